import { everythingSelected, type Retest } from '@hibob-kit/permissions';
import { type CheckReport, check, createClient } from 'hibob-connector';
import { createSimulator } from 'hibob-simulator';
import { describe, expect, it } from 'vitest';
import { draftOf, guideCase, withElement } from '../diagnosis/case.ts';
import { type Draft, guideDraft, withCompany, withGroup, withSwitches } from '../diagnosis/draft.ts';
import { openLab } from '../diagnosis/lab.ts';
import { setupOf } from '../diagnosis/setup.ts';
import { shapes, testFieldId } from '../diagnosis/shapes.ts';
import { elementsIn } from '../diagnosis/space.ts';

/** What the customer reads for mistakes that need more than a scenario to set up. Every word is written a second time. */
const lab = openLab();
const found = async (draft: Draft) => {
  const { verdict, findings } = (await lab.check(draft)).report;
  return { verdict, findings };
};
const withMistake = (id: string) => {
  const element = elementsIn(guideDraft).find((one) => one.id === id);
  if (element === undefined) throw new Error(`no element ${id}`);
  return draftOf(withElement(guideCase, element));
};

const manage = 'System settings → Integrations → Service users → Manage';
const metadata = { request: 'GET /v1/company/people/fields', shows: 'status 200' };
const nobody = { category: null, rights: [], fields: [], instead: null };
const openGroup = ['System settings → Account → Permission groups.', 'Open the group of the service user.'];

describe('Before anything can be read', () => {
  it('A8: a credential of HiBob’s other environment is refused like a wrong one, and the base URLs are told', async () => {
    expect(await found(withMistake('credential: of another HiBob'))).toEqual({
      verdict: 'refused',
      findings: [
        {
          code: 'credential.rejected',
          severity: 'blocking',
          certainty: 'one of several',
          title: 'HiBob does not accept the service user ID and token',
          ...nobody,
          evidence: ['HiBob answered 401 to a request that needs no permission.'],
          causes: [
            {
              code: 'credential.wrong',
              about: null,
              cause: 'The ID or the token was mistyped or not copied whole.',
              lookAt: `Compare the service user ID with SERVICE-1 in ${manage}.`,
            },
            {
              code: 'credential.token-reset',
              about: null,
              cause: 'The token was reset in HiBob since it was copied.',
              lookAt: `The date of the last reset stands beside the service user in ${manage}.`,
            },
            {
              code: 'credential.disabled',
              about: null,
              cause: 'The service user was disabled or deleted.',
              lookAt: `Whether the service user is still listed in ${manage}.`,
            },
            {
              code: 'credential.other-environment',
              about: null,
              cause: 'The credential belongs to HiBob’s sandbox and is used on production, or the reverse.',
              lookAt: 'The address of the HiBob in which the service user was created.',
            },
          ],
          fix: [
            `${manage}.`,
            'Open the service user and reset its token; copy the new token at once, it is shown only this time.',
            'Enter the service user ID and the new token here.',
            'Made in HiBob’s sandbox? Then its base URL is https://api.sandbox.hibob.com; else it is https://api.hibob.com.',
          ],
          retest: metadata,
        },
      ],
    });
  });

  const allowList = {
    code: 'credential.address-not-allowed',
    about: null,
    cause: 'The company accepts API calls from listed IP addresses only.',
    lookAt: 'The IP allow list in HiBob’s security settings.',
  };

  it('A9 and A10: an address that the firewall blocks waits five minutes, whoever caused it', async () => {
    expect(await found(withMistake('address: blocked by the firewall'))).toEqual({
      verdict: 'refused',
      findings: [
        {
          code: 'credential.blocked',
          severity: 'blocking',
          certainty: 'one of several',
          title: 'HiBob refuses every request from this address',
          ...nobody,
          evidence: ['HiBob answered 403 with a page to a request that needs no permission.'],
          causes: [
            {
              code: 'credential.blocked',
              about: null,
              cause:
                'HiBob’s firewall blocks this address for five minutes after more than 50 refused requests in 10 seconds.',
              lookAt: 'Whether the same check passes after five quiet minutes.',
            },
            allowList,
          ],
          fix: [
            'Wait five minutes and check again.',
            'If it stays, ask the HiBob admin to add this address to the IP allow list.',
          ],
          retest: metadata,
        },
      ],
    });
  });

  it('A11: an address that is not on the allow list is told for certain', async () => {
    expect(await found(withMistake('address: not on the allow list'))).toEqual({
      verdict: 'refused',
      findings: [
        {
          code: 'credential.blocked',
          severity: 'blocking',
          certainty: 'certain',
          title: 'HiBob refuses every request from this address',
          ...nobody,
          evidence: ['HiBob answered 403 to a request that needs no permission.'],
          causes: [allowList],
          fix: ['Ask the HiBob admin to add this address to the IP allow list.'],
          retest: metadata,
        },
      ],
    });
  });
});

describe('People', () => {
  it('C3: without Hired nothing is wrong for sure, and the checklist asks for the headcount with future starters', async () => {
    const { report } = await lab.check(withMistake('audience: Employed and Terminated'));
    const whole = (await lab.check(guideDraft)).report;
    expect([report.verdict, report.findings]).toEqual(['ready', []]);
    expect([whole.people, report.people]).toEqual([
      { visible: 60, active: 52, inactive: 8 },
      { visible: 56, active: 49, inactive: 7 },
    ]);
    expect(report.checklist[3]).toBe(
      'Headcount: HiBob’s directory, with everybody who left or is hired for later, must list 56 people, 49 of them active. If it lists more, access rights leave people out: leave, garden leave and statuses of the company’s own are easily forgotten.',
    );
  });
});

describe('Fields and modules', () => {
  it('D12: what the company moved into a category of its own is asked for there, by its name', async () => {
    expect(await found(withMistake('company: pay moved to Pay (Custom),  ticked there'))).toEqual({
      verdict: 'refused',
      findings: [
        {
          code: 'category.view-or-edit-missing',
          severity: 'blocking',
          certainty: 'one of several',
          title: 'The ‘Pay (Custom)’ permission is missing',
          category: 'Pay (Custom)',
          rights: ['view'],
          fields: ['Base salary'],
          evidence: ['0 of 60 people show Base salary.', '60 of 60 people show fields of Work.'],
          causes: [
            {
              code: 'category.no-view',
              about: 'category_1700000000300',
              cause: 'View is not ticked on Pay (Custom).',
              lookAt: 'The Pay (Custom) row in the People section of the group’s People’s data tab.',
            },
            {
              code: 'category.no-edit',
              about: 'category_1700000000300',
              cause: 'Edit is not ticked on Pay (Custom), and the field is one that HiBob masks.',
              lookAt: 'Whether HiBob shows Base salary as dots on an employee’s profile.',
            },
          ],
          fix: [
            ...openGroup,
            'People’s data → Edit → People.',
            'Pay (Custom): tick “View selected employees’ Pay (Custom) sections”.',
            'If HiBob shows Base salary as dots, tick “Edit selected employees’ Pay (Custom) sections” as well.',
            'Save, then Apply.',
          ],
          instead: null,
          retest: {
            request: 'POST /v1/people/search',
            body: { fields: ['payroll.salary.payment'], showInactive: true },
            shows: 'the key of Base salary',
          },
        },
      ],
    });
  });

  it('D13: a company without equity in HiBob is told to unselect it', async () => {
    expect(await found(withMistake('company: nobody has equity'))).toEqual({
      verdict: 'ready with advice',
      findings: [
        {
          code: 'module.absent',
          severity: 'advisory',
          certainty: 'certain',
          title: 'Nobody has anything in the Equity table',
          category: 'Equity',
          rights: [],
          fields: ['Equity'],
          evidence: ['Equity table: answers, and shows no row of any of 60 people.'],
          causes: [
            {
              code: 'company.module-not-used',
              about: 'equity',
              cause: 'The company does not keep equity in HiBob.',
              lookAt: 'Whether any employee’s profile shows something in Equity.',
            },
          ],
          fix: [],
          instead: 'Unselect Equity in Read Employees: equity can be uploaded separately.',
          retest: { request: 'GET /v1/bulk/people/equities', shows: 'a row' },
        },
      ],
    });
  });

  it('D13: where nobody who left is visible, they may be those who have equity', async () => {
    const draft = withGroup(withMistake('company: nobody has equity'), { accessRights: { select: 'everyone' } });
    const { verdict, findings } = await found(draft);
    const told = findings.find(({ code }) => code === 'module.absent');
    expect([verdict, told?.certainty, told?.title, told?.causes.map(({ cause }) => cause)]).toEqual([
      'ready with advice',
      'cannot tell',
      'Nobody visible has anything in the Equity table',
      ['The company does not keep equity in HiBob, or only people who are not visible have any.'],
    ]);
  });

  const metadataLists = 'GET /v1/company/people/fields';
  const lookAt = 'An employee’s profile in HiBob: whether the field is shown, and in which section.';

  it('D14: a HiBob without the Jobs module lists none of its fields, and no box is asked for', async () => {
    const { verdict, findings, plan } = await checkThrough(guideDraft, ({ url, text }) =>
      url.endsWith('/people/fields') ? withoutFields(text, 'employee.job') : text,
    );
    const five =
      'employee.jobProfileCode, employee.jobProfileTitle, employee.jobLevelName, employee.jobRoleId and employee.jobFamilyId';
    expect({ verdict, findings }).toEqual({
      verdict: 'ready with advice',
      findings: [
        {
          code: 'field.not-in-company',
          severity: 'advisory',
          certainty: 'certain',
          title: 'This company’s HiBob lacks 5 fields of Job profile and level',
          category: null,
          rights: [],
          fields: ['Job profile and level'],
          evidence: [`${five} are not among what HiBob lists for this company.`],
          causes: [
            {
              code: 'field.gone',
              about: five.replace(' and ', ', '),
              cause: 'They were deleted in HiBob, or belong to a module the company does not use.',
              lookAt,
            },
          ],
          fix: [],
          instead: 'Unselect Job profile and level, or choose a field of the company for it.',
          retest: { request: metadataLists, shows: 'them in the list' },
        },
      ],
    });
    expect(plan.map(({ category }) => category)).not.toContain('Jobs');
  });

  it('E10: a field that was chosen and then deleted in HiBob is named, and stops the sync', async () => {
    const deleted = withCompany(shapes.custom, {
      customFields: shapes.custom.company.customFields.filter(({ id }) => id !== testFieldId),
    });
    expect((await found(shapes.custom)).verdict).toBe('ready');
    expect(await found(deleted)).toEqual({
      verdict: 'refused',
      findings: [
        {
          code: 'field.not-in-company',
          severity: 'blocking',
          certainty: 'certain',
          title: `This company’s HiBob has no ${testFieldId}`,
          category: null,
          rights: [],
          fields: [testFieldId],
          evidence: [`${testFieldId} is not among what HiBob lists for this company.`],
          causes: [
            {
              code: 'field.gone',
              about: testFieldId,
              cause: 'The field was deleted, belongs to a module the company does not use, or its id is mistyped.',
              lookAt,
            },
          ],
          fix: [],
          instead: 'Choose another field: `hibob-connector discover TEXT` finds one by its label.',
          retest: { request: metadataLists, shows: 'it in the list' },
        },
      ],
    });
  });

  it('E15: a field that is empty for everybody cannot be told, and one test employee tells', async () => {
    expect(await found(withMistake('company: nobody has a gender'))).toEqual({
      verdict: 'ready with advice',
      findings: [
        {
          code: 'field.empty',
          severity: 'advisory',
          certainty: 'cannot tell',
          title: 'Nobody has a value in Gender',
          category: 'Home',
          rights: [],
          fields: ['Gender'],
          evidence: ['Gender: shown for 60 people, and empty for each of them.'],
          causes: [
            {
              code: 'company.nobody-has-a-value',
              about: 'home.legalGender',
              cause: 'The company does not fill this in.',
              lookAt: 'Whether Gender is filled on any employee’s profile.',
            },
            {
              code: 'category.no-edit',
              about: 'home',
              cause: 'Edit is not ticked on Home, and HiBob sends the field empty for that reason.',
              lookAt: 'The Home row in the People section of the group’s People’s data tab.',
            },
          ],
          fix: [
            'Fill in Gender on the profile of one employee and check again: HiBob may need 20 seconds to show it.',
            'If a profile shows it filled and it stays empty here: People’s data → Edit → People → Home: tick “Edit selected employees’ Home sections”. Save, then Apply.',
          ],
          instead: 'Unselect Gender in Read Employees.',
          retest: {
            request: 'POST /v1/people/search',
            body: { fields: ['home.legalGender'], showInactive: true },
            shows: 'a value of Gender',
          },
        },
      ],
    });
  });
});

describe('A field that nobody asked has a value in', () => {
  const oneHas = withCompany(guideDraft, { employees: 250 });
  /** The sample takes the longest serving, the newest, leavers, and an even spread of the rest. */
  const draft: Draft = {
    ...oneHas,
    people: [
      {
        name: 'gender of one',
        change: (person) => ({
          ...person,
          facts: { ...person.facts, 'home.legalGender': person.id === unasked ? 'female' : null },
        }),
      },
    ],
  };
  let unasked = '';

  it('is not said of those who were not asked, and a deep check asks them', async () => {
    const { exchanges } = await lab.check(oneHas);
    const filtered = exchanges.find((one) => one.includes('"filters"') && one.includes('legalGender')) ?? '';
    const sample: readonly string[] = JSON.parse(filtered.split('\n')[2] ?? '').filters[0].values;
    const { visibleIds } = await lab.check(oneHas);
    unasked = visibleIds.find((id) => !sample.includes(id)) ?? '';
    expect([sample.length, visibleIds.length]).toEqual([200, 250]);

    const { findings } = await found(draft);
    expect(findings.map(({ title, evidence, causes }) => [title, evidence, causes[0]])).toEqual([
      [
        'None of 200 people has a value in Gender',
        ['Gender: shown for 200 people of 250, and empty for each of them.'],
        {
          code: 'company.nobody-has-a-value',
          about: 'home.legalGender',
          cause: 'The company does not fill this in, or hardly.',
          lookAt: 'Whether Gender is filled on any employee’s profile. A deep check asks everybody.',
        },
      ],
    ]);
    const deep = await lab.check(draft, { deep: true, limit: false });
    expect(deep.report.findings).toEqual([]);
  });
});

describe('Boxes', () => {
  const withMistakes = (...ids: readonly string[]) =>
    draftOf(
      ids.reduce((one, id) => {
        const element = elementsIn(guideDraft).find((other) => other.id === id);
        if (element === undefined) throw new Error(`no element ${id}`);
        return withElement(one, element);
      }, guideCase),
    );
  const clicks = async (draft: Draft) => {
    const { report } = await lab.check(draft);
    return report.findings.map(({ code, causes, fix }) => [code, causes[0]?.lookAt, fix.slice(2)]);
  };
  const note =
    'A HiBob with field-level permissions calls the section “People” of the group’s People’s data tab “People’s fields”: the same rows are ticked there.';

  it('F3: where HiBob shows that it has field-level permissions, its name of the section is told', async () => {
    const draft = withCompany(withMistakes('boxes of home: none', 'boxes of work: V'), { regime: 'field-level' });
    expect(await clicks(draft)).toEqual([
      [
        'category.view-missing',
        'The Home row in the People’s fields section of the group’s People’s data tab.',
        [
          'People’s data → Edit → People’s fields.',
          'Home: tick “View selected employees’ Home sections”.',
          'Save, then Apply.',
        ],
      ],
      [
        'category.history-missing',
        'The Work row in the People’s fields section of the group’s People’s data tab.',
        [
          'People’s data → Edit → People’s fields.',
          'Work: tick “View selected employees’ Work section histories”.',
          'Save, then Apply.',
        ],
      ],
    ]);
    expect((await lab.check(draft)).report.notes).not.toContain(note);
  });

  it('F3: where nothing shows which permission model HiBob has, the report tells the other name', async () => {
    const draft = withMistakes('boxes of home: none');
    expect(await clicks(draft)).toEqual([
      [
        'category.view-missing',
        'The Home row in the People section of the group’s People’s data tab.',
        ['People’s data → Edit → People.', 'Home: tick “View selected employees’ Home sections”.', 'Save, then Apply.'],
      ],
    ]);
    expect((await lab.check(draft)).report.notes).toContain(note);
  });

  it('one field that is shown by boxes of its own does not hide that the category lacks View', async () => {
    const draft = draftOf(
      ['boxes of work: H', 'boxes of field work.title: V'].reduce((one, id) => {
        const element = elementsIn(guideDraft).find((other) => other.id === id);
        if (element === undefined) throw new Error(`no element ${id}`);
        return withElement(one, element);
      }, guideCase),
    );
    const { findings } = await found(draft);
    expect(findings.map(({ code, causes }) => [code, causes.map(({ cause }) => cause)])).toEqual([
      [
        'category.view-missing',
        ['View is not ticked on Work; what is shown of it has boxes of its own under People’s fields.'],
      ],
      [
        'field.history-hidden',
        ['Job title has boxes of its own under People’s fields, and View histories is not ticked there.'],
      ],
    ]);
  });

  it('a field that HiBob sends empty beside rows with values lacks Edit, for certain', async () => {
    const payNeedsEdit = elementsIn(guideDraft).find(({ id }) => id === 'company: pay needs Edit');
    if (payNeedsEdit === undefined) throw new Error('no element');
    const one = { ...withElement(guideCase, payNeedsEdit), switches: { sensitiveWithoutEdit: 'null' as const } };
    const { verdict, findings } = await found(draftOf(one));
    expect([verdict, findings.length]).toEqual(['refused', 1]);
    expect(findings[0]).toMatchObject({
      code: 'category.edit-missing',
      certainty: 'certain',
      fields: ['Base salary'],
      evidence: [
        '0 of 60 people show a value, which their tables hold, in Base salary.',
        '60 of 60 people show Salary pay period and Salary pay frequency.',
        'Salary table: answers, so a right on Payroll is there.',
        'Variable pay table: answers, so a right on Payroll is there.',
      ],
      retest: {
        request: 'POST /v1/people/search',
        body: { fields: ['payroll.salary.payment'], showInactive: true },
        shows: 'a value of Base salary',
      },
    });
  });
});

describe('What a check costs', () => {
  it('is at most 15 requests, also where ids come from tables only, cannot be filtered by, and two tables have no bulk', async () => {
    const { root: _, ...categories } = guideDraft.group.categories;
    const draft = withGroup(withCompany(guideDraft, { employees: 250, switches: { bulkVariableAndEquities: '404' } }), {
      categories,
    });
    const report = await checkThrough(draft, ({ url, body, text }) =>
      url.endsWith('/people/search') && body.includes('"filters"') ? '{"employees":[]}' : text,
    );
    expect(report.requests).toEqual({ sent: 15, refused: 0 });
    expect(report.findings.map(({ code, category }) => [code, category])).toEqual([
      ['category.view-missing', 'Basic info'],
    ]);
  });
});

it('The request that proves a fix, sent as it stands, is answered with the field as soon as its box is ticked', async () => {
  const mistake = withMistake('boxes of home: none');
  const [finding] = (await lab.check(mistake)).report.findings;
  const answers = await Promise.all([mistake, guideDraft].map((draft) => sent(draft, finding?.retest)));
  expect(answers.map((text) => [text.slice(0, 3), text.includes('"legalGender"')])).toEqual([
    ['200', false],
    ['200', true],
  ]);
});

it('That people who left are shown is proved by one search where HiBob shows a status, and by two where it does not', async () => {
  const draft = withGroup(guideDraft, { accessRights: { select: 'everyone' } });
  const { lifecycle: _, ...categories } = guideDraft.group.categories;
  const retestOf = async (one: Draft) =>
    (await found(one)).findings.find(({ code }) => code === 'audience.inactive-hidden')?.retest;
  const retest = await retestOf(draft);
  expect(retest).toEqual({
    request: 'POST /v1/people/search',
    body: { fields: ['internal.status'], showInactive: true },
    shows: 'somebody whose internal.status is Inactive',
  });
  const answers = await Promise.all([draft, guideDraft].map((one) => sent(one, retest)));
  expect(answers.map((text) => [text.slice(0, 3), text.includes('"Inactive"')])).toEqual([
    ['200', false],
    ['200', true],
  ]);
  expect(await retestOf(withGroup(draft, { categories }))).toEqual({
    request: 'POST /v1/people/search',
    body: { fields: ['root.id'], showInactive: true },
    shows: 'more people with showInactive true than the same request with showInactive false',
  });
});

it('That boxes are ticked is proved by a field that nobody sees without one, and by no name where the integration is anonymous', async () => {
  const noBoxes = withGroup(withSwitches(guideDraft, { idWithoutBasicInfo: 'yes' }), { categories: {} });
  const retestOf = async (one: Draft) =>
    (await found(one)).findings.find(({ code }) => code === 'group.no-boxes')?.retest;
  const retest = await retestOf(noBoxes);
  expect(retest).toEqual({
    request: 'POST /v1/people/search',
    body: { fields: ['root.firstName'], showInactive: true },
    shows: 'the key of First name',
  });
  const answers = await Promise.all([noBoxes, guideDraft].map((one) => sent(one, retest)));
  expect(answers.map((text) => [text.slice(0, 3), text.includes('"firstName"')])).toEqual([
    ['200', false],
    ['200', true],
  ]);
  const selection = { ...everythingSelected, anonymous: true };
  expect(await retestOf({ ...noBoxes, selection })).toEqual({
    request: 'POST /v1/people/search',
    body: { fields: ['payroll.employment.type'], showInactive: true },
    shows: 'the key of Employment type',
  });
});

async function sent(draft: Draft, retest: Retest | undefined): Promise<string> {
  const simulator = createSimulator({ rateLimits: 'off', control: 'any' });
  const made = simulator.createCompany({ scenario: setupOf(draft) });
  const [user] = made.kind === 'created' ? made.company.serviceUsers : [];
  const [method = '', path = ''] = retest?.request.split(' ') ?? [];
  const authorization = `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const body = JSON.stringify(retest?.body);
  const reply = await simulator.fetch(new Request(`http://hibob.test${path}`, { method, headers, body }));
  return `${reply.status} ${await reply.text()}`;
}

/** The list of a company's fields as without a module. */
function withoutFields(text: string, start: string): string {
  return JSON.stringify((JSON.parse(text) as { readonly id: string }[]).filter(({ id }) => !id.startsWith(start)));
}

interface Exchanged {
  readonly url: string;
  readonly body: string;
  readonly text: string;
}

/** A check of a setup in a HiBob that answers otherwise than the simulator does. */
async function checkThrough(draft: Draft, change: (exchanged: Exchanged) => string): Promise<CheckReport> {
  const simulator = createSimulator({ rateLimits: 'off', control: 'any' });
  const made = simulator.createCompany({ scenario: setupOf(draft) });
  if (made.kind !== 'created') throw new Error(made.kind);
  const [user] = made.company.serviceUsers;
  if (user === undefined) throw new Error('no service user');
  const client = createClient({
    baseUrl: 'http://hibob.test',
    serviceUserId: user.id,
    token: user.token,
    clock: { now: () => Date.UTC(2026, 10, 2, 12), sleep: async () => {} },
    random: () => 0.5,
    userAgent: 'advice',
    timeoutMs: 60_000,
    fetch: async (url, { method, headers, body }) => {
      const reply = await simulator.fetch(new Request(url, { method, headers, ...(body ? { body } : {}) }));
      const text = await reply.text();
      const changed = reply.status === 200 ? change({ url, body: body ?? '', text }) : text;
      return { status: reply.status, headers: reply.headers, body: chunks(changed) };
    },
  });
  const report = await check({ client, serviceUserId: user.id, selection: draft.selection });
  if ('kind' in report) throw new Error(report.kind);
  return report;
}

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
