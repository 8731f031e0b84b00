import { describe, expect, it } from 'vitest';
import { authorized, everyoneWith, type GroupBody, type Simulation, simulate, v } from './simulation.ts';

const people = ['3540797213504000001', '3540797213504000002'] as const;
const [first, second] = people;
const shared = '/v1/docs/people/3540797213504000001/shared';
const confidential = '/v1/docs/people/3540797213504000001/confidential';
const contracts = '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0003';

const allDocs = everyoneWithFeatures('viewDocs', 'uploadDocs', 'deleteDocs');

function everyoneWithFeatures(...features: readonly string[]): GroupBody {
  return { ...everyoneWith({ root: v }), features };
}

const onlyFirst = (features: readonly string[]): GroupBody => ({
  accessRights: { select: 'people', employeeIds: [first] },
  features,
});

async function upload({ simulator, serviceUser }: Simulation, path: string, part: File | string | null) {
  const body = new FormData();
  if (part !== null) body.set('file', part);
  const answer = await simulator.app.request(path, { method: 'POST', body, headers: authorized(serviceUser) });
  return { status: answer.status, text: await answer.text() };
}

async function remove({ simulator, serviceUser }: Simulation, path: string) {
  const answer = await simulator.app.request(path, { method: 'DELETE', headers: authorized(serviceUser) });
  return [answer.status, await answer.text()];
}

async function names({ get }: Simulation, id: string = first): Promise<readonly string[]> {
  const { documents } = (await get(`/v1/docs/people/${id}`)).json;
  return documents.map(({ documentName }: { documentName: string }) => documentName);
}

async function linkTo({ get }: Simulation, name: string): Promise<string> {
  const { documents } = (await get(`/v1/docs/people/${first}`)).json;
  return documents.find(({ documentName }: { documentName: string }) => documentName === name).downloadLink;
}

const small = (group: GroupBody) => simulate(group, { employees: 2 });
const hello = new File(['hello'], 'hello.html', { type: 'text/html' });

describe('documents of an employee', () => {
  it('lie in folders, which anybody with a token may list', async () => {
    const { get } = await small(everyoneWith({}));
    expect((await get('/v1/docs/folders/metadata')).json).toEqual([
      {
        id: { value: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0001' },
        name: { value: 'Shared' },
        folderType: { value: 'shared' },
      },
      {
        id: { value: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0002' },
        name: { value: 'Confidential' },
        folderType: { value: 'confidential' },
      },
      {
        id: { value: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0003' },
        name: { value: 'Contracts' },
        folderType: { value: 'custom' },
      },
      {
        id: { value: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0004' },
        name: { value: 'Payslips' },
        folderType: { value: 'custom' },
      },
    ]);
  });

  it('are listed with links that open without credentials', async () => {
    const simulation = await small(allDocs);
    expect(await names(simulation)).toEqual(['Employment contract.txt', 'Welcome letter.txt', 'Proof of identity.txt']);
    expect(await names(simulation, second)).toEqual(['Employment contract.txt']);
    const file = await simulation.simulator.app.request(await linkTo(simulation, 'Welcome letter.txt'));
    expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([
      200,
      'text/plain; charset=UTF-8',
      'Welcome letter.txt\nOf employee 3540797213504000001, since 2018-03-20.\n',
    ]);
  });

  it('can be uploaded, downloaded as they were and deleted', async () => {
    const simulation = await small(allDocs);
    expect(await upload(simulation, `${shared}/upload`, hello)).toEqual({ status: 200, text: '{"id":1000000001}' });
    expect(await names(simulation)).toContain('hello.html');
    const file = await simulation.simulator.app.request(await linkTo(simulation, 'hello.html'));
    expect([
      await file.text(),
      file.headers.get('content-disposition'),
      file.headers.get('x-content-type-options'),
    ]).toEqual(['hello', "attachment; filename*=UTF-8''hello.html", 'nosniff']);
    expect(await remove(simulation, `${shared}/1000000001`)).toEqual([200, '']);
    expect(await names(simulation)).not.toContain('hello.html');
    expect(await remove(simulation, `${shared}/1000000001`)).toEqual([404, '']);
  });

  it('go into a custom folder by its id, and nowhere by one that is no custom folder', async () => {
    const simulation = await small(allDocs);
    const folders = `/v1/docs/people/${first}/folders`;
    expect(await upload(simulation, `${folders}/${contracts}/upload`, hello)).toEqual({
      status: 200,
      text: '{"id":1000000001}',
    });
    const sharedId = '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0001';
    expect((await upload(simulation, `${folders}/${sharedId}/upload`, hello)).status).toBe(404);
    expect(await remove(simulation, `${folders}/${contracts}/1000000001`)).toEqual([200, '']);
  });

  it('are deleted only from the folder they lie in', async () => {
    const simulation = await small(allDocs);
    expect(await remove(simulation, `${confidential}/1000001`)).toEqual([404, '']);
    expect(await remove(simulation, `${shared}/1000001`)).toEqual([200, '']);
    expect(await names(simulation)).toEqual(['Employment contract.txt', 'Proof of identity.txt']);
  });

  it('added by their address keep the address, and nothing is fetched', async () => {
    const simulation = await simulate(
      allDocs,
      { employees: 2 },
      { clock: { now: () => Date.parse('2026-11-02T10:00:00Z') } },
    );
    const answer = await simulation.post(`/v1/docs/people/${first}/custom/${contracts}`, {
      documentName: 'Addendum',
      documentUrl: 'http://169.254.169.254/latest/meta-data',
      tags: ['signed'],
    });
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        id: 1000000001,
        employeeId: '3540797213504000001',
        uploadedById: simulation.serviceUser.id,
        name: 'Addendum',
        creationDate: '2026-11-02T10:00:00.000',
        tags: ['signed'],
        folderId: 310003,
        fileId: 1000000001,
        documentName: 'Addendum',
        owner: { id: '3540797213504000001' },
      },
    ]);
    expect(await linkTo(simulation, 'Addendum')).toBe('http://169.254.169.254/latest/meta-data');
  });

  it.each([
    ['no part', null],
    ['a text instead of a file', 'hello'],
  ])('are refused with %s, and nothing is stored', async (_, part) => {
    const simulation = await small(allDocs);
    expect((await upload(simulation, `${shared}/upload`, part)).status).toBe(400);
    expect(await names(simulation)).toEqual(['Employment contract.txt', 'Welcome letter.txt', 'Proof of identity.txt']);
  });

  it.each([
    { documentName: 'x', documentUrl: 'javascript:alert(1)' },
    { documentName: 'x', documentUrl: 'file:///etc/passwd' },
    { documentName: '', documentUrl: 'https://example.com' },
    { documentName: 'x' },
    [],
  ])('are refused by the body %j', async (body) => {
    const { post } = await small(allDocs);
    expect((await post(shared, body)).status).toBe(400);
  });

  it('are refused when they are too large: 5 MB, 1 MB in a custom folder', async () => {
    const simulation = await small(allDocs);
    const large = new File([new Uint8Array(1024 * 1024 + 1)], 'large.bin');
    const huge = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'huge.bin');
    const custom = `/v1/docs/people/${first}/folders/${contracts}/upload`;
    const statuses = [
      (await upload(simulation, custom, large)).status,
      (await upload(simulation, `${shared}/upload`, large)).status,
      (await upload(simulation, `${shared}/upload`, huge)).status,
    ];
    expect(statuses).toEqual([413, 200, 413]);
  });

  it('refuses a body that is no form', async () => {
    const { post } = await small(allDocs);
    expect((await post(`${shared}/upload`, { file: 'hello' })).status).toBe(400);
  });
});

describe('rights on documents', () => {
  it('are ticked per folder', async () => {
    const simulation = await small(everyoneWithFeatures('viewDocs:Shared', 'uploadDocs:Confidential'));
    expect(await names(simulation)).toEqual(['Welcome letter.txt']);
    expect((await upload(simulation, `${confidential}/upload`, hello)).status).toBe(200);
    expect((await upload(simulation, `${shared}/upload`, hello)).status).toBe(403);
    expect(await names(simulation)).toEqual(['Welcome letter.txt']);
    expect((await remove(simulation, `${confidential}/1000000001`))[0]).toBe(403);
  });

  it('to delete in one folder reach no other', async () => {
    const simulation = await small(everyoneWithFeatures('deleteDocs:Shared'));
    const answers = [
      await remove(simulation, `${confidential}/1000002`),
      await remove(simulation, `${shared}/1000001`),
    ];
    expect(answers.map(([status]) => status)).toEqual([403, 200]);
  });

  it('are needed at all', async () => {
    const { get } = await small(everyoneWithFeatures());
    expect((await get(`/v1/docs/people/${first}`)).status).toBe(403);
  });

  it('hold for the people of the access rights', async () => {
    const simulation = await small(onlyFirst(['viewDocs', 'uploadDocs']));
    const statuses = [first, second, '1'].map(async (id) => (await simulation.get(`/v1/docs/people/${id}`)).status);
    expect(await Promise.all(statuses)).toEqual([200, 403, 404]);
  });

  it('of one group do not reach the people of another', async () => {
    const simulation = await small(onlyFirst(['viewDocs']));
    await simulation.addGroup(everyoneWith({ root: v }));
    expect((await simulation.get(`/v1/docs/people/${second}`)).status).toBe(403);
  });

  it('end a link together with the right, and with the token', async () => {
    const simulation = await small(allDocs);
    const link = await linkTo(simulation, 'Welcome letter.txt');
    const open = async (url: string) => (await simulation.simulator.app.request(url)).status;
    expect([await open(link), await open(`${link}x`), await open(link.replace('/1000001/', '/1000002/'))]).toEqual([
      200, 404, 404,
    ]);
    await simulation.control('PUT', `/companies/${simulation.id}/permission-groups/group-1`, {
      name: 'Test',
      members: { serviceUserIds: [simulation.serviceUser.id], condition: null },
      ...everyoneWithFeatures('viewDocs:Contracts'),
    });
    expect(await open(link)).toBe(404);
  });
});
