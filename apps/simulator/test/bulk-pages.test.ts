import { tableIds } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyoneWith, simulate, taking, vh } from './simulation.ts';

/** The same sample in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: 20_261_128 });

interface Page {
  readonly results: readonly { readonly employeeId: string; readonly values: readonly { readonly id: number }[] }[];
  readonly response_metadata: { readonly next_cursor: string | null };
}

describe('bulk pages', () => {
  test.each(['rows', 'rows of whole employees', 'employees'] as const)(
    'whatever the limit, and %s counted, the pages together hold every row once',
    async (unit) => {
      const categories = { work: vh, employment: vh, payroll: vh, lifecycle: vh, equity: vh };
      const { get, person, truth } = await simulate(everyoneWith(categories), taking('bulkPageUnit', unit));
      const everyone = Array.from({ length: truth.people.size }, (_, index) => person(index));

      const asked = fc.constantFrom(...tableIds);
      const limits = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 200 }));
      const subset = fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { minLength: 1, maxLength: 10 }), {
        nil: null,
      });
      await fc.assert(
        fc.asyncProperty(asked, limits, subset, async (table, limit, indexes) => {
          const people = indexes ? indexes.map((index) => person(index)) : everyone;
          const only = indexes ? `&employeeIds=${people.map(({ id }) => id).join(',')}` : '';
          const rows: string[] = [];
          let cursor: string | null = '';
          while (cursor !== null) {
            const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
            const page: Page = (await get(`/v1/bulk/people/${table}?limit=${limit}${only}${from}`)).json;
            rows.push(
              ...page.results.flatMap(({ employeeId, values }) => values.map(({ id }) => `${employeeId} ${id}`)),
            );
            cursor = page.response_metadata.next_cursor;
          }
          expect(rows.toSorted()).toEqual(
            people.flatMap(({ id, tables }) => tables[table].map((row) => `${id} ${row.id}`)).toSorted(),
          );
        }),
        { numRuns: 25 },
      );
    },
  );
});
