import { describe, expect, it } from 'vitest';
import { everyoneWith, type Simulation, simulate, v } from './simulation.ts';

const attendance = { ...everyoneWith({ root: v }), features: ['manageAttendance'] };
const punched = async ({ control, id }: Simulation) =>
  (await control('GET', `/companies/${id}/attendance/punches`)).json.punches;

describe('An attendance import', () => {
  it('takes clock-ins and clock-outs, each counted', async () => {
    const simulation = await simulate(attendance);
    const [id] = simulation.ids(0);
    const { status, json } = await simulation.post('/v1/attendance/import/immediate', {
      idType: 'bobId',
      requests: [
        { id, clockIn: '2026-11-02T08:00', clockOut: '2026-11-02T17:00:30' },
        { id, clockIn: '2026-11-02T12:00', entryType: 'break' },
      ],
    });
    expect([status, json]).toEqual([200, { status: 'success', total: 3, imported: 3, notImported: 0, errors: [] }]);
    const entry = { employeeId: '3540797213504000001', importMethod: 'immediate' };
    expect(await punched(simulation)).toEqual([
      { ...entry, kind: 'Clock-In', entryType: 'work', at: '2026-11-02T08:00' },
      { ...entry, kind: 'Clock-Out', entryType: 'work', at: '2026-11-02T17:00' },
      { ...entry, kind: 'Clock-In', entryType: 'break', at: '2026-11-02T12:00' },
    ]);
  });

  it('says what it left out, and takes the rest', async () => {
    const simulation = await simulate(attendance);
    const [id] = simulation.ids(0);
    const { json } = await simulation.post('/v1/attendance/import/aggregate', {
      idType: 'bobId',
      requests: [
        { id, clockIn: '2026-11-02T08:00', clockOut: '2026-11-02T07:00' },
        { id, clockIn: '2026-02-30T08:00' },
        { id: '1', clockIn: '2026-11-02T08:00', clockOut: '2026-11-02T17:00' },
        { id, clockIn: '2026-11-02T12:00', entryType: 'break' },
      ],
    });
    expect(json).toEqual({
      status: 'partial_success',
      total: 6,
      imported: 1,
      notImported: 5,
      errors: [
        'Clock-Out at 2026-11-02T07:00 for employee ID 3540797213504000001 is invalid',
        'Clock-In at 2026-02-30T08:00 for employee ID 3540797213504000001 is invalid',
        'Cannot find employee for id 1',
        'Break entries are supported only with the immediate import method, employee ID 3540797213504000001',
      ],
    });
  });

  it.each([
    ['email', 'Columbus.Mertz.1@northwind-instruments.example'],
    ['/root/id', '3540797213504000001'],
  ])('finds employees by %s', async (idType, id) => {
    const simulation = await simulate(attendance);
    const requests = [{ id, clockIn: '2026-11-02T08:00' }];
    const { json } = await simulation.post('/v1/attendance/import/immediate', { idType, requests });
    expect(json.status).toBe('success');
  });

  it('finds employees by the number the company gave them', async () => {
    const simulation = await simulate({ ...attendance, categories: { root: v, work: v } });
    const [{ work }] = await simulation.search({ fields: ['work.employeeIdInCompany'] });
    const requests = [{ id: String(work.employeeIdInCompany), clockIn: '2026-11-02T08:00' }];
    const { json } = await simulation.post('/v1/attendance/import/immediate', { idType: 'idInCompany', requests });
    expect(json.status).toBe('success');
  });

  it.each([
    ['yyyy-MM-dd hh:mm a', '2026-11-02 12:15 AM', '2026-11-02T00:15'],
    ['yyyy-MM-dd hh:mm a', '2026-11-02 01:15 pm', '2026-11-02T13:15'],
    ['dd/MM/yyyy HH:mm', '02/11/2026 08:05', '2026-11-02T08:05'],
    ['d.M.yyyy H:mm:ss', '2.11.2026 8:05:59', '2026-11-02T08:05'],
    ["yyyyMMdd'T'HHmm", '20261102T0805', '2026-11-02T08:05'],
  ])('reads times in the format %s: %s', async (dateTimeFormat, clockIn, at) => {
    const simulation = await simulate(attendance);
    const body = { idType: 'bobId', dateTimeFormat, requests: [{ id: simulation.ids(0)[0], clockIn }] };
    await simulation.post('/v1/attendance/import/immediate', body);
    expect((await punched(simulation)).map((punch: { at: string }) => punch.at)).toEqual([at]);
  });

  it.each([
    ['a time that is none', { dateTimeFormat: 'dd/MM/yyyy HH:mm' }, '32/11/2026 08:05'],
    ['a time in another format', { dateTimeFormat: 'dd/MM/yyyy HH:mm' }, '2026-11-02T08:00'],
    ['a time of words', {}, 'at eight'],
  ])('leaves out %s', async (_, more, clockIn) => {
    const simulation = await simulate(attendance);
    const body = { idType: 'bobId', ...more, requests: [{ id: simulation.ids(0)[0], clockIn }] };
    const { json } = await simulation.post('/v1/attendance/import/immediate', body);
    expect(json).toMatchObject({ status: 'failed', total: 1, imported: 0, notImported: 1 });
    expect(await punched(simulation)).toEqual([]);
  });

  it.each([
    ['another import method', 'later', { idType: 'bobId', requests: [] }],
    ['a format with an unknown letter', 'immediate', { idType: 'bobId', dateTimeFormat: 'QQ', requests: [] }],
    [
      'a format that says the day over and over',
      'immediate',
      { idType: 'bobId', dateTimeFormat: 'dMdMdMdM', requests: [] },
    ],
    ['a field nobody has', 'immediate', { idType: '/work/custom/badge', requests: [] }],
    ['another id type', 'immediate', { idType: 'badge', requests: [] }],
    ['no requests', 'immediate', { idType: 'bobId' }],
  ])('refuses %s', async (_, method, body) => {
    const { post } = await simulate(attendance);
    expect((await post(`/v1/attendance/import/${method}`, body)).status).toBe(400);
  });

  it('knows only people of a group that grants it', async () => {
    const simulation = await simulate(null);
    await simulation.addGroup(everyoneWith({ root: v }));
    const [near, far] = simulation.ids(0, 1);
    const requests = [near, far].map((id) => ({ id, clockIn: '2026-11-02T08:00' }));
    const send = () => simulation.post('/v1/attendance/import/immediate', { idType: 'bobId', requests });
    expect((await send()).status).toBe(403);
    await simulation.addGroup({ ...attendance, accessRights: { select: 'people', employeeIds: [near ?? ''] } });
    expect((await send()).json).toEqual({
      status: 'partial_success',
      total: 2,
      imported: 1,
      notImported: 1,
      errors: ['Cannot find employee for id 3540797213504000002'],
    });
  });
});
