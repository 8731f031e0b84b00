/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import type { DatedRow } from '../../company/current.ts';
import type { Person } from '../../company/people.ts';
import { customColumnsOf } from '../../company/tables/custom-columns.ts';
import type { AnyTable } from '../../company/tables/table-named.ts';
import { Act, Card, Chip, Empty, Table } from '../components/parts.tsx';
import { at } from '../screen.ts';
import { valueText } from './value-text.ts';

/** A table of an employee, newest first, with what holds today. */
export function History({
  company,
  person,
  table,
}: {
  readonly company: Company;
  readonly person: Person;
  readonly table: AnyTable;
}) {
  const rows = person.rows(table.id).toReversed();
  const own = [...customColumnsOf(company.data, table)];
  const path = at(company, `/people/${person.id}/tables/${table.id}`);
  const columns = table.columns.filter(({ key }) => !hidden.includes(key));
  return (
    <Card
      title={table.name}
      actions={
        <a class="button quiet" href={`${path}/new`} aria-label={`Add an entry to ${table.name}`}>
          Add an entry
        </a>
      }
    >
      {rows.length === 0 ? (
        <Empty>No entries.</Empty>
      ) : (
        <Table
          label={table.name}
          head={[
            ...(table.dated ? ['Effective date'] : []),
            ...columns.map(({ label }) => label),
            ...own.map(([, { label }]) => label),
            '',
          ]}
        >
          {rows.map((dated) => (
            <tr>
              {table.dated ? (
                <td class="number">
                  {dated.row.effectiveDate} {dated.isCurrent ? <Chip kind="good">current</Chip> : null}
                </td>
              ) : null}
              {columns.map((column) => (
                <td>{valueText(company, column, dated.row.columns[column.key] ?? null)}</td>
              ))}
              {own.map(([key, field]) => (
                <td>{valueText(company, field, dated.row.customColumns[key] ?? null)}</td>
              ))}
              <td class="end">
                <Remove path={path} dated={dated} table={table} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
}

/** What says the same as another column. */
const hidden: readonly string[] = [
  'siteId',
  'calendarId',
  'standardWorkingPatternId',
  'siteWorkingPattern',
  'standardWorkingPattern',
  'workingPattern',
];

function Remove({ path, dated, table }: { readonly path: string; readonly dated: DatedRow; readonly table: AnyTable }) {
  if (!dated.canBeDeleted) return null;
  return (
    <Act
      action={`${path}/rows/${dated.row.id}/delete`}
      label="Delete"
      kind="danger"
      confirm={`Delete this entry of ${table.name}?`}
    />
  );
}
