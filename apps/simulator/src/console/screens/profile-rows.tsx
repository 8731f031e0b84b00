/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import type { Person } from '../../company/people.ts';
import { customColumnsOf } from '../../company/tables/custom-columns.ts';
import type { AnyTable } from '../../company/tables/table-named.ts';
import { TextField } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import type { Wrong } from '../desk.ts';
import { optional, said, text } from '../form.ts';
import { goTo } from '../note.ts';
import { ProfilePage } from '../people/profile-page.tsx';
import { tablesIn } from '../people/profile-parts.ts';
import { isEnterable, sentValue } from '../people/value-form.ts';
import { ValueInput } from '../people/value-input.tsx';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { withPerson } from './profile.tsx';

/** Entries of an employee's tables: a new one, and one taken away. */
export const profileRowScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/people/:person{[0-9]+}/tables/:table/new',
    answer: (visit) =>
      withTable(visit, (person, table) =>
        visit.c.html(<NewRow visit={visit} person={person} table={table} wrong={null} />),
      ),
  },
  {
    method: 'POST',
    path: '/people/:person{[0-9]+}/tables/:table/new',
    answer: (visit) => withTable(visit, (person, table) => addRow(visit, person, table)),
  },
  {
    method: 'POST',
    path: '/people/:person{[0-9]+}/tables/:table/rows/:row/delete',
    answer: (visit) => withTable(visit, (person, table) => removeRow(visit, person, table)),
  },
];

function withTable<T>(visit: Visit, answer: (person: Person, table: AnyTable) => T) {
  return withPerson(visit, (person) => {
    const { c, company } = visit;
    const table = company.data.categories
      .flatMap(({ id }) => tablesIn(company, id))
      .find(({ id }) => id === c.req.param('table'));
    return table
      ? answer(person, table)
      : goTo(c, at(company, `/people/${person.id}`), 'There is no such table.', null, 'bad');
  });
}

function columnsOf(company: Company, table: AnyTable) {
  const own = [...customColumnsOf(company.data, table)].map(([key, { label, type, list }]) => ({
    key,
    label,
    type,
    list,
  }));
  return [...table.columns, ...own].filter(
    ({ key, type }) => isEnterable(type) && key !== 'site' && key !== 'employeeStatus' && key !== 'calendarName',
  );
}

async function addRow(visit: Visit, person: Person, table: AnyTable) {
  const { c, desk, company, form } = visit;
  const values = columnsOf(company, table)
    .map(({ key, type }) => [key, sentValue(company, form, key, type, null)] as const)
    .filter(([, sent]) => sent !== undefined);
  const row = {
    ...Object.fromEntries(values),
    ...(table.dated ? { effectiveDate: text(form, 'effectiveDate') } : {}),
    ...(optional(form, 'reason') === null ? {} : { reason: text(form, 'reason') }),
  };
  const done = await desk.perform('POST', operationOn(company, `/employees/${person.id}/tables/${table.id}/rows`), row);
  if (done.kind === 'wrong') return c.html(<NewRow visit={visit} person={person} table={table} wrong={done} />, 422);
  return goTo(
    c,
    profileAt(company, person, table),
    `The entry is added to ${table.name}.`,
    desk.world.store.get(company.id)?.version ?? null,
  );
}

async function removeRow({ c, desk, company }: Visit, person: Person, table: AnyTable) {
  const path = operationOn(company, `/employees/${person.id}/tables/${table.id}/rows/${c.req.param('row')}`);
  const done = await desk.perform('DELETE', path);
  const back = profileAt(company, person, table);
  if (done.kind === 'wrong') return goTo(c, back, `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, back, `The entry is deleted from ${table.name}.`, desk.world.store.get(company.id)?.version ?? null);
}

function profileAt(company: Company, person: Person, table: AnyTable): string {
  return at(company, `/people/${person.id}?category=${encodeURIComponent(table.categoryId)}`);
}

function NewRow({
  visit,
  person,
  table,
  wrong,
}: {
  readonly visit: Visit;
  readonly person: Person;
  readonly table: AnyTable;
  readonly wrong: Wrong | null;
}) {
  const { company, form } = visit;
  const columns = columnsOf(company, table);
  const names = ['effectiveDate', ...columns.map(({ key }) => key)];
  return (
    <ProfilePage visit={visit} person={person} categoryId={table.categoryId} live="say so">
      <form method="post" action={at(company, `/people/${person.id}/tables/${table.id}/new`)} class="card form">
        <h2>{`${table.name}: a new entry`}</h2>
        <Refusal wrong={wrong} fields={names} />
        <div class="columns">
          {table.dated ? (
            <TextField
              name="effectiveDate"
              label="Effective date"
              type="date"
              value={said(form, 'effectiveDate', company.today)}
              wrong={wrong}
            />
          ) : null}
          {columns.map(({ key, label, type, list }) => (
            <ValueInput
              company={company}
              name={key}
              label={label}
              type={type}
              list={list}
              value={text(form, key) || null}
              wrong={wrong}
              path={key}
            />
          ))}
          <TextField name="reason" label="Reason for the change" value={text(form, 'reason')} />
        </div>
        <div class="foot">
          <button type="submit">Add</button>
          <a class="button quiet" href={profileAt(company, person, table)}>
            Cancel
          </a>
        </div>
      </form>
    </ProfilePage>
  );
}
