import { endpoints } from '@hibob-kit/schemas';
import { answered, notReproduced } from 'hibob-simulator';
import { expect, it } from 'vitest';
import { addedSince } from '../conformance/ledger.ts';
import { endpointsPage } from '../pages/endpoints-page.ts';

it('Every operation is a row of the page, once', () => {
  // The last section lists differences, by operation too.
  const [tables = ''] = endpointsPage().split('## Where answers depart');
  const rows = tables.split('\n');
  const counts = endpoints.map(({ id, method, path }) => {
    const operation = `| \`${method} ${path}\``;
    return [
      id,
      rows.filter((row) => row.startsWith(`${operation} |`) || row.startsWith(`${operation} *later*`)).length,
    ];
  });
  expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  expect(endpoints.length).toBe(154);
});

it('None of the 110 published operations is 501; of what came later only that whose fields nobody knows', () => {
  const silent = endpoints.filter(({ id }) => !answered.has(id));
  expect(silent.map(({ id }) => id)).toEqual([
    'hiring.interviews.search',
    'hiring.evaluations.search',
    'hiring.evaluation-scorecard-templates.search',
  ]);
  expect(silent.filter(({ method, path }) => !addedSince.includes(`${method} ${path}`))).toEqual([]);
  expect(endpoints.length - addedSince.length).toBe(110);
});

it('What is not reproduced is said of operations there are', () => {
  const ids = new Set(endpoints.map(({ id }) => id));
  expect(Object.keys(notReproduced).filter((id) => !ids.has(id))).toEqual([]);
});
