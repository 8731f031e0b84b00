import { guideTable } from '@hibob-kit/scenarios';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { credentialsOf, type MadeCompany, makeCompany, openStage, type Stage } from './stage.ts';

let stage: Stage;
const time = { now: Date.UTC(2026, 10, 2, 12) };
beforeAll(async () => {
  stage = await openStage({ rateLimits: 'off', clock: { now: () => time.now } }, time);
});
afterAll(() => stage.close());

type Box = 'needed' | 'if asked' | 'no';
interface PlanAnswer {
  readonly groupType: string;
  readonly member: string;
  readonly accessRights: string;
  readonly source: string;
  readonly categories: readonly (Record<'view' | 'viewHistory' | 'edit', Box> & {
    readonly categoryId: string;
    readonly category: string;
  })[];
}
interface Checked {
  readonly verdict: string;
  readonly findings: readonly { readonly code: string; readonly category: string | null; readonly rights: string[] }[];
}
type Boxes = Readonly<Record<string, Readonly<Record<'view' | 'viewHistory' | 'edit', boolean>>>>;

const connect = async (name: string, company: MadeCompany, selection: object = {}) => {
  const { status } = await stage.connector('POST', '/v1/connections', {
    name,
    baseUrl: stage.simulatorUrl,
    ...credentialsOf(company),
    selection,
  });
  expect(status).toBe(201);
};
const planOf = async (name: string) => (await stage.connector<PlanAnswer>('GET', `/v1/connections/${name}/plan`)).body;
const check = async (name: string) =>
  (await stage.connector<Checked>('POST', `/v1/connections/${name}/checks`, {})).body;

/** Makes exactly the group that the plan tells, in a company where nothing is granted yet. */
async function makeGroup(company: MadeCompany, plan: PlanAnswer, categories: Boxes): Promise<string> {
  const made = await stage.control<{ id: string }>('POST', `/companies/${company.id}/permission-groups`, {
    name: 'Made by the plan',
    type: plan.groupType,
    members: { serviceUserIds: [plan.member], employeeIds: [], condition: null },
    accessRights: { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] },
    categories,
  });
  return made.id;
}

function boxesIn({ categories }: PlanAnswer, ticked: (box: Box) => boolean): Boxes {
  return Object.fromEntries(
    categories.map(({ categoryId, view, viewHistory, edit }) => [
      categoryId,
      { view: ticked(view), viewHistory: ticked(viewHistory), edit: ticked(edit) },
    ]),
  );
}
const needed = (box: Box) => box === 'needed';

/** A company whose own group is gone: the service user is there and may see nothing. */
async function withoutGroups(scenario: string, changes: object = {}): Promise<MadeCompany> {
  const company = await makeCompany(stage, scenario, changes);
  for (const { id } of company.groups) {
    await stage.control('DELETE', `/companies/${company.id}/permission-groups/${id}`);
  }
  return company;
}

it('the plan of everything is the guide’s table, and says type, member and access rights', async () => {
  const company = await withoutGroups('diversity-unselected');
  await connect('guide', company);
  const plan = await planOf('guide');
  expect(boxesIn(plan, (box) => box !== 'no')).toEqual(guideTable);
  expect([plan.groupType, plan.member, plan.accessRights, plan.source]).toEqual([
    'Service user',
    credentialsOf(company).serviceUserId,
    'Select people by condition → Lifecycle status exists',
    'HiBob, asked now',
  ]);
});

it('a group made exactly by the plan passes the check, and without any one of its boxes it does not', async () => {
  // View history alone may or may not open a table (unknown); the plan asks View for the case in which it does not.
  const company = await withoutGroups('diversity-unselected', { switches: { historyWithoutView: 'forbidden' } });
  await connect('least', company, { extra: ['ageBand'] });
  const plan = await planOf('least');
  const boxes = boxesIn(plan, needed);
  const id = await makeGroup(company, plan, boxes);
  expect(await check('least')).toMatchObject({ verdict: 'ready', findings: [] });

  const group = await stage.control<object>('GET', `/companies/${company.id}/permission-groups/${id}`);
  const { id: _, builtIn: __, memberCount: ___, ...kept } = group as Record<string, unknown>;
  let removed = 0;
  for (const [categoryId, rights] of Object.entries(boxes)) {
    for (const right of ['view', 'viewHistory', 'edit'] as const) {
      if (!rights[right]) continue;
      const categories = { ...boxes, [categoryId]: { ...rights, [right]: false } };
      await stage.control('PUT', `/companies/${company.id}/permission-groups/${id}`, { ...kept, categories });
      const { findings } = await check('least');
      expect([categoryId, right, findings.length > 0]).toEqual([categoryId, right, true]);
      removed += 1;
    }
  }
  expect(removed).toBe(15);
}, 60_000);

it('in a company that renamed, moved and added, the plan is in its own names and still the least', async () => {
  const company = await withoutGroups('payroll-custom-field');
  const at = `/companies/${company.id}`;
  await stage.control('PUT', `${at}/categories/work`, { name: 'Role at Northwind' });
  await stage.control('PUT', `${at}/fields/home.legalGender`, { category: 'about' });
  await connect('renamed', company, { unselected: ['birthDate'], extra: ['payroll.custom.field_1700000000001'] });
  const plan = await planOf('renamed');
  expect(plan.categories.map(({ category }) => category)).toEqual([
    'About',
    'Basic info',
    'Employment',
    'Equity',
    'Jobs',
    'Lifecycle',
    'Payroll',
    'Role at Northwind',
  ]);
  await makeGroup(company, plan, boxesIn(plan, needed));
  expect(await check('renamed')).toMatchObject({ verdict: 'ready', findings: [] });
});

interface Entry {
  readonly path: string;
  readonly body: string | null;
}
const journalOf = async ({ id }: MadeCompany) =>
  (await stage.control<{ entries: Entry[] }>('GET', `/companies/${id}/journal`)).entries;
const change = (name: string, body: object) =>
  stage.connector<{ error?: { message: string } }>('PATCH', `/v1/connections/${name}/read-employees`, body);

it('the last unselected field of a category turns it off: plan, check and sync agree', async () => {
  const company = await makeCompany(stage, 'diversity-unselected');
  await connect('jobs', company, { unselected: ['gender', 'birthDate'] });
  const jobFields = ['jobProfileCode', 'jobProfileTitle', 'jobLevelName', 'jobRoleId', 'jobFamilyId'];
  expect((await change('jobs', { unselect: jobFields.map((id) => `employee.${id}`) })).status).toBe(200);

  const plan = await planOf('jobs');
  const checked = await stage.connector<{ plan: { category: string }[] }>('POST', '/v1/connections/jobs/checks', {});
  const before = (await journalOf(company)).length;
  const sync = await stage.connector<{ outcome: string }>('POST', '/v1/connections/jobs/syncs', {});
  const asked = (await journalOf(company)).slice(before).map(({ body }) => body ?? '');
  const read = ['Basic info', 'Employment', 'Equity', 'Lifecycle', 'Payroll', 'Work'];
  expect(plan.categories.map(({ category }) => category)).toEqual(read);
  expect(checked.body.plan.map(({ category }) => category)).toEqual(read);
  expect(sync.body.outcome).toBe('synced');
  expect(asked.filter((body) => body.includes('employee.job'))).toEqual([]);
  expect(asked.some((body) => body.includes('work.title'))).toBe(true);

  expect((await change('jobs', { select: ['employee.jobLevelName'] })).status).toBe(200);
  expect((await planOf('jobs')).categories.map(({ category }) => category)).toContain('Jobs');
  expect((await change('jobs', { unselect: ['work.title'] })).body.error?.message).toBe(
    '"work.title" cannot be left out.',
  );
});

it('what is unselected is not stored either, though HiBob sends it in the rows of a table', async () => {
  const company = await makeCompany(stage, 'diversity-unselected');
  await connect('teams', company, { unselected: ['gender', 'birthDate', 'work.department'] });
  await stage.connector('POST', '/v1/connections/teams/syncs', {});
  const jobs = await exported('teams', 'job');
  expect(jobs.length).toBeGreaterThan(60);
  expect(jobs.filter(({ department, departmentRaw }) => department !== null || departmentRaw !== null)).toEqual([]);
  expect(jobs.filter(({ title }) => title === null)).toEqual([]);
});

it('a field is found by its label, mapped to a target, checked with one request, and read from there', async () => {
  const company = await makeCompany(stage, 'payroll-custom-field');
  const field = 'payroll.custom.field_1700000000001';
  await connect('mapped', company);
  const found = await stage.connector<{ fields: object[] }>('GET', '/v1/connections/mapped/fields?text=ja%20tset');
  expect(found.body.fields[0]).toMatchObject({
    id: field,
    label: 'JA Test Field',
    categoryName: 'Payroll',
    categoryKind: 'existing',
    edit: 'unknown',
  });
  expect((await change('mapped', { map: { level: field } })).status).toBe(200);
  await check('mapped');

  const before = (await journalOf(company)).length;
  const one = await stage.connector<object>('POST', `/v1/connections/mapped/fields/${field}/checks`, {});
  expect((await journalOf(company)).slice(before).map(({ path }) => path)).toEqual(['/v1/people/search']);
  expect(one.body).toMatchObject({ state: 'readable', people: { asked: 60, shown: 60 }, edit: 'no', findings: [] });

  await stage.connector('POST', '/v1/connections/mapped/syncs', {});
  const jobs = await exported('mapped', 'job');
  const held = jobs.filter(({ level }) => level !== null);
  expect(held.length).toBeGreaterThan(40);
  expect([...new Set(held.map(({ level }) => level))].sort()).toEqual(['A', 'B', 'C']);
});

it('a masked field of the company’s own is told from a missing View, with one request', async () => {
  const company = await makeCompany(stage, 'benefits-edit-missing');
  await connect('masked', company);
  await check('masked');
  const field = 'custom.category_1700000000100.field_1700000000101';
  const one = await stage.connector<Checked & { state: string }>(
    'POST',
    `/v1/connections/masked/fields/${field}/checks`,
    {},
  );
  expect(one.body.state).toBe('hidden');
  expect(one.body.findings.map(({ code, rights }) => [code, rights])).toEqual([['category.edit-missing', ['edit']]]);
});

it('two checks compared say what was taken away and what was added in HiBob in between', async () => {
  const company = await makeCompany(stage, 'diversity-unselected');
  await connect('drift', company, { unselected: ['gender', 'birthDate'] });
  await check('drift');
  const at = `/companies/${company.id}`;
  const groups = await stage.control<Record<string, unknown>[]>('GET', `${at}/permission-groups`);
  const { id, builtIn: _, memberCount: __, ...kept } = groups[0] as Record<string, unknown>;
  const categories = kept.categories as Boxes;
  const put = (boxes: Boxes) => stage.control('PUT', `${at}/permission-groups/${id}`, { ...kept, categories: boxes });

  await put({ ...categories, jobsCatalog: { view: false, viewHistory: false, edit: false } });
  await stage.control('PUT', `${at}/categories/payroll`, { name: 'Pay' });
  await check('drift');
  expect(await driftNow()).toEqual([
    ['drift.box-removed', 'removed', 'View on Jobs was taken away'],
    ['drift.category-renamed', 'changed', 'The category Payroll is now called Pay'],
  ]);
  const jobs = [
    'jobProfileCode',
    'jobProfileTitle',
    'jobLevelName',
    'jobLevelTypeId',
    'jobRoleId',
    'jobFamilyId',
    'jobFamilyGroupId',
  ];
  expect((await driftRetests())[0]).toEqual({
    request: 'POST /v1/people/search',
    body: { fields: jobs.map((id) => `employee.${id}`), showInactive: true },
    shows: 'the fields of Jobs',
  });

  await put(categories);
  await check('drift');
  expect(await driftNow()).toEqual([['drift.box-added', 'added', 'View on Jobs was ticked']]);

  await put({ ...categories, work: { view: true, viewHistory: false, edit: false } });
  await check('drift');
  expect(await driftNow()).toEqual([['drift.box-removed', 'removed', 'View histories on Work was taken away']]);
  expect(await driftRetests()).toEqual([{ request: 'GET /v1/bulk/people/work', shows: 'earlier rows' }]);
  await put(categories);
  await check('drift');
  // It was never sure that the box was missing, so that nobody says now that somebody ticked it.
  expect(await driftNow()).toEqual([['drift.box-added', 'added', 'Earlier rows of Work can be seen now']]);

  await stage.control('PUT', `${at}/permission-groups/${id}`, {
    ...kept,
    accessRights: {
      select: 'condition',
      conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }],
    },
  });
  await check('drift');
  expect(await driftNow()).toEqual([['drift.leavers-hidden', 'removed', 'People who left cannot be seen any more']]);
  const inactiveShown = {
    request: 'POST /v1/people/search',
    body: { fields: ['internal.status'], showInactive: true },
    shows: 'somebody whose internal.status is Inactive',
  };
  expect(await driftRetests()).toEqual([inactiveShown]);

  await put(categories);
  await check('drift');
  expect(await driftNow()).toEqual([['drift.leavers-shown', 'added', 'People who left can be seen now']]);
  expect(await driftRetests()).toEqual([inactiveShown]);

  await put({});
  await check('drift');
  expect(await driftNow()).toEqual([
    ['drift.access-lost', 'removed', 'The service user cannot read anything any more'],
  ]);
  const readAgain = {
    request: 'POST /v1/people/search',
    body: { fields: ['root.email'], showInactive: true },
    shows: 'the key of Email',
  };
  expect(await driftRetests()).toEqual([readAgain]);
  await put(categories);
  await check('drift');
  expect(await driftNow()).toEqual([['drift.access-back', 'added', 'The service user can read again']]);
  expect(await driftRetests()).toEqual([readAgain]);

  await stage.control('PUT', `${at}/permission-groups/${id}`, {
    ...kept,
    members: { ...(kept.members as object), serviceUserIds: [] },
  });
  await check('drift');
  expect(await driftNow()).toEqual([
    ['drift.access-lost', 'removed', 'The service user cannot read anything any more'],
  ]);
  expect(await driftNow()).toHaveLength(1);
});

it('an id that HiBob accepted before is not mistyped: what became of it since is told first, and when it was accepted', async () => {
  const company = await makeCompany(stage, 'guide-complete');
  const { serviceUserId, token } = credentialsOf(company);
  await connect('once', company);
  const refused = async (given: object) => {
    const { body } = await stage.connector<Rejected>('POST', '/v1/connections/once/checks', given);
    return body.findings.map(({ evidence, causes }) => [...evidence.slice(1), ...causes.map(({ code }) => code)]);
  };
  const wrong = { credentials: { serviceUserId, token: 'guessed', baseUrl: stage.simulatorUrl } };
  const asNew = ['wrong', 'token-reset', 'disabled', 'other-environment'].map((cause) => `credential.${cause}`);
  expect(await refused(wrong)).toEqual([asNew]);

  expect((await check('once')).verdict).toBe('ready');
  await stage.control('POST', `/companies/${company.id}/service-users/${serviceUserId}/reset-token`);
  const since = ['token-reset', 'disabled', 'wrong', 'other-environment'].map((cause) => `credential.${cause}`);
  const accepted = 'On 2026-11-02 HiBob accepted this service user ID.';
  expect(await refused({})).toEqual([[accepted, ...since]]);
  // A refusal in between does not make it forgotten, and it is said of this id alone.
  expect(await refused({})).toEqual([[accepted, ...since]]);
  expect(await refused({ credentials: { ...wrong.credentials, serviceUserId: 'SERVICE-1', token } })).toEqual([asNew]);
  // Nor does it say anything of another address.
  const elsewhere = stage.simulatorUrl.replace('127.0.0.1', 'localhost');
  expect(elsewhere).not.toBe(stage.simulatorUrl);
  expect(await refused({ credentials: { serviceUserId, token, baseUrl: elsewhere } })).toEqual([asNew]);
});

interface Rejected {
  readonly findings: readonly { readonly evidence: readonly string[]; readonly causes: readonly { code: string }[] }[];
}

const driftNow = async () => (await drifted()).map(({ code, change: way, title }) => [code, way, title]);
const driftRetests = async () => (await drifted()).map(({ retest }) => retest);

interface Drifted {
  readonly entries: readonly { code: string; change: string; title: string; retest: unknown }[];
}
const drifted = async () => (await stage.connector<Drifted>('GET', '/v1/connections/drift/drift')).body.entries;

async function exported(name: string, table: string): Promise<readonly Record<string, unknown>[]> {
  const response = await fetch(`${stage.connectorUrl}/v1/connections/${name}/export/${table}`, {
    headers: { Authorization: `Bearer ${stage.apiKey}` },
  });
  return (await response.text()).split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}

it('D15: what is granted beyond the plan is told, one entry a category, and the least group has none', async () => {
  const company = await makeCompany(stage, 'all-rights');
  await connect('wide', company, { unselected: ['gender', 'equity'] });
  const { body } = await stage.connector<{ entries: { code: string; category: string; fix: string[] }[] }>(
    'POST',
    '/v1/connections/wide/excess',
    {},
  );
  const told = body.entries.map(({ code, category }) => `${code} ${category}`);
  expect(told).toContain('excess.category Home');
  expect(told).toContain('excess.category Emergency');
  expect(told).toContain('excess.table Equity');
  expect(told).toContain('excess.table Financial');
  expect(told.filter((one) => /Payroll|Work$|Basic info|Lifecycle|Personal$/.test(one))).toEqual([]);
  expect(body.entries[0]?.fix[3]).toMatch(
    /: untick “View selected employees’ .+ sections”, and the boxes beside it\.$/,
  );

  const least = await withoutGroups('diversity-unselected');
  await connect('narrow', least, { unselected: ['gender', 'birthDate'] });
  const plan = await planOf('narrow');
  await makeGroup(least, plan, boxesIn(plan, needed));
  const none = await stage.connector<{ entries: unknown[] }>('POST', '/v1/connections/narrow/excess', {});
  expect([none.status, none.body.entries]).toEqual([200, []]);
});

it('D16: an anonymous integration plans no Edit, and is told what it may read without need', async () => {
  const company = await makeCompany(stage, 'all-rights');
  await connect('nameless', company, { anonymous: true });
  const { categories } = await planOf('nameless');
  expect(categories.filter(({ edit }) => edit === 'needed').map(({ category }) => category)).toEqual([]);
  expect(categories.find(({ category }) => category === 'Basic info')).toMatchObject({
    view: 'needed',
    viewHistory: 'no',
    edit: 'no',
  });
  const { body } = await stage.connector<{ entries: { title: string }[]; notLookedAt: string[] }>(
    'POST',
    '/v1/connections/nameless/excess',
    {},
  );
  expect(body.entries.map(({ title }) => title)).toContain('Personal can be read, and nothing you share is in it');
  expect(body.notLookedAt).toContain(
    'Edit, wherever the plan does not ask it: a reading shows it on sensitive fields only, and those are left alone.',
  );
});

interface AfterFix {
  readonly verdict: string;
  readonly afterFix?: { readonly mended: string[]; readonly stayed: string[]; readonly waitedSeconds: number };
}
const homeMissing = 'The ‘Home’ permission is missing';
const tickHome = async (company: MadeCompany) => {
  const [own] = company.groups;
  const path = `/companies/${company.id}/permission-groups/${own?.id}`;
  const { builtIn: _, id: __, ...group } = await stage.control<Record<string, object>>('GET', path);
  const home = { view: true, viewHistory: true, edit: true };
  await stage.control('PUT', path, { ...group, categories: { ...group.categories, home } });
};

it('B6: nothing is remembered of a grant: the next check sees it, and sees it gone again', async () => {
  const company = await makeCompany(stage, 'home-missing');
  await connect('granted', company);
  const path = `/companies/${company.id}/permission-groups/${company.groups[0]?.id}`;
  const { builtIn: _, id: __, ...before } = await stage.control<Record<string, object>>('GET', path);
  const seen = [(await check('granted')).verdict];
  await tickHome(company);
  seen.push((await check('granted')).verdict);
  await stage.control('PUT', path, before);
  seen.push((await check('granted')).verdict);
  expect(seen).toEqual(['refused', 'ready', 'refused']);
});

it('G18: a fix that HiBob does not show yet is waited for, once, and the report says so', async () => {
  const company = await makeCompany(stage, 'home-missing');
  await connect('behind', company);
  const again = async () => {
    const { body } = await stage.connector<AfterFix>('POST', '/v1/connections/behind/checks', { again: true });
    return { verdict: body.verdict, ...body.afterFix };
  };
  expect((await check('behind')).verdict).toBe('refused');
  await stage.control('PUT', `/companies/${company.id}/weather`, {
    rules: [{ effect: { kind: 'lag', seconds: 20, permissions: true } }],
  });
  const start = time.now;
  expect(await again()).toEqual({ verdict: 'refused', mended: [], stayed: [homeMissing], waitedSeconds: 20 });
  expect(time.now - start).toBe(20_000);

  await tickHome(company);
  expect((await check('behind')).verdict).toBe('refused');
  expect(await again()).toEqual({ verdict: 'ready', mended: [homeMissing], stayed: [], waitedSeconds: 20 });
  expect(time.now - start).toBe(40_000);
});

it('a fix that shows at once is not waited for, and advice that stays keeps nobody waiting', async () => {
  const company = await makeCompany(stage, 'home-missing');
  const [own] = company.groups;
  const path = `/companies/${company.id}/permission-groups/${own?.id}`;
  const { builtIn: _, id: __, ...group } = await stage.control<Record<string, object>>('GET', path);
  await stage.control('PUT', path, { ...group, accessRights: { select: 'everyone' } });
  await connect('at-once', company);
  await check('at-once');
  await tickHome(company);
  const start = time.now;
  const { body } = await stage.connector<AfterFix>('POST', '/v1/connections/at-once/checks', { again: true });
  expect([body.verdict, body.afterFix]).toEqual([
    'ready with advice',
    {
      mended: [homeMissing],
      stayed: ['People who left or have not started yet are not visible'],
      waitedSeconds: 0,
    },
  ]);
  expect(time.now).toBe(start);
});

it('a deep check asks about everybody: over HTTP as in the command line', async () => {
  const company = await makeCompany(stage, 'guide-complete', { employees: 250 });
  await connect('deep', company);
  const sent = async (body: object) => {
    const answer = await stage.connector<{ requests: { sent: number } }>('POST', '/v1/connections/deep/checks', body);
    return answer.body.requests.sent;
  };
  const usual = await sent({});
  expect([usual <= 15, (await sent({ deep: true })) > 15]).toEqual([true, true]);
});

it('what is told around a check comes as Markdown, where it is asked for', async () => {
  const company = await makeCompany(stage, 'home-missing');
  await connect('written', company);
  const heads: Record<string, string> = {};
  for (const [method, path] of [
    ['POST', 'checks'],
    ['POST', 'checks'],
    ['GET', 'plan'],
    ['POST', 'plan'],
    ['GET', 'read-employees'],
    ['GET', 'fields?text=gender'],
    ['POST', 'fields/home.legalGender/checks'],
    ['POST', 'excess'],
    ['GET', 'checks'],
    ['GET', 'drift'],
  ] as const) {
    const response = await fetch(`${stage.connectorUrl}/v1/connections/written/${path}`, {
      method,
      headers: { authorization: `Bearer ${stage.apiKey}`, accept: 'text/markdown', 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    const [head = ''] = (await response.text()).split('\n');
    heads[`${method} ${path}`] =
      `${response.status} ${response.headers.get('content-type')} ${head.replaceAll(/\d{4}-\S+/g, '…')}`;
  }
  const ok = '200 text/markdown; charset=utf-8';
  expect(heads).toEqual({
    'POST checks': `${ok} ## HiBob check: refused`,
    'GET plan': `${ok} ## The permission group for what you share`,
    'POST plan': `${ok} ## The permission group for what you share`,
    'GET read-employees': `${ok} ## Read Employees`,
    'GET fields?text=gender': `${ok} ## Fields of the company`,
    'POST fields/home.legalGender/checks': `${ok} ## Gender (Home): hidden`,
    'POST excess': `${ok} ## Granted beyond the plan`,
    'GET checks': `${ok} ## HiBob checks so far, newest first`,
    'GET drift': `${ok} ## HiBob changes between … and …`,
  });
});
