import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSimulator, type Listening, listen, type Simulator } from '../src/index.ts';
import { authorized, jsonOf } from './simulation.ts';

describe('weather over a real socket', () => {
  let simulator: Simulator;
  let listening: Listening;
  beforeAll(async () => {
    simulator = createSimulator({ rateLimits: 'off' });
    listening = await listen(simulator, { port: 0, host: '127.0.0.1' });
  });
  afterAll(() => listening.close());

  /** What arrives on the line, and how the line ends. */
  async function call(effect: object, target = '/v1/people/search') {
    const faults = { rules: [{ effect }] } as never;
    const created = simulator.createCompany({ scenario: 'guide-complete', employees: 20, faults });
    const [user] = created.kind === 'created' ? created.company.serviceUsers : [];
    if (created.kind !== 'created' || !user) throw new Error('no company');
    const { port } = new URL(listening.url);
    const socket = connect(Number(port), '127.0.0.1');
    const body = '{"fields":["root.id"]}';
    const head = [
      `POST ${target} HTTP/1.1`,
      'Host: 127.0.0.1',
      `Authorization: ${authorized(user).Authorization}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
    return { ...(await ended(socket)), id: created.company.id };
  }

  async function ended(socket: Socket) {
    const pieces: string[] = [];
    let error = 'none';
    socket.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
    socket.on('error', (one) => {
      error = 'code' in one ? String(one.code) : one.message;
    });
    await once(socket, 'close').catch(() => {});
    const [head = '', ...rest] = pieces.join('').split('\r\n\r\n');
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    return {
      status: head.slice(9, 12),
      length: Number(length),
      body: rest.join('\r\n\r\n'),
      pieces: pieces.length,
      error,
    };
  }

  const isJson = (text: string) => {
    try {
      return typeof JSON.parse(text) === 'object';
    } catch {
      return false;
    }
  };

  test('reset before: nothing arrives, ECONNRESET', async () => {
    expect(await call({ kind: 'reset' })).toMatchObject({ status: '', body: '', error: 'ECONNRESET' });
  });

  test('a target that a URL would spell otherwise meets the same weather', async () => {
    const odd = '/v1/people/search?a=%20b';
    expect(await call({ kind: 'reset' }, odd)).toMatchObject({ status: '', body: '', error: 'ECONNRESET' });
    const torn = await call({ kind: 'reset', when: 'in body' }, odd);
    expect([torn.status, torn.body.length]).toEqual(['200', Math.ceil(torn.length / 2)]);
    const { status, length, body } = await call({ kind: 'drip', bytes: 60, everyMs: 3 }, odd);
    expect([status, body.length, isJson(body)]).toEqual(['200', length, true]);
  });

  test('reset in the body: less arrives than was announced', async () => {
    const { status, length, body } = await call({ kind: 'reset', when: 'in body' });
    expect([status, body.length, isJson(body)]).toEqual(['200', Math.ceil(length / 2), false]);
  });

  test('truncated: what is announced arrives, and is no JSON', async () => {
    const { status, length, body, error } = await call({ kind: 'truncated' });
    expect([status, body.length, isJson(body), error]).toEqual(['200', length, false, 'none']);
  });

  test('an empty body', async () => {
    const { status, body, error } = await call({ kind: 'empty' });
    expect([status, body, error]).toEqual(['200', '', 'none']);
  });

  test('a page', async () => {
    const { status, body } = await call({ kind: 'html' });
    expect([status, body.startsWith('<!DOCTYPE html>')]).toEqual(['200', true]);
  });

  test('slow drip: many pieces, a whole answer', async () => {
    const { status, length, body, pieces, error } = await call({ kind: 'drip', bytes: 60, everyMs: 3 });
    expect([status, body.length, isJson(body), error]).toEqual(['200', length, true, 'none']);
    expect(pieces).toBeGreaterThan(4);
  });

  test('the journal names what happened, and an answer that never came has status 0', async () => {
    const { id } = await call({ kind: 'reset', when: 'after' });
    const { entries } = await jsonOf(fetch(`${listening.url}/_sim/v1/companies/${id}/journal`));
    expect(entries).toMatchObject([{ status: 0, bytes: 0, decision: 'weather', faults: ['reset after'] }]);
  });
});
