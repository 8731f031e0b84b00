import { describe, expect, it } from 'vitest';
import { everyoneWith, type Simulation, simulate, v } from './simulation.ts';

const settings = { ...everyoneWith({ root: v }), features: ['manageTimeOffSettings', 'manageCalendar'] };

describe('Policies', () => {
  it('belong to types, one policy an office where offices differ', async () => {
    const { get } = await simulate(settings);
    expect((await get('/v1/timeoff/policy-types')).json).toEqual({
      policyTypes: ['Holiday', 'Sick', 'Work from home', 'Parental leave', 'Unpaid leave', 'Time off in lieu'],
    });
    expect((await get('/v1/timeoff/policies/names?policyTypeName=Holiday')).json).toEqual({
      policyNames: [
        'Holiday policy',
        'Holiday London',
        'Holiday Berlin',
        'Holiday New York',
        'Holiday Lisbon',
        'Holiday Stockholm',
      ],
    });
    expect((await get('/v1/timeoff/policies/names?policyTypeName=Sick')).json).toEqual({
      policyNames: ['Sick policy'],
    });
  });

  it('are shown whole', async () => {
    const { get } = await simulate(settings);
    expect((await get('/v1/timeoff/policy-types/Time%20off%20in%20lieu')).json).toEqual({
      name: 'Time off in lieu',
      activity: 'paidTimeoff',
      unit: 'hours',
    });
    expect((await get('/v1/timeoff/policies?policyName=Holiday%20London')).json).toEqual({
      name: 'Holiday London',
      allowance: 27,
      maxBalance: 40,
      minBalance: -5,
      yosIncrease: [
        { yearsOfService: 3, extraDays: 1 },
        { yearsOfService: 5, extraDays: 2 },
      ],
      minTimeOffRequestDuration: 'halfDay',
      bookingWorkDaysOnly: true,
      approvalRequired: true,
      description: 'Paid holiday',
      unit: 'days',
    });
  });

  it('are unknown by another name', async () => {
    const { get, post } = await simulate(settings);
    const paths = [
      'policy-types/Nap',
      'policy-types/Nap/reason-codes',
      'policies?policyName=Nap',
      'policies/names?policyTypeName=Nap',
    ];
    const answers = await Promise.all(paths.map((path) => get(`/v1/timeoff/${path}`)));
    expect(answers.map(({ status, type, text }) => [status, type, text])).toEqual(paths.map(() => [404, null, '']));
    expect((await post('/v1/timeoff/policy-types/Nap/reason-codes', { reasonCodes: ['Tired'] })).status).toBe(404);
    expect((await get('/v1/timeoff/policies')).status).toBe(400);
  });

  it('take reason codes, each once', async () => {
    const { get, post } = await simulate(settings);
    const path = '/v1/timeoff/policy-types/Sick/reason-codes';
    const added = await post(path, { reasonCodes: ['Illness', 'Dentist', 'Dentist', 'Quarantine'] });
    expect([added.status, added.text]).toEqual([200, '']);
    expect((await get(path)).json).toEqual({
      reasonCodes: [
        { id: 3010, displayName: 'Illness' },
        { id: 3011, displayName: 'Caring for a child' },
        { id: 4001, displayName: 'Dentist' },
        { id: 4002, displayName: 'Quarantine' },
      ],
    });
    expect((await get('/v1/timeoff/policy-types/Holiday/reason-codes')).json.reasonCodes).toHaveLength(3);
    expect((await post(path, { reasonCodes: [] })).status).toBe(400);
  });

  it('need the permission of the settings', async () => {
    const { get, post } = await simulate({ ...everyoneWith({ root: v }), features: ['seeWhosOut'] });
    expect((await get('/v1/timeoff/policy-types')).status).toBe(403);
    expect((await post('/v1/timeoff/policy-types/Sick/reason-codes', { reasonCodes: ['Dentist'] })).status).toBe(403);
  });
});

describe('Holiday calendars', () => {
  const search = async ({ post }: Simulation, values: readonly string[], more: object = {}) =>
    post('/v1/timeoff/calendars/employees/search', {
      filters: [{ fieldId: '/employeeCalendar/employeeId', operator: 'equals', values }],
      ...more,
    });

  it('are named for every employee asked for, and unknown ones left out', async () => {
    const simulation = await simulate(settings);
    // Employee 16 has not started: no office, no employment, no calendar yet.
    const { status, json } = await search(simulation, [...simulation.ids(0, 16), '1']);
    expect([status, json]).toEqual([
      200,
      {
        items: [
          {
            '/employeeCalendar/employeeId': '3540797213504000001',
            '/employeeCalendar/calendarId': 41201,
            '/employeeCalendar/calendarName': 'United Kingdom',
            '/employeeCalendar/source': 'employment',
            '/employeeCalendar/siteId': 2606110,
          },
          {
            '/employeeCalendar/employeeId': '3540797213504000017',
            '/employeeCalendar/calendarId': null,
            '/employeeCalendar/calendarName': null,
            '/employeeCalendar/source': 'none',
            '/employeeCalendar/siteId': null,
          },
        ],
        response_metadata: { next_cursor: null },
      },
    ]);
  });

  it('show the fields asked for, whatever the access rights', async () => {
    const nobody = { ...settings, accessRights: { select: 'condition' as const, conditions: [] } };
    const simulation = await simulate(nobody);
    const { json } = await search(simulation, simulation.ids(0), { fields: ['/employeeCalendar/calendarName'] });
    expect(json.items).toEqual([
      {
        '/employeeCalendar/employeeId': '3540797213504000001',
        '/employeeCalendar/calendarName': 'United Kingdom',
      },
    ]);
  });

  it('are told of 5,000 employees at once and no more', async () => {
    const simulation = await simulate(settings);
    const ids = Array.from({ length: 5_001 }, (_, at) => String(at));
    expect((await search(simulation, ids.slice(1))).status).toBe(200);
    const { status, json } = await search(simulation, ids);
    expect([status, json.key]).toEqual([400, 'tooManyEmployeeIds']);
  });
});
