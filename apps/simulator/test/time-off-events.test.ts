import { describe, expect, it } from 'vitest';
import { allRights, type Simulation, simulate } from './simulation.ts';

/** What webhooks tell of a company from now on, pings left out. */
async function listening() {
  const heard: { type: string; triggeredBy: string; data: unknown }[] = [];
  const fetch = async (_: string, { body }: RequestInit) => {
    const text = String(body);
    if (!text.includes('Ping test')) heard.push(JSON.parse(text));
    return new Response();
  };
  const simulation = await simulate(allRights, {}, { rateLimits: 'off', fetch });
  const made = await simulation.control('POST', `/companies/${simulation.id}/webhooks`, {
    url: 'http://127.0.0.1:9/hooks',
  });
  expect(made.status).toBe(201);
  const told = async () => {
    await simulation.simulator.settled();
    return heard.map(({ type, triggeredBy, data }) => ({ type, triggeredBy, data }));
  };
  return { ...simulation, told };
}

const day = { requestRangeType: 'days', startDatePortion: 'all_day', endDatePortion: 'all_day' };
const holiday = { ...day, policyType: 'Holiday', startDate: '2026-11-16', endDate: '2026-11-16' };
const path = ({ ids }: Pick<Simulation, 'ids'>) => `/v1/timeoff/employees/${ids(10)}/requests`;

describe('Webhooks', () => {
  it('tell of a request that is made and decided on, with a link to read it', async () => {
    const simulation = await listening();
    await simulation.post(path(simulation), holiday);
    const [by] = simulation.ids(1);
    await simulation.control('POST', `/companies/${simulation.id}/time-off/requests/40000001/decline`, { by });
    const data = {
      timeoffRequestId: 40000001,
      employeeId: '3540797213504000011',
      getApi: 'http://localhost/v1/timeoff/employees/3540797213504000011/requests/40000001',
    };
    expect(await simulation.told()).toEqual([
      { type: 'timeoff.request.requested', triggeredBy: 'system', data },
      { type: 'timeoff.request.declined', triggeredBy: '3540797213504000002', data },
    ]);
    expect((await simulation.get(data.getApi)).json).toMatchObject({ requestId: 40000001, status: 'disapproved' });
  });

  it('tell twice of a request that is approved at once, and of its end', async () => {
    const simulation = await listening();
    await simulation.post(path(simulation), { ...holiday, policyType: 'Sick' });
    await simulation.del(`${path(simulation)}/40000001`);
    expect((await simulation.told()).map(({ type }) => type)).toEqual([
      'timeoff.request.requested',
      'timeoff.request.approved',
      'timeoff.request.cancelled',
    ]);
  });

  it('tell of approval', async () => {
    const simulation = await listening();
    await simulation.control('POST', `/companies/${simulation.id}/time-off/requests/27500224/approve`);
    expect((await simulation.told()).map(({ type }) => type)).toEqual(['timeoff.request.approved']);
  });

  it('say nothing of what was refused', async () => {
    const simulation = await listening();
    await simulation.post(path(simulation), { ...holiday, policyType: 'Nap' });
    await simulation.del(`${path(simulation)}/1`);
    await simulation.post('/v1/tasks/1/complete', '');
    expect(await simulation.told()).toEqual([]);
  });

  it('tell of a task that is completed, once', async () => {
    const simulation = await listening();
    await simulation.post('/v1/tasks/32000023/complete', '');
    await simulation.post('/v1/tasks/32000023/complete', '');
    expect(await simulation.told()).toEqual([
      {
        type: 'todo.changedStatus',
        triggeredBy: 'system',
        data: {
          toDoIds: [{ id: 32000023 }],
          toDoRequestedForIds: ['3540797213504000013'],
          toDoAssigneeIds: ['3540797213504000003'],
          newStatus: 'Closed',
        },
      },
    ]);
  });
});
