import { describe, expect, it } from 'vitest';
import { everyoneWith, type GroupBody, type Simulation, simulate, v } from './simulation.ts';

const group = (...features: readonly string[]): GroupBody => ({
  ...everyoneWith({ root: v, work: v }),
  features: ['seeWhosOut', ...features],
});

/** Employee numbers, from 0, of those who are out. */
const numbers = (outs: readonly { readonly employeeId: string }[]) =>
  outs.map(({ employeeId }) => Number(employeeId.slice(-4)) - 1);
const week = '/v1/timeoff/whosout?from=2026-11-02&to=2026-11-06';

async function out({ get }: Simulation, path = week): Promise<readonly number[]> {
  return numbers((await get(path)).json.outs);
}

describe('Who is out', () => {
  it('names whoever has approved time off in these days', async () => {
    const { get } = await simulate(group());
    const { status, json } = await get('/v1/timeoff/whosout?from=2026-11-05&to=2026-11-05');
    expect([status, json]).toEqual([
      200,
      {
        outs: [
          {
            requestId: 27500101,
            employeeId: '3540797213504000011',
            employeeDisplayName: 'Ashley Jerde',
            policyType: 'Holiday',
            policyTypeDisplayName: 'Holiday',
            type: 'days',
            startDate: '2026-10-29',
            startPortion: 'all_day',
            endDate: '2026-11-08',
            endPortion: 'all_day',
            status: 'approved',
            visibility: 'Public',
          },
          {
            requestId: 27500181,
            employeeId: '3540797213504000019',
            employeeDisplayName: "Damaris O'Reilly",
            policyType: 'Holiday',
            policyTypeDisplayName: 'Holiday',
            type: 'days',
            startDate: '2026-11-02',
            startPortion: 'all_day',
            endDate: '2026-11-05',
            endPortion: 'all_day',
            status: 'approved',
            visibility: 'Public',
          },
          {
            requestId: 27500246,
            employeeId: '3540797213504000025',
            employeeDisplayName: 'Rafaela Araújo',
            policyType: 'Work from home',
            policyTypeDisplayName: 'Work from home',
            type: 'days',
            startDate: '2026-11-05',
            startPortion: 'all_day',
            endDate: '2026-11-06',
            endPortion: 'all_day',
            status: 'approved',
            visibility: 'Public',
          },
        ],
      },
    ]);
  });

  it('says of today what it says of other days, under other names', async () => {
    const { get } = await simulate(group());
    const today = (await get('/v1/timeoff/outtoday')).json.outs;
    expect(today[0]).toEqual({
      employeeId: '3540797213504000011',
      employeeDisplayName: 'Ashley Jerde',
      employeeEmail: 'ashley.jerde.11@northwind-instruments.example',
      policyTypeDisplayName: 'Holiday',
      requestRangeType: 'days',
      startDate: '2026-10-29',
      startDatePortion: 'all_day',
      endDate: '2026-11-08',
      endDatePortion: 'all_day',
      visibility: 'Public',
    });
    expect(numbers(today)).toEqual([10, 11, 18, 25]);
  });

  it.each([
    ['outtoday?today=2026-11-05', [10, 18, 24]],
    ['outtoday?date=2026-11-05', [10, 18, 24]],
    ['outtoday?today=2026-11-05&siteId=2606110', [10, 18]],
    ['outtoday?today=2026-11-05&siteId=2606113', [24]],
    ['outtoday?today=2026-11-05&siteId=1', []],
    // Who asks for more than the permissions allow hears nothing of it.
    ['whosout?from=2026-11-25&to=2026-11-25&includeHourly=false&includePending=true', []],
    ['whosout?from=2026-11-25&to=2026-11-25&includeHourly=true', [1]],
    ['whosout?from=2026-11-02&to=2026-11-02&includePrivate=true', [10, 11, 18, 25]],
  ])('answers %s', async (path, expected) => {
    expect(await out(await simulate(group()), `/v1/timeoff/${path}`)).toEqual(expected);
  });

  it('names who is privately away, and pending requests, to those who may know', async () => {
    const simulation = await simulate(group('seePrivateTimeOff', 'manageTimeOffRequests'));
    expect(await out(simulation, `${week}&includePrivate=true`)).toEqual([10, 11, 15, 18, 22, 24, 25]);
    expect(await out(simulation, week)).toEqual([10, 11, 15, 18, 24, 25]);
    expect(await out(simulation, '/v1/timeoff/whosout?from=2026-11-25&to=2026-11-25&includePending=true')).toEqual([
      24,
    ]);
  });

  it('shows a type under its custom name, and under its own to those who may know', async () => {
    const simulation = await simulate(group('seePrivateTimeOff'));
    const names = async (query: string) => {
      const { json } = await simulation.get(`/v1/timeoff/whosout?from=2026-12-01&to=2026-12-01${query}`);
      return json.outs.map((one: Record<string, string>) => [
        one.policyType,
        one.policyTypeDisplayName,
        one.visibility,
      ]);
    };
    expect(await names('')).toEqual([['Time off', 'Time off', 'Custom name']]);
    expect(await names('&includePrivate=true')).toEqual([['Unpaid leave', 'Unpaid leave', 'Custom name']]);
  });

  it('names nobody whom the default search does not return', async () => {
    const simulation = await simulate(group(), { employees: 300 });
    const found = new Set((await simulation.search()).map(({ id }: { id: string }) => id));
    const { outs } = (await simulation.get('/v1/timeoff/whosout?from=2026-01-01&to=2027-12-31')).json;
    expect(outs.length).toBeGreaterThan(100);
    expect(outs.filter(({ employeeId }: { employeeId: string }) => !found.has(employeeId))).toEqual([]);
  });

  it('names a new hire from the start date on, and no earlier day of theirs', async () => {
    const simulation = await simulate(group());
    const hired = '/v1/timeoff/whosout?from=2026-11-26&to=2026-11-26';
    expect(await out(simulation, hired)).toEqual([]);
    await simulation.control('PUT', `/companies/${simulation.id}/clock`, { today: '2026-11-10' });
    expect(await out(simulation, hired)).toEqual([16]);
  });

  it('names only people of a group that grants it', async () => {
    const simulation = await simulate(null);
    await simulation.addGroup(everyoneWith({ root: v }));
    expect((await simulation.get(week)).status).toBe(403);
    await simulation.addGroup({ ...group(), accessRights: { select: 'people', employeeIds: simulation.ids(10, 12) } });
    expect(await out(simulation)).toEqual([10]);
  });

  it('refuses days that run backwards or are none', async () => {
    const { get } = await simulate(group());
    const statuses = ['from=2026-11-06&to=2026-11-02', 'from=2026-11-31&to=2026-12-02', 'from=2026-11-02'].map(
      async (query) => (await get(`/v1/timeoff/whosout?${query}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([400, 400, 400]);
  });
});

describe('Changes of requests', () => {
  const since = '/v1/timeoff/requests/changes?since=';
  const ask = async ({ get }: Simulation, query: string) => {
    const { json } = await get(`${since}${query}`);
    return json.changes.map((one: Record<string, unknown>) => [one.changeType, one.requestId]);
  };

  it('tell of approvals and of their cancellation since an instant, the earliest first', async () => {
    const { get } = await simulate(group());
    const { json } = await get(`${since}2026-10-06T00:00:00.000Z&to=2026-10-09`);
    const change = {
      employeeId: '3540797213504000001',
      employeeDisplayName: 'Columbus Mertz',
      employeeEmail: 'columbus.mertz.1@northwind-instruments.example',
      requestId: 27500005,
      policyTypeDisplayName: 'Holiday',
      type: 'days',
      createdOn: '2026-10-06T08:23:32.000',
      startDate: '2026-11-05',
      startPortion: 'all_day',
      endDate: '2026-11-07',
      endPortion: 'all_day',
      durationUnit: 'days',
      totalDuration: 3,
      totalCost: 2,
      changeReason: null,
      originalRequestId: null,
      previousRequestId: null,
      visibility: 'Public',
    };
    expect(json).toEqual({
      changes: [
        { changeType: 'Created', ...change },
        { changeType: 'Canceled', ...change },
      ],
    });
  });

  it('keep private and pending requests from those who may not know of them', async () => {
    const some = await simulate(group());
    const all = await simulate(group('seePrivateTimeOff', 'manageTimeOffRequests'));
    const query = '2026-11-01T00:00:00&to=2026-11-01T12:00:00&includePending=true';
    expect(await ask(some, query)).toEqual([
      ['Created', 27500018],
      ['Created', 27500094],
      ['Created', 27500246],
      ['Created', 27500057],
    ]);
    expect(await ask(all, query)).toEqual([
      ['Created', 27500018],
      ['Pending', 27500124],
      ['Created', 27500094],
      ['Created', 27500246],
      ['Pending', 27500244],
      ['Created', 27500057],
      ['Created', 27500222],
      ['Pending', 27500224],
    ]);
  });

  it.each([
    ['2026-05-02', 200],
    ['2026-05-01', 400],
    ['2026-05-01T23:59:59.999Z', 400],
    ['2025-11-02&to=2025-12-02', 400],
    ['2026-06-01&to=2027-01-01', 400],
    ['2026-06-01&to=2026-12-01', 200],
    ['2026-06-02&to=2026-06-01', 400],
    ['yesterday', 400],
    ['2026-10-02T14:30-02:00', 200],
  ])('since %s: %i', async (query, status) => {
    expect((await (await simulate(group())).get(`${since}${query}`)).status).toBe(status);
  });
});
