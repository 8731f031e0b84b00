import { rightsOf } from '@hibob-kit/permissions';
import { scenarioById } from '@hibob-kit/scenarios';
import { categories, endpoints, features } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { createSimulator, type Explanation, listen } from 'hibob-simulator';
import { expect, it } from 'vitest';
import { requests } from '../conformance/requests.ts';
import { requestsAddedSince } from '../conformance/requests-added-since.ts';
import { type Call, run } from '../conformance/run.ts';

const everyone = { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] };
const nobody = { select: 'people', employeeIds: [] };
const boxes = (letters: 'V' | 'VHE') => Object.fromEntries(categories.map(({ id }) => [id, rightsOf(letters)]));
const everyFeature = features.map(({ id }) => id);

/** What the one group of the asking service user gives; each request is explained for each of them. */
const setups = {
  nothing: { accessRights: everyone, categories: {}, features: [] },
  'everything, of nobody': { accessRights: nobody, categories: boxes('VHE'), features: everyFeature },
  'View, and no feature': { accessRights: everyone, categories: boxes('V'), features: [] },
  'features, and no box': { accessRights: everyone, categories: {}, features: everyFeature },
  // Of two features that one request takes, one stands in each.
  'one half of the features': { accessRights: everyone, categories: boxes('VHE'), features: everySecond(0) },
  'the other half': { accessRights: everyone, categories: boxes('VHE'), features: everySecond(1) },
  everything: { accessRights: everyone, categories: boxes('VHE'), features: everyFeature },
};
function everySecond(from: 0 | 1) {
  return everyFeature.filter((_, at) => at % 2 === from);
}
type Setup = keyof typeof setups;

const random = fc.record({
  accessRights: fc.constantFrom<object>(everyone, everyone, { select: 'everyone' }, nobody),
  categories: fc.dictionary(
    fc.constantFrom(...categories.map(({ id }) => id)),
    fc.constantFrom('V', 'VH', 'E', 'VHE', 'H').map((one) => rightsOf(one as 'V')),
    { minKeys: 8 },
  ),
  features: fc.subarray([...everyFeature, 'viewDocs:Shared', 'uploadDocs:Confidential', 'deleteDocs:Payslips']),
});

/**
 * Before each request of the conformance run it is explained for a service user with other rights. What the stages say and what the
 * request is answered then are worked out by different code.
 */
it('of every endpoint the stages say what is answered, and something is proposed that helps', async () => {
  const base = scenarioById('all-rights');
  if (!base) throw new Error('all-rights is gone');
  const [all] = base.groups;
  if (!all) throw new Error('a group is needed');
  const scenario = {
    ...base,
    serviceUsers: ['All', 'Probe'],
    groups: [
      { ...all, serviceUsers: ['All'] },
      { ...all, name: 'Probed', serviceUsers: ['Probe'] },
    ],
  };
  const simulator = createSimulator({ rateLimits: 'off', clock: { now: () => Date.UTC(2026, 10, 2, 12) } });
  const made = simulator.createCompany({ scenario });
  if (made.kind !== 'created') throw new Error(made.error);
  const listening = await listen(simulator, { port: 0, host: '127.0.0.1' });
  const { id, serviceUsers } = made.company;
  const [user, probe] = serviceUsers;
  if (!user || !probe) throw new Error('two service users are needed');
  const control = async (method: string, path: string, body: object) => {
    const response = await fetch(`${listening.url}/_sim/v1/companies/${id}${path}`, {
      method,
      body: JSON.stringify(body),
    });
    const json = await response.json();
    if (response.status >= 400) throw new Error(JSON.stringify(json));
    return json;
  };
  const setGroup = (group: object) =>
    control('PUT', '/permission-groups/group-2', {
      name: 'Probed',
      members: { serviceUserIds: [probe.id], condition: null },
      ...group,
    });
  const explained = async ({ method, path, body }: Call) => {
    const asked = { serviceUser: 'Probe', method, path, ...(body === null ? {} : { body }) };
    return (await control('POST', '/explain', asked)) as Explanation;
  };

  const decidedAt = new Map<string, Partial<Record<Setup, string>>>();
  const wrong: unknown[] = [];
  let fixes = 0;
  const drawn = fc.sample(random, { seed: 4, numRuns: 200 });
  const explainFirst = async (call: Call) => {
    // What comes in parts is no text that could be described.
    if (call.isInParts) return;
    const stages: Partial<Record<Setup, string>> = {};
    const groups: readonly (readonly [Setup | null, object])[] = [
      ...(Object.keys(setups) as Setup[]).map((name) => [name, setups[name]] as const),
      ...drawn.splice(0, 1).map((group) => [null, group] as const),
    ];
    for (const [name, group] of groups) {
      await setGroup(group);
      const one = await explained(call);
      if (name) stages[name] = one.deciding?.stage ?? one.counts?.employees.because[0]?.stage ?? 'none';
      // A whole answer about many people is counted, not allowed or refused.
      if (one.outcome === null) continue;
      const isLetThrough = one.request.status < 400;
      const helps = one.fixes.length > 0 && one.fixes.every(({ proof }) => proof.statusAfter < 400);
      fixes += one.fixes.length;
      const isRefusedAnyway = one.stages.some(({ rule }) => rule === 'shape.refused');
      const needsHelp = one.outcome === 'hidden' && !isRefusedAnyway;
      if (one.answer?.agrees !== true || isLetThrough !== (one.outcome !== 'hidden') || (needsHelp && !helps))
        wrong.push({ call, group: name ?? group, status: one.request.status, says: one.paragraph });
    }
    decidedAt.set(call.operation, stages);
  };
  await run(
    { url: `${listening.url}/v1`, serviceUserId: user.id, token: user.token },
    [...requests, ...requestsAddedSince],
    explainFirst,
  );
  await listening.close();

  expect(wrong).toEqual([]);
  expect(fixes).toBeGreaterThan(300);
  const operations = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect(operations.filter((one) => !decidedAt.has(one))).toEqual([
    'POST /docs/people/{id}/shared/upload',
    'POST /docs/people/{id}/confidential/upload',
    'POST /docs/people/{id}/folders/{folderId}/upload',
  ]);
  const which = (setup: Setup, stage: string) =>
    [...decidedAt].filter(([, stages]) => stages[setup] === stage).map(([operation]) => operation);
  // Metadata; of the two about an employee the answer itself takes no box, only what is in it.
  expect(which('nothing', 'none')).toEqual([
    'GET /company/people/fields',
    'GET /company/named-lists',
    'GET /company/named-lists/{listName}',
    'POST /company/people/fields',
    'PUT /company/people/fields/{fieldId}',
    'DELETE /company/people/fields/{fieldId}',
    'POST /people/{identifier}',
    'PUT /people/{identifier}',
    'GET /onboarding/wizards',
    'GET /people/custom-tables/metadata',
    'GET /people/custom-tables/metadata/{custom_table_id}',
    'GET /docs/folders/metadata',
  ]);
  expect(which('everything, of nobody', 'audience').length).toBeGreaterThan(75);
}, 180_000);
