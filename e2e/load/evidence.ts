/** What is left after a load: the database's runs and queue, and the simulator's journal. Times are milliseconds since 1970. */
export interface Evidence {
  /** When each hour began. */
  readonly windows: readonly number[];
  readonly runs: readonly KeptRun[];
  readonly jobs: readonly QueuedJob[];
  readonly asked: readonly Asked[];
  readonly exitCodes: readonly (number | null)[];
}

export interface KeptRun {
  readonly id: string;
  readonly connection: string;
  readonly kind: string;
  readonly mode: string | null;
  readonly outcome: string | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
}

export interface QueuedJob {
  readonly id: string;
  readonly connection: string;
  readonly chore: string;
  readonly dueAt: number;
  readonly state: string;
  readonly retries: number;
}

/** What one company's HiBob was asked. */
export interface Asked {
  readonly connection: string;
  readonly dropped: number;
  readonly endpoints: readonly { readonly endpoint: string; readonly status: number }[];
}

/** Sentences about what was starved, doubled or ended badly; none where all is well. */
export function wrongIn(evidence: Evidence): readonly string[] {
  return evidence.asked
    .flatMap((asked) => {
      const { connection } = asked;
      const runs = evidence.runs.filter((one) => one.connection === connection);
      const jobs = evidence.jobs.filter((one) => one.connection === connection);
      return [
        ...starved(evidence.windows, runs),
        ...atTheSameTime(runs),
        ...moreThanDue(runs, jobs),
        ...unwell(runs, jobs),
        ...askedTooMuch(runs, asked),
      ].map((sentence) => `${connection}: ${sentence}`);
    })
    .concat(evidence.exitCodes.flatMap((code) => (code === 0 ? [] : [`a process ended with ${code}`])));
}

/** In every hour it was synced. */
function starved(windows: readonly number[], runs: readonly KeptRun[]): readonly string[] {
  return windows.flatMap((from, at) => {
    const to = windows[at + 1] ?? Number.POSITIVE_INFINITY;
    const inIt = runs.some(({ kind, finishedAt }) => kind === 'sync' && isWithin(finishedAt, from, to));
    return inIt ? [] : [`was not synced in hour ${at}`];
  });
}

function isWithin(at: number | null, from: number, to: number): boolean {
  return at !== null && at >= from && at < to;
}

function atTheSameTime(runs: readonly KeptRun[]): readonly string[] {
  const wrong: string[] = [];
  const syncs = runs.filter(({ kind }) => kind === 'sync');
  for (const [at, run] of syncs.entries()) {
    const next = syncs[at + 1];
    if (next !== undefined && next.startedAt < (run.finishedAt ?? Number.POSITIVE_INFINITY))
      wrong.push(`two syncs ran at the same time, at ${new Date(next.startedAt).toISOString()}`);
  }
  return wrong;
}

/** What is queued a second time is seen to be done. The runs and jobs of one connection. */
export function moreThanDue(runs: readonly KeptRun[], jobs: readonly QueuedJob[]): readonly string[] {
  const syncs = runs.filter(({ kind }) => kind === 'sync');
  const dues = new Set(jobs.map(({ chore, dueAt }) => `${chore} ${dueAt}`));
  return syncs.length > dues.size ? [`${syncs.length} syncs, and only ${dues.size} were due`] : [];
}

function unwell(runs: readonly KeptRun[], jobs: readonly QueuedJob[]): readonly string[] {
  return [
    ...runs
      .filter(({ outcome }) => outcome !== 'synced')
      .map(({ kind, outcome }) => `a ${kind} ended with ${outcome ?? 'nothing'}`),
    ...jobs
      .filter(({ state, retries }) => state !== 'completed' || retries > 0)
      .map(({ chore, state, retries }) => `a ${chore} is ${state} after ${retries} retries`),
  ];
}

/** HiBob saw as many syncs as the database knows. */
function askedTooMuch(runs: readonly KeptRun[], asked: Asked): readonly string[] {
  const { endpoints, dropped } = asked;
  const syncs = runs.filter(({ kind }) => kind === 'sync').length;
  const looks = looksOf([asked]);
  const refused = endpoints.filter(({ status }) => status >= 400 && status !== 429);
  return [
    ...(looks === syncs ? [] : [`HiBob was asked for ${looks} syncs, the database knows ${syncs}`]),
    ...(dropped === 0 ? [] : [`the journal dropped ${dropped} requests`]),
    ...refused.map(({ endpoint, status }) => `HiBob answered ${status} to ${endpoint}`),
  ];
}

/** How often HiBob was asked what every sync asks once. */
export function looksOf(asked: readonly Asked[]): number {
  return asked
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ endpoint, status }) => endpoint === onceASync && status === 200).length;
}

/** Read once by every sync and by nothing else. */
const onceASync = 'named-lists.list';
