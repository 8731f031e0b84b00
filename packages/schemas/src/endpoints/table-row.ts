import { z } from 'zod';
import type { AnyTableId, Table } from '../table.ts';
import type { ValueType } from '../value.ts';
import { byId, day, listItem, money } from './body.ts';

/**
 * A row as it is written: flat, by column. A column that is left out becomes empty, null is the same. What is no column of the
 * table stays, because custom columns come both ways: below `customColumns` and beside the others (a program sends both). Made when
 * the first row is written: a start would spend a tenth of its time on it.
 */
export function rowBody(table: Table<AnyTableId>, mandatory: Mandatory) {
  return z.lazy(() => {
    const written = writtenTypes();
    const columns = table.columns.map(({ key, type }): [string, z.ZodType] => {
      const schema = written[type] ?? z.unknown();
      const missing = mandatory[key];
      return [key, missing === undefined ? schema.nullish() : present(schema, missing)];
    });
    return z.looseObject({
      ...Object.fromEntries(columns),
      effectiveDate: table.dated ? day : day.nullish(),
      reason: z.string().nullish(),
      customColumns: byId.nullish(),
    });
  });
}

/** Column key → what HiBob says when it is missing. */
export type Mandatory = Readonly<Record<string, string>>;

/** HiBob refuses a flat row here, against its own document (observed). */
export function wrapped<T extends z.ZodType>(row: T) {
  return z.object({ values: z.array(row, 'Missing required field: values').min(1) });
}

const hours = z.lazy(() => z.looseObject({}));

/** The types columns have, as a row to write takes them. Derived columns are accepted and worth nothing (observed). */
const writtenTypes = (): Partial<Record<ValueType, z.ZodType>> => ({
  text: z.string(),
  'text-area': z.string(),
  number: z.number(),
  boolean: z.boolean(),
  date: day,
  list: listItem,
  list_id: z.number(),
  currency: money,
  employee: z.looseObject({ id: z.string() }),
  working_pattern: hours,
});

function present(schema: z.ZodType, message: string): z.ZodType {
  return z
    .unknown()
    .refine((value): boolean => value !== undefined && value !== null, { message, abort: true })
    .pipe(schema);
}
