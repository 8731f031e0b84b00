import PgBoss from 'pg-boss';
import type { Chore, DueChore } from '../schedule/due.ts';

/** A chore on its way to a worker. */
export interface QueuedChore extends DueChore {
  readonly jobId: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

/** Runs SQL for pg-boss: on PGlite in our own process, or on PostgreSQL. */
export type ExecuteSql = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>;

/** Work waiting to be done, in the database: what a process that dies had taken comes back. */
export interface WorkQueue {
  /** Puts a chore in, unless one of the same connection waits already. */
  readonly send: (chore: DueChore) => Promise<'queued' | 'waiting already'>;
  readonly take: () => Promise<QueuedChore | null>;
  readonly done: (jobId: string) => Promise<void>;
  /** Comes back after a pause, longer each time; after the last try it is laid aside. */
  readonly failed: (jobId: string, reason: string) => Promise<void>;
  readonly counts: () => Promise<QueueCounts>;
  /** What was laid aside, oldest first. */
  readonly laidAside: () => Promise<readonly { readonly jobId: string; readonly chore: DueChore }[]>;
  readonly stop: () => Promise<void>;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
  readonly laidAside: number;
}

export interface QueueOptions {
  readonly executeSql: ExecuteSql;
  /** pg-boss says what its maintenance ran into. */
  readonly onError: (error: unknown) => void;
  readonly retryLimit?: number;
  /** Makes whoever comes second wait; not needed where nobody else can come. */
  readonly alone?: (work: () => Promise<void>) => Promise<void>;
}

const queueName = 'hibob-chores';
const deadLetterName = 'hibob-chores-laid-aside';
/** Longer than any sync; a worker that died is noticed much sooner by its lease. */
const longestRunSeconds = 6 * 3600;

export async function openQueue(options: QueueOptions): Promise<WorkQueue> {
  const { executeSql } = options;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => executeSql(text, values ?? []) },
    schema: 'hibob_queue',
  });
  boss.on('error', options.onError);
  const stop = () => boss.stop({ graceful: false, wait: true });
  // Two processes that make the queue's tables at once fail, and one that failed is held alive by its timers (seen, 10.4.2).
  const alone = options.alone ?? ((work) => work());
  await alone(async () => {
    await boss.start();
    await boss.createQueue(deadLetterName);
    // `short`: one waiting job a key; how many run is the leases' business.
    await boss.createQueue(queueName, {
      name: queueName,
      policy: 'short',
      retryLimit: options.retryLimit ?? 5,
      retryDelay: 60,
      retryBackoff: true,
      expireInSeconds: longestRunSeconds,
      deadLetter: deadLetterName,
    });
  }).catch(async (error) => {
    await stop().catch(() => {});
    throw error;
  });
  const countIn = async (name: string, states: string): Promise<number> => {
    const { rows } = await executeSql(
      `select count(*)::int as n from hibob_queue.job where name = $1 and state::text = any(string_to_array($2, ','))`,
      [name, states],
    );
    return Number((rows[0] as { n: number } | undefined)?.n ?? 0);
  };
  return {
    send: async ({ connectionId, chore, dueAt }) => {
      const id = await boss.send(queueName, { connectionId, chore, dueAt }, { singletonKey: connectionId });
      return id === null ? 'waiting already' : 'queued';
    },
    take: async () => {
      const [job] = await boss.fetch<DueChore>(queueName, { includeMetadata: true });
      return job === undefined ? null : { ...choreIn(job.data), jobId: job.id, attempt: job.retryCount + 1 };
    },
    done: (jobId) => boss.complete(queueName, jobId),
    failed: (jobId, reason) => boss.fail(queueName, jobId, { reason }),
    counts: async () => ({
      waiting: await countIn(queueName, 'created,retry'),
      running: await countIn(queueName, 'active'),
      laidAside: await countIn(deadLetterName, 'created,retry,active'),
    }),
    laidAside: async () => {
      const { rows } = await executeSql(
        `select id, data from hibob_queue.job where name = $1 order by created_on, id`,
        [deadLetterName],
      );
      return (rows as { id: string; data: DueChore }[]).map(({ id, data }) => ({ jobId: id, chore: choreIn(data) }));
    },
    stop,
  };
}

function choreIn({ connectionId, chore, dueAt }: DueChore): { connectionId: string; chore: Chore; dueAt: number } {
  return { connectionId, chore, dueAt };
}
