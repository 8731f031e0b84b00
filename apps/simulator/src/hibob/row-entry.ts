import { currencies, type Field, notInList, type Value } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { type Refused, refusal } from '../company/people/change.ts';
import { derivedColumns } from '../company/tables/completed-columns.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import type { Entry } from '../company/tables/row-edits.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import { enteredFields } from './entered-fields.ts';

type Body = Readonly<Record<string, unknown>>;

export type ReadEntry = { readonly kind: 'entry'; readonly entry: Entry } | Refused;

/** All rows of a body, or the first refusal. */
export function readAll(
  rows: readonly Body[],
  read: (row: Body) => ReadEntry,
): { readonly kind: 'entries'; readonly entries: readonly Entry[] } | Refused {
  const entries: Entry[] = [];
  for (const row of rows) {
    const one = read(row);
    if (one.kind === 'refused') return one;
    entries.push(one.entry);
  }
  return { kind: 'entries', entries };
}

/** What a body says of a row. What is no column of the table is passed over (inferred). */
export function rowEntry({ data }: Company, table: AnyTable, body: Body): ReadEntry {
  const columns = enteredFields(sentColumns(table, body), data.lists);
  if (columns.kind === 'refused') return columns;
  const own = customColumnsOf(data, table);
  const customColumns = enteredFields(sentCustomColumns(own, body), data.lists);
  if (customColumns.kind === 'refused') return customColumns;
  const values = [...columns.values, ...customColumns.values];
  const foreign = values.find(([, value]) => isMoney(value) && !currencies.has(value.currency));
  // No source shows a bad currency in one of HiBob's own tables, where a row cannot do without.
  if (foreign) return refusal(`${foreign[0]}: not a currency.`, foreign[0]);
  const placed = table.id === 'work' ? withSite(Object.fromEntries(columns.values), data.lists) : null;
  if (placed?.kind === 'refused') return placed;
  return {
    kind: 'entry',
    entry: {
      id: table.id === 'training' && typeof body.id === 'number' ? body.id : null,
      effectiveDate: text(body.effectiveDate),
      reason: text(body.reason) ?? reasonIn(body.change),
      columns: placed?.columns ?? Object.fromEntries(columns.values),
      customColumns: Object.fromEntries(customColumns.values),
    },
  };
}

type Slot = Pick<Field, 'id' | 'type' | 'list'>;
interface Sent {
  readonly field: Slot;
  readonly raw: unknown;
}

function sentColumns(table: AnyTable, body: Body): readonly Sent[] {
  const derived = derivedColumns[table.id] ?? [];
  return table.columns.flatMap(({ key, type, list }) =>
    body[key] === undefined || derived.includes(key) ? [] : [{ field: { id: key, type, list }, raw: body[key] }],
  );
}

/** Below `customColumns` or beside the other columns: a program in the field sends both. */
function sentCustomColumns(own: ReadonlyMap<string, Field>, body: Body): readonly Sent[] {
  const below = isBody(body.customColumns) ? body.customColumns : {};
  return [...own].flatMap(([key, { type, list }]) => {
    const raw = below[key] ?? body[key] ?? (key in below ? null : undefined);
    return raw === undefined ? [] : [{ field: { id: key, type, list }, raw }];
  });
}

/** A site may be sent by its name or by its id, which wins (documented: either). */
function withSite(
  columns: Entry['columns'],
  lists: Company['data']['lists'],
): { readonly kind: 'placed'; readonly columns: Entry['columns'] } | Refused {
  const { site, siteId } = columns;
  if (site === undefined && siteId === undefined) return { kind: 'placed', columns };
  const items = lists.find(({ name }) => name === 'site')?.items ?? [];
  const item = items.find(
    ({ id, name, archived }) => !archived && ((siteId ?? null) === null ? name === site : id === siteId),
  );
  if (item) return { kind: 'placed', columns: { ...columns, site: item.name, siteId: item.id } };
  if (typeof site === 'string') return { kind: 'refused', ...notInList('site', site, 'site') };
  return { kind: 'placed', columns: { ...columns, site: null, siteId: null } };
}

function isMoney(value: Value): value is Extract<Value, { readonly currency: string }> {
  return typeof value === 'object' && value !== null && 'currency' in value;
}

function reasonIn(change: unknown): string | null {
  return isBody(change) ? text(change.reason) : null;
}

function text(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : null;
}

function isBody(raw: unknown): raw is Body {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
