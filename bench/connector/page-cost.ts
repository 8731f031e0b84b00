import { join } from 'node:path';
import { createApp, createConnector, openStore, ringForThisRun, secretBox, systemClock } from 'hibob-connector';
import { cpuOf, median } from '../measure.ts';
import type { CompanyInMemory } from './company-in-memory.ts';

const apiKey = 'bench';

/** A page of the public API, and the database's part of it: the same rows, asked for by what is on the page. */
export async function pageCost({ credentials, fetch }: CompanyInMemory, folder: string) {
  const note = { command: 'bench', at: new Date().toISOString() };
  const opened = await openStore({ dataDir: join(folder, 'data'), note });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const { store, service, executeSql } = opened;
  const secrets = secretBox(ringForThisRun());
  const connector = createConnector({
    store,
    fetch,
    clock: systemClock,
    random: Math.random,
    userAgent: 'bench',
    secrets,
  });
  const job = { selection: { unselected: [], mapped: {}, extra: [] }, limits: { people: 5, percent: 5 }, force: false };
  const synced = await connector.sync('acme', {
    ...job,
    credentials,
    mode: 'full',
    equityWeekly: false,
    onProgress: () => {},
  });
  if ('kind' in synced || synced.outcome !== 'synced') throw new Error(JSON.stringify(synced).slice(0, 500));
  const app = createApp({
    connector,
    service,
    apiKey,
    version: '0',
    defaultBaseUrl: credentials.baseUrl,
    allowedHosts: { named: [], loopback: true },
    anyHost: true,
    explain: (thrown) => {
      throw thrown;
    },
    now: () => new Date().toISOString(),
    secrets,
    limits: { perMinute: 1_000_000, wrongKeysPerMinute: 1_000_000 },
  });
  const route = async () => {
    const headers = { authorization: `Bearer ${apiKey}` };
    const answer = await app.request('http://127.0.0.1/v1/connections/acme/employees?limit=1000', { headers });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(text);
  };
  const id = (await store.connection('acme'))?.id;
  const query = async () => {
    await executeSql(
      `select * from hibob.employee where connection_id = $1 and recorded_to is null
        and presence not in ('hidden', 'erased', 'merged') order by employee_id, source_entry_id limit 1001`,
      [id],
    );
  };
  for (let warm = 0; warm < 5; warm++) {
    await route();
    await query();
  }
  const costs = { route: [] as number[], query: [] as number[] };
  for (let round = 0; round < 25; round++) {
    costs.route.push(await cpuOf(route));
    costs.query.push(await cpuOf(query));
  }
  await store.close();
  return { routeMs: median(costs.route), queryMs: median(costs.query) };
}
