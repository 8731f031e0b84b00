/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { ListItem } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { TextField } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Act, Card, Chip, Empty, Heading, Table } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { FieldTabs } from '../fields/field-list.tsx';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';

/** Named lists and their items. */
export const listScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/lists',
    answer: (visit) => visit.c.html(<Lists visit={visit} wanted={visit.c.req.query('list') ?? null} wrong={null} />),
  },
  {
    method: 'POST',
    path: '/lists/:list/items',
    answer: (visit) => perform(visit, 'POST', '', { name: text(visit.form, 'name') }, 'is added'),
  },
  {
    method: 'POST',
    path: '/lists/:list/items/:item',
    answer: (visit) =>
      perform(visit, 'PUT', `/${visit.c.req.param('item')}`, { name: text(visit.form, 'name') }, 'is the new name'),
  },
  {
    method: 'POST',
    path: '/lists/:list/items/:item/archive',
    answer: (visit) => perform(visit, 'DELETE', `/${visit.c.req.param('item')}`, undefined, 'is archived'),
  },
];

async function perform(visit: Visit, method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, said: string) {
  const { c, desk, company, form } = visit;
  const list = c.req.param('list') ?? '';
  const done = await desk.perform(
    method,
    operationOn(company, `/lists/${encodeURIComponent(list)}/items${path}`),
    body,
  );
  if (done.kind === 'wrong') return c.html(<Lists visit={visit} wanted={list} wrong={done} />, 422);
  const version = desk.world.store.get(company.id)?.version ?? null;
  return goTo(c, listAt(company, list), `${text(form, 'name') || 'The item'} ${said}.`, version);
}

const listAt = (company: Company, name: string) => at(company, `/lists?list=${encodeURIComponent(name)}`);

function Lists({
  visit,
  wanted,
  wrong,
}: {
  readonly visit: Visit;
  readonly wanted: string | null;
  readonly wrong: Wrong | null;
}) {
  const { company } = visit;
  const { lists } = company.data;
  const list = lists.find(({ name }) => name === wanted) ?? lists[0];
  if (!list) return <Page visit={visit} title="Lists" place="fields" />;
  return (
    <Page visit={visit} title="Lists" place="fields">
      <Heading
        title="Fields and lists"
        lead="What a field of type list can hold. An archived item stays behind the values that hold it."
      />
      <FieldTabs company={company} here="lists" />
      <div class="split">
        <nav class="subnav" aria-label="Lists">
          {lists.map(({ name, items }) => (
            <a href={listAt(company, name)} aria-current={name === list.name ? 'page' : undefined}>
              {name} <span>{items.length}</span>
            </a>
          ))}
        </nav>
        <div class="stack">
          <Refusal wrong={wrong} fields={['name']} />
          <Card title={list.name}>
            <form method="post" action={at(company, `/lists/${encodeURIComponent(list.name)}/items`)} class="inline">
              <TextField name="name" label="New item" wrong={wrong} value={wrong ? text(visit.form, 'name') : ''} />
              <button type="submit" class="quiet">
                Add
              </button>
            </form>
            {list.items.length === 0 ? (
              <Empty>No items.</Empty>
            ) : (
              <Table label={`Items of ${list.name}`} head={['Item', 'Id', '']}>
                {rowsOf(list.items, 0).map(({ item, depth }) => (
                  <Row company={company} list={list.name} item={item} depth={depth} />
                ))}
              </Table>
            )}
          </Card>
        </div>
      </div>
    </Page>
  );
}

function rowsOf(
  items: readonly ListItem[],
  depth: number,
): readonly { readonly item: ListItem; readonly depth: number }[] {
  return items.flatMap((item) => [{ item, depth }, ...rowsOf(item.children, depth + 1)]);
}

function Row({
  company,
  list,
  item,
  depth,
}: {
  readonly company: Company;
  readonly list: string;
  readonly item: ListItem;
  readonly depth: number;
}) {
  const path = at(company, `/lists/${encodeURIComponent(list)}/items/${encodeURIComponent(String(item.id))}`);
  return (
    <tr>
      <td>
        {'› '.repeat(depth)}
        {item.archived ? (
          <>
            {item.name} <Chip>archived</Chip>
          </>
        ) : (
          <form method="post" action={path} class="inline">
            <input name="name" value={item.name} aria-label={`Name of ${item.name}`} />
            <button type="submit" class="quiet">
              Rename
            </button>
          </form>
        )}
      </td>
      <td>
        <code>{String(item.id)}</code>
      </td>
      <td class="end">{item.archived ? null : <Act action={`${path}/archive`} label="Archive" kind="danger" />}</td>
    </tr>
  );
}
