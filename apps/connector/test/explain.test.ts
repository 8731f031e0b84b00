import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { explainer } from '../src/explain.ts';

it('tells a bug in a query without the names and salaries that were its parameters', () => {
  const told: unknown[] = [];
  const cause = new Error('column "presence" does not exist');
  const { code } = explainer((bug) => told.push(bug))(new DrizzleQueryError('insert …', ['Ann Bo', '82000'], cause));
  expect([code, told]).toEqual(['bug', [cause]]);
});

it('tells any other bug as it is', () => {
  const told: unknown[] = [];
  const thrown = new RangeError('off by one');
  explainer((bug) => told.push(bug))(thrown);
  expect(told).toEqual([thrown]);
});
