import type { ObjectCells } from '@hibob-kit/schemas';
import { daysBefore } from '../calendar.ts';
import type { Company } from '../company.ts';

/** The scale of the company. That a level has a numeric id is documented, its name is ours. */
export const proficiencyLevels = [
  { id: 1, name: 'Beginner' },
  { id: 2, name: 'Intermediate' },
  { id: 3, name: 'Advanced' },
  { id: 4, name: 'Expert' },
] as const;

/** Skills as a learning system pushed them: only such are found through the API (skills reference). */
export function skillsOf(company: Company): readonly ObjectCells<unknown>[] {
  return rows.map(([categoryName, name], at) => ({
    '/skill/id': 71_001 + at,
    '/skill/name': name,
    '/skill/description': `${name}, as the work of ${categoryName} needs it`,
    '/skill/status': 'active',
    '/skill/categoryName': categoryName,
    '/skill/source': 'learning-system',
    '/skill/externalId': `skill-${at + 1}`,
    '/skill/proficiencyLevels': proficiencyLevels.map(({ id, name: level }) => ({
      proficiencyLevelId: id,
      description: `${level} in ${name}`,
    })),
    '/skill/createdAt': daysBefore(company.spec.today, 200),
  }));
}

const rows: readonly (readonly [category: string, name: string])[] = [
  ['Engineering', 'Code review'],
  ['Engineering', 'Data modelling'],
  ['Sales', 'Negotiation'],
  ['Product', 'User research'],
  ['Customer Success', 'Onboarding of customers'],
  ['Marketing', 'Copywriting'],
  ['Finance', 'Forecasting'],
  ['People', 'Interviewing'],
];
