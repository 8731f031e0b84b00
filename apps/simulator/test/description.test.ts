import { endpoints } from '@hibob-kit/schemas';
import { describe, expect, test } from 'vitest';
import { hibobOpenApi } from '../src/description/hibob-openapi.ts';
import { postmanCollection } from '../src/description/postman-collection.ts';

interface Item {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly url: {
      readonly raw: string;
      readonly path: readonly string[];
      readonly query: readonly { readonly key: string; readonly value: string }[];
    };
    readonly body?: { readonly mode: string; readonly raw?: string };
  };
}

describe('the OpenAPI document of HiBob’s API', () => {
  test('has every operation of the rows, and no other', () => {
    const { paths } = hibobOpenApi();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual(
      [...new Set(endpoints.map(({ method, path }) => `${method} ${path}`))].toSorted(),
    );
    expect(described.length).toBeGreaterThan(100);
  });

  test('says of an operation its permission, its limit, its evidence and its shapes', () => {
    const work = hibobOpenApi().paths['/people/{id}/work']?.get;
    expect(work).toMatchObject({
      operationId: 'table.work',
      tags: ['people'],
      description: expect.stringMatching(/^Permission: People's data > People > View .* At most 50 calls a minute\.$/),
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'includeHumanReadable', in: 'query', required: false, schema: { type: 'string' } },
        { name: 'includeArchived', in: 'query', required: false, schema: { type: 'string' } },
      ],
      'x-evidence': { grade: 'observed', source: 'work table of a live tenant, 2026-10' },
    });
  });

  test('refers to nothing that is not in it', () => {
    const document = hibobOpenApi();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.filter(([, name = '']) => !(name in document.components.schemas))).toEqual([]);
  });
});

describe('the Postman collection', () => {
  const folders = postmanCollection().item as unknown as readonly { readonly item: readonly Item[] }[];
  const items = folders.flatMap(({ item }) => item);

  test('has a request for every row, once', () => {
    expect(items.map(({ name }) => name).toSorted()).toEqual(endpoints.map(({ id }) => id).toSorted());
  });

  test('sends what the row takes', () => {
    const wrong = endpoints.flatMap(({ id, query, body, bodyKind }) => {
      const request = items.find(({ name }) => name === id)?.request;
      const sentQuery = Object.fromEntries((request?.url.query ?? []).map(({ key, value }) => [key, value]));
      const badQuery = query.safeParse(sentQuery).success ? [] : [`${id}: query`];
      if (bodyKind !== 'json' || body === null) return badQuery;
      const parsed = body.safeParse(JSON.parse(request?.body?.raw ?? 'null'));
      return [...badQuery, ...(parsed.success ? [] : [`${id}: ${parsed.error.issues[0]?.message}`])];
    });
    expect(wrong).toEqual([]);
  });

  test('has base, service user and token as variables, and parameters of paths as Postman writes them', () => {
    expect(postmanCollection()).toMatchObject({
      variable: [{ key: 'baseUrl', value: 'http://127.0.0.1:4010/v1' }, { key: 'serviceUserId' }, { key: 'token' }],
    });
    const url = items.find(({ name }) => name === 'table.work')?.request.url;
    expect(url).toMatchObject({ raw: '{{baseUrl}}/people/:id/work', path: ['people', ':id', 'work'] });
  });
});
