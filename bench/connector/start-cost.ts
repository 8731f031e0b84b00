import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createApp, createConnector, listen, openStore, ringForThisRun, secretBox, systemClock } from 'hibob-connector';
import { cpuOf, median } from '../measure.ts';

interface Bare {
  readonly waitReady: Promise<void>;
  readonly close: () => Promise<void>;
}

/** From a data folder to a server that listens, and from the same folder to a database that answers. Loading programs is not counted. */
export async function startCost(folder: string) {
  const { resolve } = createRequire(join(import.meta.dirname, '../../apps/connector/package.json'));
  const { PGlite } = (await import(resolve('@electric-sql/pglite'))) as { PGlite: new (path: string) => Bare };
  const data = join(folder, 'data');
  const costs = { connector: [] as number[], database: [] as number[] };
  for (let round = 0; round < 6; round++) {
    let close: () => Promise<void> = async () => {};
    const connectorMs = await cpuOf(async () => {
      close = await started(data);
    });
    await close();
    let bare: Bare | null = null;
    const databaseMs = await cpuOf(async () => {
      bare = new PGlite(join(data, 'postgres'));
      await bare.waitReady;
    });
    await (bare as Bare | null)?.close();
    // The first of each loads what the others find loaded.
    if (round === 0) continue;
    costs.connector.push(connectorMs);
    costs.database.push(databaseMs);
  }
  return { connectorMs: median(costs.connector), databaseMs: median(costs.database) };
}

async function started(dataDir: string): Promise<() => Promise<void>> {
  const opened = await openStore({ dataDir, note: { command: 'bench', at: new Date().toISOString() } });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  const secrets = secretBox(ringForThisRun());
  const nothing = async () => {
    throw new Error('HiBob is not asked at a start.');
  };
  const app = createApp({
    connector: createConnector({
      store: opened.store,
      fetch: nothing,
      clock: systemClock,
      random: Math.random,
      userAgent: 'bench',
      secrets,
    }),
    service: opened.service,
    apiKey: 'bench',
    version: '0',
    defaultBaseUrl: 'http://simulator.test',
    allowedHosts: { named: [], loopback: true },
    anyHost: false,
    explain: (thrown) => {
      throw thrown;
    },
    now: () => new Date().toISOString(),
    secrets,
  });
  const listening = await listen(app, '127.0.0.1', 0);
  if (listening.kind !== 'listening') throw new Error(listening.message);
  return async () => {
    await listening.close(10);
    await opened.store.close();
  };
}
