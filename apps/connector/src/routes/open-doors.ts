import type { JsonObject } from './openapi.ts';

const well = { type: 'object', properties: { status: { type: 'string' } }, required: ['status'] };
const keyless = { security: [] };

function answer(description: string, type: string, schema: JsonObject): JsonObject {
  return { description, content: { [type]: { schema } } };
}

/** What is answered without a key, beside the pages: they are no rows, because nobody’s data is behind them. */
export const openDoors: Readonly<Record<string, { readonly [method: string]: JsonObject }>> = {
  ...Object.fromEntries(
    [
      ['/health', 'getHealth'],
      ['/healthz', 'getHealthz'],
    ].map(([path, operationId = '']) => [
      path,
      {
        get: {
          operationId,
          summary: 'Whether the process is there.',
          ...keyless,
          responses: { '200': answer('It is.', 'application/json', well) },
        },
      },
    ]),
  ),
  '/readyz': {
    get: {
      operationId: 'getReadiness',
      summary: 'Whether it may be given work: not while it starts, stops, or has lost its database.',
      ...keyless,
      responses: {
        '200': answer('It may.', 'application/json', well),
        '503': answer('Not now.', 'application/json', well),
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'getMetrics',
      summary: 'Counts and times, in Prometheus’ text format.',
      ...keyless,
      responses: { '200': answer('One line for each.', 'text/plain', { type: 'string' }) },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'getOpenApi',
      summary: 'This document.',
      ...keyless,
      responses: { '200': answer('OpenAPI 3.1.', 'application/json', { type: 'object' }) },
    },
  },
  '/hooks/{id}': {
    post: {
      operationId: 'receiveNotice',
      summary: 'Takes what HiBob posts: its webhook’s address, as openInbound answered it.',
      ...keyless,
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          description: 'as openInbound answered it',
          schema: { type: 'string' },
        },
        {
          name: 'bob-signature',
          in: 'header',
          required: true,
          description: 'base64 of the HMAC-SHA512 of the body with the secret HiBob shows',
          schema: { type: 'string' },
        },
      ],
      requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
      responses: {
        '200': answer('It was taken, or there was nothing in it to take.', 'application/json', {
          type: 'object',
          properties: { received: { enum: ['new', 'repeated', 'erased', 'ping', 'unreadable'] } },
          required: ['received'],
        }),
        default: answer('Refused, and what to do about it.', 'application/json', {
          $ref: '#/components/schemas/Trouble',
        }),
      },
    },
  },
};
