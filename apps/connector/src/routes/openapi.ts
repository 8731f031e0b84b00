import { z } from 'zod';
import { scopes } from '../access/scopes.ts';
import { troubleShape } from '../report-schemas.ts';
import { bodyExamples, pathWords } from './examples.ts';
import { openDoors } from './open-doors.ts';
import type { Route, RouteRow } from './route.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface OpenApiDocument extends JsonObject {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: { readonly [path: string]: { readonly [method: string]: JsonObject } };
}

/** The API's OpenAPI document, made from the rows that its routes are made from. */
export function openApiOf(routes: readonly Route[], version: string): OpenApiDocument {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const { row } of routes) {
    const path = `/v1${row.path}`;
    paths[path] = { ...paths[path], [row.method.toLowerCase()]: operationOf(row) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'hibob-connector',
      version,
      description: 'Connections to HiBob: checked, synced, served. Every route takes Authorization: Bearer KEY.',
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    paths: { ...paths, ...openDoors },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Trouble: schemaOf(troubleShape, 'output') },
    },
  };
}

function operationOf(row: RouteRow): JsonObject {
  const parameters = [...pathParameters(row.path), ...(row.query ? queryParameters(row.query) : [])];
  return {
    operationId: row.id,
    summary: row.summary,
    description: `Needs the scope \`${row.scope}\`: ${scopes[row.scope]}.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(row.input ? { requestBody: { content: bodyOf(row.input, bodyExamples[row.id]) } } : {}),
    responses: {
      [String(row.status ?? 200)]: answerOf(row),
      default: {
        description: 'Refused, and what to do about it.',
        content: json({ $ref: '#/components/schemas/Trouble' }),
      },
    },
  };
}

function bodyOf(input: z.ZodType, example: Json | undefined): JsonObject {
  const schema = schemaOf(input, 'input');
  return { 'application/json': example === undefined ? { schema } : { schema, example } };
}

function answerOf({ answer, markdown }: RouteRow): JsonObject {
  if (answer instanceof z.ZodType) {
    const written = markdown === undefined ? {} : { 'text/markdown': { schema: { type: 'string' } } };
    return { description: 'Done.', content: { ...json(schemaOf(answer, 'output')), ...written } };
  }
  const content = Object.fromEntries(
    answer.mediaTypes.map((type) => [type.split(';')[0] ?? type, { schema: { type: 'string' } }]),
  );
  return { description: answer.about, ...(answer.mediaTypes.length > 0 ? { content } : {}) };
}

function pathParameters(path: string): readonly JsonObject[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  return names.map((name) => ({
    name,
    in: 'path',
    required: true,
    description: pathWords[name] ?? '',
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType): readonly JsonObject[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: plain(schema),
  }));
}

function json(schema: Json): JsonObject {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return plain(rest);
}

function plain(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
