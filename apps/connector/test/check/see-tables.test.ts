import type { WireRow } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import type { TableRead } from '../../src/check/read-table.ts';
import { countRows, seeTables } from '../../src/check/see-tables.ts';

const started = new Map([
  ['ann', '2020-03-01'],
  ['ben', '2025-05-01'],
  ['cy', '2021-01-01'],
]);
const read = (results: readonly { employeeId: string; values: WireRow[] }[]): TableRead & { kind: 'read' } => ({
  kind: 'read',
  results: [...results],
  refusedPeople: 0,
  ofEverybody: true,
});

describe('Counting the rows of a table', () => {
  it('puts together an employee whose rows stand in two results, and counts rows that are not in force', () => {
    const answer = read([
      { employeeId: 'ann', values: [{ id: 1, effectiveDate: '2020-03-01', isCurrent: false }] },
      { employeeId: 'ann', values: [{ id: 2, effectiveDate: '2022-01-01', isCurrent: true }] },
      { employeeId: 'ben', values: [{ id: 1, effectiveDate: '2025-05-01', isCurrent: true }] },
      { employeeId: 'cy', values: [] },
    ]);
    expect(countRows('work', answer, started)).toEqual({
      kind: 'rows',
      people: 2,
      rows: 3,
      notCurrentRows: 1,
      severalRows: 1,
      earlierRowHidden: 0,
      restricted: { noView: [], noHistory: [] },
      refusedPeople: 0,
      filled: { effectiveDate: 2, id: 2, isCurrent: 2 },
      ofEverybody: true,
    });
  });

  it('counts whose row in force holds a value, column by column; dots and rows that are over do not count', () => {
    const answer = read([
      { employeeId: 'ann', values: [{ id: 1, base: { value: 1, currency: 'GBP' }, title: '•••••', isCurrent: true }] },
      {
        employeeId: 'ben',
        values: [
          { id: 1, base: null, isCurrent: true },
          { id: 2, base: { value: 1, currency: 'GBP' }, isCurrent: false },
        ],
      },
    ]);
    expect(countRows('salaries', answer, started)).toMatchObject({ filled: { base: 1, id: 2, isCurrent: 2 } });
  });

  it('sees that a single row which begins after the first day known has a hidden one before it', () => {
    const answer = read([
      { employeeId: 'ann', values: [{ id: 2, effectiveDate: '2022-01-01', isCurrent: true }] },
      { employeeId: 'ben', values: [{ id: 1, effectiveDate: '2025-05-01', isCurrent: true }] },
    ]);
    expect(countRows('salaries', answer, started)).toMatchObject({ people: 2, earlierRowHidden: 1 });
  });

  it('counts a future row as one that is not in force: View alone would not show it', () => {
    const answer = read([{ employeeId: 'ben', values: [{ id: 9, effectiveDate: '2027-01-01', isCurrent: false }] }]);
    expect(countRows('salaries', answer, started)).toMatchObject({ notCurrentRows: 1 });
  });

  it('tells from a grant number that earlier grants are hidden', () => {
    const answer = read([
      { employeeId: 'ann', values: [{ id: 5, effectiveDate: '2023-01-01', grantNumber: 2 }] },
      { employeeId: 'ben', values: [{ id: 6, effectiveDate: '2025-05-01', grantNumber: 1 }] },
    ]);
    expect(countRows('equities', answer, started)).toMatchObject({ people: 2, earlierRowHidden: 1 });
  });

  it('takes the first day that any table names where start dates are hidden', () => {
    const tables = seeTables(
      new Map([
        ['work', read([{ employeeId: 'ann', values: [{ id: 1, effectiveDate: '2020-03-01', isCurrent: true }] }])],
        ['salaries', read([{ employeeId: 'ann', values: [{ id: 2, effectiveDate: '2022-01-01', isCurrent: true }] }])],
      ]),
      new Map(),
    );
    expect(tables.get('work')).toMatchObject({ earlierRowHidden: 0 });
    expect(tables.get('salaries')).toMatchObject({ earlierRowHidden: 1 });
  });

  it('gathers the columns that HiBob names as restricted', () => {
    const restricted_columns = { no_view_permission: ['base'], no_view_history_permission: ['payPeriod'] };
    const answer = read([{ employeeId: 'ann', values: [{ id: 1, restricted_columns }] }]);
    const restricted = { noView: ['base'], noHistory: ['payPeriod'] };
    expect(countRows('salaries', answer, started)).toMatchObject({ restricted });
  });
});
