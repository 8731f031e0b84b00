import type { Json, JsonObject } from './openapi.ts';

/** One line about a property, for whoever reads: the whole schema stands in the document. */
export interface SchemaRow {
  /** `findings[].code` */
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly about: string;
}

const deepest = 3;

/**
 * The properties of a schema, and of the objects and lists of objects in them. Of alternatives at the top, each behind a line that says
 * so; what has keys of its own making, or alternatives further down, is left to the document.
 */
export function schemaRows(schema: JsonObject, prefix = '', depth = 0): readonly SchemaRow[] {
  const choices = alternatives(schema).filter((one) => innerOf(one) !== null);
  if (choices.length > 1 && depth === 0) {
    return choices.flatMap((one, at) => [
      { name: at === 0 ? 'either' : 'or', type: '', isRequired: false, about: textOf(one.description) },
      ...schemaRows(one, prefix, depth),
    ]);
  }
  const inner = innerOf(schema) ?? choices.map(innerOf).find((one) => one !== null) ?? null;
  if (inner === null || depth === deepest) return [];
  const required = (inner.object.required ?? []) as readonly string[];
  return Object.entries((inner.object.properties ?? {}) as Record<string, JsonObject>).flatMap(([key, property]) => {
    const name = `${prefix}${inner.isList && depth === 0 ? '[].' : ''}${key}`;
    const isList = (
      innerOf(property) ??
      alternatives(property)
        .map(innerOf)
        .find((one) => one !== null)
    )?.isList;
    return [
      { name, type: typeText(property), isRequired: required.includes(key), about: textOf(property.description) },
      ...schemaRows(property, `${name}${isList ? '[]' : ''}.`, depth + 1),
    ];
  });
}

/** In words: `text | null`, `list of objects`, `ready | refused`. */
export function typeText(schema: JsonObject): string {
  const { type, enum: values, const: only, items, additionalProperties: others, default: usual } = schema;
  const unless =
    usual === undefined || (typeof usual === 'object' && usual !== null)
      ? ''
      : `, ${JSON.stringify(usual)} unless said`;
  if (Array.isArray(values)) return `${values.map(String).join(' | ')}${unless}`;
  if (only !== undefined) return JSON.stringify(only);
  const several = alternatives(schema);
  if (several.length > 0) return `${[...new Set(several.map(typeText))].join(' | ')}${unless}`;
  if (type === 'array') return `list of ${isObject(items) ? typeText(items) : 'anything'}`;
  if (type === 'object' && isObject(others) && schema.properties === undefined) return `${typeText(others)} by name`;
  if (type === undefined) return 'anything';
  const words = [type].flat().map((one) => (one === 'string' ? 'text' : String(one)));
  return `${words.join(' | ')}${unless}`;
}

function alternatives({ oneOf, anyOf }: JsonObject): readonly JsonObject[] {
  return ((oneOf ?? anyOf ?? []) as readonly Json[]).filter(isObject);
}

/** The object it is, or is a list of. */
function innerOf(schema: JsonObject): { readonly object: JsonObject; readonly isList: boolean } | null {
  if (schema.type === 'object') return { object: schema, isList: false };
  const { items } = schema;
  return schema.type === 'array' && isObject(items) && items.type === 'object' ? { object: items, isList: true } : null;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
