import { describe, expect, it } from 'vitest';
import { everyoneWith, simulate, vhe } from './simulation.ts';

const everything = everyoneWith({ root: vhe, work: vhe, lifecycle: vhe, payroll: vhe, home: vhe });
const newcomer = {
  'root.firstName': 'Ada',
  'root.surname': 'Moreno',
  'root.email': 'ada@northwind.example',
  'work.startDate': '2026-11-09',
  'work.siteId': 1,
};

async function company() {
  const simulation = await simulate(everything);
  const { control, id } = simulation;
  const at = `/companies/${id}`;
  const site = simulation.truth.lists.find(({ name }) => name === 'site')?.items[0];
  const hire = (values: object) =>
    control('POST', `${at}/employees`, { values: { ...newcomer, 'work.siteId': site?.id, ...values } });
  const undo = (body: object = {}) => control('POST', `${at}/undo`, body);
  return { ...simulation, at, hire, undo };
}

describe('What the screens do to people', () => {
  it('hires somebody, who is hired until the first day', async () => {
    const { hire, control, at, post } = await company();
    const { status, json } = await hire({});
    expect(status).toBe(201);
    expect(json.lifecycle.map((row: { status: string }) => row.status)).toEqual(['hired', 'employed']);
    const again = await hire({});
    expect(again.json).toMatchObject({
      error: 'The e-mail ada@northwind.example belongs to another employee.',
      path: 'values.root.email',
    });
    const nameless = await hire({ 'root.firstName': '' });
    expect(nameless.json).toMatchObject({ error: 'First name is missing.', path: 'values.root.firstName' });
    await control('PUT', `${at}/clock`, { today: '2026-11-09' });
    const found = await post(`/v1/people/${json.id}`, { fields: ['root.firstName', 'internal.status'] });
    expect(found.json).toMatchObject({ firstName: 'Ada', internal: { status: 'Active' } });
  });

  it('changes fields and e-mail in one change, and says which field is wrong', async () => {
    const { control, at, ids, post, undo } = await company();
    const [id] = ids(3);
    const changed = await control('PUT', `${at}/employees/${id}`, {
      values: { 'root.firstName': 'Noor', 'root.email': 'noor@northwind.example' },
    });
    expect(changed.status).toBe(200);
    const read = () => post(`/v1/people/${id}`, { fields: ['root.firstName', 'root.email'] });
    expect((await read()).json).toMatchObject({ firstName: 'Noor', email: 'noor@northwind.example' });
    const wrong = await control('PUT', `${at}/employees/${id}`, { values: { 'work.tenureYears': 4 } });
    expect([wrong.status, wrong.json.path]).toEqual([400, 'values.work.tenureYears']);
    await undo();
    expect((await read()).json).not.toMatchObject({ firstName: 'Noor' });
  });

  it('terminates somebody, and refuses a reason that is in no list', async () => {
    const { control, at, ids, post } = await company();
    const [id] = ids(3);
    const path = `${at}/employees/${id}/terminate`;
    const wrong = await control('POST', path, { terminationDate: '2026-11-02', reason: 'bored' });
    expect([wrong.status, wrong.json.path]).toEqual([400, 'reason']);
    expect((await control('POST', path, { terminationDate: '2026-11-01' })).json.status).toBe('terminated');
    expect((await post(`/v1/people/${id}`, { fields: ['root.id'] })).status).toBe(200);
  });

  it('adds, changes and deletes entries of a table', async () => {
    const { control, at, ids, get } = await company();
    const [id] = ids(3);
    const rows = `${at}/employees/${id}/tables/salaries/rows`;
    const row = {
      effectiveDate: '2026-12-01',
      base: { value: 91_000, currency: 'EUR' },
      payPeriod: 'Annual',
      payFrequency: 'Monthly',
    };
    const added = await control('POST', rows, row);
    expect(added.status).toBe(200);
    const read = async () => (await get(`/v1/people/${id}/salaries`)).json.values.at(-1).base;
    expect(await read()).toEqual({ value: 91_000, currency: 'EUR' });
    const twice = await control('POST', rows, row);
    expect([twice.status, twice.json.path]).toEqual([409, 'effectiveDate']);
    await control('PUT', `${rows}/${added.json.rowId}`, { base: { value: 92_000, currency: 'EUR' } });
    expect(await read()).toEqual({ value: 92_000, currency: 'EUR' });
    expect((await control('DELETE', `${rows}/${added.json.rowId}`)).status).toBe(200);
    expect(await read()).not.toEqual({ value: 92_000, currency: 'EUR' });
    const unknown = await control('POST', `${at}/employees/${id}/tables/salary/rows`, row);
    expect([unknown.status, unknown.json.nearest]).toEqual([400, 'salaries']);
  });
});

describe('What the screens do to fields and lists', () => {
  it('makes a masked field that needs Edit, and starts the same elsewhere', async () => {
    const { control, at, simulator } = await company();
    const field = { name: 'Bonus target', category: 'payroll', type: 'text', masked: true };
    const made = await control('POST', `${at}/fields`, field);
    expect(made.json).toMatchObject({ label: 'Bonus target', category: 'payroll', masked: true });
    const file = async () => (await control('GET', `${at}/file`)).json;
    expect((await file()).fields.add).toMatchObject([{ label: 'Bonus target', masked: true }]);
    await control('PUT', `${at}/fields/personal.birthDate`, { masked: false });
    expect((await file()).fields.sensitive).not.toContain('personal.birthDate');
    const copy = await control('POST', '/companies', { file: await file() });
    const again = await control('GET', `/companies/${copy.json.id}/file`);
    expect(again.json.fields).toEqual((await file()).fields);
    expect(simulator.companies()).toHaveLength(2);
    expect((await control('DELETE', `${at}/fields/work.title`)).status).toBe(409);
    expect((await control('DELETE', `${at}/fields/${made.json.id}`)).json).toEqual({ id: made.json.id, deleted: true });
  });

  it('adds, renames and archives items of a list', async () => {
    const { control, at, get } = await company();
    const items = `${at}/lists/department/items`;
    const { json } = await control('POST', items, { name: 'Space' });
    expect((await control('POST', items, { name: 'Space' })).json).toMatchObject({ path: 'name' });
    await control('PUT', `${items}/${json.id}`, { name: 'Outer space' });
    const names = async () => {
      const list = (await get('/v1/company/named-lists/department')).json;
      return list.values.map((item: { name: string }) => item.name);
    };
    expect(await names()).toContain('Outer space');
    await control('DELETE', `${items}/${json.id}`);
    expect(await names()).not.toContain('Outer space');
    expect((await control('POST', `${at}/lists/departments/items`, { name: 'x' })).json.nearest).toBe('department');
  });
});

describe('Undo', () => {
  it('takes changes back one after the other, and no more than there are', async () => {
    const { control, at, undo } = await company();
    await control('POST', `${at}/service-users`, { name: 'First' });
    await control('POST', `${at}/service-users`, { name: 'Second' });
    const names = async () =>
      (await control('GET', `${at}/service-users`)).json.map((one: { name: string }) => one.name);
    expect((await undo()).json.undid).toEqual(['service user Second']);
    expect(await names()).toEqual(['Connector', 'First']);
    expect((await undo()).json.undid).toEqual(['service user First']);
    expect(await names()).toEqual(['Connector']);
    await control('POST', `${at}/service-users`, { name: 'Third' });
    expect((await undo()).json.undid).toEqual(['service user Third']);
    expect((await undo()).json.undid).toEqual(['permission group Test']);
    expect((await undo()).json).toMatchObject({ error: 'There is nothing to undo.' });
  });

  it('turns the clock back, and refuses where somebody else changed the company', async () => {
    const { control, at, undo } = await company();
    const seen = (await control('GET', at)).json.version;
    await control('PUT', `${at}/clock`, { today: '2027-01-04' });
    expect((await undo({ version: seen })).json).toMatchObject({
      error: 'Somebody changed the company in the meantime.',
      path: 'version',
    });
    expect((await undo()).json).toMatchObject({ today: '2026-11-02', undid: ['the clock'] });
  });
});
