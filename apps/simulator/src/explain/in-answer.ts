import { isDeepStrictEqual } from 'node:util';
import { covers, type PermissionGroup } from '@hibob-kit/permissions';
import { type Company, withData } from '../company/company.ts';
import { type Person, peopleOf } from '../company/people.ts';
import type { PastRequest } from './past-request.ts';
import { replay } from './replay.ts';

/** Whether an answer of any form holds something of an employee: it is another one as soon as they are out of reach. */
export function isInAnswer(company: Company, request: PastRequest, person: Person): boolean {
  const without = { ...company, groups: company.groups.map((group) => withoutPerson(company, group, person)) };
  return !isDeepStrictEqual(replay(company, request).result, replay(without, request).result);
}

/** Whether it shows a field of an employee: with them alone in reach, it is another one as soon as the field is in a section nobody has. */
export function isFieldInAnswer(company: Company, request: PastRequest, person: Person, fieldId: string): boolean {
  const only = company.groups.map((group) => onlyPerson(group, person));
  const fields = company.data.fields.map((field) => (field.id === fieldId ? { ...field, categoryId: nowhere } : field));
  const alone = { ...company, groups: only };
  const hidden = {
    ...withData(company, { fields }),
    groups: only.map((group) => ({ ...group, fields: without(group.fields, fieldId) })),
  };
  return !isDeepStrictEqual(replay(alone, request).result, replay(hidden, request).result);
}

const nowhere = 'a section nobody has';

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

function onlyPerson(group: PermissionGroup, person: Person): PermissionGroup {
  const employeeIds = covers(group.accessRights, person) ? [person.id] : [];
  return { ...group, accessRights: { select: 'people', employeeIds } };
}

function withoutPerson(company: Company, group: PermissionGroup, person: Person): PermissionGroup {
  const people = peopleOf(company);
  const employeeIds = Array.from({ length: people.size }, (_, index) => people.at(index))
    .filter((one) => one.id !== person.id && covers(group.accessRights, one))
    .map(({ id }) => id);
  return { ...group, accessRights: { select: 'people', employeeIds } };
}
