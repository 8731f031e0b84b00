import { readdirSync, readFileSync } from 'node:fs';
import { endpoints } from '@hibob-kit/schemas';
import { createSimulator, listen } from 'hibob-simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { requests } from '../conformance/requests.ts';
import { requestsAddedSince } from '../conformance/requests-added-since.ts';
import { type Ran, run } from '../conformance/run.ts';
import { recordingsLedger } from '../recordings/ledger.ts';
import { lacking, shapeOf } from '../recordings/shape.ts';

interface Recording {
  readonly endpoint: string;
  readonly source: string;
  readonly grade: 'observed' | 'documented' | 'inferred';
  readonly date: string;
  readonly request: { readonly method: string; readonly path: string };
  readonly response: { readonly status: number; readonly contentType: string | null; readonly body: unknown };
}

const folder = new URL('../recordings/', import.meta.url);
const recordings: readonly Recording[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

/** What the simulator does not answer on purpose: no source names a field, and anything made up would look real. */
const notAnswered: readonly string[] = [
  'hiring.interviews.search',
  'hiring.evaluations.search',
  'hiring.evaluation-scorecard-templates.search',
];

/** What the simulator answers to a valid request, by `METHOD path` of the operation. */
const answered = new Map<string, Ran['came']>();

beforeAll(async () => {
  const simulator = createSimulator({ rateLimits: 'off', clock: { now: () => Date.UTC(2026, 10, 2, 12) } });
  const made = simulator.createCompany({ scenario: 'all-rights' });
  const user = made.kind === 'created' ? made.company.serviceUsers[0] : undefined;
  if (user === undefined) throw new Error('no service user');
  const server = await listen(simulator, { port: 0, host: '127.0.0.1' });
  const target = { url: `${server.url}/v1`, serviceUserId: user.id, token: user.token };
  for (const { operation, came } of await run(target, [...requests, ...requestsAddedSince]))
    answered.set(operation, came);
  await server.close();
}, 120_000);

describe('Every endpoint', () => {
  it('has a recording with source, grade and date', () => {
    const recorded = new Set(recordings.map(({ endpoint }) => endpoint));
    expect(endpoints.map(({ id }) => id).filter((id) => !recorded.has(id))).toEqual([]);
    const incomplete = recordings.filter(
      ({ source, grade, date }) =>
        source === '' || !['observed', 'documented', 'inferred'].includes(grade) || !/^20\d\d-\d\d-\d\d$/.test(date),
    );
    expect(incomplete).toEqual([]);
  });

  it('is known: no recording is left of one that is gone', () => {
    const ids = new Set(endpoints.map(({ id }) => id));
    expect(recordings.map(({ endpoint }) => endpoint).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('The simulator answers as recorded', () => {
  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (id, endpoint) => {
    const recording = recordings.find((one) => one.endpoint === id);
    const came = answered.get(`${endpoint.method} ${endpoint.path}`);
    expect(came, 'a request is written for it').toBeDefined();
    if (recording === undefined || came === undefined) return;
    const { method, path } = recording.request;
    expect([method, path]).toEqual([endpoint.method, expect.stringMatching(templateOf(endpoint.path))]);
    if (notAnswered.includes(id)) {
      expect([came.status, came.notBuilt]).toEqual([501, id]);
      return;
    }
    const { status, contentType, body } = recording.response;
    const found = [
      ...(came.status === status ? [] : [`status is ${came.status}, recorded as ${status}`]),
      ...(contentType === null || came.contentType === contentType
        ? []
        : [`content type is ${came.contentType}, recorded as ${contentType}`]),
      ...(came.json === undefined || body === null || typeof body !== 'object'
        ? []
        : lacking(shapeOf(body), shapeOf(came.json))),
    ];
    // A new difference fails, and so does one that is listed and no longer there.
    expect(found.toSorted()).toEqual((recordingsLedger[id]?.differences ?? []).toSorted());
  });
});

/** `/people/{id}/work` → `/v1/people/<anything>/work`. */
function templateOf(path: string): RegExp {
  return new RegExp(`^/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
