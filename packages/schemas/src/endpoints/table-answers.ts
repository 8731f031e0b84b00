import { z } from 'zod';
import { reshaped } from '../reshaped.ts';
import { nextCursor } from './next-cursor.ts';

/** A row on the wire. Beside `id` nothing is sure: columns depend on the table, on rights and on the company. */
export interface WireRow {
  readonly id: string | number;
  readonly [column: string]: unknown;
}

/** A row is not looked into either: a company has a million of them. */
const row = z.lazy(() => z.custom<WireRow>(isRow, 'a row without an id'));

function isRow(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return false;
  return typeof raw.id === 'string' || typeof raw.id === 'number';
}

/** Columns that are null for want of a right, by key. Source: changelog on field-level permissions (documented). */
const restrictedColumns = z.lazy(() =>
  z.object({
    no_view_permission: z.array(z.string()).default([]),
    no_view_history_permission: z.array(z.string()).default([]),
  }),
);
export type RestrictedColumns = Readonly<z.output<typeof restrictedColumns>>;

/** What a row as we hand it on says of its own restricted columns; null: of none. */
export function restrictedColumnsOf(row: WireRow): RestrictedColumns | null {
  const said = row.restricted_columns;
  return said === undefined ? null : (restrictedColumns.safeParse(said).data ?? null);
}

/** HiBob says it of a row, of a person's rows or of a whole answer; we hand it on with each row, where a reader needs it. */
function marked(rows: readonly WireRow[], said: unknown): readonly WireRow[] {
  if (said === undefined) return rows;
  const restricted = restrictedColumns.safeParse(said).data;
  if (restricted === undefined || Object.values(restricted).every((keys) => keys.length === 0)) return rows;
  return rows.map((one) => ({ restricted_columns: restricted, ...one }));
}

/** The rows of one employee. A table without a row to show has come with an empty body (observed once). */
export const tableAnswer = z.lazy(() =>
  z.pipe(
    reshaped(z.unknown(), (raw) => (raw === undefined || raw === null || raw === '' ? { values: [] } : raw)),
    reshaped(
      z.object({ values: z.array(row), restricted_columns: z.unknown().optional() }),
      ({ values, restricted_columns }) => ({ values: marked(values, restricted_columns) }),
    ),
  ),
);

const aloneOrWrapped = () =>
  z.union([
    reshaped(row, (one) => [one]),
    reshaped(
      z.object({
        values: z.union([z.array(row), reshaped(row, (one) => [one])]),
        restricted_columns: z.unknown().optional(),
      }),
      ({ values, restricted_columns }) => marked(values, restricted_columns),
    ),
  ]);

/** Flat rows (observed), or rows in a wrapper beside `restricted_columns`, one or several of them (OpenAPI 2025-06). */
const rows = () => reshaped(z.array(aloneOrWrapped()), (entries): readonly WireRow[] => entries.flat());

/** What a bulk table holds of one employee. */
export interface RowsOfOne {
  readonly employeeId: string;
  readonly values: readonly WireRow[];
}

/** As HiBob answers nearly always: flat rows and nothing else of note. Such an answer is looked through and handed on as it is. */
const plainResults = z.lazy(() =>
  z.custom<readonly RowsOfOne[]>((raw) => Array.isArray(raw) && raw.every(isPlain), 'results that are not plain'),
);

function isPlain(one: unknown): boolean {
  if (typeof one !== 'object' || one === null || !('values' in one) || 'restricted_columns' in one) return false;
  const hasId = 'employeeId' in one && typeof one.employeeId === 'string';
  return hasId && Array.isArray(one.values) && one.values.every(isRow);
}

const results = () =>
  z.union([
    plainResults,
    reshaped(
      z.array(
        reshaped(
          z.object({ employeeId: z.string(), values: rows(), restricted_columns: z.unknown().optional() }),
          ({ employeeId, values, restricted_columns }): RowsOfOne => ({
            employeeId,
            values: marked(values, restricted_columns),
          }),
        ),
      ),
      (all): readonly RowsOfOne[] => all,
    ),
  ]);

export interface BulkError {
  readonly employeeId: string;
  readonly error: string;
  readonly message: string | null;
}

const problem = () =>
  reshaped(z.object({ error: z.string(), message: z.string().nullish() }), ({ error, message }) => ({
    error,
    message: message ?? null,
  }));

const problemsById = () =>
  reshaped(z.record(z.string(), problem()), (byId): readonly BulkError[] =>
    Object.entries(byId).map(([employeeId, one]) => ({ employeeId, ...one })),
  );

const problemWithId = () =>
  reshaped(
    z.object({ employeeId: z.string(), error: z.string(), message: z.string().nullish() }),
    (one): readonly BulkError[] => [{ ...one, message: one.message ?? null }],
  );

/** A list of objects keyed by employee id (documented), an empty object or nothing at all when nothing failed (observed). */
const errors = () =>
  reshaped(
    z
      .union([
        reshaped(z.array(z.union([problemWithId(), problemsById()])), (entries) => entries.flat()),
        problemsById(),
      ])
      .nullish(),
    (raw): readonly BulkError[] => raw ?? [],
  );

export const bulkAnswer = z.lazy(() =>
  reshaped(z.object({ results: results(), response_metadata: nextCursor, errors: errors() }), (raw) => ({
    results: raw.results,
    nextCursor: raw.response_metadata,
    errors: raw.errors,
  })),
);
