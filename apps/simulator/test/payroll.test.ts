import { describe, expect, it } from 'vitest';
import { everyoneWith, type GroupBody, simulate, v, vh } from './simulation.ts';

const payroll = everyoneWith({ payroll: v });
const [first, second, third] = ['3540797213504000001', '3540797213504000002', '3540797213504000003'] as const;
const few = (group: GroupBody, more = {}) => simulate(group, { employees: 4, ...more });
const of = (...values: readonly string[]) => ({ fieldPath: 'employeeId', operator: 'equals', values });
const from = (value: string) => ({ fieldPath: 'payDate', operator: 'greaterThanOrEquals', value });
const until = (value: string) => ({ fieldPath: 'payDate', operator: 'lessThanOrEquals', value });
const path = '/v1/people/actual-payments/search';

interface Paid {
  readonly employeeId: string;
  readonly payDate: string;
}
const days = (results: readonly Paid[]) => results.map(({ employeeId, payDate }) => [employeeId.slice(-2), payDate]);

describe('actual payments', () => {
  it('are found for the employees named, oldest first', async () => {
    const { post } = await few(payroll);
    const { status, json } = await post(path, { filters: [of(third, first), from('2026-01-01')] });
    expect([status, days(json.results)]).toEqual([
      200,
      [
        ['03', '2026-03-31'],
        ['03', '2026-06-30'],
        ['03', '2026-09-30'],
        ['01', '2026-03-31'],
      ],
    ]);
    expect(json.results[3]).toEqual({
      employeeId: '3540797213504000001',
      id: 5000008,
      payDate: '2026-03-31',
      payType: 'Executive bonus',
      amount: { value: 83783, currency: 'GBP' },
      change: { reason: null, changedBy: null, changedById: '3540797213504000001' },
      customColumns: {},
    });
    expect(json.response_metadata).toEqual({ next_cursor: null });
  });

  it('are bounded by both days of a span, ends included', async () => {
    const { post } = await few(payroll);
    const { json } = await post(path, { filters: [until('2025-09-30'), of(third), from('2025-03-31')] });
    expect(days(json.results)).toEqual([
      ['03', '2025-03-31'],
      ['03', '2025-06-30'],
      ['03', '2025-09-30'],
    ]);
  });

  it('come in pages', async () => {
    const { post } = await few(payroll);
    const filters = [of(third), from('2025-09-01')];
    const pages = [];
    let cursor: string | null = null;
    do {
      const { json } = await post(path, { filters, pagination: { limit: 2, cursor } });
      pages.push(days(json.results));
      cursor = json.response_metadata.next_cursor;
    } while (cursor !== null);
    expect(pages).toEqual([
      [
        ['03', '2025-09-30'],
        ['03', '2025-12-31'],
      ],
      [
        ['03', '2026-03-31'],
        ['03', '2026-06-30'],
      ],
      [['03', '2026-09-30']],
    ]);
  });

  it('leave out whom the caller cannot reach and whom nobody knows', async () => {
    const { post } = await few({ ...payroll, accessRights: { select: 'people', employeeIds: [first, second] } });
    const { json } = await post(path, { filters: [of(third, first, 'nobody'), from('2026-01-01')] });
    expect(days(json.results)).toEqual([['01', '2026-03-31']]);
  });

  it('leave out whose Payroll the caller may not see', async () => {
    const { post, get, addGroup } = await few({ ...payroll, accessRights: { select: 'people', employeeIds: [first] } });
    await addGroup(everyoneWith({ root: v }));
    const { json } = await post(path, { filters: [of(third, first), from('2026-01-01')] });
    expect(days(json.results)).toEqual([['01', '2026-03-31']]);
    const { employees } = (await get('/v1/payroll/history')).json;
    expect(employees.map(({ id }: { id: string }) => id)).toEqual([first]);
  });

  it('need View on Payroll', async () => {
    const { post } = await few(everyoneWith({ root: v, employment: vh }));
    expect((await post(path, { filters: [of(first)] })).status).toBe(403);
  });

  it.each([
    {},
    { filters: [] },
    { filters: [from('2026-01-01')] },
    { filters: [of()] },
    { filters: [of(...Array.from({ length: 201 }, (_, at) => String(at)))] },
    { filters: [of(first), from('yesterday')] },
    { filters: [of(first)], pagination: { limit: 201 } },
    { filters: [of(first)], pagination: { limit: 50, cursor: 'b3RoZXI6MQ==' } },
  ])('are refused to the body %j', async (body) => {
    const { post } = await few(payroll);
    expect((await post(path, body)).status).toBe(400);
  });
});

describe('the payroll history', () => {
  const name = ({ displayName }: { displayName: string }) => displayName;

  it('shows what may be seen of a person as texts, with the employment in force', async () => {
    const { get } = await few(everyoneWith({ root: v, payroll: v, employment: v }));
    const { status, json } = await get('/v1/payroll/history');
    const { payroll: pay, creationDateTime, avatarUrl, ...person } = json.employees[0];
    expect([status, person]).toEqual([
      200,
      {
        id: '3540797213504000001',
        firstName: 'Columbus',
        surname: 'Mertz',
        secondName: 'Stanford',
        fullName: 'Columbus Stanford Mertz',
        displayName: 'Columbus Mertz',
        email: 'columbus.mertz.1@northwind-instruments.example',
        companyId: '565762',
      },
    ]);
    const { effectiveDate, contract, isCurrent, fte } = pay.employmentType;
    expect({ effectiveDate, contract, isCurrent, fte }).toEqual({
      effectiveDate: '2018-03-20',
      contract: 'Part time',
      isCurrent: true,
      fte: 60,
    });
  });

  it('leaves the employment out without a right on it', async () => {
    const { get } = await few(everyoneWith({ payroll: v }));
    expect((await get('/v1/payroll/history')).json.employees[0]).toEqual({});
  });

  it('adds inactive people on request', async () => {
    const { get } = await few(everyoneWith({ root: v, payroll: v }), { employees: 30 });
    const active = (await get('/v1/payroll/history')).json.employees;
    const all = (await get('/v1/payroll/history?showInactive=true')).json.employees;
    expect([active.length, all.length]).toEqual([25, 30]);
  });

  it('narrows down to a department, by label or id, if the caller may see departments', async () => {
    const seeing = await few(everyoneWith({ root: v, work: v, payroll: v }));
    const names = async (department: string) =>
      (await seeing.get(`/v1/payroll/history?department=${department}`)).json.employees.map(name);
    expect([await names('Engineering'), await names('267715501'), await names('Nowhere')]).toEqual([
      ['Montana Moore'],
      ['Montana Moore'],
      [],
    ]);
    const blind = await few(everyoneWith({ root: v, payroll: v }));
    expect((await blind.get('/v1/payroll/history?department=Engineering')).json.employees).toEqual([]);
  });

  it('needs View on Payroll', async () => {
    const { get } = await few(everyoneWith({ root: v, employment: vh }));
    expect((await get('/v1/payroll/history')).status).toBe(403);
  });
});
