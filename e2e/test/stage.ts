import {
  type AppDeps,
  createApp,
  createConnector,
  createTransport,
  directTransport,
  listen as listenConnector,
  openStore,
  ringForThisRun,
  secretBox,
} from 'hibob-connector';
import { createSimulator, listen as listenSimulator, type SimulatorOptions } from 'hibob-simulator';

/** Both programs in this process, each behind a real socket, the connector on an embedded database in memory. */
export interface Stage {
  readonly simulatorUrl: string;
  readonly connectorUrl: string;
  readonly apiKey: string;
  /** Calls the simulator's control API and gives the JSON back. */
  readonly control: <T>(method: string, path: string, body?: unknown) => Promise<T>;
  /** Calls the connector's public API. */
  readonly connector: <T>(method: string, path: string, body?: unknown) => Promise<Answered<T>>;
  /** What the connector's public API exports as lines of JSON. */
  readonly lines: <T>(path: string) => Promise<readonly T[]>;
  /** Everything the connector's database holds, as one text. */
  readonly dump: () => Promise<string>;
  /** What a connection's table holds, as the export gives it. */
  readonly rows: (name: string, table: string) => Promise<readonly Record<string, unknown>[]>;
  /** Lets time go on for the connector. */
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
}

export interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

export interface MadeCompany {
  readonly id: string;
  readonly serviceUsers: readonly { readonly id: string; readonly name: string; readonly token: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** The day on which the scenarios' companies stand, so that both programs agree on what is over. */
const scenarioDay = Date.UTC(2026, 10, 2, 12);
const apiKey = 'e2e-key';

/** A time that two programs share: waiting takes none, and moves it on. */
export interface Time {
  now: number;
}

export async function openStage(
  options: SimulatorOptions = { rateLimits: 'off' },
  time: Time = { now: scenarioDay },
): Promise<Stage> {
  const simulator = await listenSimulator(createSimulator(options), { port: 0, host: '127.0.0.1' });
  const opened = await openStore({ memory: true });
  if (opened.kind !== 'opened') throw new Error(`No database: ${opened.kind}`);
  const ring = ringForThisRun();
  const secrets = secretBox(ring);
  const transport = createTransport(directTransport);
  // Waiting takes no time here, but time passes: a wait for a rate limit ends.
  const sleep = async (ms: number) => {
    time.now += ms;
  };
  const deps: AppDeps = {
    connector: createConnector({
      store: opened.store,
      fetch: transport.fetch,
      clock: { now: () => time.now, sleep },
      random: () => 0.5,
      userAgent: 'e2e',
      secrets,
      pseudonymKey: () => 'a key that nobody but this test knows',
    }),
    apiKey,
    version: '0.0.0',
    defaultBaseUrl: simulator.url,
    service: opened.service,
    allowedHosts: { named: [], loopback: true },
    now: () => new Date(time.now).toISOString(),
    secrets,
    pageKeys: ring,
    anyHost: false,
    explain: (thrown) => {
      throw thrown;
    },
  };
  const connector = await listenConnector(createApp(deps), '127.0.0.1', 0);
  if (connector.kind !== 'listening') throw new Error(connector.message);

  const call = async <T>(url: string, method: string, body: unknown): Promise<Answered<T>> => {
    const response = await fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  };

  return {
    simulatorUrl: simulator.url,
    connectorUrl: connector.url,
    apiKey,
    control: async <T>(method: string, path: string, body?: unknown) => {
      const { status, body: answer } = await call<T>(`${simulator.url}/_sim/v1${path}`, method, body);
      if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
      return answer;
    },
    lines: async <T>(path: string) => {
      const response = await fetch(`${connector.url}${path}`, { headers: { Authorization: `Bearer ${apiKey}` } });
      const lines = (await response.text()).split('\n').slice(0, -1);
      return lines.map((line) => JSON.parse(line) as T);
    },
    connector: (method, path, body) => call(`${connector.url}${path}`, method, body),
    dump: async () => {
      const { rows } = await opened.executeSql(
        "select table_schema, table_name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
        [],
      );
      const texts = await Promise.all(
        (rows as { table_schema: string; table_name: string }[]).map(async ({ table_schema, table_name }) =>
          JSON.stringify((await opened.executeSql(`select * from "${table_schema}"."${table_name}"`, [])).rows),
        ),
      );
      return texts.join('\n');
    },
    rows: async (name, table) => {
      const response = await fetch(`${connector.url}/v1/connections/${name}/export/${table}`, {
        headers: { Authorization: `Bearer ${apiKey}` },
      });
      return (await response.text()).split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
    },
    pass: (ms) => {
      time.now += ms;
    },
    close: async () => {
      await connector.close(100);
      await opened.store.close();
      await transport.close();
      await simulator.close();
    },
  };
}

/** Makes the scenario's company in the simulator. */
export function makeCompany(stage: Stage, scenario: string, changes: object = {}): Promise<MadeCompany> {
  return stage.control('POST', '/companies', { scenario, ...changes });
}

/** What the connector is given of it: the first service user. */
export function credentialsOf(company: MadeCompany): { readonly serviceUserId: string; readonly token: string } {
  const [first] = company.serviceUsers;
  if (first === undefined) throw new Error(`${company.id} has no service user`);
  return { serviceUserId: first.id, token: first.token };
}
