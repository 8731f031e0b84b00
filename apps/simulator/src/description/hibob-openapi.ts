import { type Endpoint, endpoints } from '@hibob-kit/schemas';
import type { z } from 'zod';
import {
  type JsonObject,
  type OpenApiDocument,
  pathParameters,
  queryParameters,
  schemaOf,
} from '../control/openapi.ts';
import { version } from '../version.ts';

/** HiBob's API as an OpenAPI document, made from the rows that the simulator answers by. */
export function hibobOpenApi(): OpenApiDocument {
  const paths: Record<string, Record<string, JsonObject>> = {};
  const shapes = new Map<string, JsonObject>();
  for (const endpoint of endpoints) {
    const methods = paths[endpoint.path] ?? {};
    methods[endpoint.method.toLowerCase()] = operationOf(endpoint, shapes);
    paths[endpoint.path] = methods;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'HiBob’s API, as hibob-simulator has it', version, description },
    servers: [
      { url: 'http://127.0.0.1:4010/v1', description: 'hibob-simulator' },
      { url: 'https://api.hibob.com/v1', description: 'HiBob' },
    ],
    security: [{ serviceUser: [] }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(shapes),
      securitySchemes: {
        serviceUser: { type: 'http', scheme: 'basic', description: 'id and token of a service user' },
      },
    },
  };
}

const description = [
  'Every operation says which permission it needs, its limit, and how sure that is: observed at a live tenant, documented, or inferred.',
  'Answers are what a caller must be ready for: where sources disagree they are wide. Not affiliated with HiBob.',
].join(' ');

/** What stands first in its path, or behind `company`: operations of one subject stand together. */
export function tagOf({ path }: Pick<Endpoint, 'path'>): string {
  const [first = '', second = ''] = path.split('/').filter((part) => part !== '');
  return first === 'company' || first === 'bulk' ? `${first} ${second}` : first;
}

function operationOf(endpoint: Endpoint, shapes: Map<string, JsonObject>): JsonObject {
  const { id, path, query, permission, perMinute, evidence } = endpoint;
  const parameters = [...pathParameters(path), ...queryParameters(query)];
  return {
    operationId: id,
    tags: [tagOf(endpoint)],
    summary: id,
    description: `Permission: ${permission}. At most ${perMinute} calls a minute.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(endpoint, shapes),
    responses: {
      '200': { description: 'Done.', ...answerOf(endpoint, shapes) },
      '401': { description: 'The credentials are wrong.' },
      '403': { description: 'The service user may not, or the employee is out of its reach.' },
      '429': { description: 'Too many calls: X-RateLimit-Reset says when to go on.' },
    },
    'x-rate-limit-per-minute': perMinute,
    'x-evidence': { grade: evidence.grade, source: evidence.source },
  };
}

function bodyOf({ id, body, bodyKind }: Endpoint, shapes: Map<string, JsonObject>): JsonObject {
  if (body === null || bodyKind === 'none') return {};
  const type = bodyKind === 'json' ? 'application/json' : 'multipart/form-data';
  return { requestBody: { required: true, content: { [type]: { schema: wire(body, id, shapes) } } } };
}

function answerOf({ id, answer, answerKind }: Endpoint, shapes: Map<string, JsonObject>): JsonObject {
  switch (answerKind) {
    case 'json':
      return { content: { 'application/json': { schema: wire(answer, `${id}.answer`, shapes) } } };
    case 'text':
      return { content: { 'text/plain': { schema: { type: 'string' } } } };
    case 'file':
      return { content: { 'application/octet-stream': {} } };
    case 'none':
      return {};
    default:
      return answerKind satisfies never;
  }
}

/** As it travels, before anybody read it. */
function wire(schema: z.ZodType, name: string, shapes: Map<string, JsonObject>): JsonObject {
  return schemaOf(schema, 'input', name, shapes);
}
