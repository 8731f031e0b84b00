import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppDeps, createApp, routesOf } from '../src/app.ts';
import { createConnector } from '../src/connector.ts';
import { explainer } from '../src/explain.ts';
import { createTransport, directTransport } from '../src/hibob/transport.ts';
import { type Listening, listen } from '../src/listen.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { isTrouble } from '../src/trouble.ts';
import { parseKeyRing } from '../src/vault/key-ring.ts';
import { secretBox } from '../src/vault/secret-box.ts';
import { sealedKeeper } from '../src/vault/token-keeper.ts';
import { type SmallHiBob, startSmallHiBob } from './small-hibob.ts';

const operator = 'the-operators-own-key';
let now = '2026-10-07T08:00:00.000Z';
let hibob: SmallHiBob;
let store: Store;
let door: Listening;
let deps: AppDeps;
beforeAll(async () => {
  hibob = await startSmallHiBob();
  const opened = await openStore({ memory: true });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  store = opened.store;
  const ring = parseKeyRing(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
  if (isTrouble(ring)) throw new Error(ring.message);
  deps = {
    connector: createConnector({
      store,
      fetch: createTransport(directTransport).fetch,
      clock: { now: () => Date.parse(now), sleep: async () => {} },
      random: () => 0.5,
      userAgent: 'test',
      keeper: sealedKeeper(ring, opened.service, () => Date.parse(now)),
    }),
    service: opened.service,
    apiKey: operator,
    version: '1.2.3',
    defaultBaseUrl: hibob.url,
    allowedHosts: { named: [], loopback: false },
    anyHost: false,
    explain: explainer((bug) => {
      throw bug;
    }),
    now: () => now,
    secrets: secretBox(ring),
    limits: { perMinute: 10_000, wrongKeysPerMinute: 5 },
  };
  const listening = await listen(createApp(deps), '127.0.0.1', 0);
  if (isTrouble(listening)) throw new Error(listening.message);
  door = listening;
}, 120_000);
afterAll(async () => {
  await door.close(0);
  await store.close();
  await hibob.close();
});

function as(key: string, tenant?: string) {
  const headers = { authorization: `Bearer ${key}`, ...(tenant && { 'hibob-connector-tenant': tenant }) };
  return {
    get: (path: string) => supertest(door.url).get(path).set(headers),
    post: (path: string, body: object = {}) => supertest(door.url).post(path).set(headers).send(body),
    patch: (path: string, body: object) => supertest(door.url).patch(path).set(headers).send(body),
    delete: (path: string) => supertest(door.url).delete(path).set(headers),
  };
}

async function tenantWithKey(name: string, scopes: readonly string[]): Promise<string> {
  await as(operator).post('/v1/tenants', { name });
  const made = await as(operator, name).post('/v1/keys', { name: 'app', scopes });
  expect(made.status).toBe(201);
  return made.body.key;
}

const everything = ['connections:read', 'connections:write', 'runs:write', 'people:read', 'pay:read'];
const credentials = { serviceUserId: 'SERVICE-17', token: 'secret-word' };
const selection = { unselected: ['gender', 'birthDate', 'equity'] };

describe('two tenants', () => {
  let red: string;
  let blue: string;
  beforeAll(async () => {
    red = await tenantWithKey('red', everything);
    blue = await tenantWithKey('blue', everything);
    await as(red).post('/v1/connections', { name: 'acme', ...credentials, selection });
    expect((await as(red).post('/v1/connections/acme/syncs')).body.outcome).toBe('synced');
  });

  it('may both have a connection of one name, and neither sees the other’s', async () => {
    expect((await as(blue).get('/v1/connections')).body).toEqual({ connections: [] });
    await as(blue).post('/v1/connections', { name: 'acme', serviceUserId: 'SERVICE-18', token: 'other-word' });
    const seen = await Promise.all([red, blue].map((key) => as(key).get('/v1/connections/acme')));
    expect(seen.map(({ body }) => body.serviceUserId)).toEqual(['SERVICE-17', 'SERVICE-18']);
    expect((await as(red).get('/v1/connections/acme/employees')).body.items).toHaveLength(2);
    expect((await as(blue).get('/v1/connections/acme/employees')).body.items).toEqual([]);
    expect((await as(blue).delete('/v1/connections/acme')).status).toBe(204);
    expect((await as(red).get('/v1/connections/acme/employees')).body.items).toHaveLength(2);
  });

  it('are answered on a name of the other’s exactly as on a name nobody has, by every route and method', async () => {
    const onNames = routesOf(deps).filter(({ row }) => row.path.includes('{name}'));
    expect(onNames.length).toBeGreaterThan(20);
    const statuses = new Map<string, number>();
    for (const { row } of onNames) {
      const method = row.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete' | 'put';
      const ask = async (name: string) => {
        const path = `/v1${row.path
          .replace('{name}', name)
          .replace('{table}', 'employee')
          .replace(/\{\w+\}/, 'x')}`;
        const { status, text } = await supertest(door.url)
          [method](path)
          .set('authorization', `Bearer ${blue}`)
          .send(bodyFor(row.id));
        return [row.id, status, text.replaceAll(name, 'NAME')] as const;
      };
      const [, status, text] = await ask('acme');
      expect([row.id, status, text]).toEqual(await ask('nobody'));
      statuses.set(row.id, status);
    }
    // What is planned before a connection is there needs none.
    const answered = [...statuses].filter(([, status]) => status < 400).map(([id]) => id);
    expect(answered.toSorted()).toEqual([
      'findFields',
      'findFieldsOf',
      'getPlan',
      'planOf',
      'readEmployees',
      'readEmployeesOf',
    ]);
    expect((await as(red).get('/v1/connections/acme')).body.name).toBe('acme');
  });

  it('cannot act for each other, nor read the keys, nor make any', async () => {
    expect((await as(blue, 'red').get('/v1/connections')).body.error.code).toBe('scope-missing');
    for (const path of ['/v1/keys', '/v1/tenants', '/v1/audit'])
      expect([path, (await as(blue).get(path)).status]).toEqual([path, 403]);
    expect((await as(blue).post('/v1/keys', { name: 'x', scopes: ['operate'] })).status).toBe(403);
  });

  it('erased, one leaves nothing and the other stays whole', async () => {
    const green = await tenantWithKey('green', everything);
    await as(green).post('/v1/connections', { name: 'acme', ...credentials, selection });
    await as(green).post('/v1/connections/acme/syncs');
    expect((await as(operator).delete('/v1/tenants/green')).status).toBe(204);
    expect((await as(green).get('/v1/connections')).status).toBe(401);
    expect((await as(operator).delete('/v1/tenants/green')).status).toBe(404);
    expect((await as(red).get('/v1/connections/acme/employees')).body.items).toHaveLength(2);
  });
});

describe('a key', () => {
  it('does what its scopes allow and nothing else', async () => {
    const reader = await tenantWithKey('narrow', ['people:read']);
    const answers = await Promise.all([
      as(reader).get('/v1/connections/none/employees'),
      as(reader).get('/v1/connections/none/pay'),
      as(reader).post('/v1/connections', { name: 'x', ...credentials }),
      as(reader).post('/v1/connections/none/syncs'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 403, 403]);
    expect(answers[1]?.body.error.message).toBe(
      'This key may not do that: it lacks the scope pay:read (read base pay, variable pay, equity and pay snapshots).',
    );
  });

  it('is shown once, and ends when it is revoked or its time is over', async () => {
    const made = await as(operator, 'red').post('/v1/keys', {
      name: 'short',
      scopes: ['people:read'],
      expiresAt: '2026-10-07T09:00:00.000Z',
    });
    const listed = (await as(operator, 'red').get('/v1/keys')).text;
    expect(listed).toContain(made.body.id);
    expect(listed).not.toContain(made.body.key.slice(-43));
    expect((await as(made.body.key).get('/v1/connections/none/employees')).status).toBe(404);
    now = '2026-10-07T09:00:00.000Z';
    expect((await as(made.body.key).get('/v1/connections/none/employees')).body.error.message).toBe(
      'This API key has expired.',
    );
    const other = await as(operator, 'red').post('/v1/keys', { name: 'other', scopes: ['people:read'] });
    expect((await as(operator, 'red').delete(`/v1/keys/${other.body.id}`)).status).toBe(204);
    expect((await as(other.body.key).get('/v1/connections/none/employees')).body.error.message).toBe(
      'This API key was revoked.',
    );
  });

  it('guessed too often makes the address wait, whatever it sends next', async () => {
    const wrong = Array.from({ length: 5 }, (_, at) => `hbk_${'0'.repeat(17)}${at}_${'a'.repeat(43)}`);
    for (const key of wrong) expect((await as(key).get('/v1/connections')).status).toBeLessThan(430);
    const { status, headers, body } = await as(operator).get('/v1/connections');
    expect([status, body.error.code]).toEqual([429, 'too-many-requests']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('at rest', () => {
  it('the token is sealed, and serves the next sync', async () => {
    const [one] = await store.forTenant((await deps.service.tenants.find('red'))?.id ?? '').connections();
    const sealed = await deps.service.credentials.sealedOf(one?.id ?? '');
    expect(sealed).toMatch(/^eyJ/);
    expect(sealed).not.toContain('secret');
  });

  it('every change and every reading of pay is in an audit log that proves itself', async () => {
    const entries = await deps.service.audit.latest((await deps.service.tenants.find('red'))?.id ?? '', 100);
    expect(
      entries
        .map(({ action, subject }) => `${action} ${subject}`)
        .toReversed()
        .slice(0, 4),
    ).toEqual(['key.added ', 'connection.saved acme', 'sync.started acme', 'people.read acme']);
    expect(JSON.stringify(entries)).not.toContain('secret-word');
  });
});

function bodyFor(id: string): object | undefined {
  return { changeConnection: { paused: true }, openInbound: { secret: 'x' }, uploadEquity: { csv: '' } }[id];
}
