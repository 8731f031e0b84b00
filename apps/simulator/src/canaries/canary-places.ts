import type { Company } from '../company/company.ts';
import { type CanaryPlace, placeIn } from './canary-token.ts';
import { serviceUserNumber } from './marker.ts';

/** Whose value was shown to whom. */
export interface Origin {
  readonly subject: string;
  readonly employeeId: string;
  readonly serviceUserId: string;
}

/** What a token of this company says; null for one that only looks like one. */
export function originOfToken({ canaries, ...company }: Company, token: string): Origin | null {
  const place = canaries && placeIn(canaries.key, token);
  return canaries && place ? originOf({ canaries, ...company }, place) : null;
}

function originOf(company: Company, { serviceUser, subject, employee }: CanaryPlace): Origin | null {
  const { canaries, data, serviceUsers, deletedServiceUsers } = company;
  const known = [...serviceUsers, ...deletedServiceUsers].find(({ id }) => serviceUserNumber(id) === serviceUser);
  const subjectId = canaries?.subjects[subject];
  if (!known || subjectId === undefined || employee >= data.people.size) return null;
  return { subject: subjectId, employeeId: data.people.at(employee).id, serviceUserId: known.id };
}
