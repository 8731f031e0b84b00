import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { type Connector, createConnector } from '../../src/connector.ts';
import { explainer } from '../../src/explain.ts';
import { createTransport, directTransport } from '../../src/hibob/transport.ts';
import { openQueue, type WorkQueue } from '../../src/queue/work-queue.ts';
import { tick } from '../../src/schedule/scheduler.ts';
import { type Opened, openStore } from '../../src/store/open.ts';
import { defaultTenantId } from '../../src/store/schema.ts';
import { noLog } from '../../src/telemetry/log.ts';
import { createTelemetry } from '../../src/telemetry/telemetry.ts';
import { isTrouble } from '../../src/trouble.ts';
import { parseKeyRing } from '../../src/vault/key-ring.ts';
import { secretBox } from '../../src/vault/secret-box.ts';
import { sealedKeeper } from '../../src/vault/token-keeper.ts';
import { sendWebhooks } from '../../src/worker/send-webhooks.ts';
import { tellEvents } from '../../src/worker/tell-events.ts';
import { workOff } from '../../src/worker/work-off.ts';
import { type SmallHiBob, startSmallHiBob } from '../small-hibob.ts';

const hour = 3_600_000;
let now = Date.parse('2026-10-07T08:00:00.000Z');
let hibob: SmallHiBob;
let opened: Opened;
let queue: WorkQueue;
let connector: Connector;
let app: ReturnType<typeof createApp>;
let pseudonymKey = 'the key of this connection’s pseudonyms';
const received: { readonly headers: Record<string, string>; readonly body: string }[] = [];
let receiverAnswers = 200;
const receiver = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  received.push({ headers: request.headers as Record<string, string>, body });
  response.writeHead(receiverAnswers).end();
});
const telemetry = await createTelemetry('0');
const ring = parseKeyRing(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
if (isTrouble(ring)) throw new Error(ring.message);
const secrets = secretBox(ring);
const { fetch } = createTransport(directTransport);
/** While a table is read. */
let duringRead = async () => {};

beforeAll(async () => {
  hibob = await startSmallHiBob();
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const result = await openStore({ memory: true });
  if (result.kind !== 'opened') throw new Error(result.kind);
  opened = result;
  const { service, store, executeSql } = opened;
  queue = await openQueue({
    executeSql,
    onError: (error) => {
      throw error;
    },
  });
  connector = createConnector({
    store,
    fetch: async (url, sending) => {
      if (url.includes('/bulk/people/salaries')) await duringRead();
      return fetch(url, sending);
    },
    clock: {
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
    },
    random: () => 0.5,
    userAgent: 'test',
    keeper: sealedKeeper(ring, service, () => now),
    pseudonymKey: () => pseudonymKey,
    secrets,
    afterRun: ({ id, tenantId }) => tellEvents({ service, now: () => now }, { tenantId, connectionId: id }),
  });
  app = createApp({
    connector,
    service,
    secrets,
    apiKey: 'operator-operator',
    version: '0',
    defaultBaseUrl: hibob.url,
    allowedHosts: { named: [], loopback: true },
    anyHost: true,
    explain: explainer((bug) => {
      throw bug;
    }),
    now: () => new Date(now).toISOString(),
    telemetry,
  });
  const credentials = { baseUrl: hibob.url, serviceUserId: 'SERVICE-17', token: 'secret-word' };
  const selection = { unselected: ['gender', 'birthDate', 'equity'], mapped: {}, extra: [] };
  // When within the hour it falls due follows from the id: chance must not have a say in it.
  await connector.draft('acme', hibob.url);
  await executeSql(`update hibob.connection set id = $1`, ['0b0b0b0b-0000-4000-8000-000000000001']);
  await connector.connect('acme', credentials, selection);
}, 120_000);
afterAll(async () => {
  await queue.stop();
  await opened.store.close();
  await hibob.close();
  receiver.close();
});

const deps = () => ({ connector, service: opened.service, queue, log: noLog, telemetry, now: () => now });
const look = () => tick(deps(), now);
const work = () => workOff(deps());
const feed = async () =>
  (await opened.service.events.after(defaultTenantId, 0, 100)).map(({ type, data }) => [type, data.employeeId ?? null]);
const send = () => sendWebhooks({ ...deps(), secrets, fetch });
async function call(
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await app.request(path, {
    method,
    headers: { authorization: 'Bearer operator-operator', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('a connection, from its first day', () => {
  it('is read whole at once, and the first reading tells of nobody', async () => {
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
    expect(await work()).toBe('done');
    expect(await work()).toBe('nothing to do');
    expect(await opened.store.counts((await id()) ?? '')).toMatchObject({ employee: 2, base_pay: 2 });
    expect(await feed()).toEqual([]);
  });

  it('is not due again at once, but within the hour', async () => {
    expect(await look()).toBe(0);
    now += hour;
    expect(await look()).toBe(1);
    expect(await work()).toBe('done');
    expect(await look()).toBe(0);
  });

  it('tells who is not shown any more, once, to the feed and to whoever subscribed', async () => {
    const { port } = receiver.address() as AddressInfo;
    const made = await call('POST', '/v1/subscriptions', { url: `http://127.0.0.1:${port}/hook` });
    expect(made.status).toBe(201);
    // Ann has not left, so she is hidden.
    hibob.hide('3980342332732998001');
    now += hour;
    await look();
    expect(await work()).toBe('done');
    expect(await feed()).toEqual([['employee.hidden', '3980342332732998001']]);
    await send();
    await send();
    expect(received).toHaveLength(1);
    const verified = new Webhook(String(made.body.secret));
    const [{ headers, body }] = received as [(typeof received)[0]];
    // The library looks at the machine's clock; ours stands in October.
    expect(headers['webhook-timestamp']).toBe(String(Math.floor(now / 1000)));
    expect(headers['webhook-signature']).toBe(
      verified.sign(String(headers['webhook-id']), new Date(Number(headers['webhook-timestamp']) * 1000), body),
    );
    expect(JSON.parse(body)).toMatchObject({ type: 'employee.hidden', data: { employeeId: '3980342332732998001' } });
    expect(body).not.toContain('Ann');
  });

  it('a receiver that fails is asked again later, with the same id, and nothing is lost', async () => {
    received.length = 0;
    receiverAnswers = 500;
    hibob.hide(null);
    now += hour;
    await look();
    await work();
    await send();
    expect(received).toHaveLength(1);
    await send();
    expect(received).toHaveLength(1);
    receiverAnswers = 200;
    now += 60_000;
    await send();
    expect(received).toHaveLength(2);
    expect(received[1]?.headers['webhook-id']).toBe(received[0]?.headers['webhook-id']);
    now += hour;
    await send();
    expect(received).toHaveLength(2);
  });

  it('that breaks is told once with the finding and its fix, only probed daily, and told when it is mended', async () => {
    const before = (await feed()).length;
    hibob.turn('refusing');
    now += hour;
    await look();
    expect(await work()).toBe('done');
    for (let hours = 0; hours < 23; hours += 1) {
      now += hour;
      expect(await look()).toBe(0);
    }
    now += hour;
    expect(await look()).toBe(1);
    expect(await work()).toBe('done');
    const told = (await opened.service.events.after(defaultTenantId, 0, 100)).slice(before);
    expect(told.map(({ type }) => type)).toEqual(['connection.broken']);
    expect(told[0]?.data).toMatchObject({
      finding: 'credential.rejected',
      title: expect.any(String),
      fix: expect.any(String),
    });
    hibob.turn('well');
    now += 24 * hour;
    await look();
    expect(await work()).toBe('done');
    expect((await feed()).slice(before + 1)).toEqual([['connection.mended', null]]);
    expect(await look()).toBe(1);
    expect(await work()).toBe('done');
  });

  it('whose HiBob is unwell comes back later and loses nothing', async () => {
    hibob.turn('html');
    now += hour;
    await look();
    expect(await work()).toBe('done');
    hibob.turn('well');
  });
});

describe('a webhook of HiBob’s', () => {
  const noticeOf = (type: string, data: object) => JSON.stringify({ companyId: 512345, type, data });
  const ann = '3980342332732998001';
  const notice = noticeOf('table.entry.updated', { employeeId: ann, tableId: 'salaries' });
  const bobs = '3980342332732998002';
  const signed = (body: string) => createHmac('sha512', 'bobs-secret').update(body).digest('base64');
  const hook = (path: unknown, body: string, signature: string) =>
    app.request(String(path), { method: 'POST', body, headers: { 'bob-signature': signature } });

  let path: unknown;
  let raisedAt = '';
  beforeEach(() => {
    now += 120_000;
  });

  it('signed and new makes work due soon; repeated or forged it does nothing', async () => {
    const { body } = await call('POST', '/v1/connections/acme/inbound', { secret: 'bobs-secret' });
    path = body.path;
    expect(await look()).toBe(0);
    expect((await hook(body.path, notice, signed(`${notice} `))).status).toBe(401);
    expect((await hook('/hooks/unknown', notice, signed(notice))).status).toBe(401);
    expect(await (await hook(body.path, '{"message":"Ping test"}', signed('{"message":"Ping test"}'))).json()).toEqual({
      received: 'ping',
    });
    expect(await look()).toBe(0);
    expect(await (await hook(body.path, notice, signed(notice))).json()).toEqual({ received: 'new' });
    expect(await (await hook(body.path, notice, signed(notice))).json()).toEqual({ received: 'repeated' });
    expect(await look()).toBe(0);
    now += 20_000;
    expect(await look()).toBe(1);
    expect(await work()).toBe('done');
    expect(await look()).toBe(0);
    expect((await hook(body.path, 'x'.repeat(70_000), '')).status).toBe(413);
  });

  it('has only those read again whom it names, and of them only the table it names', async () => {
    const before = hibob.asked.length;
    await hook(path, noticeOf('table.entry.created', { employeeId: ann, tableId: 'salaries', n: 1 }), signed('?'));
    for (const n of [1, 2, 3]) {
      const more = noticeOf('table.entry.updated', { employeeId: ann, tableId: 'salaries', n });
      expect((await hook(path, more, signed(more))).status).toBe(200);
    }
    now += 20_000;
    expect([await look(), await work(), await look()]).toEqual([1, 'done', 0]);
    expect(hibob.asked.slice(before).toSorted()).toEqual([
      `bulk/people/salaries ${ann}`,
      'company/named-lists *',
      'company/people/fields *',
      `people/search ${ann}`,
    ]);
    const [run] = await opened.store.runs((await id()) ?? '', 1);
    expect([run?.kind, run?.outcome, run?.mode]).toEqual(['re-read', 're-read', 'targeted']);
  });

  it('has all tables of somebody read again who looks otherwise, and what it did not name comes with the next sync', async () => {
    const before = (await feed()).length;
    hibob.pay(91_000);
    const updated = noticeOf('employee.updated', { employeeId: ann, fieldUpdates: ['payroll.salary.payment'] });
    await hook(path, updated, signed(updated));
    now += 20_000;
    const asked = hibob.asked.length;
    expect([await look(), await work()]).toEqual([1, 'done']);
    expect(new Set(hibob.asked.slice(asked).flatMap((one) => one.split(' ')[1] ?? []))).toEqual(new Set(['*', ann]));
    expect(hibob.asked.slice(asked)).toContain(`bulk/people/work ${ann}`);
    expect((await feed()).slice(before)).toEqual([['pay.changed', ann]]);
    now += hour;
    expect([await look(), await work()]).toEqual([1, 'done']);
    expect((await feed()).slice(before + 1)).toEqual([['pay.changed', bobs]]);
    raisedAt = new Date(now + 1000).toISOString();
    hibob.pay(null);
  });

  it('about somebody who is not shown any more says why, and about a stranger does nothing', async () => {
    const before = (await feed()).length;
    hibob.hide(ann);
    for (const employeeId of [ann, '3980342332732990000']) {
      const left = noticeOf('employee.inactivated', { employeeId });
      await hook(path, left, signed(left));
    }
    now += 20_000;
    expect([await look(), await work(), await look()]).toEqual([1, 'done', 0]);
    expect((await feed()).slice(before)).toEqual([['employee.hidden', ann]]);
    hibob.hide(null);
    now += hour;
    expect([await look(), await work()]).toEqual([1, 'done']);
  });

  it('leaves what was known before to be asked for, a page at a time', async () => {
    const amounts = async (query: string) => {
      const { body } = await call('GET', `/v1/connections/acme/pay?limit=1${query}`);
      const [item] = body.items as { employeeId: string; amount: string }[];
      return [item?.employeeId, item?.amount, body.nextCursor] as const;
    };
    const [first, amount, next] = await amounts(`&asOf=${raisedAt}`);
    expect([first, amount]).toEqual([ann, '91000']);
    expect(await amounts(`&asOf=${raisedAt}&cursor=${String(next)}`)).toEqual([bobs, '91000', null]);
    expect((await amounts('')).slice(0, 2)).toEqual([ann, '82000.1']);
    expect((await call('GET', '/v1/connections/acme/employees?asOf=2026-10-06')).body.items).toEqual([]);
    expect((await call('GET', `/v1/connections/acme/employees?asOf=${raisedAt}`)).body.items).toHaveLength(2);
    expect((await call('GET', '/v1/connections/acme/pay?asOf=yesterday')).status).toBe(400);
  });

  it('about somebody who is erased names nobody, though nothing is read while the connection stands', async () => {
    const named = async () => {
      const { rows } = await opened.executeSql(
        'select employee_id from hibob.notice where employee_id is not null',
        [],
      );
      return rows.map((row) => (row as { employee_id: string }).employee_id);
    };
    const hear = async (n: number) => {
      const body = noticeOf('employee.updated', { employeeId: bobs, n });
      return (await hook(path, body, signed(body))).json();
    };
    await connector.pause('acme', true);
    expect([await hear(1), await named()]).toEqual([{ received: 'new' }, [bobs]]);
    expect(await connector.erase('acme', bobs)).toMatchObject({ rows: expect.any(Number) });
    expect([await named(), await hear(1), await hear(2), await named()]).toEqual([
      [],
      { received: 'erased' },
      { received: 'erased' },
      [],
    ]);
    expect(await connector.readmit('acme', bobs)).toEqual({ readmitted: true });
    expect([await hear(3), await named()]).toEqual([{ received: 'new' }, [bobs]]);
    await connector.pause('acme', false);
    now += hour;
    expect([await look(), await work()]).toEqual([1, 'done']);
  });

  it('whom it was about is forgotten once they were read', async () => {
    const { rows } = await opened.executeSql(
      'select count(*)::int as n from hibob.notice where employee_id is not null',
      [],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('a worker that dies', () => {
  it('leaves its chore to another once its lease has run out', async () => {
    now += hour;
    await look();
    const taken = await queue.take();
    await opened.service.leases.take(taken?.connectionId ?? '', 'dead-worker', taken?.jobId ?? null);
    expect(await opened.service.leases.take(taken?.connectionId ?? '', 'another', null)).toBe(false);
    await opened.executeSql(`update hibob.lease set until = now() - interval '1 second'`, []);
    // Whoever took it now would leave the dead worker's chore behind, running for ever.
    expect(await opened.service.leases.take(taken?.connectionId ?? '', 'another', null)).toBe(false);
    await look();
    await opened.executeSql(`update hibob_queue.job set start_after = now() - interval '1 day'`, []);
    // The scheduler found it due again as well; whoever comes second sees that it is done.
    expect([await work(), await work()]).toEqual(['done', 'not due any more']);
    expect(await queue.counts()).toMatchObject({ waiting: 0, running: 0, laidAside: 0 });
  });
});

describe('a worker that is taken for dead', () => {
  it('ends its sync before it writes anything beside the other one, who does the work', async () => {
    now += hour;
    hibob.pay(93_000);
    await look();
    duringRead = async () => {
      duringRead = async () => {};
      await opened.executeSql(`update hibob.lease set holder = 'another'`, []);
      await vi.advanceTimersByTimeAsync(20_000);
    };
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const worked = await work().finally(() => vi.useRealTimers());
    const [run] = await opened.store.runs((await id()) ?? '', 1);
    expect([worked, run?.outcome]).toEqual(['lost', 'hold-lost']);
    const paid = async () => (await call('GET', '/v1/connections/acme/pay?limit=1')).body.items;
    expect(await paid()).toMatchObject([{ amount: '82000.1' }]);
    await opened.executeSql(`update hibob.lease set until = now() - interval '1 second'`, []);
    await look();
    await opened.executeSql(`update hibob_queue.job set start_after = now() - interval '1 day'`, []);
    expect(await work()).toBe('done');
    expect(await paid()).toMatchObject([{ amount: '93000' }]);
    hibob.pay(null);
  });
});

describe('a connection that turns anonymous', () => {
  const sync = (name: string) =>
    connector.sync(name, {
      credentials: null,
      selection: null,
      onProgress: () => {},
      limits: { people: 5, percent: 5 },
      mode: 'full',
      force: false,
      equityWeekly: false,
    });
  const ofPeople = async () => (await feed()).filter(([, employeeId]) => employeeId !== null);
  const rows = async () => {
    const held = await opened.executeSql('select employee_id from hibob.employee where recorded_to is null', []);
    return (held.rows as { employee_id: string }[]).map(({ employee_id }) => employee_id).toSorted();
  };
  let pseudonyms: readonly string[] = [];

  it('keeps nothing of what it told by HiBob’s ids, and tells nobody anew under a pseudonym', async () => {
    const told = await feed();
    expect((await ofPeople()).length).toBeGreaterThan(0);
    const done = await connector.changeSelection('acme', { anonymous: true }, { credentials: null, selection: null });
    expect(isTrouble(done)).toBe(false);
    now += hour;
    expect(await sync('acme')).toMatchObject({ outcome: 'synced' });
    expect(await ofPeople()).toEqual([]);
    // That it broke and healed names nobody.
    expect(await feed()).toEqual(told.filter(([, employeeId]) => employeeId === null));
    pseudonyms = await rows();
    expect(pseudonyms.map((id) => /^P-[\w-]{22}$/.test(id))).toEqual([true, true]);
  });

  it('tells of people by their pseudonyms from then on', async () => {
    hibob.hide('3980342332732998001');
    now += hour;
    expect(await sync('acme')).toMatchObject({ outcome: 'synced' });
    const told = await ofPeople();
    expect(told.map(([type, id]) => [type, pseudonyms.includes(String(id))])).toEqual([['employee.hidden', true]]);
    hibob.hide(null);
    now += hour;
    expect(await sync('acme')).toMatchObject({ outcome: 'synced' });
  });

  it('with another key nothing is read or changed, and it says what to do', async () => {
    pseudonymKey = 'a key from somewhere else';
    now += hour;
    expect(await sync('acme')).toMatchObject({
      kind: 'trouble',
      message: 'The pseudonyms of this connection were made with another key.',
      fix: 'Give back the key of before in HIBOB_PSEUDONYM_KEY. If it is lost, delete the connection and connect anew: everybody gets a new pseudonym.',
    });
    expect(await rows()).toEqual(pseudonyms);
    pseudonymKey = 'the key of this connection’s pseudonyms';
    expect(await sync('acme')).toMatchObject({ outcome: 'synced' });
    expect(await rows()).toEqual(pseudonyms);
  });
});

it('what happened stands in the metrics', async () => {
  const text = await (await app.request('/metrics')).text();
  expect(text).toMatch(/hibob_connector_chores_total\{chore="reconcile",worked="done".*\} \d/);
});

async function id(): Promise<string | undefined> {
  return (await opened.store.connection('acme'))?.id;
}
