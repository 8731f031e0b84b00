import { z } from 'zod';
import { isDay } from '../company/calendar.ts';
import type { Company } from '../company/company.ts';
import { momentOf } from '../company/moment.ts';
import type { Change } from '../company/people/change.ts';
import { createPerson } from '../company/people/create-person.ts';
import { entranceFieldIds } from '../company/people/entrance.ts';
import { isReadOnly, isWritable } from '../company/people/read-only-fields.ts';
import { setStartDate } from '../company/people/start-date.ts';
import { terminatePerson } from '../company/people/terminate-person.ts';
import { changeEmail, updatePerson } from '../company/people/update-person.ts';
import { type Person, peopleOf } from '../company/people.ts';
import { indexOf } from '../hibob/company-index.ts';
import { enteredFields } from '../hibob/entered-fields.ts';
import type { World } from '../world.ts';
import { type ControlError, refuse, refusedName } from './control-error.ts';
import { type StandingShown, standingOf } from './employees.ts';
import { done, made, type Reply } from './reply.ts';

const day = z.string().refine(isDay, 'not a day written YYYY-MM-DD');

/** Field id → value as HiBob's API takes it; null empties. */
export const valuesInput = z.strictObject({ values: z.record(z.string(), z.unknown()) });

export const terminationInput = z.strictObject({
  terminationDate: day,
  lastDayOfWork: day.nullable().default(null),
  reason: z.string().nullable().default(null),
  reasonType: z.string().nullable().default(null),
});

type Values = z.output<typeof valuesInput>;

const mandatory = ['root.firstName', 'root.surname', 'root.email', 'work.startDate', 'work.siteId'] as const;

/** Hires somebody, as the screen for a new employee does. */
export function postEmployee(world: World, company: Company, { values }: Values): Reply {
  const missing = mandatory.find((id) => values[id] === undefined || values[id] === null || values[id] === '');
  if (missing)
    return refuse(400, `${labelOf(company, missing)} is missing.`, 'Nobody is hired without it.', at(missing));
  const day = values['work.startDate'];
  if (typeof day !== 'string' || !isDay(day))
    return refuse(400, 'The start date is no day.', 'Write YYYY-MM-DD.', at('work.startDate'));
  const email = String(values['root.email']);
  if (!/^[^@\s]+@[^@\s]+$/.test(email))
    return refuse(400, `${email} is no e-mail address.`, 'Send another one.', at('root.email'));
  if (company.data.people.indexOfEmail(email) !== null)
    return refuse(409, `The e-mail ${email} belongs to another employee.`, 'Send another one.', at('root.email'));
  const read = valuesRead(company, values, (id) => !isReadOnly(id) || entranceFieldIds.includes(id));
  if (read.kind === 'refused') return read;
  const change = createPerson(company, read.values, momentOf(company, world.clock));
  if (change.kind === 'refused') return refusedChange(change);
  world.store.put(change.company);
  world.onEvents(change.company, change.events);
  return made(standingOf(change.company, change.person.id));
}

/** Changes fields of somebody; e-mail and start date too, which HiBob's API changes elsewhere. */
export function putEmployee(world: World, company: Company, employeeId: string, { values }: Values): Reply {
  const { 'root.email': email, 'work.startDate': startDate, ...others } = values;
  const read = valuesRead(company, others, (id) => {
    const field = indexOf(company.data).fieldById.get(id);
    return field !== undefined && isWritable(field);
  });
  if (read.kind === 'refused') return read;
  const changes: ((company: Company, person: Person) => Change)[] = [
    ...(read.values.size === 0 ? [] : [(now: Company, person: Person) => updatePerson(now, person, read.values)]),
    ...(typeof email === 'string' ? [(now: Company, person: Person) => changeEmail(now, person, email)] : []),
    ...(typeof startDate === 'string'
      ? [(now: Company, person: Person) => setStartDate(now, person.stored, startDate, null)]
      : []),
  ];
  return onEmployee(world, company, employeeId, ...changes);
}

export function postTermination(
  world: World,
  company: Company,
  employeeId: string,
  { terminationDate, lastDayOfWork, reason, reasonType }: z.output<typeof terminationInput>,
): Reply {
  const { lists } = company.data;
  for (const [path, list, value] of [
    ['reason', 'terminationreason', reason],
    ['reasonType', 'lifecycleReasonType', reasonType],
  ] as const) {
    const items = lists.find(({ name }) => name === list)?.items ?? [];
    const known = items.filter(({ archived }) => !archived).map(({ id }) => String(id));
    if (value !== null && !known.includes(value))
      return refusedName(path, `The list ${list} has no item ${value}.`, value, known);
  }
  const termination = { terminationDate, lastDayOfWork, reason, type: reasonType, notice: null };
  return onEmployee(world, company, employeeId, (now, { stored }) => terminatePerson(now, stored, termination));
}

/** All changes or none, one after the other. */
function onEmployee(
  world: World,
  company: Company,
  employeeId: string,
  ...changes: readonly ((company: Company, person: Person) => Change)[]
): Reply {
  let now = company;
  const events = [];
  for (const act of changes) {
    const person = peopleOf(now).byId(employeeId);
    if (!person) return refuse(404, `There is no employee ${employeeId}.`, 'Take an id from POST /v1/people/search.');
    const change = act(now, person);
    if (change.kind === 'refused') return refusedChange(change);
    if (change.kind === 'unchanged') continue;
    now = change.company;
    events.push(...change.events);
  }
  if (now !== company) {
    // However many fields were changed, it was one change.
    now = { ...now, version: company.version + 1 };
    world.store.put(now);
    world.onEvents(now, events);
  }
  return done(standingOf(now, employeeId) satisfies StandingShown);
}

function valuesRead(company: Company, values: Readonly<Record<string, unknown>>, takes: (fieldId: string) => boolean) {
  const { fieldById } = indexOf(company.data);
  const sent = [];
  for (const [id, raw] of Object.entries(values)) {
    const field = fieldById.get(id);
    if (!field) return refusedName(`values.${id}`, `The company has no field ${id}.`, id, [...fieldById.keys()]);
    if (!takes(id))
      return refuse(400, `${field.label} cannot be entered.`, 'It follows from others, or stands in a table.', at(id));
    sent.push({ field, raw });
  }
  const read = enteredFields(sent, company.data.lists);
  return read.kind === 'refused' ? refusedChange(read) : read;
}

/** Named at the first field that is to blame, where one is. */
function refusedChange({
  error,
  errors,
}: {
  readonly error: string;
  readonly errors?: Readonly<Record<string, string>>;
}): ControlError {
  const [first] = Object.keys(errors ?? {});
  if (first === undefined) return refuse(409, error, 'Look at the employee’s profile.');
  return refuse(400, error, 'Send another value.', first.includes('.') ? at(first) : { path: first });
}

const at = (fieldId: string) => ({ path: `values.${fieldId}` });

function labelOf(company: Company, fieldId: string): string {
  return indexOf(company.data).fieldById.get(fieldId)?.label ?? fieldId;
}
