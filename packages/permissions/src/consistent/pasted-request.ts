import {
  type AnyTableId,
  anyTable,
  bulkEndpoints,
  defaultFieldIds,
  type Field,
  fields,
  humanReadableOf,
  moreBulkEndpoints,
  moreTableEndpoints,
  readPerson,
  searchPeople,
  tableEndpoints,
} from '@hibob-kit/schemas';

/** A request to the real HiBob as somebody pastes it. Nothing in it but its form is looked at. */
export interface PastedRequest {
  readonly method: string;
  /** With or without `/v1`, with or without a query. */
  readonly path: string;
  readonly body: unknown;
}

/** What a request asks for, as far as an answer to it says anything about permissions. */
export type Asked =
  | { readonly kind: 'metadata'; readonly one: false }
  | {
      readonly kind: 'people';
      /** One employee by id, or a search. */
      readonly one: boolean;
      readonly fields: readonly AskedField[];
      readonly showInactive: boolean;
      /** A filter names employees. */
      readonly named: boolean;
      /** Under REPLACE what is empty may be left out as well. */
      readonly replaced: boolean;
    }
  | {
      readonly kind: 'rows';
      readonly table: AnyTableId;
      readonly categoryId: string;
      readonly one: boolean;
      readonly named: boolean;
    };

/** A field by its id, with what is known of it; null: no field that every company has. */
export interface AskedField {
  readonly id: string;
  readonly field: Field | null;
}

/** null: an endpoint whose answers this cannot read. */
export function askedIn({ method, path, body }: PastedRequest): Asked | null {
  const [bare = '', query = ''] = path
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/v1(?=\/)/, '')
    .split('?');
  const fits = (endpoint: { readonly method: string; readonly path: string }) =>
    endpoint.method === method && patternOf(endpoint.path).test(bare);
  if (fits(searchPeople)) return search(body);
  for (const [table, endpoint] of tablesRead) if (fits(endpoint)) return rows(table, true, true);
  for (const [table, endpoint] of bulkRead)
    if (fits(endpoint)) return rows(table, false, new URLSearchParams(query).has('employeeIds'));
  if (method === 'GET' && bare.startsWith('/company/')) return { kind: 'metadata', one: false };
  return fits(readPerson) ? { ...search(body), one: true, showInactive: true, named: true } : null;
}

type Rows = readonly (readonly [AnyTableId, { readonly method: string; readonly path: string }])[];
const tablesRead = Object.entries({ ...tableEndpoints, ...moreTableEndpoints }) as unknown as Rows;
const bulkRead = Object.entries({ ...bulkEndpoints, ...moreBulkEndpoints }) as unknown as Rows;

function search(body: unknown): Extract<Asked, { kind: 'people' }> {
  const { fields: sent, showInactive, filters, humanReadable } = recordOf(body);
  const named =
    Array.isArray(sent) && sent.length > 0 ? sent.filter((one) => typeof one === 'string') : defaultFieldIds;
  return {
    kind: 'people',
    one: false,
    fields: [...new Set(named.map(dotted))].map((id) => ({ id, field: fields.find((one) => one.id === id) ?? null })),
    showInactive: showInactive === true,
    named: Array.isArray(filters) && filters.length > 0,
    replaced: humanReadableOf(humanReadable) === 'REPLACE',
  };
}

function rows(table: AnyTableId, one: boolean, named: boolean): Asked {
  return { kind: 'rows', table, categoryId: anyTable(table).categoryId, one, named };
}

/** Programs in the field spell ids with slashes, too. */
function dotted(id: string): string {
  return id.startsWith('/') ? id.slice(1).replaceAll('/', '.') : id;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
