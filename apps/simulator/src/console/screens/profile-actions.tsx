/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Company } from '../../company/company.ts';
import { leaveStatuses } from '../../company/people/take-leave.ts';
import type { Person } from '../../company/people.ts';
import { customColumnsOf } from '../../company/tables/custom-columns.ts';
import type { AnyTable } from '../../company/tables/table-named.ts';
import { type Choice, Select, TextField } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import type { Wrong } from '../desk.ts';
import { optional, text } from '../form.ts';
import { goTo } from '../note.ts';
import { ProfilePage } from '../people/profile-page.tsx';
import { tablesIn } from '../people/profile-parts.ts';
import { isEnterable, sentValue } from '../people/value-form.ts';
import { choicesOf, ValueInput } from '../people/value-input.tsx';
import { nameIn } from '../people/who.tsx';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { withPerson } from './profile.tsx';

/** What is done to an employee: one form, one operation each. */
interface Action {
  readonly id: 'terminate' | 'leave' | 'rehire';
  readonly title: string;
  readonly button: string;
  readonly fields: readonly string[];
  readonly inputs: (company: Company, form: FormData, wrong: Wrong | null) => Child;
  readonly body: (form: FormData) => unknown;
  readonly said: string;
}

const value = (form: FormData, name: string, otherwise = '') => (form.has(name) ? text(form, name) : otherwise);

const actions: readonly Action[] = [
  {
    id: 'terminate',
    title: 'Terminate',
    button: 'Terminate',
    said: 'will have left after that day',
    fields: ['terminationDate', 'lastDayOfWork', 'reason', 'reasonType'],
    inputs: (company, form, wrong) => (
      <>
        <TextField
          name="terminationDate"
          label="Termination date"
          type="date"
          value={value(form, 'terminationDate', company.today)}
          wrong={wrong}
          hint="The last day of the employment."
        />
        <TextField
          name="lastDayOfWork"
          label="Last day of work"
          type="date"
          value={value(form, 'lastDayOfWork')}
          wrong={wrong}
        />
        <Select
          name="reason"
          label="Reason for termination"
          value={value(form, 'reason')}
          choices={choicesOf(company, 'terminationreason')}
          empty=""
          wrong={wrong}
        />
        <Select
          name="reasonType"
          label="Leave and termination type"
          value={value(form, 'reasonType')}
          choices={choicesOf(company, 'lifecycleReasonType')}
          empty=""
          wrong={wrong}
        />
      </>
    ),
    body: (form) => ({
      terminationDate: text(form, 'terminationDate'),
      lastDayOfWork: optional(form, 'lastDayOfWork'),
      reason: optional(form, 'reason'),
      reasonType: optional(form, 'reasonType'),
    }),
  },
  {
    id: 'leave',
    title: 'Put on leave',
    button: 'Put on leave',
    said: 'is put on leave',
    fields: ['kind', 'startDate', 'endDate', 'reasonType'],
    inputs: (company, form, wrong) => (
      <>
        <Select
          name="kind"
          label="Lifecycle status"
          value={value(form, 'kind', 'leave')}
          choices={leaves(company)}
          wrong={wrong}
        />
        <TextField
          name="startDate"
          label="First day"
          type="date"
          value={value(form, 'startDate', company.today)}
          wrong={wrong}
        />
        <TextField
          name="endDate"
          label="Last day"
          type="date"
          value={value(form, 'endDate')}
          wrong={wrong}
          hint="Left empty: an open end."
        />
        <Select
          name="reasonType"
          label="Leave and termination type"
          value={value(form, 'reasonType')}
          choices={choicesOf(company, 'lifecycleReasonType')}
          empty=""
          wrong={wrong}
        />
      </>
    ),
    body: (form) => ({
      kind: text(form, 'kind'),
      startDate: text(form, 'startDate'),
      endDate: optional(form, 'endDate'),
      reasonType: optional(form, 'reasonType'),
    }),
  },
  {
    id: 'rehire',
    title: 'Rehire',
    button: 'Rehire',
    said: 'is hired again',
    fields: ['startDate'],
    inputs: (company, form, wrong) => (
      <TextField
        name="startDate"
        label="Start date"
        type="date"
        value={value(form, 'startDate', company.today)}
        wrong={wrong}
      />
    ),
    body: (form) => ({ startDate: text(form, 'startDate') }),
  },
];

function leaves({ data }: Company): readonly Choice[] {
  return leaveStatuses(data).map((id) => ({
    value: id,
    label: data.lifecycleStatuses.find((one) => one.id === id)?.name ?? id,
  }));
}

export const profileActionScreens: readonly CompanyScreen[] = [
  ...actions.flatMap((action): readonly CompanyScreen[] => [
    {
      method: 'GET',
      path: `/people/:person{[0-9]+}/${action.id}`,
      answer: (visit) =>
        withPerson(visit, (person) => visit.c.html(<Ask visit={visit} person={person} action={action} wrong={null} />)),
    },
    {
      method: 'POST',
      path: `/people/:person{[0-9]+}/${action.id}`,
      answer: (visit) => withPerson(visit, (person) => act(visit, person, action)),
    },
  ]),
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

async function act(visit: Visit, person: Person, action: Action) {
  const { c, desk, company, form } = visit;
  const done = await desk.perform(
    'POST',
    operationOn(company, `/employees/${person.id}/${action.id}`),
    action.body(form),
  );
  if (done.kind === 'wrong') return c.html(<Ask visit={visit} person={person} action={action} wrong={done} />, 422);
  return goTo(
    c,
    at(company, `/people/${person.id}?category=lifecycle`),
    `${nameIn(person)} ${action.said}.`,
    desk.world.store.get(company.id)?.version ?? null,
  );
}

function Ask({
  visit,
  person,
  action,
  wrong,
}: {
  readonly visit: Visit;
  readonly person: Person;
  readonly action: Action;
  readonly wrong: Wrong | null;
}) {
  const here = at(visit.company, `/people/${person.id}`);
  return (
    <ProfilePage visit={visit} person={person} categoryId={null} live="say so">
      <form method="post" action={`${here}/${action.id}`} class="card sheet form">
        <h2>{action.title}</h2>
        <Refusal wrong={wrong} fields={action.fields} />
        {action.inputs(visit.company, visit.form, wrong)}
        <div class="foot">
          <button type="submit">{action.button}</button>
          <a class="button quiet" href={here}>
            Cancel
          </a>
        </div>
      </form>
    </ProfilePage>
  );
}

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
              value={value(form, 'effectiveDate', company.today)}
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
