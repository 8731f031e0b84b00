import { describe, expect, it } from 'vitest';
import { everyoneWith, simulate, v } from './simulation.ts';

const tasks = { ...everyoneWith({ root: v }), features: ['viewTasks'] };
const titles = (json: { tasks: readonly { title: string; status: string }[] }) =>
  json.tasks.map(({ title, status }) => [title, status]);

describe('Tasks', () => {
  it('of the company are the open ones', async () => {
    const { get } = await simulate(tasks);
    const { status, json } = await get('/v1/tasks');
    expect(status).toBe(200);
    expect(json.tasks).toHaveLength(18);
    expect(json.tasks[1]).toEqual({
      id: 32000023,
      owner: {
        id: '3540797213504000003',
        firstName: 'Lisa',
        surname: 'Harris',
        email: 'lisa.harris.3@northwind-instruments.example',
        displayName: 'Lisa Harris',
      },
      title: 'Write feedback for a colleague',
      requestedFor: {
        id: '3540797213504000013',
        firstName: 'Abdiel',
        surname: 'Krajcik',
        email: 'abdiel.krajcik.13@northwind-instruments.example',
        displayName: 'Abdiel Krajcik',
      },
      due: '2026-11-12',
      linkInBob: null,
      set: 'Performance',
      workflow: 'Performance',
      ordinalInWorkflow: 1,
      description: 'Three sentences are enough.',
      status: 'Open',
      completionDate: null,
      employeeGroupId: 1,
      companyId: 565762,
    });
  });

  it.each([
    [
      '',
      [
        ['Complete your profile', 'Closed'],
        ['Finish the security training', 'Open'],
        ['Write feedback for a colleague', 'Open'],
      ],
    ],
    ['?task_status=closed', [['Complete your profile', 'Closed']]],
    [
      '?task_status=open',
      [
        ['Finish the security training', 'Open'],
        ['Write feedback for a colleague', 'Open'],
      ],
    ],
  ])('of an employee are all they were given, or those of one status: "%s"', async (query, expected) => {
    const { get, ids } = await simulate(tasks);
    expect(titles((await get(`/v1/tasks/people/${ids(2)}${query}`)).json)).toEqual(expected);
  });

  it('are completed once, on the company’s day', async () => {
    const { get, post, ids } = await simulate(tasks);
    const complete = async () => (await post('/v1/tasks/32000022/complete', '')).json;
    expect([await complete(), await complete()]).toEqual([{ toDosUpdated: 1 }, { toDosUpdated: 0 }]);
    const { json } = await get(`/v1/tasks/people/${ids(2)}`);
    expect(json.tasks[1]).toMatchObject({ id: 32000022, status: 'Closed', completionDate: '2026-11-02' });
    expect((await get('/v1/tasks')).json.tasks).toHaveLength(17);
  });

  it('are unknown by another id, of another employee and in another status', async () => {
    const { get, post } = await simulate(tasks);
    const paths = ['/v1/tasks/1/complete', '/v1/tasks/32000021/complete', '/v1/tasks/first/complete'];
    const answers = await Promise.all(paths.map((path) => post(path, '')));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await get('/v1/tasks/people/1')).status).toBe(404);
    expect((await get('/v1/tasks/people/1?task_status=late')).status).toBe(400);
  });

  it('are those of people of a group that grants it', async () => {
    const simulation = await simulate(null);
    await simulation.addGroup(everyoneWith({ root: v }));
    expect((await simulation.get('/v1/tasks')).status).toBe(403);
    const [near, far] = simulation.ids(2, 3);
    await simulation.addGroup({ ...tasks, accessRights: { select: 'people', employeeIds: [near ?? ''] } });
    expect(titles((await simulation.get('/v1/tasks')).json)).toHaveLength(2);
    expect((await simulation.get(`/v1/tasks/people/${far}`)).status).toBe(403);
    expect((await simulation.post('/v1/tasks/32000032/complete', '')).status).toBe(403);
  });
});
