import { type Endpoint, listFields, listNamedLists } from '@hibob-kit/schemas';
import { unnamed } from '../erasure/unnamed.ts';
import type { HiBobClient } from './client.ts';
import { columnsReplaced, isRecord, type Reference, referencesIn, replaceAt, tableIn } from './references.ts';

/** What stands where others name somebody erased, e.g. as their manager. */
export const erasedReference = 'erased';

/**
 * HiBob without the people who were erased here for good: behind this client they are not there, whoever HiBob still shows. Nothing
 * of them is staged, compared or kept.
 */
export function withoutErased(client: HiBobClient, isErased: (id: string) => boolean): HiBobClient {
  const erased = { isErased, instead: erasedReference };
  let references: readonly Reference[] = [];

  const shown = (endpoint: Endpoint, body: unknown): unknown => {
    if (endpoint.id === listFields.id && Array.isArray(body)) references = referencesIn(body);
    if (!isRecord(body) || endpoint.id === listNamedLists.id) return body;
    const table = tableIn(endpoint);
    if (Array.isArray(body.employees)) return { ...body, employees: others(body.employees).map(person) };
    if (Array.isArray(body.results)) {
      const results = others(body.results).map((one) =>
        isRecord(one) && Array.isArray(one.values)
          ? { ...one, values: one.values.map((row) => rowOf(row, table)) }
          : one,
      );
      return { ...body, results, errors: Array.isArray(body.errors) ? others(body.errors) : body.errors };
    }
    if (Array.isArray(body.values)) return { ...body, values: body.values.map((row) => rowOf(row, table)) };
    return person(body);
  };

  function others(all: readonly unknown[]): readonly unknown[] {
    return all.filter((one) => !isRecord(one) || !isErased(String(one.employeeId ?? idOf(one))));
  }

  function person(raw: unknown): unknown {
    if (!isRecord(raw)) return raw;
    const named = structuredClone(raw);
    for (const one of references) replaceAt(named, one, reference);
    // A field of any other type may hold their id as well: in a list, in a text.
    return unnamed(named, erased);
  }

  function rowOf(raw: unknown, table: string): unknown {
    return isRecord(raw) ? unnamed({ ...raw, ...columnsReplaced(raw, table, reference) }, erased) : raw;
  }

  function reference(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(reference);
    if (isRecord(value)) return isErased(String(value.id)) ? { id: erasedReference } : value;
    const isId = typeof value === 'string' || typeof value === 'number';
    return isId && isErased(String(value)) ? erasedReference : value;
  }

  return {
    usage: client.usage,
    call: async (endpoint, input) => {
      // Asked for by their id they are as unknown as anybody HiBob does not have.
      if (Object.values(input?.path ?? {}).some(isErased)) {
        return { kind: 'not-found', request: `${endpoint.method} /v1${endpoint.path}` };
      }
      const answer = await client.call(endpoint, input);
      return answer.kind === 'answered'
        ? ({ kind: 'answered', body: shown(endpoint, answer.body) } as typeof answer)
        : answer;
    },
    stream: (endpoint, input, sink) =>
      client.stream(endpoint, input, { ...sink, take: (items) => sink.take(others(items).map(person)) }),
  };
}

/** `id` stands at the top of every employee, asked for or not (observed). */
function idOf(person: Record<string, unknown>): unknown {
  const slash = person['/root/id'];
  return person.id ?? (isRecord(slash) ? slash.value : undefined);
}
