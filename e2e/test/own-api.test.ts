import { createHmac } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialsOf, makeCompany, openStage, type Stage } from './stage.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object; readonly example?: unknown }> };
  readonly responses: Record<string, { readonly description: string; readonly content?: Record<string, object> }>;
}
interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

let stage: Stage;
let ajv: Ajv2020;
let operations: readonly Described[];
beforeAll(async () => {
  stage = await openStage();
  const document = (await (await fetch(`${stage.connectorUrl}/openapi.json`)).json()) as {
    readonly paths: Record<string, Record<string, Operation>>;
  };
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');
}, 120_000);
afterAll(() => stage?.close());

/** The schema at a place in the document, or why there is none. */
function judge(place: readonly string[], value: unknown): unknown {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const validate = ajv.getSchema(`api#/${pointer}`);
  if (validate === undefined) return `nothing is described at ${pointer}`;
  return validate(value) === true ? 'as described' : validate.errors;
}

const json = ['content', 'application/json', 'schema'];

describe('The connector’s OpenAPI document', () => {
  it('names each operation once, and says of each parameter and answer what it is', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    for (const { path, operation } of operations) {
      const inBraces = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const ofPath = (operation.parameters ?? []).filter((one) => one.in === 'path');
      expect([path, ofPath.map(({ name }) => name)]).toEqual([path, inBraces]);
      expect([path, ofPath.filter(({ description }) => !description)]).toEqual([path, []]);
      const words = [operation.summary, ...Object.values(operation.responses).map(({ description }) => description)];
      expect([path, words.filter((one) => one.trim() === '')]).toEqual([path, []]);
      expect([path, Object.keys(operation.responses).filter((one) => !/^([2-5]\d\d|default)$/.test(one))]).toEqual([
        path,
        [],
      ]);
    }
  });

  it('holds schemas that are schemas', () => {
    const schemas = operations.flatMap(({ operation }) =>
      [operation.requestBody, ...Object.values(operation.responses)].flatMap((one) =>
        Object.values(one?.content ?? {}).flatMap((media) => ('schema' in media ? [media.schema as object] : [])),
      ),
    );
    expect(schemas.length).toBeGreaterThan(100);
    for (const schema of schemas) expect([ajv.validateSchema(schema), ajv.errors ?? []]).toEqual([true, []]);
  });

  it('shows a body for each operation that takes one, as its schema wants it', () => {
    const taking = operations.filter(({ operation: { requestBody, operationId } }) =>
      operationId === 'receiveNotice' ? false : requestBody !== undefined,
    );
    expect(taking.length).toBeGreaterThan(15);
    for (const { path, method, operation } of taking) {
      const { example = 'no example' } = operation.requestBody?.content['application/json'] ?? {};
      const place = ['paths', path, method, 'requestBody', ...json];
      expect([operation.operationId, judge(place, example)]).toEqual([operation.operationId, 'as described']);
    }
  });
});

/** Answered without a key; a webhook of HiBob's carries a signature instead. */
const keyless = ['getHealth', 'getHealthz', 'getReadiness', 'getMetrics', 'getOpenApi', 'receiveNotice'];
/** What is not answered with 404 where there is no such thing: what needs no connection, and what is looked at before the connection is. */
const nowhereOtherwise: Readonly<Record<string, number>> = {
  listConnections: 200,
  readEmployees: 200,
  readEmployeesOf: 200,
  getPlan: 200,
  planOf: 200,
  findFields: 200,
  listEvents: 200,
  listSubscriptions: 200,
  listTenants: 200,
  addTenant: 201,
  listKeys: 200,
  addKey: 201,
  readAudit: 200,
  addSubscription: 403,
  exportTable: 400,
  findFieldsOf: 400,
  checkField: 400,
  findExcess: 400,
};

describe('What the connector answers', () => {
  it('is what the document describes, for every operation, done and refused', { timeout: 180_000 }, async () => {
    const company = await makeCompany(stage, 'all-rights', { employees: 12 });
    const credentials = { baseUrl: stage.simulatorUrl, ...credentialsOf(company) };
    const done = new Set<string>();
    let lastStatus = 0;

    const ask = async (
      id: string,
      places: Readonly<Record<string, string>> = {},
      sent?: unknown,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Record<string, never>> => {
      const found = operations.find(({ operation }) => operation.operationId === id);
      if (found === undefined) throw new Error(`${id} is not described`);
      const { path, method, operation } = found;
      const example = operation.requestBody?.content['application/json']?.example;
      const body = sent ?? example;
      const [bare = '', search = ''] = path.replaceAll(/\{(\w+)\}/g, (_, name) => places[name] ?? 'acme').split('?');
      const query = places.query === undefined ? search : places.query;
      const response = await fetch(`${stage.connectorUrl}${bare}${query === '' ? '' : `?${query}`}`, {
        method: method.toUpperCase(),
        headers: { authorization: `Bearer ${stage.apiKey}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      lastStatus = response.status;
      const status = String(lastStatus);
      const described = operation.responses[status];
      const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      if (response.ok) done.add(id);
      if (response.ok) expect([id, status, described !== undefined]).toEqual([id, status, true]);
      if (status === '204') expect([id, described?.content]).toEqual([id, undefined]);
      else
        expect([id, Object.keys((described ?? operation.responses.default)?.content ?? {})]).toEqual([
          id,
          expect.arrayContaining([type]),
        ]);
      if (type !== 'application/json' || text === '') return {};
      const answer = JSON.parse(text);
      const key = described === undefined ? 'default' : status;
      const place = ['paths', path, method, 'responses', key, ...json];
      expect([id, status, judge(place, answer)]).toEqual([id, status, 'as described']);
      return answer;
    };

    for (const id of ['getHealth', 'getHealthz', 'getReadiness', 'getMetrics', 'getOpenApi']) await ask(id);
    await ask('saveConnection', {}, { name: 'acme', ...credentials, selection: { unselected: ['equity'] } });
    for (const id of ['listConnections', 'getConnection', 'startCheck', 'startSync']) await ask(id);
    // A second look, so that there is something to compare.
    await ask('startCheck', {}, { deep: true });
    const [check] = (await ask('listChecks')) as unknown as readonly { readonly id: string }[];
    await ask('captureCheck', { check: check?.id ?? '' });
    for (const id of ['getDrift', 'makeCapture', 'listRuns', 'getSettings', 'changeSettings']) await ask(id);
    for (const id of ['readEmployees', 'readEmployeesOf', 'getPlan', 'planOf']) await ask(id);
    await ask('findFields', { query: 'text=gender' });
    await ask('findFieldsOf', {}, { text: 'gender', credentials });
    await ask('checkField', { field: 'work.title' });
    await ask('findExcess');
    const { items } = await ask('listEmployees', { query: 'limit=2' });
    const [first] = items as unknown as readonly { readonly employeeId: string }[];
    const someone = { employeeId: first?.employeeId };
    await ask('listPay', { query: 'limit=2' });
    await ask('exportTable', { table: 'employee', query: 'format=csv' });
    await ask('getCertificate');
    await ask('uploadEquity');
    await ask('erasePerson', {}, someone);
    await ask('countErasures');
    await ask('readmitPerson', {}, someone);
    await ask('changeReadEmployees', {}, { unselect: ['work.department'] });
    await ask('changeConnection');

    const { path } = await ask('openInbound', {}, { secret: 'bobs' });
    const ping = '{"message":"Ping test"}';
    const signature = createHmac('sha512', 'bobs').update(ping).digest('base64');
    const hook = String(path).split('/').at(-1) ?? '';
    await ask('receiveNotice', { id: hook }, ping, { 'bob-signature': signature });
    await ask('closeInbound');
    const { id: subscription } = await ask('addSubscription', {}, { url: 'http://127.0.0.1:9/hook' });
    await ask('listSubscriptions');
    await ask('removeSubscription', { id: String(subscription) });
    await ask('listEvents');

    await ask('addTenant', {}, { name: 'red' });
    await ask('listTenants');
    const { id: key } = await ask('addKey');
    await ask('listKeys');
    await ask('revokeKey', { id: String(key) });
    await ask('readAudit');
    await ask('eraseTenant', { id: 'red' });
    await ask('deleteConnection');
    expect([...done].toSorted()).toEqual(operations.map(({ operation }) => operation.operationId).toSorted());

    const withKey = operations.map(({ operation }) => operation.operationId).filter((id) => !keyless.includes(id));
    const nowhere = { name: 'nobody', id: 'nobody', check: 'nobody', field: 'nobody', table: 'nobody' };
    // Erasing what is not there succeeds, and a connection is made where none is.
    for (const id of withKey.filter((one) => !['eraseTenant', 'saveConnection'].includes(one))) {
      await ask(id, nowhere);
      expect([id, lastStatus]).toEqual([id, nowhereOtherwise[id] ?? 404]);
    }
    const refused: number[] = [];
    for (const id of withKey) {
      await ask(id, nowhere, undefined, { authorization: 'Bearer guessed' });
      refused.push(lastStatus);
    }
    const guesses = refused.filter((status) => status === 401).length;
    // After so many wrong keys nothing from here is listened to for a while.
    expect(refused).toEqual(withKey.map((_, at) => (at < guesses ? 401 : 429)));
    expect(guesses).toBeGreaterThan(0);
  });
});
