import { type Endpoint, listFields } from '@hibob-kit/schemas';
import type { Answer } from './answer.ts';
import type { CallInput, HiBobClient } from './client.ts';
import { columnsReplaced, isRecord, type Reference, referencesIn, replaceAt, tableIn } from './references.ts';
import { erasedReference } from './without-erased.ts';

/** Stands for a HiBob id: the same for the same id and key, and not to be turned back without the key. */
export type Pseudonym = (id: string) => string;

/**
 * HiBob as an anonymous integration sees it: behind this client a person's id is a pseudonym, in answers and in what is asked about
 * them, and nobody is named. What is kept, staged or compared never holds anything else.
 */
export function anonymousClient(client: HiBobClient, pseudonym: Pseudonym): HiBobClient {
  const ids = new Map<string, string>();
  let references: readonly Reference[] = [];
  const hide = (id: string): string => {
    const hidden = pseudonym(id);
    ids.set(hidden, id);
    return hidden;
  };

  const shown = (endpoint: Endpoint, body: unknown): unknown => {
    if (endpoint.id === listFields.id && Array.isArray(body)) references = referencesIn(body);
    if (!isRecord(body)) return body;
    if (Array.isArray(body.employees)) return { ...body, employees: body.employees.map((one) => person(one)) };
    if (Array.isArray(body.results)) return bulk(body, tableIn(endpoint));
    if (Array.isArray(body.values)) return { ...body, values: body.values.map((row) => rowOf(row, tableIn(endpoint))) };
    return person(body);
  };

  function person(raw: unknown): unknown {
    if (!isRecord(raw)) return raw;
    const hidden = structuredClone(raw);
    for (const one of [...references, ownId]) replaceAt(hidden, one, reference);
    return hidden;
  }

  function reference(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(reference);
    if (isRecord(value)) return { id: reference(value.id) };
    if (value === erasedReference) return value;
    if (typeof value === 'number') return hide(String(value));
    return typeof value === 'string' && value !== '' && !ids.has(value) ? hide(value) : (value ?? null);
  }

  function bulk(body: Record<string, unknown>, table: string): unknown {
    const named = (one: unknown) => (isRecord(one) ? { ...one, employeeId: reference(one.employeeId) } : one);
    const results = (body.results as unknown[]).map((result) => {
      const hidden = named(result);
      if (!isRecord(hidden) || !Array.isArray(hidden.values)) return hidden;
      return { ...hidden, values: hidden.values.map((row) => rowOf(row, table)) };
    });
    const errors = Array.isArray(body.errors) ? body.errors.map(named) : body.errors;
    return { ...body, results, errors };
  }

  /** Columns of the company's own are not shared: nobody chose them, and they may name anybody. */
  function rowOf(raw: unknown, table: string): unknown {
    if (!isRecord(raw)) return raw;
    const { customColumns: _, ...row } = raw;
    return { ...row, ...columnsReplaced(row, table, reference), id: pseudonym(`${table}/${String(raw.id)}`) };
  }

  return {
    usage: client.usage,
    call: async (endpoint, input) => {
      const asked = askedOf(input, ids);
      // Nobody shown by that name this time: what is not known is not claimed, and "not allowed" claims the least.
      if (asked === null) return { kind: 'forbidden', request: `${endpoint.method} /v1${endpoint.path}`, html: false };
      const answer = await client.call(endpoint, asked);
      return answer.kind === 'answered'
        ? ({ kind: 'answered', body: shown(endpoint, answer.body) } as typeof answer)
        : answer;
    },
    stream: async (endpoint, input, sink): Promise<Answer<number>> => {
      const asked = askedOf(input, ids) ?? input;
      const take = (items: readonly unknown[]) => sink.take(items.map((item) => person(item)));
      return client.stream(endpoint, asked, { ...sink, take });
    },
  };
}

const ownId: Reference = { path: ['id'], slashKey: '/root/id' };

/** The question in HiBob's ids; null: about somebody whose id is not known. */
function askedOf(input: CallInput | undefined, ids: ReadonlyMap<string, string>): CallInput | null | undefined {
  if (input === undefined) return undefined;
  const path = Object.entries(input.path ?? {}).map(([key, value]) => [key, ids.get(value)] as const);
  if (path.some(([, id]) => id === undefined)) return null;
  const { employeeIds } = input.query ?? {};
  const known = employeeIds?.split(',').flatMap((one) => ids.get(one) ?? []);
  if (known?.length === 0) return null;
  return {
    ...input,
    ...(input.path && { path: Object.fromEntries(path.map(([key, id]) => [key, id ?? ''])) }),
    ...(known && { query: { ...input.query, employeeIds: known.join(',') } }),
    ...(isRecord(input.body) && { body: bodyOf(input.body, ids) }),
  };
}

function bodyOf(body: Record<string, unknown>, ids: ReadonlyMap<string, string>): unknown {
  if (!Array.isArray(body.filters)) return body;
  return {
    ...body,
    filters: body.filters.map((filter) =>
      isRecord(filter) && filter.fieldPath === 'root.id' && Array.isArray(filter.values)
        ? { ...filter, values: filter.values.map((value) => ids.get(String(value)) ?? String(value)) }
        : filter,
    ),
  };
}
