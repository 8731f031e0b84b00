import { hiddenCategory } from './advise/category.ts';
import { credentialBlocked, credentialRejected } from './advise/credential.ts';
import { fieldEmpty, notInCompany } from './advise/field.ts';
import { audienceNobody, generalErrors, inactiveHidden } from './advise/group.ts';
import { historyMissing, tableForbidden } from './advise/table.ts';
import type { Finding } from './finding.ts';
import type { Problem } from './problem.ts';

/** Says a problem in HiBob's words: why, what to click, and which request proves the fix. */
export function advise(problem: Problem, serviceUserId: string): Finding {
  switch (problem.code) {
    case 'credential.rejected':
      return credentialRejected(serviceUserId);
    case 'credential.blocked':
      return credentialBlocked();
    case 'group.general-errors':
      return generalErrors(problem, serviceUserId);
    case 'audience.nobody':
      return audienceNobody(problem);
    case 'audience.inactive-hidden':
      return inactiveHidden(problem);
    case 'category.view-missing':
    case 'category.view-or-edit-missing':
    case 'category.edit-missing':
      return hiddenCategory(problem);
    case 'category.history-missing':
      return historyMissing(problem);
    case 'table.forbidden':
      return tableForbidden(problem);
    case 'field.empty':
      return fieldEmpty(problem);
    case 'field.not-in-company':
      return notInCompany(problem);
    default:
      return problem satisfies never;
  }
}
