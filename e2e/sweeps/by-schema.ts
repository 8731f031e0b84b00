import fc from 'fast-check';
import { z } from 'zod';

type Schema = Readonly<Record<string, unknown>>;

/** JSON that fits a schema, but for one place in ten, where anything may stand. */
export function bySchema(schema: z.ZodType, texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;
  return fitting(json, texts);
}

function fitting(schema: Schema, texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 18, arbitrary: wellFormed(schema, texts) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

function wellFormed(schema: Schema, texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const of = (one: unknown) => fitting(one as Schema, texts);
  const branches = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches)) return fc.oneof(...branches.map(of));
  if (Array.isArray(schema.allOf)) return fc.tuple(...schema.allOf.map(of)).map((all) => Object.assign({}, ...all));
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, texts);
    case 'array':
      return fc.array(of(schema.items ?? {}), { minLength: Number(schema.minItems ?? 0), maxLength: 4 });
    case 'string':
      return schema.format === 'date' ? fc.constantFrom('2026-11-02', '2026-10-15', '2027-02-28') : texts;
    case 'integer':
      return fc.oneof(fc.integer({ min: -1, max: 300 }), fc.maxSafeInteger());
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 100_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.oneof(texts, fc.jsonValue({ maxDepth: 3 }));
  }
}

function objectOf(schema: Schema, texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const members = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>);
  const required = (schema.required ?? []) as readonly string[];
  const named = fc.record(Object.fromEntries(members.map(([key, one]) => [key, fitting(one, texts)])), {
    requiredKeys: members.map(([key]) => key).filter((key) => required.includes(key)),
  });
  const { additionalProperties: more } = schema;
  if (typeof more !== 'object' || more === null) return named;
  return fc
    .tuple(named, fc.dictionary(texts, fitting(more as Schema, texts), { maxKeys: 6 }))
    .map(([own, others]) => ({ ...others, ...own }));
}
