import { explainCase } from '@hibob-kit/permissions';
import { type Field, readPerson } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { caseOf } from './case-of.ts';
import { lineShown } from './described.ts';
import { lineSchema } from './explanation.ts';
import { nameOfEmployee, namesIn } from './names.ts';
import type { PastRequest } from './past-request.ts';
import { type OnExplanation, trialsIn } from './trials.ts';

const named = z.strictObject({ id: z.string(), name: z.string() });

export const seersSchema = z.strictObject({
  employee: named,
  field: z.strictObject({ id: z.string(), name: z.string(), category: named }),
  serviceUsers: z.array(
    z.strictObject({
      serviceUser: named,
      outcome: z.enum(['visible', 'empty', 'hidden']),
      deciding: lineSchema.nullable(),
      groups: z.array(named).describe('that alone would show it'),
    }),
  ),
});

/** Who can see this field of this person, if they ask for it: each service user, and what decides. */
export function whoCanSee(
  company: Company,
  person: Person,
  field: Field,
  onEvaluation: OnExplanation,
): z.output<typeof seersSchema> {
  const nameOf = namesIn(company);
  const trials = trialsIn(company, onEvaluation);
  const category = { id: field.categoryId, name: nameOf('category', field.categoryId) };
  return {
    employee: { id: person.id, name: nameOfEmployee(company, person.id) },
    field: { id: field.id, name: field.label, category },
    serviceUsers: company.serviceUsers.map(({ id, name }) => {
      const asked = caseOf(company, asking(id, person, field), person, { kind: 'field', field }, trials);
      const { outcome, deciding, groups } = explainCase(asked, company.groups, nameOf);
      return {
        serviceUser: { id, name },
        outcome,
        deciding: deciding && lineShown(deciding),
        groups: groups
          .filter((one) => one.deciding === null || one.deciding.stage === 'data present')
          .map(({ group }) => ({ id: group.id, name: group.name })),
      };
    }),
  };
}

/** Reads of one employee look neither at showInactive nor at anybody else. */
function asking(serviceUserId: string, person: Person, field: Field): PastRequest {
  return {
    serviceUserId,
    method: readPerson.method,
    path: `/v1/people/${person.id}`,
    query: '',
    body: JSON.stringify({ fields: [field.id] }),
    address: null,
    gate: 'answered',
    status: null,
  };
}
