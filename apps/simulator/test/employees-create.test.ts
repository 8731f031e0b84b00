import { describe, expect, test } from 'vitest';
import { allRights, everyoneWith, simulate, v, vhe } from './simulation.ts';

const ana = {
  firstName: 'Ana',
  surname: 'Ruiz',
  email: 'Ana.Ruiz@example.com',
  work: { site: 'London', startDate: '2026-11-16' },
};
const identity = { fields: ['root.id', 'root.fullName', 'work.startDate', 'internal.lifecycleStatus'] };

describe('a new employee', () => {
  test('is hired until the first day and employed from it, in every read', async () => {
    const { post, search, get, control, id } = await simulate(allRights);
    const created = await post('/v1/people', ana);
    expect([created.status, created.type, created.json.email]).toEqual([
      200,
      'application/json',
      'Ana.Ruiz@example.com',
    ]);
    const anaId = created.json.id;
    expect(anaId).toMatch(/^\d{13}000031$/);

    expect(nested((await post('/v1/people/ana.ruiz@example.com', identity)).json)).toEqual({
      id: anaId,
      fullName: 'Ana Ruiz',
      work: { startDate: '2026-11-16' },
      internal: { lifecycleStatus: 'hired' },
    });
    expect(await activeIds(search)).not.toContain(anaId);
    expect(rowsOf(await get(`/v1/people/${anaId}/lifecycle`), 'status')).toEqual([
      ['2026-11-02', 'hired', true],
      ['2026-11-16', 'employed', false],
    ]);
    expect(rowsOf(await get(`/v1/people/${anaId}/work`), 'site')).toEqual([['2026-11-16', 'London', false]]);
    expect(profileIds(await get('/v1/profiles'))).not.toContain(anaId);

    await control('PUT', `/companies/${id}/clock`, { today: '2026-11-16' });
    expect(await activeIds(search)).toContain(anaId);
    expect(rowsOf(await get(`/v1/people/${anaId}/work`), 'site')).toEqual([['2026-11-16', 'London', true]]);
    expect(profileIds(await get('/v1/profiles'))).toContain(anaId);
  });

  test('comes with any other field, dotted or nested, and with first rows of the tables those belong to', async () => {
    const { post, get, ids } = await simulate(allRights);
    const [leader] = ids(0);
    const created = await post('/v1/people', {
      'root.firstName': 'Ana',
      'root.surname': 'Ruiz',
      'root.email': 'ana.ruiz@example.com',
      'work.siteId': 2606111,
      'work.startDate': '2026-10-01',
      work: { reportsTo: { id: leader }, department: 'Sales' },
      payroll: {
        'salary.payment': { value: 50_000, currency: 'EUR' },
        salary: { payPeriod: 'Annual', payFrequency: 'Monthly' },
        employment: { contract: 'Part time', fte: 20 },
      },
      'home.mobilePhone': '+49 30 23125 100',
      'root.id': '1',
      'work.isManager': true,
      'work.tenureDuration': 'long',
      'no.such.field': 'x',
    });
    const fields = [
      'work.site',
      'work.department',
      'work.manager',
      'work.isManager',
      'work.tenureDurationYears',
      'payroll.salary.yearlyPayment',
      'payroll.employment.contract',
      'payroll.employment.weeklyHours',
      'home.mobilePhone',
      'address.siteCountry',
      'internal.lifecycleStatus',
      'root.state',
    ];
    const read = await post(`/v1/people/${created.json.id}`, { fields });
    expect(nested(read.json)).toEqual({
      id: created.json.id,
      work: { site: 'Berlin', department: 'Sales', manager: leader, isManager: false, tenureDurationYears: 0.086 },
      payroll: {
        salary: { yearlyPayment: { value: 50_000, currency: 'EUR' } },
        employment: { contract: 'Part time', weeklyHours: 40 },
      },
      home: { mobilePhone: '+49 30 23125 100' },
      address: { siteCountry: 'Germany' },
      internal: { lifecycleStatus: 'employed' },
      state: 'uninvited',
    });
    expect(rowsOf(await get(`/v1/people/${created.json.id}/salaries`), 'payFrequency')).toEqual([
      ['2026-10-01', 'Monthly', true],
    ]);
    const reports = await post(`/v1/people/${leader}`, { fields: ['work.directReports'] });
    const before = await simulate(allRights);
    const reportsBefore = await before.post(`/v1/people/${leader}`, { fields: ['work.directReports'] });
    expect(reports.json.work.directReports - reportsBefore.json.work.directReports).toBe(1);
  });

  test('the second one gets the next id', async () => {
    const { post } = await simulate(allRights);
    const one = await post('/v1/people', ana);
    const other = await post('/v1/people', { ...ana, email: 'other@example.com' });
    expect([one.json.id.slice(-6), other.json.id.slice(-6)]).toEqual(['000031', '000032']);
  });

  test.each([
    [{ ...ana, email: 'ellen.persson-ekstrom.6@NORTHWIND-instruments.example' }, /belongs to another employee/],
    [{ ...ana, work: { ...ana.work, site: 'Atlantis' } }, /^The value "Atlantis" isn't valid in list site\.$/],
    [{ ...ana, personal: { pronouns: 'Thou' } }, /^The value "Thou" isn't valid in list pronouns\.$/],
    [{ ...ana, personal: { birthDate: '1990-02-30' } }, /^The value of personal\.birthDate is not of type date\.$/],
    [{ ...ana, firstName: undefined }, /^Missing mandatory field firstName$/],
    [{ ...ana, work: { site: 'London' } }, /^Missing mandatory field work\.startDate$/],
  ])('is refused: %j', async (body, error) => {
    const { post, control, id } = await simulate(allRights);
    const before = await control('GET', `/companies/${id}`);
    const refused = await post('/v1/people', body);
    expect(refused.status).toBe(400);
    expect(refused.json.error).toMatch(error);
    expect(await control('GET', `/companies/${id}`)).toMatchObject({ json: before.json });
  });

  test('takes the feature, and no category', async () => {
    const without = await simulate(everyoneWith({ root: vhe, work: vhe }));
    expect((await without.post('/v1/people', ana)).status).toBe(403);
    const bare = await simulate({ ...everyoneWith({ root: v }), features: ['addPeople'] });
    expect((await bare.post('/v1/people', ana)).json).toMatchObject({
      id: expect.stringMatching(/^\d{19}$/),
      firstName: 'Ana',
    });
  });

  test('outside the access rights is answered by the id alone', async () => {
    const employed = {
      select: 'condition',
      conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }],
    } as const;
    const { post } = await simulate({ ...allRights, accessRights: employed });
    const created = await post('/v1/people', ana);
    expect(created.json).toEqual({ id: expect.stringMatching(/^\d{13}000031$/) });
    expect((await post(`/v1/people/${created.json.id}`, {})).status).toBe(403);
  });
});

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests are about
  readonly json: any;
}

function nested(person: object): object {
  return Object.fromEntries(Object.entries(person).filter(([key]) => !key.startsWith('/')));
}

function rowsOf({ json }: Answer, column: string) {
  return json.values.map((row: Record<string, unknown>) => [row.effectiveDate, row[column], row.isCurrent]);
}

function profileIds({ json }: Answer): readonly string[] {
  return json.employees.map(({ id }: { id: string }) => id);
}

async function activeIds(search: (body: unknown) => Promise<readonly { id: string }[]>): Promise<readonly string[]> {
  return (await search({ fields: ['root.id'] })).map(({ id }) => id);
}
