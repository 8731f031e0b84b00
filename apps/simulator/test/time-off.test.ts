import { describe, expect, it } from 'vitest';
import { everyoneWith, type GroupBody, type Simulation, simulate, v } from './simulation.ts';

const every = [
  'manageTimeOffSettings',
  'seeWhosOut',
  'seePrivateTimeOff',
  'manageTimeOffRequests',
  'seeBalances',
  'adjustBalances',
];
const group = (features: readonly string[] = every): GroupBody => ({
  ...everyoneWith({ root: v, work: v }),
  features: [...features],
});

/** Employee 10 is in London since 2021 and has Holiday booked until 8 November. */
const booked = 10;
const holiday = {
  requestRangeType: 'days',
  policyType: 'Holiday',
  startDate: '2026-11-16',
  startDatePortion: 'all_day',
  endDate: '2026-11-20',
  endDatePortion: 'morning',
};

async function balance({ get, ids }: Simulation, date: string, policyType = 'Holiday'): Promise<number> {
  const query = `policyType=${encodeURIComponent(policyType)}&date=${date}`;
  return (await get(`/v1/timeoff/employees/${ids(booked)}/balance?${query}`)).json.totalBalanceAsOfDate;
}

/** The requests somebody made since the simulation began, with the change each tells of. */
async function changes({ get }: Simulation, query = ''): Promise<readonly [string, number][]> {
  const { json } = await get(`/v1/timeoff/requests/changes?since=2026-11-02T00:00:00Z${query}`);
  return json.changes.map((one: { changeType: string; requestId: number }) => [one.changeType, one.requestId]);
}

async function requested(simulation: Simulation, body: object = holiday) {
  const answer = await simulation.post(`/v1/timeoff/employees/${simulation.ids(booked)}/requests`, body);
  const made = (await changes(simulation, '&includePending=true')).at(-1)?.[1] ?? 0;
  const path = `/v1/timeoff/employees/${simulation.ids(booked)}/requests/${made}`;
  const decide = (decision: string, body?: object) =>
    simulation.control('POST', `/companies/${simulation.id}/time-off/requests/${made}/${decision}`, body);
  return { answer, id: made, path, decide, read: async () => (await simulation.get(path)).json };
}

async function outs({ get }: Simulation, query = ''): Promise<readonly number[]> {
  const { json } = await get(`/v1/timeoff/whosout?from=2026-11-16&to=2026-11-20${query}`);
  return json.outs.map((out: { requestId: number }) => out.requestId);
}

describe('A time off request', () => {
  it('is pending when it was made, and lowers the balance by its work days', async () => {
    const simulation = await simulate(group());
    const before = await balance(simulation, '2026-12-01');
    const { answer, id, read } = await requested(simulation, { ...holiday, reasonCode: 3000, description: 'Hiking' });
    expect([answer.status, answer.text, id]).toEqual([200, '', 40_000_001]);
    const { createdOn, ...rest } = await read();
    expect(createdOn).toMatch(/^2026-11-02T\d{2}:\d{2}:\d{2}\.\d{3}$/);
    expect(rest).toEqual({
      employeeId: '3540797213504000011',
      requestId: 40_000_001,
      policyTypeDisplayName: 'Holiday',
      type: 'days',
      startDate: '2026-11-16',
      startPortion: 'all_day',
      endDate: '2026-11-20',
      endPortion: 'morning',
      approved: false,
      description: 'Hiking',
      durationUnit: 'days',
      totalDuration: 4.5,
      totalCost: 4.5,
      status: 'pending',
      hasAttachment: false,
      reasonCode: 'Vacation',
      attachmentLinks: [],
      previousRequestId: null,
      originalRequestId: null,
      approvedBy: null,
      approvedAt: null,
      declinedBy: null,
      declinedAt: null,
      declineReason: null,
      visibility: 'Public',
    });
    expect([before, await balance(simulation, '2026-12-01')]).toEqual([21, 16.5]);
  });

  it('tells nobody of itself while it is pending, unless asked', async () => {
    const simulation = await simulate(group());
    const { id } = await requested(simulation);
    expect(await changes(simulation)).toEqual([]);
    expect(await changes(simulation, '&includePending=true')).toEqual([['Pending', id]]);
    expect(await outs(simulation)).not.toContain(id);
    expect(await outs(simulation, '&includePending=true')).toContain(id);
  });

  it('names who is out once it is approved', async () => {
    const simulation = await simulate(group());
    const { id, decide, read } = await requested(simulation);
    const decided = await decide('approve', { by: simulation.ids(1)[0] });
    expect([decided.status, decided.json]).toEqual([
      200,
      { id: 40_000_001, employeeId: '3540797213504000011', status: 'approved' },
    ]);
    const { status, approved, approvedBy } = await read();
    expect({ status, approved, approvedBy }).toEqual({
      status: 'approved',
      approved: true,
      approvedBy: 'Montana Moore',
    });
    expect(await outs(simulation)).toContain(id);
    expect(await changes(simulation)).toEqual([['Created', id]]);
    expect(await balance(simulation, '2026-12-01')).toBe(16.5);
  });

  it('gives the days back when it is declined', async () => {
    const simulation = await simulate(group());
    const { id, decide, read } = await requested(simulation);
    await decide('decline', { reason: 'Stocktaking' });
    const { status, declineReason } = await read();
    expect({ status, declineReason }).toEqual({ status: 'disapproved', declineReason: 'Stocktaking' });
    expect(await balance(simulation, '2026-12-01')).toBe(21);
    expect(await changes(simulation)).toEqual([]);
    expect(await changes(simulation, '&includePending=true')).toEqual([
      ['Pending', id],
      ['Canceled', id],
    ]);
  });

  it('gives the days back when it is canceled, and is told of as canceled', async () => {
    const simulation = await simulate(group());
    const { id, path, decide, read } = await requested(simulation);
    await decide('approve');
    const canceled = await simulation.del(path);
    expect([canceled.status, canceled.text]).toEqual([200, '']);
    expect((await read()).status).toBe('canceled');
    expect(await outs(simulation)).not.toContain(id);
    expect(await balance(simulation, '2026-12-01')).toBe(21);
    expect(await changes(simulation)).toEqual([
      ['Created', id],
      ['Canceled', id],
    ]);
    expect((await simulation.del(path)).status).toBe(400);
  });

  it('is decided once', async () => {
    const { decide } = await requested(await simulate(group()));
    await decide('approve');
    expect((await decide('decline')).json).toEqual({
      error: 'Request 40000001 is approved.',
      fix: 'Only a pending request can be decided on.',
    });
  });

  it.each([
    ['where approval may be skipped', { ...holiday, skipManagerApproval: true }],
    ['of a type that needs no approval', { ...holiday, policyType: 'Work from home' }],
  ])('is approved at once %s', async (_, body) => {
    const simulation = await simulate(group());
    const { id, read } = await requested(simulation, body);
    expect((await read()).status).toBe('approved');
    expect(await changes(simulation)).toEqual([['Created', id]]);
  });

  const hourly = { policyType: 'Time off in lieu', startDate: '2026-11-16', endDate: '2026-11-16' };
  it.each([
    ['a weekend between work days', { ...holiday, startDate: '2026-11-13', endDate: '2026-11-16' }, 'days', 3.5, 1.5],
    [
      'afternoons',
      {
        ...hourly,
        requestRangeType: 'portionOnRange',
        policyType: 'Holiday',
        endDate: '2026-11-18',
        dayPortion: 'afternoon',
      },
      'days',
      1.5,
      1.5,
    ],
    ['hours', { ...hourly, requestRangeType: 'hours', hours: 2, minutes: 30 }, 'hours', 2.5, 2.5],
    [
      'hours every day',
      { ...hourly, requestRangeType: 'hoursOnRange', endDate: '2026-11-17', dailyHours: 3, dailyMinutes: 15 },
      'hours',
      6.5,
      6.5,
    ],
    [
      'other hours each day',
      {
        ...hourly,
        requestRangeType: 'differentDayDurations',
        endDate: '2026-11-17',
        durations: [
          { date: '2026-11-16', hours: 0, minutes: 15 },
          { date: '2026-11-17', hours: 2, minutes: 45 },
        ],
      },
      'hours',
      3,
      3,
    ],
    [
      'specific hours of a type counted in days',
      {
        ...hourly,
        requestRangeType: 'specificHoursDayDurations',
        policyType: 'Holiday',
        localStartTime: '09:30:00',
        localEndTime: '13:30:00',
      },
      'days',
      0.5,
      0.5,
    ],
    [
      'a whole week of leave in which weekends count',
      { ...holiday, policyType: 'Parental leave', endDate: '2026-11-22', endDatePortion: 'all_day' },
      'days',
      7,
      7,
    ],
  ])('costs %s', async (_, body, unit, duration, cost) => {
    const { read } = await requested(await simulate(group()), body);
    const { durationUnit, totalDuration, totalCost } = await read();
    expect({ durationUnit, totalDuration, totalCost }).toEqual({
      durationUnit: unit,
      totalDuration: duration,
      totalCost: cost,
    });
  });

  it.each([
    ['an unknown policy type', { ...holiday, policyType: 'Nap' }, 'There is no policy type Nap.'],
    ['an end before its start', { ...holiday, endDate: '2026-11-15' }, 'endDate is before startDate.'],
    ['a slip of the year', { ...holiday, endDate: '2036-11-20' }, 'The request is longer than three years.'],
    ['an unknown reason code', { ...holiday, reasonCode: 1 }, 'Holiday has no reason code 1.'],
    [
      'hours of a type counted in days',
      { ...hourly, policyType: 'Holiday', requestRangeType: 'hours', hours: 2, minutes: 0 },
      'hours is supported only for policy types measured in hours.',
    ],
    [
      'hours of several days',
      { ...hourly, endDate: '2026-11-17', requestRangeType: 'hours', hours: 2, minutes: 0 },
      'A request in hours begins and ends on the same day.',
    ],
    ['an approver nobody is', { ...holiday, skipManagerApproval: true, approver: '1' }, 'There is no approver 1.'],
  ])('is refused with %s', async (_, body, error) => {
    const simulation = await simulate(group());
    const answer = await simulation.post(`/v1/timeoff/employees/${simulation.ids(booked)}/requests`, body);
    expect([answer.status, answer.json]).toEqual([400, { key: 'exception.bad.request', error }]);
    expect(await changes(simulation, '&includePending=true')).toEqual([]);
  });

  it('cannot begin before the start date, nor end after the termination date', async () => {
    const { post, ids } = await simulate(group());
    const [hired, left] = [16, 8];
    const body = { ...holiday, startDate: '2026-11-09', endDate: '2026-11-09' };
    const ask = async (index: number) => (await post(`/v1/timeoff/employees/${ids(index)}/requests`, body)).json;
    expect([await ask(hired), await ask(left)].map(({ error }) => error)).toEqual([
      'The request begins before the start date.',
      'The request ends after the termination date.',
    ]);
  });

  it('is unknown under another employee, and to the control API', async () => {
    const { get, del, ids, id, control } = await simulate(group());
    const path = `/v1/timeoff/employees/${ids(1)}/requests/27500101`;
    expect([(await get(path)).status, (await del(path)).status]).toEqual([404, 404]);
    expect((await get('/v1/timeoff/employees/1/requests/27500101')).status).toBe(404);
    expect((await control('POST', `/companies/${id}/time-off/requests/1/approve`)).status).toBe(404);
  });

  it('needs both permissions to be made, and one to be read', async () => {
    const only = await simulate(group(['manageTimeOffRequests']));
    const path = `/v1/timeoff/employees/${only.ids(booked)}/requests`;
    expect((await only.post(path, holiday)).status).toBe(403);
    expect((await only.get(`${path}/27500101`)).status).toBe(200);
    const other = await simulate(group(['manageTimeOffSettings', 'seeWhosOut']));
    expect((await other.post(path, holiday)).status).toBe(403);
    expect((await other.get(`${path}/27500101`)).status).toBe(403);
  });

  it('stays out of reach of a group whose access rights do not cover its employee', async () => {
    const simulation = await simulate(null);
    const [near, far] = simulation.ids(1, booked);
    await simulation.addGroup({ ...group(), accessRights: { select: 'people', employeeIds: [near ?? ''] } });
    // A second group covers the employee, but grants no feature.
    await simulation.addGroup(everyoneWith({ root: v }));
    expect((await simulation.post(`/v1/timeoff/employees/${near}/requests`, holiday)).status).toBe(200);
    expect((await simulation.post(`/v1/timeoff/employees/${far}/requests`, holiday)).status).toBe(403);
    expect(
      (await simulation.get(`/v1/timeoff/employees/${far}/balance?policyType=Holiday&date=2026-11-02`)).status,
    ).toBe(403);
  });
});

describe('A balance', () => {
  it('is the allowance of the year less what was booked until the day', async () => {
    const { get, ids } = await simulate(group());
    const on = async (date: string) =>
      (await get(`/v1/timeoff/employees/${ids(booked)}/balance?policyType=Holiday&date=${date}`)).json;
    expect(await on('2026-11-02')).toEqual({
      employeeId: '3540797213504000011',
      totalBalanceAsOfDate: 25,
      totalRoundedBalanceAsOfDate: 25,
      pointInTime: '2026-11-02',
      startingBalance: 28,
      startingBalanceAsOf: '2026-01-01',
      totalTaken: 3,
      totalAdminAdjustments: 0,
      totalSystemAdjustments: 0,
      annualAllowance: 28,
      policy: 'Holiday London',
    });
    expect(await balanceParts(on('2026-12-31'))).toEqual([21, 7]);
    expect(await balanceParts(on('2025-12-31'))).toEqual([28, 0]);
  });

  it('begins with the months that are left where somebody starts in the course of the year', async () => {
    const { get, ids } = await simulate(group());
    const { json } = await get(`/v1/timeoff/employees/${ids(16)}/balance?policyType=Holiday&date=2026-11-30`);
    const { annualAllowance, startingBalance, startingBalanceAsOf } = json;
    expect({ annualAllowance, startingBalance, startingBalanceAsOf }).toEqual({
      annualAllowance: 25,
      startingBalance: 4.1667,
      startingBalanceAsOf: '2026-11-10',
    });
  });

  it('follows adjustments from the day they become effective', async () => {
    const simulation = await simulate(group());
    const path = `/v1/timeoff/employees/${simulation.ids(booked)}/adjustments`;
    const adjustment = { policyType: 'Holiday', effectiveDate: '2026-11-10', amount: 2.5, reason: 'Worked a Sunday' };
    const added = await simulation.post(path, { ...adjustment, adjustmentType: 'balance' });
    expect([added.status, added.text]).toEqual([200, '']);
    expect([await balance(simulation, '2026-11-09'), await balance(simulation, '2026-11-10')]).toEqual([21, 23.5]);
    await simulation.post(path, { ...adjustment, adjustmentType: 'daysUsed', amount: 1 });
    expect([await balance(simulation, '2026-12-01'), await balance(simulation, '2026-12-01', 'Sick')]).toEqual([
      22.5, 30,
    ]);
  });

  it('refuses a policy type nobody has', async () => {
    const { get, post, ids } = await simulate(group());
    const path = `/v1/timeoff/employees/${ids(booked)}`;
    const body = { adjustmentType: 'balance', policyType: 'Nap', effectiveDate: '2026-11-10', amount: 1 };
    expect((await get(`${path}/balance?policyType=Nap&date=2026-11-02`)).status).toBe(400);
    expect((await post(`${path}/adjustments`, body)).status).toBe(400);
    expect((await post(`${path}/adjustments`, { ...body, policyType: 'Sick' })).status).toBe(200);
  });
});

async function balanceParts(read: Promise<{ totalBalanceAsOfDate: number; totalTaken: number }>) {
  const { totalBalanceAsOfDate, totalTaken } = await read;
  return [totalBalanceAsOfDate, totalTaken];
}
