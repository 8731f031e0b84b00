import { describe, expect, test } from 'vitest';
import { everyoneWith, type Simulation, simulate, v, vh } from '../simulation.ts';

describe('tables', () => {
  test('fact 34: rows have isCurrent, effectiveDate, endEffectiveDate and an id of the kind 10000yyyymmdd, oldest first', async () => {
    const { get, person } = await simulate(everyoneWith({ work: vh, lifecycle: vh, payroll: vh }));
    const { id, tables } = person(0);
    const { json } = await get(`/v1/people/${id}/salaries`);
    const dates = tables.salaries.map((row) => row.effectiveDate);
    expect(Object.keys(json)).toEqual(['values']);
    expect(json.values.map((row: { effectiveDate: string }) => row.effectiveDate)).toEqual(dates.toSorted());
    expect(json.values.map((row: { id: number }) => row.id)).toEqual(
      dates.map((date) => Number(`10000${date.replaceAll('-', '')}`)),
    );
    const [first, last] = [json.values[0], json.values.at(-1)];
    expect(new Date(Date.parse(first.endEffectiveDate) + 86_400_000).toISOString().slice(0, 10)).toBe(
      dates.toSorted()[1],
    );
    expect([last.endEffectiveDate, last.isCurrent]).toEqual([null, true]);
    expect(Object.keys(last)).toEqual([
      'id',
      'effectiveDate',
      'base',
      'payPeriod',
      'payFrequency',
      'workChangeType',
      'endEffectiveDate',
      'activeEffectiveDate',
      'isCurrent',
      'canBeDeleted',
      'creationDate',
      'modificationDate',
      'change',
      'customColumns',
    ]);
  });

  test('fact 35: pay is per pay period under base, and the first salary is current even before its day', async () => {
    const { get, search, person } = await simulate(everyoneWith({ root: v, payroll: vh, work: vh }));
    const hired = person(16);
    const [salary] = hired.tables.salaries;
    expect((salary?.effectiveDate ?? '') > '2026-11-02').toBe(true);
    const { values } = (await get(`/v1/people/${hired.id}/salaries`)).json;
    expect([values[0].isCurrent, values[0].base, values[0].payPeriod]).toEqual([
      true,
      salary?.columns.base,
      salary?.columns.payPeriod,
    ]);
    const work = (await get(`/v1/people/${hired.id}/work`)).json.values;
    expect(work.map((row: { isCurrent: boolean }) => row.isCurrent)).not.toContain(true);
    const filters = [{ fieldPath: 'root.id', operator: 'equals', values: [hired.id] }];
    const fields = ['payroll.salary.payment', 'work.title'];
    const [employee] = await search({ fields, filters, showInactive: true });
    expect([employee.payroll.salary.payment, employee.work.title]).toEqual([salary?.columns.base, null]);
  });

  test('fact 36: bulk tables page with limit and an opaque cursor until next_cursor is null', async () => {
    const simulation = await simulate(everyoneWith({ payroll: vh }));
    const pages = await pagesOf(simulation, 'salaries', 'limit=7');
    const rows = pages.flatMap(({ results }) =>
      results.flatMap(({ employeeId, values }) => values.map(({ id }) => `${employeeId} ${id}`)),
    );
    const expected = Array.from({ length: 30 }, (_, index) => simulation.person(index)).flatMap(({ id, tables }) =>
      tables.salaries.map((row) => `${id} ${row.id}`),
    );
    expect(rows).toEqual(expected);
    expect(new Set(pages.slice(0, -1).map(({ results }) => results.flatMap(({ values }) => values).length))).toEqual(
      new Set([7]),
    );
    expect(pages.at(-1)?.response_metadata).toEqual({ next_cursor: null });
    expect(pages[0]?.response_metadata.next_cursor).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  test.each([
    ['limit=1', 200],
    ['limit=200', 200],
    ['limit=201', 400],
    ['limit=0', 400],
    ['limit=ten', 400],
    ['cursor=nonsense', 400],
    [`cursor=${Buffer.from('work:0:0').toString('base64')}`, 400],
    [`employeeIds=${'1,'.repeat(200)}1`, 400],
  ])('fact 36: bulk salaries with %s is %i', async (query, status) => {
    const { get } = await simulate(everyoneWith({ payroll: vh }));
    const answer = await get(`/v1/bulk/people/salaries?${query}`);
    expect([answer.status, answer.type]).toEqual([status, 'application/json']);
  });

  test('fact 36: without limit a page holds 50 rows', async () => {
    const { get } = await simulate(everyoneWith({ payroll: vh }));
    const { results } = (await get('/v1/bulk/people/salaries')).json;
    expect(results.flatMap(({ values }: { values: unknown[] }) => values)).toHaveLength(50);
  });

  test('includeHumanReadable=true adds a copy in texts to each row', async () => {
    const { get, person, ids } = await simulate(everyoneWith({ lifecycle: vh }));
    const { values } = (await get(`/v1/people/${ids(8)[0]}/lifecycle?includeHumanReadable=true`)).json;
    const day = String(person(8).tables.lifecycle.at(-1)?.effectiveDate);
    const [year, month, date] = day.split('-');
    expect(values.at(-1).humanReadable).toMatchObject({
      effectiveDate: `${date}/${month}/${year}`,
      status: 'Terminated',
      employeeStatus: 'Inactive',
    });
  });

  test('each variable pay type and the latest grant have a current row of their own', async () => {
    const simulation = await simulate(everyoneWith({ payroll: vh, equity: v }));
    const { get, person, ids } = simulation;
    const variable = (await get(`/v1/people/${ids(0)[0]}/variable`)).json.values;
    const current = variable.filter((row: { isCurrent: boolean }) => row.isCurrent);
    expect(current.map((row: { variableType: string }) => row.variableType)).toEqual([
      ...new Set(person(0).tables.variable.map((row) => row.columns.variableType)),
    ]);
    const grants = (await get(`/v1/people/${ids(0)[0]}/equities`)).json.values;
    expect(grants.map((row: { id: number }) => row.id)).toEqual([person(0).tables.equities.at(-1)?.id]);
  });

  test('people fields show the variable pay of the row in force, under a field for each type', async () => {
    const { search, person } = await simulate(everyoneWith({ payroll: v }));
    const [leader] = await search({
      fields: ['payroll.variable.Executive bonus.amount', 'payroll.variable.Commission.amount'],
    });
    expect(leader.payroll.variable).toEqual({
      'Executive bonus': { amount: person(0).tables.variable.at(-1)?.columns.amount },
      Commission: { amount: null },
    });
  });
});

interface Page {
  readonly results: readonly { readonly employeeId: string; readonly values: readonly { readonly id: number }[] }[];
  readonly response_metadata: { readonly next_cursor: string | null };
}

async function pagesOf({ get }: Simulation, table: string, query: string): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let cursor: string | null | undefined;
  do {
    const place: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page: Page = (await get(`/v1/bulk/people/${table}?${query}${place}`)).json;
    pages.push(page);
    cursor = page.response_metadata.next_cursor;
  } while (cursor !== null && pages.length < 100);
  return pages;
}
