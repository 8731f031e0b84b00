/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { fields as builtIn, type Field } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { indexOf } from '../../hibob/company-index.ts';
import { TextField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Page } from '../components/page.tsx';
import { Act, Card, Chip, Empty, Heading, Table, Tabs } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { at, type Visit } from '../screen.ts';

const builtInIds: ReadonlySet<string> = new Set(builtIn.map(({ id }) => id));

export const categoryAt = (company: Company, id: string) => at(company, `/fields?category=${encodeURIComponent(id)}`);

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

/** The fields of one category, and the categories to choose from. */
export function Fields({ visit, wrong = null }: { readonly visit: Visit; readonly wrong?: Wrong | null }) {
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
