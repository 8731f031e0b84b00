import { bulkEndpoints } from '@hibob-kit/schemas';
import { expect, test } from 'vitest';
import { batches, bulkPages } from '../../src/hibob/pages.ts';
import { ok, refused, type Script, scriptedHiBob } from '../sync/scripted-hibob.ts';

const page = (employeeId: string, cursor: string | null) =>
  ok({ results: [{ employeeId, values: [{ id: 1 }] }], response_metadata: { next_cursor: cursor } });
const emptyPage = (cursor: string | null) => ok({ results: [], response_metadata: { next_cursor: cursor } });

async function readAll(script: Script, employeeIds: readonly string[] | null = null) {
  const { client, journal } = scriptedHiBob(script);
  const read: unknown[] = [];
  for await (const answer of bulkPages(client, bulkEndpoints.salaries, employeeIds)) {
    read.push(answer.kind === 'answered' ? answer.body.results.map((one) => one.employeeId) : answer);
  }
  return { read, queries: journal.map(({ query }) => query) };
}

test('T4: follows the cursor to its end, in the largest pages there are', async () => {
  const { read, queries } = await readAll(({ query }) =>
    query.cursor === undefined ? page('1', 'a+b/=') : page('2', null),
  );
  expect(read).toEqual([['1'], ['2']]);
  expect(queries).toEqual([{ limit: '200' }, { limit: '200', cursor: 'a+b/=' }]);
});

test('asks for some people 200 at a time', async () => {
  const ids = Array.from({ length: 201 }, (_, index) => String(index));
  const { queries } = await readAll(() => emptyPage(null), ids);
  expect(queries.map(({ employeeIds }) => employeeIds)).toEqual([ids.slice(0, 200).join(','), '200']);
});

test('asks for nobody if there is nobody to ask for', async () => {
  expect(await readAll(() => page('1', null), [])).toEqual({ read: [], queries: [] });
});

test('a failure ends the reading, also of the people still to come', async () => {
  const ids = Array.from({ length: 400 }, (_, index) => String(index));
  const { read, queries } = await readAll(() => refused(403), ids);
  expect(read).toEqual([{ kind: 'forbidden', request: 'GET /v1/bulk/people/salaries', html: false }]);
  expect(queries.length).toBe(1);
});

const endless = {
  kind: 'not-hibob',
  request: 'GET /v1/bulk/people/salaries',
  reason: 'the pages of the table never end',
};

test('a cursor that comes again ends the reading', async () => {
  const { read, queries } = await readAll(({ query }) => page('1', query.cursor === 'a' ? 'b' : 'a'));
  expect(read).toEqual([['1'], ['1'], ['1'], endless]);
  expect(queries.length).toBe(3);
});

test('empty pages without end are no table', async () => {
  let number = 0;
  const { read } = await readAll(() => emptyPage(String(number++)));
  expect(read.at(-1)).toEqual(endless);
  expect(read.length).toBe(102);
});

test('batches', () => {
  expect(batches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(batches([1, 2], 2)).toEqual([[1, 2]]);
  expect(batches([], 2)).toEqual([]);
});
