import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One operation of an OpenAPI 3.0 document, as far as answers go. */
export interface Operation {
  /** `POST /people/search` */
  readonly id: string;
  /** Documented status → JSON schema of the answer, or null where the document describes no JSON body. */
  readonly answers: ReadonlyMap<string, object | null>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

export function operationsIn(file: string): readonly Operation[] {
  return operationsOf(parse(readFileSync(file, 'utf8')));
}

export function operationsOf(document: unknown): readonly Operation[] {
  return entries(member(document, 'paths')).flatMap(([path, item]) =>
    entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({
        id: `${method.toUpperCase()} ${path}`,
        answers: new Map(
          entries(member(operation, 'responses')).map(([status, response]) => {
            const schema = member(member(member(response, 'content'), 'application/json'), 'schema');
            return [status, typeof schema === 'object' && schema !== null ? jsonSchemaOf(schema) : null];
          }),
        ),
      })),
  );
}

/**
 * OpenAPI 3.0's dialect as JSON Schema. Every member may be null: the document marks none, live answers hold nulls for empty values
 * (observed).
 */
function jsonSchemaOf(schema: unknown): object {
  const nullable = { anyOf: [bare(schema), { type: 'null' }] };
  return nullable;
}

const kept = ['type', 'enum', 'required', 'format', 'minimum', 'maximum'];

function bare(schema: unknown): object {
  const plain = Object.fromEntries(entries(schema).filter(([key]) => kept.includes(key)));
  const properties = entries(member(schema, 'properties')).map(([name, one]) => [name, jsonSchemaOf(one)] as const);
  const items = member(schema, 'items');
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
    const list = member(schema, key);
    // Branches overlap in the document, so "exactly one" would fail for what two of them describe.
    return Array.isArray(list) ? [[key === 'allOf' ? 'allOf' : 'anyOf', list.map(jsonSchemaOf)] as const] : [];
  });
  return {
    ...plain,
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(items === undefined ? {} : { items: jsonSchemaOf(items) }),
    ...Object.fromEntries(parts),
  };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
