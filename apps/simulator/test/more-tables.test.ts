import { describe, expect, it, test } from 'vitest';
import { everyoneWith, type Simulation, simulate, v, vh, vhe } from './simulation.ts';

const editor = everyoneWith({ root: vh, payroll: vhe, home: vhe, rightToWork: vhe, financial: vhe, training: vhe });
const page = [400, 'text/html; charset=UTF-8'];
const answered = ({ status, type, text }: Awaited<ReturnType<Simulation['post']>>) => [status, type, text];
const done = [200, null, ''];

/** Of employee 0, who has lunch vouchers and no children. */
async function simulateOne() {
  const simulation = await simulate(editor);
  const { get, post, ids } = simulation;
  const [id = ''] = ids(0);
  const rows = async (table: string) => (await get(`/v1/people/${id}/${table}`)).json.values;
  const bulk = async (table: string, employeeId = id) =>
    (await get(`/v1/bulk/people/${table}?employeeIds=${employeeId}`)).json.results[0]?.values ?? [];
  const read = async (...fields: readonly string[]) => (await post(`/v1/people/${id}`, { fields })).json;
  return { ...simulation, id, base: `/v1/people/${id}`, rows, bulk, read };
}

describe('the other tables', () => {
  test.each([
    ['/v1/people/{id}/training', 'training'],
    ['/v1/people/{id}/bank-accounts', 'financial'],
    ['/v1/bulk/people/entitlement', 'payroll'],
    ['/v1/bulk/people/deduction', 'payroll'],
    ['/v1/bulk/people/dependents', 'home'],
    ['/v1/bulk/people/right-to-work', 'rightToWork'],
    ['/v1/bulk/people/address', 'address'],
  ])('%s is open with View on %s and closed without', async (path, category) => {
    const open = await simulate(everyoneWith({ [category]: v }));
    const closed = await simulate(everyoneWith({ root: vhe, work: vhe }));
    const asked = path.replace('{id}', open.ids(0)[0] ?? '');
    expect([(await open.get(asked)).status, (await closed.get(asked)).status]).toEqual([200, 403]);
  });

  it('show a row for each benefit that the fields show', async () => {
    const { bulk, read } = await simulateOne();
    expect(await bulk('entitlement')).toEqual([
      {
        id: 920001,
        effectiveDate: '2018-03-20',
        entitlement: 'Lunch vouchers',
        amount: { value: 80, currency: 'GBP' },
        endDate: null,
        endEffectiveDate: null,
        isCurrent: true,
        canBeDeleted: true,
        change: { reason: null, changedBy: null, changedById: '3540797213504000001' },
        customColumns: {},
      },
    ]);
    expect((await read('payroll.entitlement.Lunch vouchers.amount')).payroll.entitlement).toEqual({
      'Lunch vouchers': { amount: { value: 80, currency: 'GBP' } },
    });
  });

  it('show all rows of a table without dates with View alone, as it keeps no history', async () => {
    const { get, ids } = await simulate(everyoneWith({ financial: v }));
    const { values } = (await get(`/v1/people/${ids(1)[0]}/bank-accounts`)).json;
    expect(values.map((row: { accountNickname: unknown }) => row.accountNickname)).toEqual([null, 'Savings']);
    expect(Object.keys(values[0])).toEqual([
      'id',
      'bankAccountType',
      'accountNickname',
      'bankName',
      'branchAddress',
      'routingNumber',
      'accountNumber',
      'bicOrSwift',
      'iban',
      'allocation',
      'amount',
      'useForBonus',
      'changedBy',
    ]);
  });

  it('send every address, whoever is asked for, in pages', async () => {
    const { get, ids } = await simulate(everyoneWith({ address: vh }));
    const first = (await get(`/v1/bulk/people/address?employeeIds=${ids(3)[0]}&limit=20`)).json;
    const cursor = encodeURIComponent(first.response_metadata.next_cursor);
    const second = (await get(`/v1/bulk/people/address?limit=20&cursor=${cursor}`)).json;
    const people = [...first.results, ...second.results].map(({ employeeId }) => employeeId);
    expect(people).toEqual(ids(...Array.from({ length: 30 }, (_, index) => index)));
    expect(second.response_metadata).toEqual({ next_cursor: null });
  });

  it('that are read in bulk only have no page of their own: the web app answers', async () => {
    const { get, base } = await simulateOne();
    const answer = await get(`${base}/entitlement`);
    expect([answer.status, answer.type]).toEqual([200, 'text/html; charset=UTF-8']);
  });
});

describe('fact 6', () => {
  it('a GET of bank accounts or of a custom table that says it carries JSON is 400 with a page', async () => {
    const { get, ids } = await simulate(everyoneWith({ financial: v, work: v, training: v }));
    const json = { 'Content-Type': 'application/json' };
    const base = `/v1/people/${ids(0)[0]}`;
    const custom = `/v1/people/custom-tables/${ids(0)[0]}/work__table_1700000001000`;
    const [accounts, own] = [await get(`${base}/bank-accounts`, json), await get(custom, json)];
    expect([accounts.status, accounts.type]).toEqual(page);
    expect([own.status, own.type]).toEqual(page);
    expect((await get(`${base}/training`, json)).status).toBe(200);
    expect((await get(`${base}/bank-accounts`)).status).toBe(200);
  });
});

describe('fact 37: bank accounts', () => {
  const account = { bankAccountType: 'Savings', bankName: 'Bank of Examples', allocation: 'amount', amount: 50 };

  it('are added below values, and only there', async () => {
    const { post, base, rows } = await simulateOne();
    const flat = await post(`${base}/bank-accounts`, account);
    expect([flat.status, flat.json]).toEqual([
      400,
      { key: 'exception.bad.request', error: 'Missing required field: values' },
    ]);
    expect(answered(await post(`${base}/bank-accounts`, { values: [account] }))).toEqual(done);
    expect((await rows('bank-accounts')).at(-1)).toEqual({
      id: 56000001,
      bankAccountType: 'Savings',
      accountNickname: null,
      bankName: 'Bank of Examples',
      branchAddress: null,
      routingNumber: null,
      accountNumber: null,
      bicOrSwift: null,
      iban: null,
      allocation: 'amount',
      amount: 50,
      useForBonus: null,
      changedBy: null,
    });
  });

  it('are changed by a flat patch; a wrapped one is 200 and does nothing', async () => {
    const { put, base, rows } = await simulateOne();
    const [before] = await rows('bank-accounts');
    expect(answered(await put(`${base}/bank-accounts/${before.id}`, { values: [{ bankName: 'Other' }] }))).toEqual(
      done,
    );
    expect(await rows('bank-accounts')).toEqual([before]);
    expect(answered(await put(`${base}/bank-accounts/${before.id}`, { bankName: 'Other', iban: null }))).toEqual(done);
    expect(await rows('bank-accounts')).toEqual([{ ...before, bankName: 'Other', iban: null, changedBy: null }]);
  });

  it('are 404 where there is no such entry', async () => {
    const { put, del, base } = await simulateOne();
    const attempts = [
      await put(`${base}/bank-accounts/7`, { bankName: 'Other' }),
      await del(`${base}/bank-accounts/7`),
    ];
    expect(attempts.map(answered)).toEqual([
      [404, null, ''],
      [404, null, ''],
    ]);
  });

  it('refuse a type that is not in the list, and the document’s Checking is none', async () => {
    const { post, base } = await simulateOne();
    const answer = await post(`${base}/bank-accounts`, { values: [{ bankAccountType: 'Checking' }] });
    expect([answer.status, answer.json.error]).toEqual([
      400,
      'The value "Checking" isn\'t valid in list bankaccounttype.',
    ]);
  });
});

describe('rows that people fields show', () => {
  it('decide over them from the first change on', async () => {
    const { post, put, del, base, bulk, read } = await simulateOne();
    const benefit = {
      effectiveDate: '2026-11-01',
      entitlement: 'Company Car',
      amount: { value: 300, currency: 'GBP' },
    };
    const fields = ['payroll.entitlement.Lunch vouchers.amount', 'payroll.entitlement.Company Car.amount'];
    expect((await post(`${base}/entitlement`, benefit)).json).toEqual({ entryId: 56000001 });
    const raised = {
      effectiveDate: '2018-03-20',
      entitlement: 'Lunch vouchers',
      amount: { value: 90, currency: 'GBP' },
    };
    expect(answered(await put(`${base}/entitlement/920001`, raised))).toEqual([204, null, '']);
    expect((await read(...fields)).payroll.entitlement).toEqual({
      'Lunch vouchers': { amount: { value: 90, currency: 'GBP' } },
      'Company Car': { amount: { value: 300, currency: 'GBP' } },
    });
    expect(answered(await del(`${base}/entitlement/920001`))).toEqual([204, null, '']);
    const gone = [await del(`${base}/entitlement/920001`), await put(`${base}/entitlement/920001`, raised)];
    expect(gone.map(answered)).toEqual([
      [404, null, ''],
      [404, null, ''],
    ]);
    expect((await bulk('entitlement')).map((row: { id: number }) => row.id)).toEqual([56000001]);
    expect((await read(...fields)).payroll.entitlement['Lunch vouchers']).toEqual({ amount: null });
  });

  it('count: children, and the visa that ends next', async () => {
    const { post, base, read, bulk } = await simulateOne();
    expect((await post(`${base}/dependents`, { firstName: 'Kim', birthDate: '2020-05-01' })).json).toEqual({
      entryId: 56000001,
    });
    await post(`${base}/dependents`, { firstName: 'Noa', gender: 'Female' });
    await post(`${base}/right-to-work`, { type: 'Work visa', expirationDate: '2026-10-01' });
    await post(`${base}/right-to-work`, { type: 'Work visa', expirationDate: '2029-01-01' });
    await post(`${base}/right-to-work`, { type: 'Work visa', expirationDate: '2028-01-01' });
    const person = await read('home.numberOfKids', 'financial.rightToWorkExpiryDate');
    expect([person.home.numberOfKids, person.financial.rightToWorkExpiryDate]).toEqual([2, '2028-01-01']);
    expect(await bulk('dependents')).toEqual([
      { id: 56000001, firstName: 'Kim', surname: null, birthDate: '2020-05-01', gender: null },
      { id: 56000002, firstName: 'Noa', surname: null, birthDate: null, gender: 'Female' },
    ]);
  });
});

describe('trainings', () => {
  it('take the id that was sent for them, or get one', async () => {
    const { post, del, base, rows } = await simulateOne();
    expect(answered(await post(`${base}/training`, { id: 77, name: 'First aid', status: 'In progress' }))).toEqual(
      done,
    );
    await post(`${base}/training`, { id: 77, name: 'Fire safety' });
    const ids = async () => (await rows('training')).map((row: { id: number }) => row.id);
    expect(await ids()).toEqual([910001, 77, 56000001]);
    expect(answered(await del(`${base}/training/910001`))).toEqual(done);
    expect(await ids()).toEqual([77, 56000001]);
  });
});
