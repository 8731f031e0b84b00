import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { clientTypesOf } from '../src/client/client-types.ts';
import { createControlClient } from '../src/client.ts';
import { controlApp } from '../src/control/control-app.ts';
import { controlDocument } from '../src/control/operations.ts';
import { createSimulator } from '../src/index.ts';
import type { World } from '../src/world.ts';

const base = '/_sim/v1';

/** Routes are there before anybody asks for a company. */
const worldOfNothing = {} as World;

async function served() {
  const answer = await createSimulator().app.request(`${base}/openapi.json`);
  return JSON.parse(await answer.text());
}

describe("the control API's own description", () => {
  test('has every route there is, and no other', async () => {
    const { paths } = await served();
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = controlApp(worldOfNothing)
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(described.length).toBeGreaterThan(40);
    expect([...new Set(routes)].toSorted()).toEqual(described.toSorted());
  });

  test('says of an operation what it takes, what it answers and how it refuses', async () => {
    const { openapi, paths, components } = await served();
    expect(openapi).toBe('3.1.0');
    expect(paths['/companies/{id}/service-users'].post).toEqual({
      operationId: 'createServiceUser',
      summary: 'Makes a service user and shows its token once.',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { name: { type: 'string', minLength: 1, maxLength: 200 } },
              required: ['name'],
              additionalProperties: false,
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Done.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  id: { type: 'string' },
                  name: { type: 'string' },
                  enabled: { type: 'boolean' },
                  token: { type: 'string' },
                },
                required: ['id', 'name', 'enabled', 'token'],
                additionalProperties: false,
              },
            },
          },
        },
        default: {
          description: 'Refused, and what to do about it.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } },
        },
      },
    });
    expect(components.schemas.Refused.required).toEqual(['error', 'fix']);
  });

  test('names every operation once, and every reference leads somewhere', async () => {
    const document = await served();
    const text = JSON.stringify(document);
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(names.filter((name) => !(String(name) in document.components.schemas))).toEqual([]);
    expect(text).not.toContain('#/$defs');
  });

  test('is what the types of the client were made from: `pnpm generate` writes them anew', () => {
    const file = fileURLToPath(new URL('../src/client/generated.ts', import.meta.url));
    expect(readFileSync(file, 'utf8')).toBe(clientTypesOf(controlDocument()));
  });
});

describe('the client', () => {
  test('asks in this process, typed, and gets an answer or a refusal', async () => {
    const simulator = createSimulator();
    const client = createControlClient({ url: 'http://localhost', fetch: simulator.fetch });
    const { data } = await client.POST('/companies', { body: { scenario: 'guide-complete', employees: 3 } });
    expect(data?.employees).toBe(3);
    const turned = await client.PUT('/companies/{id}/clock', {
      params: { path: { id: data?.id ?? '' } },
      body: { today: '2030-01-01' },
    });
    expect(turned.data?.today).toBe('2030-01-01');
    const { error, response } = await client.GET('/companies/{id}', { params: { path: { id: 'guide-complete-2' } } });
    expect([response.status, error]).toEqual([
      404,
      {
        error: 'There is no company guide-complete-2.',
        fix: 'There are: guide-complete-1.',
        nearest: 'guide-complete-1',
      },
    ]);
  });
});
