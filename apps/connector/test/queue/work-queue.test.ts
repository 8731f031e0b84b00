import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openQueue, type WorkQueue } from '../../src/queue/work-queue.ts';

const client = new PGlite();
let queue: WorkQueue;
const errors: unknown[] = [];

beforeAll(async () => {
  queue = await openQueue({
    executeSql: async (text, values) =>
      values.length === 0 ? { rows: (await client.exec(text)).at(-1)?.rows ?? [] } : client.query(text, values),
    onError: (error) => errors.push(error),
    retryLimit: 1,
  });
});
beforeEach(() => client.exec('delete from hibob_queue.job'));
afterAll(async () => {
  await queue.stop();
  await client.close();
  expect(errors).toEqual([]);
});

const chore = (connectionId: string) => ({ connectionId, chore: 'incremental', dueAt: 1 }) as const;

test('a chore waits once a connection, is taken once and is done', async () => {
  expect(await queue.send(chore('a'))).toBe('queued');
  expect(await queue.send({ ...chore('a'), dueAt: 2 })).toBe('waiting already');
  expect(await queue.send(chore('b'))).toBe('queued');
  const first = await queue.take();
  expect(first).toEqual({ ...chore('a'), jobId: expect.any(String), attempt: 1 });
  // One that runs keeps no next one out.
  expect(await queue.send({ ...chore('a'), dueAt: 3 })).toBe('queued');
  expect(await queue.counts()).toEqual({ waiting: 2, running: 1, laidAside: 0 });
  await queue.done(first?.jobId ?? '');
  expect((await queue.take())?.connectionId).toBe('b');
  expect((await queue.take())?.dueAt).toBe(3);
  expect(await queue.take()).toBeNull();
});

test('a failed chore comes back, and after the last try it is laid aside and not lost', async () => {
  await queue.send(chore('a'));
  for (const attempt of [1, 2]) {
    const taken = await queue.take();
    expect(taken).toMatchObject({ connectionId: 'a', attempt });
    await queue.failed(taken?.jobId ?? '', 'the database went away');
    // The pause goes by.
    await client.exec(`update hibob_queue.job set start_after = now() - interval '1 day'`);
  }
  expect(await queue.take()).toBeNull();
  expect(await queue.counts()).toEqual({ waiting: 0, running: 0, laidAside: 1 });
  expect((await queue.laidAside()).map((one) => one.chore)).toEqual([chore('a')]);
});
