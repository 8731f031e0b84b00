import type { Json, JsonObject } from '../control/openapi.ts';

/** The least that a JSON Schema takes: what is required, the first of several, the smallest number. */
export function exampleOf(schema: Json | undefined): Json {
  if (!isObject(schema)) return null;
  const { type, enum: items, anyOf, oneOf, allOf, default: preset, format, minimum, minItems, minLength } = schema;
  if (schema.const !== undefined) return schema.const;
  if (preset !== undefined) return preset;
  if (Array.isArray(items)) return items[0] ?? null;
  const [first] = [anyOf, oneOf, allOf].flatMap((many) => (Array.isArray(many) ? many : []));
  if (first !== undefined) return exampleOf(first);
  switch (type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return Number(minItems ?? 0) > 0 ? [exampleOf(schema.items)] : [];
    case 'string':
      return textOf(String(format ?? ''), Number(minLength ?? 0));
    case 'number':
    case 'integer':
      return Math.max(Number(minimum ?? 1), 1);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

function objectOf({ properties, required }: JsonObject): JsonObject {
  const names = Array.isArray(required) ? required.map(String) : [];
  return Object.fromEntries(
    names.map((name) => [name, exampleOf(isObject(properties) ? properties[name] : undefined)]),
  );
}

const formats: Readonly<Record<string, string>> = { date: '2026-11-02', uri: 'https://example.com/file.pdf' };

function textOf(format: string, least: number): string {
  return formats[format] ?? 'text'.padEnd(least, 't');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
