import type { PostgresDatabase } from '@hibob-kit/real-postgres';
import { createSimulator, listen } from 'hibob-simulator';
import { type ConnectorProcess, startConnector } from './connector-process.ts';
import { createGate, type Gate } from './gate.ts';

/** Companies in a simulator, one PostgreSQL, and real connector processes beside them, all on one clock that this process sets. */
export interface Town {
  readonly database: PostgresDatabase;
  readonly companies: readonly TownCompany[];
  readonly now: () => number;
  /** Sets every clock: the simulator's, and those of all processes that run. */
  readonly setTime: (now: number) => void;
  /** Calls the simulator's control API. */
  readonly control: <T>(method: string, path: string, body?: unknown) => Promise<T>;
  /** Those that were started. */
  readonly processes: () => readonly ConnectorProcess[];
  /** `ahead`: how far its clock is ahead of everybody's. */
  readonly start: (args: readonly string[], ahead?: number) => Promise<ConnectorProcess>;
  /** Lets the clocks go while `isSo` is not yet so: a second each time it was asked in vain. false: it did not become so. */
  readonly until: (isSo: () => Promise<boolean>, patienceMs: number) => Promise<boolean>;
  /** Stops one request on its way to HiBob, until it is let through. */
  readonly holdNext: Gate['holdNext'];
  readonly close: () => Promise<void>;
}

export interface TownCompany {
  readonly id: string;
  readonly name: string;
  readonly serviceUserId: string;
  readonly token: string;
  /** Employee ids of those who were there at first. */
  readonly people: readonly string[];
  /** The last request of the journal before the connector came. */
  readonly before: number;
}

const morning = Date.UTC(2026, 10, 2, 9);
const keys = `load:${Buffer.alloc(32, 5).toString('base64url')}`;
export const operatorKey = 'operator-of-the-town';

export async function openTown(
  database: PostgresDatabase,
  size: { readonly companies: number; readonly people: number; readonly rateLimits?: 'on' | 'off' },
): Promise<Town> {
  let now = morning;
  const simulator = createSimulator({
    clock: { now: () => now },
    time: 'ticking',
    rateLimits: size.rateLimits ?? 'on',
  });
  const gate = createGate(simulator.app.fetch);
  const app = new Proxy(simulator.app, { get: (of, key) => (key === 'fetch' ? gate.fetch : Reflect.get(of, key)) });
  const door = await listen({ app }, { port: 0, host: '127.0.0.1' });
  const processes: { readonly process: ConnectorProcess; readonly ahead: number }[] = [];
  const ask = async <T>(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<T> => {
    const answer = await simulator.fetch(
      new Request(`http://127.0.0.1${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
  const control: Town['control'] = (method, path, body) => ask(method, `/_sim/v1${path}`, {}, body);
  const companies: TownCompany[] = [];
  for (let at = 0; at < size.companies; at += 1) {
    const made = simulator.createCompany({ scenario: 'all-rights', employees: size.people, seed: at + 1 });
    if (made.kind !== 'created') throw new Error(JSON.stringify(made));
    const { id, serviceUsers } = made.company;
    const { id: serviceUserId = '', token = '' } = serviceUsers[0] ?? {};
    const authorization = `Basic ${Buffer.from(`${serviceUserId}:${token}`).toString('base64')}`;
    const asked = { fields: ['root.id'], showInactive: true };
    const found = await ask<{ employees: readonly { id: string }[] }>(
      'POST',
      '/v1/people/search',
      { authorization },
      asked,
    );
    const people = found.employees.map((one) => one.id);
    companies.push({ id, name: `customer-${at + 1}`, serviceUserId, token, people, before: 1 });
  }
  const setTime = (to: number) => {
    now = to;
    for (const { process, ahead } of processes) process.setTime(now + ahead);
  };
  return {
    database,
    companies,
    now: () => now,
    setTime,
    control,
    holdNext: gate.holdNext,
    processes: () => processes.map(({ process }) => process),
    start: async (args, ahead = 0) => {
      const environment = {
        DATABASE_URL: database.url,
        HIBOB_CONNECTOR_KEYS: keys,
        HIBOB_CONNECTOR_API_KEY: operatorKey,
        HIBOB_BASE_URL: door.url,
      };
      const process = await startConnector(args, environment, now + ahead);
      processes.push({ process, ahead });
      // The time may have gone on while it started.
      process.setTime(now + ahead);
      return process;
    },
    until: async (isSo, patienceMs) => {
      const giveUp = performance.now() + patienceMs;
      while (performance.now() < giveUp) {
        if (await isSo()) return true;
        setTime(now + 1000);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return isSo();
    },
    close: async () => {
      await Promise.all(
        processes.map(({ process }) => (process.child.exitCode === null ? process.kill() : Promise.resolve())),
      );
      await door.close();
    },
  };
}

/** Makes the town's connections through the API of a running `serve`, as a customer's program does. */
export async function connectAll(town: Town, serve: ConnectorProcess): Promise<void> {
  for (const { name, serviceUserId, token } of town.companies) {
    const answer = await fetch(`${serve.ready.url}/v1/connections`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name, serviceUserId, token }),
    });
    if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  }
}
