import { type Switches, switches } from '@hibob-kit/schemas';
import type { Fetch } from 'hibob-connector';
import { createSimulator } from 'hibob-simulator';
import { describe, expect, it } from 'vitest';
import { type Probed, probe } from '../probe/probe.ts';
import { reportOf } from '../probe/report.ts';

const now = Date.UTC(2026, 10, 2, 12);

/** A simulator as a tenant, with unknowns decided otherwise, and answers changed on the way. */
async function probed(options: Partial<Switches>, alter: Alter = (text) => ({ text })): Promise<Probed> {
  const simulator = createSimulator({ rateLimits: 'off', clock: { now: () => now } });
  const made = simulator.createCompany({ scenario: 'all-rights', switches: options });
  const [user] = made.kind === 'created' ? made.company.serviceUsers : [];
  if (user === undefined) throw new Error('no service user');
  const fetch: Fetch = async (url, { method, headers, body }) => {
    const reply = await simulator.fetch(new Request(url, { method, headers, ...(body ? { body } : {}) }));
    const { text, headers: others = {} } = alter(await reply.text(), new URL(url).pathname);
    const get = (name: string) => others[name] ?? reply.headers.get(name);
    return { status: reply.status, headers: { get }, body: chunks(text) };
  };
  const { id: serviceUserId, token } = user;
  return probe({ baseUrl: 'http://tenant.test', serviceUserId, token, fetch, sleep: async () => {} }, now);
}

type Alter = (
  text: string,
  path: string,
) => { readonly text: string; readonly headers?: Readonly<Record<string, string>> };

function decidedIn({ decisions }: Probed): Readonly<Record<string, string>> {
  return Object.fromEntries(decisions.flatMap(({ name, option }) => (option === null ? [] : [[name, option]])));
}

/** What a tenant that lets everything be read decides, with its usual answers. */
const usual = {
  unknownEmployeeOnTable: '404',
  body401: 'tokenNotMatch',
  emptyFilters: '400',
  tooManyFields: '400',
  slashFieldIds: 'accepted',
  categoryAsField: 'ignored',
  humanDateFormat: 'DD/MM/YYYY',
  emptyUnderReplace: 'omitted',
  cursorKey: 'next_cursor',
  bulkRows: 'flat',
  bulkPageUnit: 'rows',
  cleanBulkErrors: 'absent',
  bulkVariableAndEquities: 'present',
  namedListsEnvelope: 'object by name',
  fieldsEnvelope: 'array',
  emptyTable: 'empty values',
  firstSalaryIsCurrent: 'on',
  unknownPeoplePath: '200 html',
  lifecycleCase: 'lower',
};

describe('The probe', () => {
  it('finds no difference between the simulator and our rows, and says what it decides', async () => {
    const found = await probed({});
    expect(found.differences).toEqual([]);
    expect(decidedIn(found)).toEqual(usual);
    expect(found.decisions.length).toBe(Object.keys(switches).length);
    expect(found.decisions.filter(({ option, why }) => (option === null) !== (why !== null))).toEqual([]);
    expect(found.requests).toBeLessThanOrEqual(45);
    expect(found.refused).toBe(1);
  });

  it.each<[Partial<Switches>]>([
    [
      {
        unknownEmployeeOnTable: '403',
        body403: 'errorMessage',
        body401: 'empty',
        emptyFilters: 'ignored',
        tooManyFields: 'truncated',
      },
    ],
    [
      {
        slashFieldIds: 'ignored',
        categoryAsField: 'accepted',
        humanDateFormat: 'MM/DD/YYYY',
        emptyUnderReplace: 'null',
      },
    ],
    [{ cursorKey: 'cursor', bulkRows: 'wrapped', bulkPageUnit: 'employees', cleanBulkErrors: '{}' }],
    [{ namedListsEnvelope: 'array', fieldsEnvelope: 'fields', emptyTable: 'empty body', firstSalaryIsCurrent: 'off' }],
    [
      {
        namedListsEnvelope: 'lists',
        unknownPeoplePath: '404',
        lifecycleCase: 'title',
        body401: 'html',
        cleanBulkErrors: '[]',
      },
    ],
    [
      {
        unknownEmployeeOnTable: '400',
        humanDateFormat: 'YYYY-MM-DD',
        emptyUnderReplace: 'empty text',
        bulkPageUnit: 'rows of whole employees',
      },
    ],
    [{ bulkVariableAndEquities: '404' }],
  ])('says of a tenant that decides otherwise how: %j', async (options) => {
    const found = await probed(options);
    expect(decidedIn(found)).toEqual({ ...usual, ...options });
    expect(found.differences).toEqual([]);
  });

  it('reports a key that is new, a value of another type, a limit that is another, and a field we do not have', async () => {
    const found = await probed({}, (text, path) => {
      if (path === '/v1/bulk/people/work')
        return { text: text.replaceAll('"isCurrent":', '"approvedBy":"Anna Miller","isCurrent":') };
      if (path.endsWith('/employment')) return { text: text.replaceAll(/"fte":(\d+)/g, '"fte":"$1"') };
      if (path === '/v1/people/search') return { text, headers: { 'x-ratelimit-limit': '20' } };
      if (path === '/v1/company/people/fields')
        return {
          text: text
            .replace(
              '[{',
              '[{"id":"work.mood","category":"work","categoryId":"work","categoryDisplayName":"Work","name":"Mood","description":null,"jsonPath":"work.mood","type":"emoji","typeData":{},"historical":false},{',
            )
            .replaceAll('"historical":', '"owner":"Anna Miller","historical":'),
        };
      return { text };
    });
    expect(found.differences).toEqual([
      { kind: 'new field', request: 'GET /company/people/fields', what: 'work.mood' },
      { kind: 'new type', request: 'GET /company/people/fields', what: 'emoji (of work.mood)' },
      { kind: 'new key', request: 'GET /company/people/fields', what: '[].owner (string)' },
      { kind: 'new key', request: 'GET /bulk/people/work', what: 'results[].values[].approvedBy (string)' },
      {
        kind: 'other type',
        request: 'GET /bulk/people/employment',
        what: 'results[].values[].fte: string, ours number',
      },
      { kind: 'other type', request: 'GET /people/{person}/employment', what: 'values[].fte: string, ours number' },
      { kind: 'other limit', request: 'POST /people/search', what: '20 a minute, ours 50' },
    ]);
    expect(JSON.stringify(found)).not.toContain('Anna Miller');
  });

  it('proposes recordings without any value, in the form of those there are', async () => {
    const { recordings } = await probed({});
    const work = recordings.find(({ endpoint }) => endpoint === 'bulk.work');
    expect(work).toMatchObject({
      grade: 'observed',
      date: '2026-11-02',
      request: { method: 'GET', path: '/v1/bulk/people/work' },
      response: { status: 200, contentType: 'application/json' },
    });
    const text = JSON.stringify(recordings);
    expect(text).not.toMatch(/London|northwind|Engineer|@/);
    expect(new Set(text.match(/20\d\d-\d\d-\d\d/g))).toEqual(new Set(['2026-01-01', '2026-11-02']));
  });

  it('says it in lines to read', async () => {
    const text = reportOf(await probed({ cursorKey: 'cursor' }), true, null);
    expect(text).toContain('No credentials: the simulator was asked instead of HiBob.');
    expect(text).toContain('  cursorKey: cursor  (our default: next_cursor)');
  });
});

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
