/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { fields as builtIn, type Field, valueTypes } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { indexOf } from '../../hibob/company-index.ts';
import { Checkbox, Hidden, Select, TextField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Refusal } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Act, Card, Chip, Empty, Heading, Table, Tabs } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text, ticked } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { changedSince, stampOf } from '../stamp.ts';

const builtInIds: ReadonlySet<string> = new Set(builtIn.map(({ id }) => id));

/** Fields by category. A field keeps its id wherever it is moved and however it is called. */
export const fieldScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/fields', answer: (visit) => visit.c.html(<Fields visit={visit} />) },
  { method: 'GET', path: '/fields/new', answer: (visit) => visit.c.html(<NewField visit={visit} wrong={null} />) },
  { method: 'POST', path: '/fields/new', answer: (visit) => create(visit) },
  {
    method: 'GET',
    path: '/fields/edit/:field',
    answer: (visit) =>
      withField(visit, (field) =>
        visit.c.html(<EditField visit={visit} field={field} wrong={null} stamp={stampOf(field)} />),
      ),
  },
  { method: 'POST', path: '/fields/edit/:field', answer: (visit) => withField(visit, (field) => save(visit, field)) },
  {
    method: 'POST',
    path: '/fields/delete/:field',
    answer: (visit) => withField(visit, (field) => remove(visit, field)),
  },
  { method: 'POST', path: '/categories', answer: (visit) => createCategory(visit) },
  { method: 'POST', path: '/categories/:category', answer: (visit) => renameCategory(visit) },
];

export function FieldTabs({ company, here }: { readonly company: Company; readonly here: 'fields' | 'lists' }) {
  return (
    <Tabs
      label="Fields and lists"
      tabs={[
        { label: 'Fields', href: at(company, '/fields'), here: here === 'fields' },
        { label: 'Lists', href: at(company, '/lists'), here: here === 'lists' },
      ]}
    />
  );
}

function withField<T>({ c, company }: Visit, answer: (field: Field) => T) {
  const field = indexOf(company.data).fieldById.get(c.req.param('field') ?? '');
  return field ? answer(field) : goTo(c, at(company, '/fields'), 'There is no such field any more.', null, 'bad');
}

const categoryAt = (company: Company, id: string) => at(company, `/fields?category=${encodeURIComponent(id)}`);
const versionOf = ({ desk, company }: Visit) => desk.world.store.get(company.id)?.version ?? null;

async function create(visit: Visit) {
  const { c, desk, company, form } = visit;
  const field = {
    name: text(form, 'name'),
    category: text(form, 'category'),
    type: text(form, 'type'),
    description: text(form, 'description') || null,
    historical: ticked(form, 'historical'),
    masked: ticked(form, 'masked'),
  };
  const done = await desk.perform('POST', operationOn(company, '/fields'), field);
  if (done.kind === 'wrong') return c.html(<NewField visit={visit} wrong={done} />, 422);
  return goTo(c, categoryAt(company, field.category), `The field ${field.name} is created.`, versionOf(visit));
}

async function save(visit: Visit, field: Field) {
  const { c, desk, company, form } = visit;
  const stamp = text(form, 'stamp');
  const change = { label: text(form, 'label'), category: text(form, 'category'), masked: ticked(form, 'masked') };
  const done =
    changedSince(stamp, field, `the field ${field.label}`) ??
    (await desk.perform('PUT', operationOn(company, `/fields/${encodeURIComponent(field.id)}`), change));
  if (done.kind === 'wrong') return c.html(<EditField visit={visit} field={field} wrong={done} stamp={stamp} />, 422);
  return goTo(c, categoryAt(company, change.category), `${change.label} is saved.`, versionOf(visit));
}

async function remove(visit: Visit, field: Field) {
  const { c, desk, company } = visit;
  const done = await desk.perform('DELETE', operationOn(company, `/fields/${encodeURIComponent(field.id)}`));
  const back = categoryAt(company, field.categoryId);
  if (done.kind === 'wrong') return goTo(c, back, `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, back, `The field ${field.label} is deleted.`, versionOf(visit));
}

async function createCategory(visit: Visit) {
  const { c, desk, company, form } = visit;
  const name = text(form, 'name');
  const done = await desk.perform('POST', operationOn(company, '/categories'), { name });
  if (done.kind === 'wrong') return c.html(<Fields visit={visit} wrong={done} />, 422);
  const { id } = Object(done.body) as { readonly id: string };
  return goTo(c, categoryAt(company, id), `The category ${name} is created.`, versionOf(visit));
}

async function renameCategory(visit: Visit) {
  const { c, desk, company, form } = visit;
  const id = c.req.param('category') ?? '';
  const name = text(form, 'name');
  const done = await desk.perform('PUT', operationOn(company, `/categories/${encodeURIComponent(id)}`), { name });
  if (done.kind === 'wrong') return goTo(c, categoryAt(company, id), `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, categoryAt(company, id), `The category is called ${name}.`, versionOf(visit));
}

function Fields({ visit, wrong = null }: { readonly visit: Visit; readonly wrong?: Wrong | null }) {
  const { c, company } = visit;
  const { fieldsOfCategory } = indexOf(company.data);
  const wanted = c.req.query('category');
  const category = company.data.categories.find(({ id }) => id === wanted) ?? company.data.categories[0];
  if (!category) return <Page visit={visit} title="Fields and lists" place="fields" />;
  const fields = fieldsOfCategory(category.id);
  return (
    <Page visit={visit} title="Fields and lists" place="fields">
      <Heading
        title="Fields and lists"
        lead="A field’s current category governs who sees it, whatever its id begins with."
      >
        <a class="button" href={at(company, `/fields/new?category=${encodeURIComponent(category.id)}`)}>
          <Icon name="plus" />
          New field
        </a>
      </Heading>
      <FieldTabs company={company} here="fields" />
      <div class="split">
        <div class="stack">
          <nav class="subnav" aria-label="Categories">
            {company.data.categories.map(({ id, name }) => (
              <a href={categoryAt(company, id)} aria-current={id === category.id ? 'page' : undefined}>
                {name} <span>{fieldsOfCategory(id).length}</span>
              </a>
            ))}
          </nav>
          <form method="post" action={at(company, '/categories')} class="form">
            <TextField name="name" label="New category" wrong={wrong} placeholder="Benefits" />
            <button type="submit" class="quiet">
              Create category
            </button>
          </form>
        </div>
        <div class="stack">
          <Card
            title={category.name}
            actions={
              <form method="post" action={at(company, `/categories/${category.id}`)} class="inline">
                <input name="name" value={category.name} aria-label="Name of the category" />
                <button type="submit" class="quiet">
                  Rename
                </button>
              </form>
            }
          >
            {fields.length === 0 ? (
              <Empty>No fields.</Empty>
            ) : (
              <Table label={`Fields of ${category.name}`} head={['Field', 'Id', 'Type', '']}>
                {fields.map((field) => (
                  <Row company={company} field={field} />
                ))}
              </Table>
            )}
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Row({ company, field }: { readonly company: Company; readonly field: Field }) {
  const { id, label, type, masked, list } = field;
  return (
    <tr>
      <td>
        <a class="row-link" href={at(company, `/fields/edit/${encodeURIComponent(id)}`)}>
          {label}
        </a>{' '}
        {masked ? <Chip kind="warn">sensitive</Chip> : null} {builtInIds.has(id) ? null : <Chip>custom</Chip>}
      </td>
      <td>
        <code>{id}</code>
      </td>
      <td>{list === null ? type : <a href={at(company, `/lists?list=${encodeURIComponent(list)}`)}>{type}</a>}</td>
      <td class="end">
        {builtInIds.has(id) ? null : (
          <Act
            action={at(company, `/fields/delete/${encodeURIComponent(id)}`)}
            label="Delete"
            kind="danger"
            confirm={`Delete the field ${label}?`}
          />
        )}
      </td>
    </tr>
  );
}

function categoryChoices(company: Company) {
  return company.data.categories.map(({ id, name }) => ({ value: id, label: name }));
}

function crumbs(company: Company) {
  return (
    <p class="crumbs">
      <a href={at(company, '/fields')}>Fields and lists</a>
    </p>
  );
}

function NewField({ visit, wrong }: { readonly visit: Visit; readonly wrong: Wrong | null }) {
  const { c, company, form } = visit;
  return (
    <Page visit={visit} title="New field" place="fields" live="say so">
      <Heading title="New field" before={crumbs(company)} />
      <form method="post" action={at(company, '/fields/new')} class="card sheet form">
        <Refusal wrong={wrong} fields={['name', 'category', 'type']} />
        <TextField name="name" label="Name" value={text(form, 'name')} wrong={wrong} autofocus={!wrong} />
        <Select
          name="category"
          label="Category"
          value={text(form, 'category') || (c.req.query('category') ?? '')}
          choices={categoryChoices(company)}
          wrong={wrong}
        />
        <Select
          name="type"
          label="Type"
          value={text(form, 'type') || 'text'}
          choices={valueTypes.map((type) => ({ value: type, label: type }))}
          wrong={wrong}
        />
        <TextField name="description" label="Description" value={text(form, 'description')} />
        <div>
          <Checkbox
            name="masked"
            value="yes"
            label="Sensitive: masked on the screens, and over the API only with Edit on its category"
            checked={ticked(form, 'masked')}
          />
          <Checkbox
            name="historical"
            value="yes"
            label="Keeps a history: a column of its category’s table"
            checked={ticked(form, 'historical')}
          />
        </div>
        <div class="foot">
          <button type="submit">Create</button>
          <a class="button quiet" href={at(company, '/fields')}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}

function EditField({
  visit,
  field,
  wrong,
  stamp,
}: {
  readonly visit: Visit;
  readonly field: Field;
  readonly wrong: Wrong | null;
  readonly stamp: string;
}) {
  const { company } = visit;
  return (
    <Page visit={visit} title={field.label} place="fields" live="say so">
      <Heading title={field.label} before={crumbs(company)} lead={<code>{field.id}</code>} />
      <form method="post" action={at(company, `/fields/edit/${encodeURIComponent(field.id)}`)} class="card sheet form">
        <Hidden name="stamp" value={stamp} />
        <Refusal wrong={wrong} fields={['label', 'category']} />
        <TextField name="label" label="Name" value={field.label} wrong={wrong} />
        <Select
          name="category"
          label="Category"
          value={field.categoryId}
          choices={categoryChoices(company)}
          wrong={wrong}
          hint="Moving a field changes who sees it, and neither its id nor its path."
        />
        <Checkbox
          name="masked"
          value="yes"
          label="Sensitive: masked on the screens, and over the API only with Edit on its category"
          checked={field.masked}
        />
        <div class="foot">
          <button type="submit">Save</button>
          <a class="button quiet" href={categoryAt(company, field.categoryId)}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}
