import { expect, test } from 'vitest';
import { allRights, simulate } from './simulation.ts';

/** What webhooks tell of an employee's rows: type and data of each event, by what was sent. */
async function listening() {
  const bodies: string[] = [];
  const simulation = await simulate(
    allRights,
    {},
    {
      rateLimits: 'off',
      fetch: async (_, init) => {
        bodies.push(String(init.body));
        return new Response('ok');
      },
    },
  );
  const { simulator, control, id: companyId, ids } = simulation;
  await control('POST', `/companies/${companyId}/webhooks`, { url: 'http://127.0.0.1:9/hook' });
  const told = async () => {
    await simulator.settled();
    const events = bodies.splice(0).filter((body) => !body.includes('Ping test'));
    return events.map((body) => JSON.parse(body)).map(({ type, triggeredBy, data }) => [type, triggeredBy, data]);
  };
  await told();
  const [employeeId = ''] = ids(0);
  return { ...simulation, employeeId, base: `/v1/people/${employeeId}`, told };
}

test('a row added, changed and deleted tells of itself twice, and of the fields that show it each time', async () => {
  const { post, put, del, base, employeeId, told } = await listening();
  await post(`${base}/salaries`, {
    effectiveDate: '2026-11-01',
    base: { value: 1, currency: 'GBP' },
    payPeriod: 'Annual',
    payFrequency: 'Monthly',
  });
  const shown = ['payroll.salary.payment', 'payroll.salary.activeEffectiveDate'];
  expect(await told()).toEqual([
    ['table.entry.created', 'system', { employeeId, tableId: 'salaries', effectiveDate: '2026-11-01' }],
    ['employee.updated', 'system', { employeeId, fieldUpdates: shown }],
  ]);
  await del(`${base}/salaries/1000020261101`);
  expect(await told()).toEqual([['employee.updated', 'system', { employeeId, fieldUpdates: shown }]]);
  await post(`${base}/work`, { effectiveDate: '2027-01-01', site: 'London' });
  await put(`${base}/work/1000020270101?patchUpdate=true`, { department: 'Sales' });
  const later = { employeeId, tableId: 'work', effectiveDate: '2027-01-01' };
  expect(await told()).toEqual([
    ['table.entry.created', 'system', later],
    ['table.entry.updated', 'system', later],
  ]);
});

test('bank accounts and custom tables tell the id of the row and no field; trainings and grants tell nothing', async () => {
  const { post, base, employeeId, told } = await listening();
  const tableId = 'work__table_1700000001000';
  await post(`${base}/bank-accounts`, { values: [{ bankName: 'Bank of Examples' }] });
  await post(`/v1/people/custom-tables/${employeeId}/${tableId}`, { values: [{ column_1700000001001: 'Laptop' }] });
  await post(`${base}/training`, { name: 'First aid' });
  await post(`${base}/equities`, { effectiveDate: '2026-11-01', quantity: 1 });
  expect(await told()).toEqual([
    ['table.entry.created', 'system', { employeeId, tableId: 'bank-accounts', id: 56000001 }],
    ['table.entry.created', 'system', { employeeId, tableId, id: 56000002 }],
  ]);
});

test('a benefit tells the field of its type, a refused row nothing', async () => {
  const { post, base, employeeId, told } = await listening();
  const benefit = { effectiveDate: '2026-11-01', entitlement: 'Company Car', amount: { value: 300, currency: 'GBP' } };
  await post(`${base}/entitlement`, benefit);
  await post(`${base}/entitlement`, { ...benefit, entitlement: 'Yacht' });
  expect(await told()).toEqual([
    ['table.entry.created', 'system', { employeeId, tableId: 'entitlement', effectiveDate: '2026-11-01' }],
    ['employee.updated', 'system', { employeeId, fieldUpdates: ['payroll.entitlement.Company Car.amount'] }],
  ]);
});
