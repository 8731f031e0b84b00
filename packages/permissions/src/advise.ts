import { hiddenFields } from './advise/category.ts';
import { credentialBlocked, credentialOtherCompany, credentialRejected } from './advise/credential.ts';
import { fieldEmpty, notInCompany } from './advise/field.ts';
import { generalErrors, noBoxes } from './advise/group.ts';
import { audienceDiffers, audienceNobody, hiddenPeople } from './advise/people.ts';
import { historyHidden, historyMissing, moduleAbsent, tableForbidden } from './advise/table.ts';
import type { Finding } from './finding.ts';
import type { Problem } from './problem.ts';

/** Says a problem in HiBob's words: why, what to click, and which request proves the fix. */
export function advise(problem: Problem, serviceUserId: string): Finding {
  switch (problem.code) {
    case 'credential.rejected':
      return credentialRejected(problem, serviceUserId);
    case 'credential.blocked':
      return credentialBlocked(problem);
    case 'credential.other-company':
      return credentialOtherCompany(problem);
    case 'group.general-errors':
      return generalErrors(problem, serviceUserId);
    case 'group.no-boxes':
      return noBoxes(problem);
    case 'audience.nobody':
      return audienceNobody(problem);
    case 'audience.inactive-hidden':
    case 'audience.limited':
      return hiddenPeople(problem);
    case 'audience.differs':
      return audienceDiffers(problem);
    case 'category.view-missing':
    case 'category.view-or-edit-missing':
    case 'category.edit-missing':
    case 'field.hidden':
      return hiddenFields(problem);
    case 'category.history-missing':
      return historyMissing(problem);
    case 'table.forbidden':
      return tableForbidden(problem);
    case 'field.history-hidden':
      return historyHidden(problem);
    case 'field.empty':
      return fieldEmpty(problem);
    case 'module.absent':
      return moduleAbsent(problem);
    case 'field.not-in-company':
      return notInCompany(problem);
    default:
      return problem satisfies never;
  }
}
