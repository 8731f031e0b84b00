import type { Finding } from '@hibob-kit/permissions';
import { boxes, idOf, inGroup, people, row, save } from './words.ts';

const bulk: Readonly<Record<string, string>> = {
  Employment: 'employment',
  Equity: 'equities',
  Lifecycle: 'lifecycle',
  Payroll: 'salaries',
  Work: 'work',
};

export function historyMissing(category: string, fields: readonly string[], evidence: string): Finding {
  return {
    code: 'category.history-missing',
    severity: 'advisory',
    certainty: 'cannot tell',
    title: `No history of ‘${category}’ can be seen`,
    category,
    rights: ['viewHistory'],
    fields,
    evidence: [evidence],
    causes: [
      {
        code: 'category.no-history',
        about: idOf(category),
        cause: `View histories is not ticked on ${category}: HiBob then shows only the row in force.`,
        lookAt: row(category),
      },
      {
        code: 'company.no-earlier-rows',
        about: idOf(category),
        cause: 'HiBob holds no earlier rows: the company moved to HiBob later, or nothing has changed yet.',
        lookAt: `Whether an employee’s profile shows earlier rows in ${category}.`,
      },
    ],
    fix: [...inGroup, people, boxes.viewHistory(category), save],
    instead: null,
    retest: { request: `GET /v1/bulk/people/${bulk[category]}`, shows: 'rows that are over' },
  };
}
