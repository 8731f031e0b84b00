import { z } from 'zod';
import type { Operation, OperationRow } from './operation.ts';

/** A JSON value as it stands in the document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export interface OpenApiDocument extends JsonObject {
  readonly openapi: '3.1.0';
  readonly paths: { readonly [path: string]: { readonly [method: string]: JsonObject } };
  readonly components: {
    readonly schemas: { readonly [name: string]: JsonObject };
    readonly securitySchemes?: { readonly [name: string]: JsonObject };
  };
}

/** The control API's own OpenAPI document, made from the rows that its routes are made from. */
export function openApiOf(operations: readonly Operation[], version: string): OpenApiDocument {
  const paths: Record<string, Record<string, JsonObject>> = {};
  const shapes = new Map<string, JsonObject>([['Refused', refusal]]);
  for (const { row } of operations) {
    const methods = paths[row.path] ?? {};
    methods[row.method.toLowerCase()] = operationOf(row, shapes);
    paths[row.path] = methods;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: "The HiBob simulator's control API",
      version,
      description: 'Companies, permission groups, clocks, faults and journals: what HiBob has no API for.',
    },
    servers: [{ url: '/_sim/v1' }],
    paths,
    components: { schemas: Object.fromEntries(shapes) },
  };
}

function operationOf(row: OperationRow, shapes: Map<string, JsonObject>): JsonObject {
  const parameters = [...pathParameters(row.path), ...(row.query ? queryParameters(row.query) : [])];
  const input = row.input ? schemaOf(row.input, 'input', row.id, shapes) : null;
  const answer = schemaOf(row.answer, 'output', row.id, shapes);
  return {
    operationId: row.id,
    summary: row.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(input === null ? {} : { requestBody: { required: needsBody(input), content: jsonContent(input) } }),
    responses: {
      [String(row.status ?? 200)]: { description: 'Done.', content: jsonContent(answer) },
      default: { description: 'Refused, and what to do about it.', content: jsonContent(refused) },
    },
  };
}

export function pathParameters(path: string): readonly JsonObject[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

export function queryParameters(query: z.ZodType): readonly JsonObject[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: plainJson(schema),
  }));
}

/** An empty body counts as `{}`, so only a schema with something required needs one. */
function needsBody(input: JsonObject): boolean {
  return Array.isArray(input.required) && input.required.length > 0;
}

function jsonContent(schema: Json): JsonObject {
  return { 'application/json': { schema } };
}

/** What refers to itself cannot stand in one piece: such parts become shapes of the document, named after their operation. */
export function schemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  operationId: string,
  shapes: Map<string, JsonObject>,
): JsonObject {
  const { $schema: _, $defs = {}, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const prefix = `${operationId}_${io}_`;
  const placed = (part: unknown): JsonObject =>
    JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', `"#/components/schemas/${prefix}`));
  for (const [name, part] of Object.entries($defs)) shapes.set(`${prefix}${name}`, placed(part));
  return placed(rest);
}

function plainJson(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

const refused: JsonObject = { $ref: '#/components/schemas/Refused' };

/** The shape of a `ControlError`. */
const refusal: JsonObject = {
  type: 'object',
  properties: {
    error: { type: 'string' },
    fix: { type: 'string' },
    path: { type: 'string' },
    nearest: { type: 'string' },
  },
  required: ['error', 'fix'],
  additionalProperties: false,
};
