import { rightsOf } from '@hibob-kit/permissions';
import { advised } from '../expect/expectations.ts';
import { historyMissing } from '../expect/missing-history.ts';
import { guidePlanWith } from '../expect/plan-rows.ts';
import { guideGroupWith } from '../guide-setup.ts';
import type { Scenario } from '../scenario.ts';
import { scenario } from './base.ts';

/** The figures were counted on the generated people themselves, without simulator or connector. */
const rows: readonly {
  readonly categoryId: string;
  readonly category: string;
  readonly fields: readonly string[];
  readonly evidence: string;
}[] = [
  {
    categoryId: 'work',
    category: 'Work',
    fields: ['Job and location'],
    evidence:
      'Work table: 59 people show one row each, and 39 of these rows begin after the person’s start date, so earlier rows seem to be hidden.',
  },
  {
    categoryId: 'employment',
    category: 'Employment',
    fields: ['Employment type and hours'],
    evidence:
      'Employment table: 59 people show one row each, and 25 of these rows begin after the person’s start date, so earlier rows seem to be hidden.',
  },
  {
    categoryId: 'lifecycle',
    category: 'Lifecycle',
    fields: ['Employment status'],
    evidence:
      'Lifecycle table: 60 people show one row each, and 14 of these rows begin after the person’s start date, so earlier rows seem to be hidden.',
  },
  {
    categoryId: 'payroll',
    category: 'Payroll',
    fields: ['Base pay', 'Variable pay'],
    evidence:
      'Salary table: 60 people show one row each, and 51 of these rows begin after the person’s start date, so earlier rows seem to be hidden.',
  },
  {
    categoryId: 'equity',
    category: 'Equity',
    fields: ['Equity'],
    evidence:
      'Equity table: 23 people show one row each, and 16 of these rows are not the first of their kind, so earlier rows seem to be hidden.',
  },
];

/** View without View history: tables show only the row in force. */
export const historyScenarios: readonly Scenario[] = rows.map(({ categoryId, category, fields, evidence }) =>
  scenario({
    id: `${category.toLowerCase()}-history-missing`,
    title: `${category} without View histories`,
    story: `View is ticked on ${category}, View histories is not.`,
    guide: 'Step 5 - Assign the correct permissions',
    groups: [guideGroupWith({ [categoryId]: rightsOf('V') })],
    expect: advised(
      [historyMissing(category, fields, evidence)],
      guidePlanWith({ [category]: { viewHistory: 'perhaps missing' } }),
    ),
  }),
);
