import { expect, test } from 'vitest';
import { type AuditEntry, chained, chainStart, verifyChain } from '../../src/audit/audit-chain.ts';

const fact = (action: string) => ({
  at: '2026-11-28T10:00:00.000Z',
  tenantId: 't',
  actor: 'key:1',
  action,
  subject: 'connection:acme',
  detail: { rows: 200, table: 'base_pay' },
});

function chainOf(...actions: readonly string[]): readonly AuditEntry[] {
  const chain: AuditEntry[] = [];
  for (const action of actions) chain.push(chained(fact(action), chain.at(-1) ?? null));
  return chain;
}

async function verdict(entries: readonly AuditEntry[]) {
  return verifyChain(
    (async function* () {
      yield* entries;
    })(),
  );
}

test('a chain as written is whole', async () => {
  const chain = chainOf('pay.read', 'connection.changed', 'pay.read');
  expect(await verdict(chain)).toEqual({ kind: 'whole', entries: 3, head: chain[2]?.hash });
  expect(await verdict([])).toEqual({ kind: 'whole', entries: 0, head: chainStart });
});

test('the hash does not depend on the order in which details were written', () => {
  const { detail: _, ...rest } = fact('pay.read');
  expect(chained({ ...rest, detail: { table: 'base_pay', rows: 200 } }, null).hash).toBe(
    chained(fact('pay.read'), null).hash,
  );
});

test('an entry that was changed is found', async () => {
  const [first, second, third] = chainOf('a', 'b', 'c');
  if (!first || !second || !third) throw new Error('three');
  expect(await verdict([first, { ...second, actor: 'key:2' }, third])).toEqual({
    kind: 'broken',
    seq: 2,
    why: 'changed',
  });
});

test('an entry taken out is found, the first as well', async () => {
  const [first, second, third] = chainOf('a', 'b', 'c');
  if (!first || !second || !third) throw new Error('three');
  expect(await verdict([first, third])).toEqual({ kind: 'broken', seq: 2, why: 'missing' });
  expect(await verdict([second, third])).toEqual({ kind: 'broken', seq: 1, why: 'missing' });
});
