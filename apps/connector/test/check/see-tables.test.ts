import { describe, expect, it } from 'vitest';
import { countRows } from '../../src/check/see-tables.ts';

const started: Readonly<Record<string, string>> = { ann: '2020-03-01', ben: '2025-05-01', cy: '2021-01-01' };
const service = { today: '2026-11-02', startDateOf: (id: string) => started[id] ?? null };
const bulk = (results: readonly { employeeId: string; values: { id: number; [column: string]: unknown }[] }[]) => ({
  results: [...results],
  nextCursor: null,
  errors: [],
});

describe('Counting the rows of a table', () => {
  it('puts together an employee whose rows stand in two results, and counts rows that are over', () => {
    const body = bulk([
      { employeeId: 'ann', values: [{ id: 1, effectiveDate: '2020-03-01', isCurrent: false }] },
      { employeeId: 'ann', values: [{ id: 2, effectiveDate: '2022-01-01', isCurrent: true }] },
      { employeeId: 'ben', values: [{ id: 1, effectiveDate: '2025-05-01', isCurrent: true }] },
      { employeeId: 'cy', values: [] },
    ]);
    expect(countRows('work', body, service)).toEqual({
      kind: 'rows',
      people: 2,
      rows: 3,
      pastRows: 1,
      severalRows: 1,
      earlierRowHidden: 0,
      longServing: 1,
    });
  });

  it('sees that a single row which begins after the start date has a hidden one before it', () => {
    const body = bulk([
      { employeeId: 'ann', values: [{ id: 2, effectiveDate: '2022-01-01', isCurrent: true }] },
      { employeeId: 'ben', values: [{ id: 1, effectiveDate: '2025-05-01', isCurrent: true }] },
    ]);
    expect(countRows('salaries', body, service)).toMatchObject({ people: 2, earlierRowHidden: 1 });
  });

  it('does not take a future row for a past one', () => {
    const body = bulk([{ employeeId: 'ben', values: [{ id: 9, effectiveDate: '2027-01-01', isCurrent: false }] }]);
    expect(countRows('salaries', body, service)).toMatchObject({ pastRows: 0 });
  });

  it('tells from a grant number that earlier grants are hidden', () => {
    const body = bulk([
      { employeeId: 'ann', values: [{ id: 5, effectiveDate: '2023-01-01', grantNumber: 2 }] },
      { employeeId: 'ben', values: [{ id: 6, effectiveDate: '2025-05-01', grantNumber: 1 }] },
    ]);
    expect(countRows('equities', body, service)).toMatchObject({ people: 2, earlierRowHidden: 1 });
  });
});
