import { PGlite } from '@electric-sql/pglite';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../src/app.ts';
import { createConnector } from '../src/connector.ts';
import { explainer } from '../src/explain.ts';
import { createTransport, directTransport } from '../src/hibob/transport.ts';
import { type Listening, listen } from '../src/listen.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { isTrouble } from '../src/trouble.ts';
import { type SmallHiBob, startSmallHiBob } from './small-hibob.ts';

const apiKey = 'a-key-of-some-length';
const now = '2026-10-07T08:00:00.000Z';
const bugs: unknown[] = [];

let hibob: SmallHiBob;
let store: Store;
let door: Listening;
/** Done by somebody else, just when a check of ours has ended. */
let checkedMeanwhile = async (_connectionId: string) => {};
beforeAll(async () => {
  hibob = await startSmallHiBob();
  const opened = await openStore({ memory: true });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  store = opened.store;
  const connector = createConnector({
    store,
    fetch: createTransport(directTransport).fetch,
    clock: { now: () => Date.parse(now), sleep: async () => {} },
    random: () => 0.5,
    userAgent: 'test',
    afterRun: async ({ id }) => checkedMeanwhile(id),
  });
  const explain = explainer((bug) => bugs.push(bug));
  const app = createApp({
    connector,
    service: opened.service,
    apiKey,
    version: '1.2.3',
    defaultBaseUrl: hibob.url,
    allowedHosts: { named: [], loopback: false },
    anyHost: false,
    explain,
    now: () => now,
    secrets: null,
  });
  const listening = await listen(app, '127.0.0.1', 0);
  if (isTrouble(listening)) throw new Error(listening.message);
  door = listening;
}, 120_000);
afterAll(async () => {
  await door.close(0);
  await store.close();
  await hibob.close();
});
beforeEach(() => {
  bugs.length = 0;
});

const selection = { unselected: ['gender', 'birthDate', 'equity'], mapped: {}, extra: [] };
const credentials = { serviceUserId: 'SERVICE-17', token: 'secret-word' };

const get = (path: string) => supertest(door.url).get(path).set('authorization', `Bearer ${apiKey}`);
const post = (path: string, body?: string | object) =>
  supertest(door.url)
    .post(path)
    .set('authorization', `Bearer ${apiKey}`)
    .set('content-type', 'application/json')
    .send(body);

const patch = (path: string, body: object) =>
  supertest(door.url).patch(path).set('authorization', `Bearer ${apiKey}`).send(body);

describe('the gate', () => {
  it('tells anybody that it is well', async () => {
    const { status, body } = await supertest(door.url).get('/health');
    expect([status, body]).toEqual([200, { status: 'ok', program: 'hibob-connector', version: '1.2.3' }]);
  });

  const help = 'Send Authorization: Bearer KEY with the key printed at start, or the one in HIBOB_CONNECTOR_API_KEY.';
  it.each([
    ['no key', '', 'This needs the connector’s API key.'],
    ['another key', 'Bearer a-key-of-some-lengtH', 'The API key is not the connector’s.'],
    ['Basic auth', 'Basic YTpi', 'This needs the connector’s API key.'],
  ])('lets nobody in with %s', async (_, authorization, message) => {
    const { status, body } = await supertest(door.url).get('/v1/connections').set('authorization', authorization);
    expect([status, body]).toEqual([401, { error: { code: 'key-wrong', message, fix: help } }]);
  });

  it('answers to loopback names only, so that no web page gets in by its own', async () => {
    const { status, body } = await get('/v1/connections').set('host', 'evil.example.com');
    expect([status, body.error.code]).toEqual([421, 'host-refused']);
    expect((await get('/v1/connections').set('host', 'localhost:4020')).status).toBe(200);
  });

  it('knows no other routes', async () => {
    const { status, body } = await get('/v2/people');
    expect([status, body]).toEqual([
      404,
      {
        error: {
          code: 'route-unknown',
          message: 'There is no GET /v2/people.',
          fix: 'The routes stand at /reference, for programs at /openapi.json.',
        },
      },
    ]);
  });

  it('takes no body over 1 MiB', async () => {
    const { status, body } = await post('/v1/connections', { name: 'x'.repeat(1_048_577) });
    expect([status, body.error.code]).toEqual([413, 'body-too-large']);
  });
});

describe('a connection', () => {
  it('is made from credentials, and its token is never shown', async () => {
    const { status, body } = await post('/v1/connections', { name: 'acme', ...credentials, selection });
    expect([status, body]).toEqual([
      201,
      {
        name: 'acme',
        baseUrl: hibob.url,
        serviceUserId: 'SERVICE-17',
        selection,
        payBasis: null,
        createdAt: now,
        lastCheck: null,
        lastCheckAt: null,
        companyId: null,
        pausedAt: null,
        hasToken: true,
      },
    ]);
    expect((await get('/v1/connections')).body).toEqual({ connections: [body] });
    expect((await get('/v1/connections/acme')).body).toEqual(body);
    expect(JSON.stringify([...(await store.connections())])).not.toContain('secret-word');
  });

  it.each([
    ['{"name":', 'The body is not JSON.'],
    ['[]', 'body: Invalid input: expected object, received array.'],
    [{ name: 'acme' }, 'body.serviceUserId: Invalid input: expected string, received undefined.'],
    [
      { name: 'acme', serviceUserId: 'SERVICE-17', token: 17 },
      'body.token: Invalid input: expected string, received number.',
    ],
    [{ name: 'a b', ...credentials }, 'This is not a name for a connection.'],
    [{ name: 'acme', ...credentials, password: 'x' }, 'body: Unrecognized key: "password".'],
    [
      { name: 'acme', serviceUserId: 'secret-word', token: 'SERVICE-17' },
      'The service user id and the token are swapped.',
    ],
    [{ name: 'acme', ...credentials, baseUrl: 'hibob' }, 'The base URL is not a web address.'],
    [{ name: 'acme', ...credentials, selection: { unselected: ['pay'] } }, '"pay" cannot be left out.'],
  ])('is refused with %j', async (sent, message) => {
    const { status, body, text } = await post('/v1/connections', sent);
    expect([status, body.error.message]).toEqual([400, message]);
    expect(text).not.toContain('secret-word');
  });

  it('that is not there is 404', async () => {
    const error = {
      code: 'connection-unknown',
      message: 'There is no connection named "nobody" in this data folder.',
      fix: 'Sync it first, or look at the names with GET /v1/connections.',
    };
    for (const path of ['nobody', 'nobody/employees', 'nobody/pay', 'nobody/export/job']) {
      const { status, body } = await get(`/v1/connections/${path}`);
      expect([path, status, body]).toEqual([path, 404, { error }]);
    }
    expect((await post('/v1/connections/nobody/checks')).status).toBe(404);
  });

  it('whose token is not in memory says so', async () => {
    await store.saveConnection({ name: 'cold', baseUrl: hibob.url, serviceUserId: 'SERVICE-1', selection }, now);
    const { status, body } = await post('/v1/connections/cold/checks');
    expect([status, body.error.code]).toEqual([400, 'credentials-missing']);
  });
});

describe('check and sync', () => {
  it('a check answers the whole report and is remembered', async () => {
    const { status, body } = await post('/v1/connections/acme/checks');
    expect([status, body.verdict, body.findings]).toEqual([200, 'ready', []]);
    const { lastCheck, lastCheckAt } = (await get('/v1/connections/acme')).body;
    expect([lastCheck, lastCheckAt]).toEqual([body, now]);
  });

  it('a HiBob that does not answer as one is 502 in words', async () => {
    hibob.turn('html');
    const { status, body } = await post('/v1/connections/acme/syncs');
    hibob.turn('well');
    expect([status, body.error.code]).toEqual([502, 'not-hibob']);
  });

  it('a sync answers its report, and a second one at the same time is 409', async () => {
    const [one, other] = await Promise.all([
      post('/v1/connections/acme/syncs'),
      post('/v1/connections/acme/syncs', {}),
    ]);
    const [done, busy] = one.status === 200 ? [one, other] : [other, one];
    expect([done.body.outcome, done.body.sync.people.active]).toEqual(['synced', 1]);
    expect([busy.status, busy.body]).toEqual([
      409,
      {
        error: {
          code: 'busy',
          message: 'A sync of the connection "acme" is already running.',
          fix: 'Wait until it ends.',
        },
      },
    ]);
  });

  it('streams progress to whoever asks for it', async () => {
    const { text, headers } = await post('/v1/connections/acme/checks')
      .set('accept', 'application/x-ndjson')
      .buffer(true)
      .parse((response, done) => {
        let all = '';
        response.on('data', (piece) => {
          all += piece;
        });
        response.on('end', () => done(null, all));
      })
      .then((response) => ({ text: String(response.body), headers: response.headers }));
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(headers['content-type']).toBe('application/x-ndjson');
    expect(lines[0]).toEqual({ progress: { step: 'Checking: Fields of the company', done: 0, total: null } });
    expect(lines.at(-1).result.verdict).toBe('ready');
  });

  it('takes a guard of its own, within reason', async () => {
    const { status, body } = await post('/v1/connections/acme/syncs', { limits: { people: -1, percent: 5 } });
    expect([status, body.error.message]).toEqual([400, 'body.limits.people: Too small: expected number to be >=0.']);
  });
});

describe('what was synced', () => {
  it('is read page by page from the store, without asking HiBob', async () => {
    const asked = hibob.journal.length;
    const first = await get('/v1/connections/acme/employees?limit=1');
    expect(first.body.items.map((item: { displayName: string }) => item.displayName)).toEqual(['Ann Bo']);
    expect(Object.keys(first.body.items[0])).not.toContain('connectionId');
    const second = await get(`/v1/connections/acme/employees?limit=1&cursor=${first.body.nextCursor}`);
    expect([second.body.items[0].displayName, second.body.items[0].terminationDate, second.body.nextCursor]).toEqual([
      '=Ben',
      '2026-09-30',
      null,
    ]);
    const pay = await get('/v1/connections/acme/pay');
    expect(
      pay.body.items.map((item: Record<string, unknown>) => [
        item.employeeNumber,
        item.amount,
        item.currency,
        item.period,
      ]),
    ).toEqual([
      ['17', '82000.1', 'GBP', 'annual'],
      ['18', '82000.1', 'GBP', 'annual'],
    ]);
    expect(hibob.journal.length).toBe(asked);
  });

  /** Counted, because time differs from machine to machine and this does not. */
  it.each([
    ['employees?limit=1', 2],
    ['employees?limit=200', 2],
    ['pay?limit=1', 7],
    ['pay?limit=200', 7],
    ['export/base_pay', 7],
  ])('%s asks the database so often, however many people there are', async (path, times) => {
    const asked = vi.spyOn(PGlite.prototype, 'query');
    const { status } = await get(`/v1/connections/acme/${path}`);
    const queries = asked.mock.calls.map(([query]) => query);
    asked.mockRestore();
    expect(status).toBe(200);
    expect(queries).toHaveLength(times);
    // One that is sent for each person would be sent twice here.
    expect(new Set(queries).size).toBe(times);
  });

  it.each([
    ['employees?limit=0', 'query.limit: Too small: expected number to be >=1.'],
    ['employees?limit=many', 'query.limit: Invalid input: expected number, received NaN.'],
    ['pay?cursor=%C3%A4', 'query.cursor: Invalid base64url-encoded string.'],
    ['pay?cursor=YWJj', 'query.cursor: not a cursor of ours.'],
    ['pay?page=2', 'query: Unrecognized key: "page".'],
    ['export/salaries', 'There is no such table.'],
    ['export/job?format=xml', 'query.format: Invalid option: expected one of "jsonl"|"csv"|"parquet".'],
    ['export/job?asOf=yesterday', 'The moment is neither a date nor a time with its zone.'],
    ['export/job?validOn=2026-02-30', 'The day is not a date.'],
    ['export/pay_snapshot?changedSince=2026-02-01', 'pay_snapshot is of one day: it has no changes since a moment.'],
  ])('%s is refused', async (path, message) => {
    const { status, body } = await get(`/v1/connections/acme/${path}`);
    expect([status, body.error.code, body.error.message]).toEqual([400, 'usage', message]);
  });

  it('is exported as lines of JSON or as CSV', async () => {
    const csv = await get('/v1/connections/acme/export/base_pay?format=csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.split('\n')[0]).toBe(
      'employeeId,sourceEntryId,sourcePath,payloadHash,visibility,withheld,runId,fetchedAt,recordedFrom,recordedTo,effectiveFrom,effectiveTo,isCurrentSource,changeType,changeReason,amount,currency,period,periodRaw,frequency,frequencyRaw,isCurrent,annual,annualReason,annualActual,annualActualReason,annualFte,annualFteReason,normalisation',
    );
    expect(csv.text.split('\n')).toHaveLength(4);
    const empty = await get('/v1/connections/acme/export/equity_grant');
    expect([empty.status, empty.headers['content-type']]).toEqual([200, 'application/x-ndjson']);
    const parquet = await get('/v1/connections/acme/export/pay_snapshot?format=parquet');
    expect([parquet.status, parquet.headers['content-type']]).toEqual([200, 'application/vnd.apache.parquet']);
  });

  it('comes with pay for a year, once the company has said which pay HiBob holds', async () => {
    const pay = async () => {
      const [ann] = (await get('/v1/connections/acme/pay?limit=1')).body.items;
      return [ann.annual, ann.annualFte, ann.annualFteReason];
    };
    expect(await pay()).toEqual(['82000.1', null, 'pay-basis-not-answered']);
    const answered = await patch('/v1/connections/acme/settings', { payBasis: 'actual' });
    expect([answered.status, answered.body]).toEqual([200, { payBasis: 'actual' }]);
    expect(await pay()).toEqual(['82000.1', '82000.1', null]);
    expect((await get('/v1/connections/acme/settings')).body).toEqual({ payBasis: 'actual' });
    expect((await patch('/v1/connections/acme/settings', { payBasis: 'maybe' })).status).toBe(400);
  });

  it('as of a day: before the first sync there was nothing to know', async () => {
    const lines = async (query: string) => (await get(`/v1/connections/acme/export/base_pay?${query}`)).text;
    expect(await lines('asOf=2020-01-01')).toBe('');
    expect((await lines('validOn=2024-01-01')).split('\n')).toHaveLength(3);
    expect(await lines('validOn=2023-12-31')).toBe('');
  });
});

it('a capture is of its own check, whoever checks meanwhile', async () => {
  await post('/v1/connections', { name: 'twice', ...credentials, selection });
  const report = { serviceUserId: 'SERVICE-99', verdict: 'ready', people: null, findings: [], plan: [], checklist: [] };
  const theirs = { at: '2020-01-01T00:00:00.000Z', baseUrl: null, selection, seen: null, trace: null, report };
  checkedMeanwhile = async (connectionId) => void (await store.keepCheck({ ...theirs, connectionId }));
  const { status, body } = await post('/v1/connections/twice/captures', {});
  checkedMeanwhile = async () => {};
  expect([status, body.made.at]).toEqual([200, now]);
});

it('a bug is told to the operator, and the caller only that there was one', async () => {
  await store.close();
  const { status, body } = await get('/v1/connections');
  expect([status, body]).toEqual([
    500,
    {
      error: {
        code: 'bug',
        message: 'This is a bug in the connector; nothing is known to be lost.',
        fix: 'Please report it. Run again with DEBUG=1 to see where it happened.',
      },
    },
  ]);
  expect(bugs).toHaveLength(1);
});
