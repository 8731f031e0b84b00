import { expect, it } from 'vitest';
import { exceptionsOf, type TableCertificate, UnorderedHash } from '../../src/out/certificate.ts';

const table: TableCertificate = {
  state: 'read',
  rowsRead: 3,
  rowsHeld: 3,
  visibility: { full: 3 },
  restricted: {},
  sha256: '',
};
const tables = {
  employee: table,
  job: table,
  employment: table,
  lifecycle: table,
  base_pay: table,
  variable_pay: table,
  equity_grant: table,
  custom_value: table,
};
const people = { expected: 3, seen: 3, absent: {} };

it('a sync is complete where nothing that HiBob could have given is missing', () => {
  expect(exceptionsOf({ people, tables }, true)).toEqual([]);
  const unshared = { ...table, state: 'not requested', rowsRead: 0, rowsHeld: 0 } as const;
  expect(
    exceptionsOf({ people: { ...people, expected: null }, tables: { ...tables, equity_grant: unshared } }, true),
  ).toEqual([]);
});

it('and says what is', () => {
  const found = exceptionsOf(
    {
      people: { ...people, expected: 4 },
      tables: {
        ...tables,
        job: { ...table, rowsHeld: 2 },
        base_pay: { ...table, restricted: { amount: 2 } },
        equity_grant: { ...table, state: 'left for later' },
        variable_pay: { ...table, state: 'not available' },
      },
    },
    true,
  );
  expect(found).toEqual([
    'HiBob listed 4 people a moment before, and 3 were read: somebody joined, left or was hidden.',
    'job: 3 rows were read, and 2 are held.',
    'base_pay: a right hides amount in 2 rows.',
    'variable_pay is a table that this company’s HiBob does not have.',
    'equity_grant was left to the next sync that reads everything.',
  ]);
});

it('an incremental sync reads fewer rows than are held', () => {
  const fewer = { ...tables, job: { ...table, rowsRead: 9, rowsHeld: 3 } };
  expect(exceptionsOf({ people, tables: fewer }, false)).toEqual([]);
});

it('the checksum counts rows and not their order', () => {
  const sumOf = (...rows: readonly string[]) => {
    const hash = new UnorderedHash();
    for (const row of rows) hash.add(row);
    return hash.result();
  };
  expect(sumOf('a', 'b', 'c')).toBe(sumOf('c', 'a', 'b'));
  expect(new Set([sumOf(), sumOf('a'), sumOf('a', 'a'), sumOf('a', 'b')]).size).toBe(4);
});
