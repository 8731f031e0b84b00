import { describe, expect, it, test } from 'vitest';
import { everyoneWith, type Simulation, simulate, taking, vh, vhe } from './simulation.ts';

const editor = everyoneWith({ root: vh, work: vhe, employment: vhe, payroll: vhe, equity: vhe, lifecycle: vh });

/** Employee 0 of a company of 30, whose clock shows 2026-11-02. */
async function simulateOne(company: Parameters<typeof simulate>[1] = {}) {
  const simulation = await simulate(editor, company);
  const [id = '', other = ''] = simulation.ids(0, 1);
  const rows = async (table: string) => (await simulation.get(`/v1/people/${id}/${table}`)).json.values;
  const read = async (...fields: readonly string[]) => (await simulation.post(`/v1/people/${id}`, { fields })).json;
  return { ...simulation, id, other, base: `/v1/people/${id}`, rows, read };
}

const salary = {
  effectiveDate: '2026-11-01',
  base: { value: 250_000, currency: 'GBP' },
  payPeriod: 'Annual',
  payFrequency: 'Monthly',
};
const answered = ({ status, type, text }: Awaited<ReturnType<Simulation['post']>>) => [status, type, text];
const done = [200, null, ''];

describe('adding a row', () => {
  it('makes it the current one from its day on, with an id made of the date, and answers 200 with nothing', async () => {
    const { post, base, rows, read } = await simulateOne();
    const before = await rows('salaries');
    expect(answered(await post(`${base}/salaries`, { ...salary, reason: 'Review' }))).toEqual(done);
    const after = await rows('salaries');
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toEqual({
      id: 1000020261101,
      effectiveDate: '2026-11-01',
      base: { value: 250_000, currency: 'GBP' },
      payPeriod: 'Annual',
      payFrequency: 'Monthly',
      workChangeType: null,
      endEffectiveDate: null,
      activeEffectiveDate: '2026-11-01',
      isCurrent: true,
      canBeDeleted: true,
      creationDate: '2026-11-02',
      modificationDate: '2026-11-02',
      change: { reason: 'Review', changedBy: null, changedById: null },
      customColumns: {},
    });
    expect([after.at(-2).isCurrent, after.at(-2).endEffectiveDate]).toEqual([false, '2026-10-31']);
    expect((await read('payroll.salary.payment')).payroll.salary.payment).toEqual({ value: 250_000, currency: 'GBP' });
  });

  it('leaves columns empty that were not sent, and takes a site by name or by id', async () => {
    const { post, base, rows } = await simulateOne();
    await post(`${base}/work`, { effectiveDate: '2026-10-15', siteId: 2606111, department: 'Sales' });
    await post(`${base}/work`, { effectiveDate: '2026-10-16', site: 'Lisbon' });
    expect((await rows('work')).slice(-2)).toMatchObject([
      { id: 1000020261015, title: null, department: 'Sales', site: 'Berlin', siteId: 2606111, reportsTo: null },
      { id: 1000020261016, title: null, department: null, site: 'Lisbon', siteId: 2606113, isCurrent: true },
    ]);
  });

  it('names the manager in full, whoever is meant by id or e-mail, and takes one nobody knows', async () => {
    const { post, base, rows, other, person, read } = await simulateOne();
    const { facts } = person(1);
    const email = facts['root.email'];
    await post(`${base}/work`, { effectiveDate: '2026-10-15', site: 'London', reportsTo: { id: other } });
    const full = {
      id: other,
      displayName: `${facts['root.firstName']} ${facts['root.surname']}`,
      firstName: facts['root.firstName'],
      surname: facts['root.surname'],
      email,
    };
    expect((await rows('work')).at(-1).reportsTo).toEqual(full);
    expect((await read('work.manager')).work.manager).toBe(other);
    await post(`${base}/work`, { effectiveDate: '2026-10-16', site: 'London', reportsTo: { id: email } });
    expect((await rows('work')).at(-1).reportsTo).toEqual(full);
    await post(`${base}/work`, { effectiveDate: '2026-10-17', site: 'London', reportsTo: { id: '404' } });
    expect((await rows('work')).at(-1).reportsTo).toEqual({
      id: '404',
      displayName: null,
      firstName: null,
      surname: null,
      email: null,
    });
  });

  it('works hours and FTE out of the pattern, whatever is sent for them', async () => {
    const { post, base, rows } = await simulateOne();
    const days = { monday: 7.5, tuesday: 7.5, wednesday: 7.5, thursday: 7.5 };
    const workingPattern = { workingPatternType: 'hourly', days, hoursPerDay: 7.5, workingPatternId: 11 };
    await post(`${base}/employment`, {
      effectiveDate: '2026-10-15',
      contract: 'Part time',
      type: 'Permanent',
      calendarId: 41202,
      standardWorkingPatternId: 11,
      personalWorkingPatternType: 'custom',
      workingPattern,
      fte: 5,
    });
    expect((await rows('employment')).at(-1)).toMatchObject({
      contract: 'Part time',
      type: 'Permanent',
      salaryPayType: null,
      fte: 80,
      weeklyHours: 30,
      hoursInDayNotWorked: 0,
      calendarId: 41202,
      calendarName: 'Germany',
      actualWorkingPattern: workingPattern,
      standardWorkingPatternId: 11,
    });
  });

  it('tells which entry it made where HiBob does', async () => {
    const { post, base, rows } = await simulateOne();
    const variable = {
      effectiveDate: '2026-11-01',
      variableType: 'Bonus',
      amount: { value: 5000, currency: 'GBP' },
      paymentPeriod: 'Annual',
    };
    const made = await post(`${base}/variable`, variable);
    expect([made.status, made.json]).toEqual([200, { entryId: 56000001 }]);
    expect((await rows('variable')).at(-1)).toMatchObject({
      id: 56000001,
      variableType: 'Bonus',
      payoutType: 'amount',
      isCurrent: true,
      percentageOfAnnualSalary: null,
    });
    const grant = { effectiveDate: '2026-11-01', quantity: 10, equityType: 'RSU', grantType: 'Merit Grant' };
    expect(answered(await post(`${base}/equities`, grant))).toEqual(done);
    expect((await rows('equities')).at(-1)).toMatchObject({ id: 56000002, quantity: 10, equityType: 'RSU' });
  });

  it('shows the first salary at once, even before its day', async () => {
    const { post, base, rows, del, read } = await simulateOne();
    for (const { id } of await rows('salaries')) await del(`${base}/salaries/${id}`);
    await post(`${base}/salaries`, { ...salary, effectiveDate: '2027-03-01' });
    await post(`${base}/salaries`, { ...salary, effectiveDate: '2027-04-01' });
    expect((await rows('salaries')).map((row: { isCurrent: boolean }) => row.isCurrent)).toEqual([true, false]);
    expect((await read('payroll.salary.activeEffectiveDate')).payroll.salary.activeEffectiveDate).toBe('2027-03-01');
  });
});

describe('a row that is refused', () => {
  it('is one of a day that has a row, and the table stays as it was', async () => {
    const { post, base, rows } = await simulateOne();
    await post(`${base}/salaries`, salary);
    const before = await rows('salaries');
    const again = await post(`${base}/salaries`, { ...salary, base: { value: 1, currency: 'GBP' } });
    expect([again.status, again.json]).toEqual([
      400,
      {
        key: 'exception.history.duplicated.bulk',
        error: 'Duplicate effective date for salaries, please update the effective date and try again.',
      },
    ]);
    expect(await rows('salaries')).toEqual(before);
  });

  test.each([
    [
      'salaries',
      { ...salary, payFrequency: undefined },
      { key: 'exception.bad.request', error: 'Missing pay frequency' },
    ],
    ['salaries', { ...salary, base: undefined }, { key: 'exception.bad.request', error: 'Missing base' }],
    [
      'salaries',
      { ...salary, base: { value: 1, currency: 'GBX' } },
      { error: 'base: not a currency.', errors: { base: 'base: not a currency.' } },
    ],
    [
      'salaries',
      { ...salary, payPeriod: 'Fortnightly' },
      {
        error: 'The value "Fortnightly" isn\'t valid in list payPeriod.',
        errors: { payPeriod: 'The value "Fortnightly" isn\'t valid in list payPeriod.' },
      },
    ],
    [
      'equities',
      { effectiveDate: '2026-11-01', equityType: 'Magic beans' },
      {
        error: 'The value "Magic beans" isn\'t valid in list equityTypes.',
        errors: { equityType: 'The value "Magic beans" isn\'t valid in list equityTypes.' },
      },
    ],
    [
      'work',
      { effectiveDate: '2026-11-01', title: '265590499' },
      {
        error: 'The value "265590499" isn\'t valid in list title.',
        errors: { title: 'The value "265590499" isn\'t valid in list title.' },
      },
    ],
    [
      'work',
      { effectiveDate: '2026-11-01', site: 'Atlantis' },
      {
        error: 'The value "Atlantis" isn\'t valid in list site.',
        errors: { site: 'The value "Atlantis" isn\'t valid in list site.' },
      },
    ],
  ])('of %s is answered with 400 and what is wrong: %j', async (table, row, says) => {
    const { post, base, rows } = await simulateOne();
    const before = await rows(table);
    const answer = await post(`${base}/${table}`, row);
    expect([answer.status, answer.type, answer.json]).toEqual([400, 'application/json', says]);
    expect(await rows(table)).toEqual(before);
  });
});

describe('changing a row', () => {
  it('writes it whole: columns that were not sent are empty then', async () => {
    const { put, base, rows } = await simulateOne();
    const last = (await rows('work')).at(-1);
    const { effectiveDate } = last;
    expect(answered(await put(`${base}/work/${last.id}`, { effectiveDate, title: '265590600' }))).toEqual(done);
    expect((await rows('work')).at(-1)).toMatchObject({
      id: last.id,
      title: '265590600',
      department: null,
      site: null,
      modificationDate: '2026-11-02',
    });
  });

  it('patches a work row on request, and the id follows the date', async () => {
    const { put, base, rows } = await simulateOne();
    const { title, siteId, id } = (await rows('work')).at(-1);
    await put(`${base}/work/${id}?patchUpdate=true`, { effectiveDate: '2026-09-09', department: 'Sales' });
    expect((await rows('work')).at(-1)).toMatchObject({
      id: 1000020260909,
      effectiveDate: '2026-09-09',
      title,
      siteId,
      department: 'Sales',
    });
  });

  it('does nothing with a wrapped row, says 404 of one that is not there and 400 without a date', async () => {
    const { put, base, rows } = await simulateOne();
    const before = await rows('work');
    const { id } = before.at(-1);
    expect(answered(await put(`${base}/work/${id}`, { values: [{ title: '265590600' }] }))).toEqual(done);
    expect(await rows('work')).toEqual(before);
    expect(answered(await put(`${base}/work/7`, { effectiveDate: '2026-09-09' }))).toEqual([404, null, '']);
    expect((await put(`${base}/work/${id}`, { title: '265590600' })).json.error).toBe('Missing effective date');
  });

  it('is refused onto a day that has another row', async () => {
    const { put, post, base, rows } = await simulateOne();
    await post(`${base}/employment`, { effectiveDate: '2026-10-15' });
    const [first] = await rows('employment');
    const answer = await put(`${base}/employment/${first.id}`, { effectiveDate: '2026-10-15' });
    expect([answer.status, answer.json.key]).toEqual([400, 'exception.history.duplicated.bulk']);
  });
});

describe('deleting a row', () => {
  it('makes the one before it current again', async () => {
    const { post, del, base, rows } = await simulateOne();
    const before = await rows('work');
    await post(`${base}/work`, { effectiveDate: '2026-11-01', site: 'London' });
    const { id, canBeDeleted } = (await rows('work')).at(-1);
    expect(canBeDeleted).toBe(true);
    expect(answered(await del(`${base}/work/${id}`))).toEqual(done);
    expect(await rows('work')).toEqual(before);
  });

  it('is refused for a row that is not there and for the one somebody joined with', async () => {
    const { del, base, rows } = await simulateOne();
    const [first] = await rows('work');
    expect(first.canBeDeleted).toBe(false);
    const attempts = [await del(`${base}/work/7`), await del(`${base}/work/${first.id}`)];
    expect(attempts.map(({ status, json }) => [status, json])).toEqual([
      [400, { key: 'exception.bad.request', error: 'Entry not found' }],
      [400, { key: 'exception.bad.request', error: 'Entry cannot be deleted' }],
    ]);
  });
});

describe('who may write a table', () => {
  it('needs Edit on its category; View and View histories do not help', async () => {
    const { post, put, del, ids } = await simulate(everyoneWith({ work: vh, payroll: vhe }));
    const base = `/v1/people/${ids(0)[0]}`;
    const attempts = [
      await post(`${base}/work`, { effectiveDate: '2026-11-01' }),
      await put(`${base}/work/1`, { effectiveDate: '2026-11-01' }),
      await del(`${base}/work/1`),
      await post(`${base}/salaries`, salary),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 200]);
  });

  it('reaches nobody outside the access rights, and nobody who does not exist', async () => {
    const { post, ids } = await simulate({
      ...editor,
      accessRights: { select: 'people', employeeIds: [...(await simulate(null)).ids(1)] },
    });
    const outside = await post(`/v1/people/${ids(0)[0]}/salaries`, salary);
    const unknown = await post('/v1/people/404/salaries', salary);
    const inside = await post(`/v1/people/${ids(1)[0]}/salaries`, salary);
    expect([outside.status, unknown.status, inside.status]).toEqual([403, 404, 200]);
  });

  it('follows the switch for employees who do not exist', async () => {
    const { post } = await simulate(editor, taking('unknownEmployeeOnTable', '400'));
    expect((await post('/v1/people/404/salaries', salary)).status).toBe(400);
  });
});
