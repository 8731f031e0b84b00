import { isDeepStrictEqual } from 'node:util';
import { covers, type PermissionGroup } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import { type Person, peopleOf } from '../company/people.ts';
import type { PastRequest } from './past-request.ts';
import { replay } from './replay.ts';

/** Whether an answer of any form holds something of an employee: it is another one as soon as they are out of reach. */
export function isInAnswer(company: Company, request: PastRequest, person: Person): boolean {
  const without = { ...company, groups: company.groups.map((group) => withoutPerson(company, group, person)) };
  return !isDeepStrictEqual(replay(company, request).result, replay(without, request).result);
}

function withoutPerson(company: Company, group: PermissionGroup, person: Person): PermissionGroup {
  const people = peopleOf(company);
  const employeeIds = Array.from({ length: people.size }, (_, index) => people.at(index))
    .filter((one) => one.id !== person.id && covers(group.accessRights, one))
    .map(({ id }) => id);
  return { ...group, accessRights: { select: 'people', employeeIds } };
}
