import { endpoints } from '@hibob-kit/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { filled } from '../conformance/placeholders.ts';
import { requests } from '../conformance/requests.ts';
import { requestsAddedSince } from '../conformance/requests-added-since.ts';
import { type Body, isErrorBody, openDoor, person, type Reply } from './door.ts';

/**
 * Whatever is wrong with a write, the answer is a documented 4xx with a body of HiBob's shapes, and the company is as it was. The
 * valid requests of the conformance run are spoilt in one way after another.
 */
/** What stands in the company `all-rights`, by the name of the path parameter. */
const inPath: Readonly<Record<string, string>> = {
  id: person,
  identifier: person,
  employeeId: person,
  employee_id: person,
  entry_id: '1000020200623',
  custom_table_id: 'work__table_1700000001000',
  listName: 'department',
  itemId: 'Sales',
  fieldId: 'work.title',
  folderId: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0003',
  docId: '1000012',
  taskId: '32000030',
  requestId: '27500057',
  policyType: 'Holiday',
  importMethod: 'immediate',
  positionId: '31000003',
  positionOpeningId: '32000003',
  positionBudgetId: '33000003',
};

/** What the valid bodies of the conformance run name. */
const inBody: Readonly<Record<string, unknown>> = {
  employee: person,
  wizard: 301001,
  position: 31000003,
  row: { column_1700000001001: 'Laptop', column_1700000001004: 3, column_1700000001006: '2026-10-15' },
};

const { send, state } = openDoor();
let before: string;
beforeAll(async () => {
  before = await state();
});

const writes = endpoints.filter(({ kind }) => kind === 'write');
const label = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

describe('What is no JSON object of the right kind is refused with 400, what is too large with 413', () => {
  it.each(writes.filter(({ bodyKind }) => bodyKind === 'json').map((one) => [label(one), one] as const))(
    '%s',
    async (operation, { method, path }) => {
      const valid = validBody(operation);
      const at = filledPath(path);
      const spoilt: readonly (readonly [what: string, body: Body, status: number])[] = [
        ['nothing', '', 400],
        ['half of it', '{"', 400],
        ['a list', '[]', 400],
        ['a text', '"text"', 400],
        ['null', 'null', 400],
        ['no UTF-8', new Uint8Array([...Buffer.from('{"name":"'), 0xc3, 0x28, ...Buffer.from('"}')]), 400],
        ['brackets within brackets', nestedIn(valid), 400],
        ['too much', JSON.stringify({ ...valid, filler: 'x'.repeat(1024 * 1024) }), 413],
        ...Object.keys(valid).map(
          (key) => [`${key} of another type`, JSON.stringify({ ...valid, [key]: otherType(valid[key]) }), 400] as const,
        ),
        ...datesIn(valid).flatMap((key) =>
          ['2026-02-30', 'tomorrow', ''].map(
            (day) => [`${key} “${day}”`, JSON.stringify({ ...valid, [key]: day }), 400] as const,
          ),
        ),
      ];
      const answers: unknown[] = [];
      for (const [what, body, status] of spoilt) {
        const reply = await send(method, at, body);
        if (reply.status !== status || !isErrorBody(reply))
          answers.push([what, reply.status, reply.text.slice(0, 200)]);
      }
      expect(answers).toEqual([]);
      expect((await state()) === before, 'the company is as it was').toBe(true);
    },
  );
});

/** Where it is not 404 with an empty body. Of rows: observed for work, taken to be so for the others of 2025. */
const entryNotFound = '{"key":"exception.bad.request","error":"Entry not found"}';
const otherThan404: Readonly<Record<string, readonly [status: number, text: string]>> = {
  'DELETE /people/{id}/work/{entry_id} entry_id': [400, entryNotFound],
  'DELETE /people/{id}/employment/{entry_id} entry_id': [400, entryNotFound],
  'DELETE /people/{id}/salaries/{entry_id} entry_id': [400, entryNotFound],
  'DELETE /people/{id}/equities/{entry_id} entry_id': [400, entryNotFound],
  'DELETE /people/{id}/variable/{entry_id} entry_id': [400, entryNotFound],
  'DELETE /people/{id}/training/{entry_id} entry_id': [400, entryNotFound],
  'POST /attendance/import/{importMethod} importMethod': [
    400,
    '{"key":"exception.bad.request","error":"importMethod: it is one of aggregate, immediate."}',
  ],
};

describe('What is not there is 404, or what was seen', () => {
  const unknown = writes.flatMap((endpoint) =>
    [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(
      ([, name = '']) => [`${label(endpoint)} ${name}`, endpoint, name] as const,
    ),
  );
  it.each(unknown)('%s', async (place, endpoint, name) => {
    const { method, path, bodyKind } = endpoint;
    const json = bodyKind === 'json' ? JSON.stringify(validBody(label(endpoint))) : undefined;
    for (const nobody of ['1', 'nobody', '../people', '💥']) {
      const reply = await send(
        method,
        filledPath(path, { [name]: nobody }),
        bodyKind === 'multipart' ? upload() : json,
      );
      expect([nobody, reply.status, reply.text]).toEqual([nobody, ...(otherThan404[place] ?? [404, ''])]);
    }
    expect((await state()) === before, 'the company is as it was').toBe(true);
  });
});

describe('Files that are none', () => {
  it.each(writes.filter(({ bodyKind }) => bodyKind === 'multipart').map((one) => [label(one), one] as const))(
    '%s',
    async (_, { method, path }) => {
      const without = new FormData();
      without.append('other', 'text');
      const large = new FormData();
      large.append('file', new File([new Uint8Array(26 * 1024 * 1024)], 'large.bin'));
      const replies: Reply[] = [];
      for (const body of [without, '{"file":"text"}', '--boundary', large])
        replies.push(await send(method, filledPath(path), body));
      expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 413]);
      expect(replies.every(isErrorBody)).toBe(true);
      expect((await state()) === before, 'the company is as it was').toBe(true);
    },
  );
});

function upload(): FormData {
  const parts = new FormData();
  parts.append('file', new File(['text'], 'text.txt', { type: 'text/plain' }));
  return parts;
}

function validBody(operation: string): Readonly<Record<string, unknown>> {
  const row = [...requests, ...requestsAddedSince].find((one) => one.operation === operation && one.body !== undefined);
  return filled(row?.body, (name) => inBody[name.split(':')[0] ?? '']) as Record<string, unknown>;
}

function filledPath(path: string, other: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(other[name] ?? inPath[name] ?? ''));
}

function otherType(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? 'text' : { of: 'another', type: [1] };
}

function datesIn(body: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(body).filter((key) => /^\d{4}-\d{2}-\d{2}$/.test(String(body[key])));
}

/** The valid body with brackets in the place of its first member. */
function nestedIn(valid: Readonly<Record<string, unknown>>): string {
  const [key = 'x'] = Object.keys(valid);
  const rest = JSON.stringify({ ...valid, [key]: 0 });
  return rest.replace(`"${key}":0`, `"${key}":${'['.repeat(100_000)}${']'.repeat(100_000)}`);
}
