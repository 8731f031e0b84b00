import { grants, type Value } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessRights,
  type Ask,
  type AudienceCandidate,
  accessOf,
  attemptOf,
  type Condition,
  type CredentialState,
  conditionText,
  fieldOutcome,
  type GroupType,
  type PermissionGroup,
  type Question,
  type Regime,
  rightsOf,
  rules,
  stageIds,
  tableOutcome,
  togetherOf,
  type Verdict,
  verdictText,
} from '../src/index.ts';

/** The same sample in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: 20_261_128 });

const person = (id: string, values: Readonly<Record<string, Value>>): AudienceCandidate => ({
  id,
  value: (fieldId) => values[fieldId] ?? null,
});
const active = person('1', {
  'internal.lifecycleStatus': 'employed',
  'internal.status': 'Active',
  'work.site': 'London',
});
const leaver = person('2', { 'internal.lifecycleStatus': 'terminated', 'internal.status': 'Inactive' });

const exists: AccessRights = { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] };
const inBerlin: Condition = { field: 'Site', operator: 'equals', values: ['Berlin'] };
const notInBerlin: Condition = { field: 'Site', operator: 'not equals', values: ['Berlin', 'Paris'] };

const group = (changes: Partial<PermissionGroup> = {}): PermissionGroup => ({
  id: 'g',
  name: 'g',
  type: 'Service user',
  members: { serviceUserIds: ['S'], employeeIds: [], condition: null },
  accessRights: exists,
  categories: { payroll: rightsOf('V') },
  fields: {},
  features: [],
  ...changes,
});

const pay: Ask = { kind: 'field', fieldId: 'payroll.nin', categoryId: 'payroll', sensitivity: 'no' };
const question = (changes: Partial<Question> = {}): Question => ({
  serviceUserId: 'S',
  credential: { kind: 'accepted' },
  person: active,
  ask: pay,
  showInactive: false,
  regime: 'category',
  switches: { historyWithoutView: 'all rows' },
  ...changes,
});

const said = (one: Verdict | null) => one && [one.stage, one.outcome, one.acts, verdictText(one)];
const reports: Ask = { kind: 'feature', feature: 'viewReports', folder: null, onPerson: false };
const docs = { kind: 'feature', feature: 'viewDocs', folder: 'Payslips', onPerson: true } as const;
const pastRow: Ask = { kind: 'row', fieldId: null, categoryId: 'payroll', past: true };
const currentRow: Ask = { kind: 'row', fieldId: null, categoryId: 'payroll', past: false };

describe('The stage that decides, for one group', () => {
  it.each<[string, Partial<Question>, Partial<PermissionGroup>, unknown]>([
    ['nothing is in the way', {}, {}, null],
    [
      'the token was mistyped',
      { credential: { kind: 'rejected' } },
      {},
      [
        'credential',
        'fail',
        'fail',
        'The token is not the one HiBob issued last for S: mistyped, or reset since. 401.',
      ],
    ],
    [
      'the service user is disabled',
      { credential: { kind: 'disabled' } },
      {},
      ['credential', 'fail', 'fail', 'S is disabled. 401.'],
    ],
    [
      'the service user was deleted',
      { credential: { kind: 'deleted' } },
      {},
      ['credential', 'fail', 'fail', 'S was deleted. 401.'],
    ],
    [
      'the address is not allowed',
      { credential: { kind: 'address refused', address: '10.0.0.1' } },
      {},
      [
        'credential',
        'fail',
        'fail',
        'The company’s IP allow list does not hold 10.0.0.1. 403 on everything, metadata too.',
      ],
    ],
    [
      'the group is of another type',
      {},
      { type: 'Admin' },
      [
        'group type',
        'fail',
        'fail',
        'The group is of type Admin. Only a group of type Service user serves a service user.',
      ],
    ],
    [
      'the service user is no member',
      {},
      { members: { serviceUserIds: ['T'], employeeIds: [], condition: null } },
      ['member', 'fail', 'fail', 'S is no member of the group.'],
    ],
    [
      'only a condition lets people in',
      {},
      { members: { serviceUserIds: [], employeeIds: [], condition: [inBerlin] } },
      [
        'member',
        'fail',
        'fail',
        'S is no member of the group: its condition lets employees in, a service user is picked by name.',
      ],
    ],
    [
      'View is missing',
      {},
      { categories: { payroll: rightsOf('HE') } },
      ['category right', 'fail', 'fail', 'View is not ticked on payroll.'],
    ],
    [
      'View histories is missing',
      { ask: pastRow },
      {},
      ['category right', 'fail', 'fail', 'View histories is not ticked on payroll.'],
    ],
    ['the current row takes View alone', { ask: currentRow }, {}, null],
    [
      'Edit is missing',
      { ask: { kind: 'box', right: 'edit', fieldId: 'payroll.nin', categoryId: 'payroll' } },
      {},
      ['category right', 'fail', 'fail', 'Edit is not ticked on payroll.'],
    ],
    [
      'View histories alone, where that is nothing',
      { ask: currentRow, switches: { historyWithoutView: 'forbidden' } },
      { categories: { payroll: rightsOf('H') } },
      [
        'category right',
        'unknown',
        'fail',
        'View histories is ticked on payroll and View is not. What that shows of a table is not known.',
      ],
    ],
    ['View histories alone, where that shows rows', { ask: pastRow }, { categories: { payroll: rightsOf('H') } }, null],
    [
      'the site is another one',
      {},
      { accessRights: { select: 'condition', conditions: [inBerlin] } },
      ['audience', 'fail', 'fail', 'The employee does not fulfil Site equals Berlin: it is London.'],
    ],
    [
      'a value that is empty',
      { person: leaver, showInactive: true },
      { accessRights: { select: 'condition', conditions: [inBerlin] } },
      ['audience', 'fail', 'fail', 'The employee does not fulfil Site equals Berlin: it is empty.'],
    ],
    [
      'nothing is chosen',
      {},
      { accessRights: { select: 'condition', conditions: [] } },
      ['audience', 'fail', 'fail', 'No condition is chosen under access rights, so nobody is.'],
    ],
    [
      'Everyone leaves the inactive out',
      { person: leaver, showInactive: true },
      { accessRights: { select: 'everyone' } },
      ['audience', 'fail', 'fail', 'Access rights are Everyone, which is all active employees; this one is inactive.'],
    ],
    [
      'the employee is not selected',
      {},
      { accessRights: { select: 'people', employeeIds: ['7', '8'] } },
      ['audience', 'fail', 'fail', 'The employee is not among the 2 selected employees.'],
    ],
    [
      'own data',
      {},
      { accessRights: { select: 'own data' } },
      [
        'audience',
        'fail',
        'fail',
        'Access rights are own data; a service user has neither data of its own nor reports.',
      ],
    ],
    [
      'the request leaves the inactive out',
      { person: leaver },
      {},
      [
        'lifecycle status',
        'fail',
        'fail',
        'The employee is inactive (terminated), and the request does not say showInactive: true.',
      ],
    ],
    ['the request asks for the inactive', { person: leaver, showInactive: true }, {}, null],
    ['the request does not look at it', { person: leaver, showInactive: null }, {}, null],
    [
      'a sensitive field without Edit',
      { ask: { ...pay, sensitivity: 'documented' } },
      {},
      [
        'sensitive rule',
        'fail',
        'fail',
        'The field is sensitive: it takes View and Edit on payroll, and Edit is not ticked.',
      ],
    ],
    [
      'a field held to be sensitive, without Edit',
      { ask: { ...pay, sensitivity: 'by likeness' } },
      {},
      [
        'sensitive rule',
        'unknown',
        'fail',
        'The field is held to be sensitive, though no source names it: it then takes View and Edit on payroll, and Edit is not ticked.',
      ],
    ],
    [
      'a sensitive field with Edit',
      { ask: { ...pay, sensitivity: 'documented' } },
      { categories: { payroll: rightsOf('VE') } },
      null,
    ],
    [
      'a sensitive field under field-level permissions',
      { ask: { ...pay, sensitivity: 'documented' }, regime: 'field-level' },
      {},
      null,
    ],
    [
      'a field hidden inside an allowed category',
      { regime: 'field-level' },
      { fields: { 'payroll.nin': rightsOf('E') } },
      ['field-level rule', 'fail', 'fail', 'The group has boxes of its own for payroll.nin, and View is not ticked.'],
    ],
    [
      'a field shown inside a hidden category',
      { regime: 'field-level' },
      { categories: {}, fields: { 'payroll.nin': rightsOf('V') } },
      null,
    ],
    ['an override in the category regime', {}, { fields: { 'payroll.nin': rightsOf('') } }, null],
    [
      'an override of another field',
      { regime: 'field-level' },
      { categories: {}, fields: { 'payroll.taxCode': rightsOf('V') } },
      ['category right', 'fail', 'fail', 'View is not ticked on payroll.'],
    ],
    [
      'history alone on a column',
      {
        regime: 'field-level',
        ask: { ...pastRow, fieldId: 'payroll.nin' },
        switches: { historyWithoutView: 'forbidden' },
      },
      { fields: { 'payroll.nin': rightsOf('H') } },
      [
        'field-level rule',
        'unknown',
        'fail',
        'The group has boxes of its own for payroll.nin: View histories without View. What that shows of a table is not known.',
      ],
    ],
    ['being found takes no category', { ask: { kind: 'person' } }, { categories: {} }, null],
    [
      'a feature is not ticked',
      { ask: reports, person: null },
      { features: ['editLists'] },
      [
        'category right',
        'fail',
        'fail',
        "“Features → Reports → View reports according to people's data access rights” is not ticked.",
      ],
    ],
    [
      'a feature whatever the access rights',
      { ask: reports },
      { features: ['viewReports'], accessRights: { select: 'people', employeeIds: [] } },
      null,
    ],
    [
      'a feature of People’s data holds for the people of the access rights',
      { ask: { ...docs, folder: null } },
      { features: ['viewDocs:Shared'], accessRights: { select: 'people', employeeIds: [] } },
      ['audience', 'fail', 'fail', 'The employee is not among the 0 selected employees.'],
    ],
    ['one folder, where any will do', { ask: { ...docs, folder: null } }, { features: ['viewDocs:Shared'] }, null],
    ['all folders, where one is meant', { ask: docs }, { features: ['viewDocs'] }, null],
    [
      'another folder',
      { ask: docs },
      { features: ['viewDocs:Shared'] },
      [
        'category right',
        'fail',
        'fail',
        "“People's data → Docs → Payslips → View selected employees' docs in the folder” is not ticked.",
      ],
    ],
    [
      'metadata, which takes no group',
      { ask: { kind: 'nothing' }, person: null },
      { type: 'Admin', members: { serviceUserIds: [], employeeIds: [], condition: null }, categories: {} },
      null,
    ],
    [
      'metadata with a wrong token',
      { ask: { kind: 'nothing' }, person: null, credential: { kind: 'deleted' } },
      {},
      ['credential', 'fail', 'fail', 'S was deleted. 401.'],
    ],
    ['nobody in particular', { person: null }, { accessRights: { select: 'people', employeeIds: [] } }, null],
  ])('%s', (_, asked, changes, decides) => {
    expect(said(attemptOf(question(asked), group(changes)).deciding)).toEqual(decides);
  });

  it('all stages speak, in order, also after the one that fails', () => {
    const { groupId, verdicts } = attemptOf(
      question({ person: leaver, ask: { ...pay, sensitivity: 'documented' } }),
      group({ type: 'Employee', accessRights: { select: 'condition', conditions: [notInBerlin] } }),
    );
    expect([groupId, ...verdicts.map(({ rule, outcome, acts }) => [rule, outcome, acts])]).toEqual([
      'g',
      ['credential.accepted', 'pass', 'pass'],
      ['group-type.other', 'fail', 'fail'],
      ['member.named', 'pass', 'pass'],
      ['category.granted', 'pass', 'pass'],
      ['audience.not-equals-empty', 'unknown', 'pass'],
      ['lifecycle.inactive-hidden', 'fail', 'fail'],
      ['sensitive.edit-missing', 'fail', 'fail'],
      ['field-level.off', 'pass', 'pass'],
    ]);
  });

  it('a text takes names for ids', () => {
    const [, , , right] = attemptOf(question(), group({ categories: {} })).verdicts;
    if (!right) throw new Error('no verdict');
    expect(verdictText(right, (fact, value) => (fact === 'category' ? 'Payroll' : value))).toBe(
      'View is not ticked on Payroll.',
    );
    expect(conditionText(notInBerlin)).toBe('Site not equals Berlin, Paris');
  });
});

describe('The groups together', () => {
  it.each<[string, Partial<Question>, readonly PermissionGroup[], unknown]>([
    ['no group at all', {}, [], ['group type', 'fail', 'fail', 'The company has no group of type Service user.']],
    [
      'a member of other types only',
      {},
      [group({ type: 'Admin' }), group({ members: { serviceUserIds: [], employeeIds: [], condition: null } })],
      ['member', 'fail', 'fail', 'S is a member of no group of type Service user.'],
    ],
    [
      'View in one group, Edit in another',
      { ask: { ...pay, sensitivity: 'documented' } },
      [group(), group({ id: 'h', categories: { payroll: rightsOf('E') } })],
      null,
    ],
    [
      'Edit in a group that does not cover the employee',
      { ask: { ...pay, sensitivity: 'documented' } },
      [
        group(),
        group({ id: 'h', categories: { payroll: rightsOf('E') }, accessRights: { select: 'people', employeeIds: [] } }),
      ],
      [
        'sensitive rule',
        'fail',
        'fail',
        'The field is sensitive: it takes View and Edit on payroll, and Edit is not ticked.',
      ],
    ],
    [
      'the right in one group, the employee in another',
      {},
      [group({ accessRights: { select: 'people', employeeIds: ['9'] } }), group({ id: 'h', categories: {} })],
      ['category right', 'fail', 'fail', 'View is not ticked on payroll.'],
    ],
    [
      'the right in a group, the employee in none',
      {},
      [group({ accessRights: { select: 'people', employeeIds: ['9'] } })],
      ['audience', 'fail', 'fail', 'The employee is not among the 1 selected employees.'],
    ],
    [
      'hidden by one group’s override, shown by another’s category',
      { regime: 'field-level' },
      [group({ fields: { 'payroll.nin': rightsOf('') } }), group({ id: 'h' })],
      null,
    ],
  ])('%s', (_, asked, groups, decides) => {
    expect(said(togetherOf(question(asked), groups).deciding)).toEqual(decides);
  });

  const letters = fc.constantFrom('', 'V', 'H', 'E', 'VH', 'VE', 'HE', 'VHE').map((one) => rightsOf(one as 'V'));
  const anyGroup = fc.record({
    id: fc.uuid(),
    name: fc.constant('g'),
    type: fc.constantFrom<GroupType>('Service user', 'Service user', 'Service user', 'Admin'),
    members: fc.record({
      serviceUserIds: fc.constantFrom(['S'], ['S'], ['T'], []),
      employeeIds: fc.constant([]),
      condition: fc.constantFrom(null, [inBerlin]),
    }),
    accessRights: fc.constantFrom<AccessRights>(
      exists,
      { select: 'everyone' },
      { select: 'people', employeeIds: ['2'] },
      { select: 'condition', conditions: [notInBerlin] },
      { select: 'condition', conditions: [] },
      { select: 'own data' },
    ),
    categories: fc.dictionary(fc.constantFrom('payroll', 'work'), letters),
    fields: fc.dictionary(fc.constantFrom('payroll.nin', 'work.title'), letters),
    features: fc.subarray(['viewReports', 'viewDocs', 'viewDocs:Shared', 'viewDocs:Payslips']),
  });

  it('say that a field, a row or a feature is there exactly when the model gives it', () => {
    const anyCase = fc.record({
      groups: fc.array(anyGroup, { maxLength: 4 }),
      who: fc.constantFrom(active, leaver),
      regime: fc.constantFrom<Regime>('category', 'field-level'),
      sensitivity: fc.constantFrom('no' as const, 'documented' as const),
      history: fc.constantFrom('all rows' as const, 'forbidden' as const),
    });
    fc.assert(
      fc.property(anyCase, ({ groups, who, regime, sensitivity, history }) => {
        const switches = { historyWithoutView: history };
        const given = (ask: Ask) =>
          togetherOf(question({ person: who, ask, showInactive: true, regime, switches }), groups).deciding === null;
        const row = (past: boolean): Ask => ({ kind: 'row', fieldId: 'payroll.nin', categoryId: 'payroll', past });
        const rights = accessOf('S', groups, regime).rightsOn(who)?.('payroll', 'payroll.nin');
        const rows = rights ? tableOutcome(rights, switches) : 'forbidden';
        const access = accessOf('S', groups, regime);
        expect({
          field: given({ ...pay, sensitivity }),
          past: given(row(true)),
          current: given(row(false)),
          edit: given({ kind: 'box', right: 'edit', fieldId: 'payroll.nin', categoryId: 'payroll' }),
          reports: given(reports),
          docs: given(docs),
          anyDocs: given({ ...docs, folder: null }),
        }).toEqual({
          field: rights !== undefined && fieldOutcome(rights, sensitivity !== 'no', regime) === 'visible',
          past: rows === 'all-rows',
          current: rows !== 'forbidden',
          edit: rights?.edit === true,
          reports: access.features.has('viewReports'),
          docs: grants(access.featuresOn(who), 'viewDocs', 'Payslips'),
          anyDocs: grants(access.featuresOn(who), 'viewDocs'),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('a refused credential decides before everything else', () => {
    const refused: readonly CredentialState[] = [{ kind: 'rejected' }, { kind: 'disabled' }, { kind: 'deleted' }];
    expect(refused.map((credential) => togetherOf(question({ credential }), []).deciding?.rule)).toEqual([
      'credential.rejected',
      'credential.disabled',
      'credential.deleted',
    ]);
  });
});

describe('The rules', () => {
  it('stand under stages that exist, each stage has rules, and each says where it comes from', () => {
    const rows = Object.entries(rules);
    expect([...new Set(rows.map(([, { stage }]) => stage))]).toEqual([...stageIds]);
    expect(rows.filter(([, { text, evidence }]) => text === '' || evidence.source === '')).toEqual([]);
  });
});
