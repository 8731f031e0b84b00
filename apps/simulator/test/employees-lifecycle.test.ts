import { describe, expect, test } from 'vitest';
import { allRights, everyoneWith, type Simulation, simulate, taking, v, vhe } from './simulation.ts';

const leaving = {
  terminationDate: '2026-11-10',
  lastDayOfWork: '2026-11-09',
  terminationReason: 'Redundant',
  reasonType: 'End of Contract',
  noticePeriod: { unit: 'days', length: 30 },
};
const standing = ['internal.lifecycleStatus', 'internal.status', 'internal.terminationDate'];
const employedOnly = {
  select: 'condition',
  conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }],
} as const;

describe('a termination', () => {
  test('takes effect at midnight after the last day', async () => {
    const simulation = await simulate(allRights);
    const { post, ids } = simulation;
    const [id] = ids(29);
    const answer = await post(`/v1/employees/${id}/terminate`, leaving);
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(await lifecycleOf(simulation, 29)).toEqual([
      ['2025-10-19', 'employed', true],
      ['2026-11-11', 'terminated', false],
    ]);
    const details = [...standing, 'internal.terminationReason', 'internal.terminationType', 'internal.notice'];
    expect(await fieldsOf(simulation, 29, [...details, 'employee.lastDayOfWork'])).toEqual({
      id,
      internal: {
        lifecycleStatus: 'employed',
        status: 'Active',
        terminationDate: '2026-11-10',
        terminationReason: 'Redundant',
        terminationType: 'End of Contract',
        notice: { value: 30, unit: 'days' },
      },
      employee: { lastDayOfWork: '2026-11-09' },
    });
    await turn(simulation, '2026-11-10');
    expect(await isActive(simulation, 29)).toBe(true);
    await turn(simulation, '2026-11-11');
    expect(await isActive(simulation, 29)).toBe(false);
    expect(await fieldsOf(simulation, 29, standing)).toEqual({
      id,
      internal: { lifecycleStatus: 'terminated', status: 'Inactive', terminationDate: '2026-11-10' },
    });
  });

  test('takes a leaver out of access rights that select the employed, on that day', async () => {
    const simulation = await simulate({ ...allRights, accessRights: employedOnly });
    const [id] = simulation.ids(29);
    await simulation.post(`/v1/employees/${simulation.person(29).facts['root.email']}/terminate`, leaving);
    expect((await simulation.post(`/v1/people/${id}`, {})).status).toBe(200);
    await turn(simulation, '2026-11-11');
    expect((await simulation.post(`/v1/people/${id}`, {})).status).toBe(403);
  });

  test('that is ahead is replaced by another, and drops what was planned after it', async () => {
    const simulation = await simulate(allRights);
    const path = `/v1/employees/${simulation.ids(16)[0]}/terminate`;
    await simulation.post(path, { terminationDate: '2027-01-31' });
    await simulation.post(path, { terminationDate: '2026-11-20' });
    expect(await lifecycleOf(simulation, 16)).toEqual([
      ['2026-10-10', 'hired', true],
      ['2026-11-10', 'employed', false],
      ['2026-11-21', 'terminated', false],
    ]);
  });

  test.each([
    [8, leaving, 'The employee is terminated already.'],
    [16, { terminationDate: '2026-11-09' }, 'The termination date is before the start date.'],
    [29, { ...leaving, terminationReason: 'Whim' }, 'The value "Whim" isn\'t valid in list terminationreason.'],
    [29, { terminationDate: '9999-12-31' }, 'The termination date is too far ahead.'],
    [29, { terminationDate: '2026-02-30' }, /^body\.terminationDate: /],
  ])('of %i is refused: %j', async (index, body, error) => {
    const simulation = await simulate(allRights);
    const before = await lifecycleOf(simulation, index);
    const refused = await simulation.post(`/v1/employees/${simulation.ids(index)[0]}/terminate`, body);
    expect(refused.status).toBe(400);
    expect(refused.json.error).toMatch(error);
    expect(await lifecycleOf(simulation, index)).toEqual(before);
  });

  test('needs Edit on Lifecycle', async () => {
    const { post, ids } = await simulate(everyoneWith({ root: vhe, lifecycle: v }));
    expect((await post(`/v1/employees/${ids(29)[0]}/terminate`, leaving)).status).toBe(403);
    expect((await post('/v1/employees/1/terminate', leaving)).status).toBe(404);
  });

  test("writes the status in the company's own case", async () => {
    const simulation = await simulate(allRights, taking('lifecycleCase', 'title'));
    await simulation.post(`/v1/employees/${simulation.ids(29)[0]}/terminate`, leaving);
    expect((await lifecycleOf(simulation, 29)).at(-1)).toEqual(['2026-11-11', 'Terminated', false]);
  });
});

describe('a start date', () => {
  test('moved back moves the rows that began on it', async () => {
    const simulation = await simulate(allRights);
    const { post, ids } = simulation;
    const body = { startDate: '2026-12-01', reason: 'Visa' };
    expect((await post(`/v1/employees/${ids(16)[0]}/start-date`, body)).status).toBe(200);
    expect(await lifecycleOf(simulation, 16)).toEqual([
      ['2026-10-10', 'hired', true],
      ['2026-12-01', 'employed', false],
    ]);
    const dates = await Promise.all(['work', 'employment', 'salaries'].map((table) => datesOf(simulation, 16, table)));
    expect(dates).toEqual([['2026-12-01'], ['2026-12-01'], ['2026-12-01']]);
    expect(await fieldsOf(simulation, 16, ['work.startDate', 'employee.firstDayOfWork'])).toEqual({
      id: ids(16)[0],
      work: { startDate: '2026-12-01' },
      employee: { firstDayOfWork: '2026-12-01' },
    });
  });

  test('moved before today lets somebody have begun, and after today makes them hired again', async () => {
    const simulation = await simulate(allRights);
    const path = `/v1/employees/${simulation.ids(16)[0]}/start-date`;
    await simulation.post(path, { startDate: '2026-10-05' });
    expect(await lifecycleOf(simulation, 16)).toEqual([['2026-10-05', 'employed', true]]);
    await simulation.post(path, { startDate: '2026-11-03' });
    expect(await lifecycleOf(simulation, 16)).toEqual([
      ['2026-11-02', 'hired', true],
      ['2026-11-03', 'employed', false],
    ]);
  });

  test('beyond a later entry is refused', async () => {
    const simulation = await simulate(allRights);
    const refused = await simulation.post(`/v1/employees/${simulation.ids(29)[0]}/start-date`, {
      startDate: '2026-05-01',
    });
    expect([refused.status, refused.json.error]).toEqual([
      400,
      'Entries of the table salaries stand in the way of 2026-05-01.',
    ]);
    expect(await datesOf(simulation, 29, 'salaries')).toEqual(['2025-10-19', '2026-05-01']);
  });

  test('needs Edit on Work', async () => {
    const { post, ids } = await simulate(everyoneWith({ root: vhe, work: v }));
    expect((await post(`/v1/employees/${ids(16)[0]}/start-date`, { startDate: '2026-12-01' })).status).toBe(403);
  });
});

describe('what only screens can do, through the control API', () => {
  test('a leaver comes back: hired, employed, with the days of the first stay', async () => {
    const simulation = await simulate(allRights);
    const [id] = simulation.ids(8);
    const answer = await onEmployee(simulation, 8, 'rehire', { startDate: '2026-12-01' });
    expect(answer.json).toEqual({
      id,
      status: 'hired',
      lifecycle: [
        { effectiveDate: '2021-08-25', status: 'employed' },
        { effectiveDate: '2024-08-03', status: 'terminated' },
        { effectiveDate: '2026-11-02', status: 'hired' },
        { effectiveDate: '2026-12-01', status: 'employed' },
      ],
    });
    await turn(simulation, '2026-12-01');
    expect(await isActive(simulation, 8)).toBe(true);
    const asked = [...standing, 'work.startDate', 'work.originalStartDate', 'work.daysOfPreviousService', 'work.site'];
    expect(await fieldsOf(simulation, 8, asked)).toMatchObject({
      internal: { lifecycleStatus: 'employed', status: 'Active', terminationDate: null },
      work: { startDate: '2026-12-01', originalStartDate: '2021-08-25', daysOfPreviousService: 1074 },
    });
    expect(await datesOf(simulation, 8, 'work')).toEqual(['2021-08-25', '2026-12-01']);
  });

  test('somebody takes leave and returns', async () => {
    const simulation = await simulate(allRights);
    const leave = { kind: 'parental leave', startDate: '2026-11-05', endDate: '2027-02-28', reasonType: 'Parental' };
    expect((await onEmployee(simulation, 29, 'leave', leave)).status).toBe(200);
    expect(await lifecycleOf(simulation, 29)).toEqual([
      ['2025-10-19', 'employed', true],
      ['2026-11-05', 'parental leave', false],
      ['2027-03-01', 'employed', false],
    ]);
    await turn(simulation, '2026-11-05');
    const asked = ['internal.lifecycleStatus', 'internal.status', 'employee.recentLeaveEndDate'];
    expect(await fieldsOf(simulation, 29, asked)).toMatchObject({
      internal: { lifecycleStatus: 'parental leave', status: 'Active' },
      employee: { recentLeaveEndDate: '2027-02-28' },
    });
  });

  test.each([
    ['rehire', 29, { startDate: '2026-12-01' }, 409],
    ['rehire', 8, { startDate: '2024-08-02' }, 409],
    ['rehire', 8, { startDate: 'soon' }, 400],
    ['leave', 8, { startDate: '2026-12-01' }, 409],
    ['leave', 29, { startDate: '2026-12-01', endDate: '2026-11-30' }, 409],
  ])('%s of %i is refused: %j', async (what, index, body, status) => {
    const refused = await onEmployee(await simulate(allRights), index, what, body);
    expect(refused.status).toBe(status);
  });

  test('nobody can be rehired', async () => {
    const { control, id } = await simulate(allRights);
    const answer = await control('POST', `/companies/${id}/employees/1/rehire`, { startDate: '2026-12-01' });
    expect([answer.status, answer.json.error]).toEqual([404, 'There is no employee 1.']);
  });
});

function onEmployee({ control, id, ids }: Simulation, index: number, what: string, body: unknown) {
  return control('POST', `/companies/${id}/employees/${ids(index)[0]}/${what}`, body);
}

async function turn({ control, id }: Simulation, today: string): Promise<void> {
  await control('PUT', `/companies/${id}/clock`, { today });
}

async function lifecycleOf({ get, ids }: Simulation, index: number) {
  const { values } = (await get(`/v1/people/${ids(index)[0]}/lifecycle`)).json;
  return values.map((row: Record<string, unknown>) => [row.effectiveDate, row.status, row.isCurrent]);
}

async function datesOf({ get, ids }: Simulation, index: number, table: string) {
  const { values } = (await get(`/v1/people/${ids(index)[0]}/${table}`)).json;
  return values.map((row: Record<string, unknown>) => row.effectiveDate);
}

async function fieldsOf({ post, ids }: Simulation, index: number, asked: readonly string[]): Promise<object> {
  const { json } = await post(`/v1/people/${ids(index)[0]}`, { fields: asked });
  return Object.fromEntries(Object.entries(json).filter(([key]) => !key.startsWith('/')));
}

async function isActive({ search, ids }: Simulation, index: number): Promise<boolean> {
  const active = await search({ fields: ['root.id'] });
  return active.some(({ id }: { id: string }) => id === ids(index)[0]);
}
