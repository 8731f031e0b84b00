import type { Value } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import {
  type AudienceCandidate,
  accessOf,
  adminGuide,
  type Case,
  type Change,
  changedGroups,
  changeText,
  clickPath,
  explainCase,
  exposureOf,
  fails,
  type Landscape,
  leastGroup,
  nearMisses,
  outcomeOf,
  type PermissionGroup,
  paragraphOf,
  passes,
  poolsOf,
  requestRules,
  requestStageIds,
  rightsOf,
  sightOf,
  sizeOf,
  smallestSets,
  stageIds,
} from '../src/index.ts';

const person = (id: string, values: Readonly<Record<string, Value>>): AudienceCandidate => ({
  id,
  value: (fieldId) => values[fieldId] ?? null,
});
const ada = person('1', {
  'internal.lifecycleStatus': 'employed',
  'internal.status': 'Active',
  'work.site': 'London',
});
const leaver = person('2', {
  'internal.lifecycleStatus': 'terminated',
  'internal.status': 'Inactive',
  'work.site': 'Berlin',
});

const group = (changes: Partial<PermissionGroup> = {}): PermissionGroup => ({
  id: 'g',
  name: 'Pay',
  type: 'Service user',
  members: { serviceUserIds: ['S'], employeeIds: [], condition: null },
  accessRights: { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] },
  categories: { payroll: rightsOf('V') },
  fields: {},
  features: [],
  ...changes,
});

const asked = (changes: Partial<Case['question']> = {}, more: Partial<Case> = {}): Case => ({
  question: {
    serviceUserId: 'S',
    credential: { kind: 'accepted' },
    person: ada,
    ask: { kind: 'field', fieldId: 'payroll.nin', categoryId: 'payroll', sensitivity: 'documented' },
    showInactive: false,
    regime: 'category',
    switches: { historyWithoutView: 'all rows' },
    ...changes,
  },
  shape: passes('shape.asked', { field: 'payroll.nin' }),
  data: passes('data.value'),
  askable: [],
  ...more,
});

const newGroup = { name: 'Integration', accessRights: { select: 'everyone' } } as const;
const fixes = (one: Case, groups: readonly PermissionGroup[]) =>
  smallestSets(
    poolsOf(one, groups, newGroup),
    (changes) => outcomeOf(one, changedGroups(groups, changes)) !== 'hidden',
  );

describe('An explanation', () => {
  it('has all ten stages in order, together and for each group, also those the service user is not in', () => {
    const other = group({
      id: 'h',
      name: 'Other',
      members: { serviceUserIds: ['T'], employeeIds: [], condition: null },
    });
    const { stages, groups, deciding, outcome } = explainCase(asked(), [group(), other]);
    expect(stages.map(({ stage }) => stage)).toEqual([
      'credential',
      'group type',
      'member',
      'category right',
      'audience',
      'lifecycle status',
      'sensitive rule',
      'field-level rule',
      'request shape',
      'data present',
    ]);
    expect(outcome).toBe('hidden');
    expect(deciding).toEqual({
      stage: 'sensitive rule',
      outcome: 'fail',
      acts: 'fail',
      rule: 'sensitive.edit-missing',
      facts: { category: 'payroll', field: 'payroll.nin' },
      text: 'The field is sensitive: it takes View and Edit on payroll, and Edit is not ticked.',
      evidence: { grade: 'documented', source: 'employee-data-api-field-level-permissions' },
      open: null,
    });
    expect(groups.map((one) => [one.group.id, one.failing, one.deciding?.stage])).toEqual([
      ['g', 1, 'sensitive rule'],
      ['h', 2, 'member'],
    ]);
  });

  it('names the group that lacks least first', () => {
    const groups = [
      group({ id: 'far', categories: {}, accessRights: { select: 'people', employeeIds: [] } }),
      group({ id: 'near' }),
    ];
    expect(nearMisses(explainCase(asked(), groups)).map((one) => [one.group.id, one.failing])).toEqual([
      ['near', 1],
      ['far', 3],
    ]);
  });

  it('tells what is really empty from what is hidden', () => {
    const open = [group({ categories: { payroll: rightsOf('VE') } })];
    const empty = asked({}, { data: fails('data.empty', { field: 'payroll.nin' }) });
    expect(explainCase(empty, open).outcome).toBe('empty');
    expect(explainCase(empty, []).outcome).toBe('hidden');
    expect(explainCase(asked(), open).outcome).toBe('visible');
    const unasked = asked({}, { shape: fails('shape.not-asked', { field: 'payroll.nin' }) });
    const { outcome, deciding } = explainCase(unasked, open, (_, value) => `“${value}”`);
    expect([outcome, deciding?.text]).toEqual(['hidden', 'The request does not ask for “payroll.nin”.']);
  });

  it('says it in a paragraph, with what it rests on', () => {
    const { outcome, deciding } = explainCase(asked(), [group()]);
    expect(
      paragraphOf({
        serviceUser: 'Ravio',
        about: 'seen',
        subject: 'NIN of Ada',
        outcome,
        deciding,
        further: 0,
        nearest: null,
        fixes: [{ texts: ['Tick “Edit”.'], sideEffect: 'It also exposes NIN of 38 more people.', leavesEmpty: false }],
      }),
    ).toBe(
      '“Ravio” does not see NIN of Ada. It is decided at the stage “sensitive rule”: The field is sensitive: it takes View and Edit on payroll, and Edit is not ticked. (documented: employee-data-api-field-level-permissions) Smallest change that brings it, tried on a copy of the company: Tick “Edit”. It also exposes NIN of 38 more people.',
    );
  });
});

describe('The paragraph', () => {
  const told = (changes: object) => {
    const { outcome, deciding, stages } = explainCase(asked(), [group({ categories: {} })]);
    const lacks = stages.filter(({ acts }) => acts === 'fail');
    const nothing = { further: 0, nearest: null, fixes: [] };
    return paragraphOf({
      ...nothing,
      serviceUser: 'Ravio',
      about: 'seen',
      subject: 'Ada',
      outcome,
      deciding,
      ...changes,
      ...('nearest' in changes ? { nearest: { name: 'Pay', lacks } } : {}),
    });
  };
  const right = 'View is not ticked on payroll. (documented: categories-and-permissions)';

  it.each<[string, object, string]>([
    [
      'no change brings it',
      {},
      `“Ravio” does not see Ada. It is decided at the stage “category right”: ${right} No change of boxes, conditions or memberships alone brings it.`,
    ],
    [
      'the nearest group lacks more than what decided',
      { further: 1, nearest: true, fixes: [{ texts: ['Tick it.'], sideEffect: null, leavesEmpty: false }] },
      `“Ravio” does not see Ada. It is decided at the stage “category right”: ${right} One further stage fails after it. The group that lacks least is “Pay”; also in its way: The field is sensitive: it takes View and Edit on payroll, and Edit is not ticked. Smallest change that brings it, tried on a copy of the company: Tick it.`,
    ],
    [
      'what then may be seen is empty',
      { fixes: [{ texts: ['Tick it.'], sideEffect: null, leavesEmpty: true }] },
      `“Ravio” does not see Ada. It is decided at the stage “category right”: ${right} Smallest change that clears the way, tried on a copy of the company: Tick it. There is nothing to show then either.`,
    ],
    [
      'a change is refused',
      { about: 'changed', subject: 'Tax code of Ada' },
      `“Ravio” does not change Tax code of Ada. It is decided at the stage “category right”: ${right} No change of boxes, conditions or memberships alone brings it.`,
    ],
    [
      'a change changes nothing',
      { about: 'changed', outcome: 'empty' },
      `“Ravio” may change Ada, and there is nothing to change: ${right}`,
    ],
    [
      'an answer is in order',
      { about: 'answered', subject: '200 to GET /v1/tasks', deciding: null },
      '“Ravio” is answered 200 to GET /v1/tasks: every stage passes.',
    ],
  ])('says it where %s', (_, changes, text) => {
    expect(told(changes)).toBe(text);
  });
});

describe('The smallest change', () => {
  const tickEdit: Change = { kind: 'tick box', groupId: 'g', categoryId: 'payroll', fieldId: null, right: 'edit' };

  it.each<[string, Case, readonly PermissionGroup[], readonly (readonly Change[])[]]>([
    ['a box', asked(), [group()], [[tickEdit]]],
    ['two boxes', asked(), [group({ categories: {} })], [[{ ...tickEdit, right: 'view' }, tickEdit]]],
    [
      'a membership',
      asked(),
      [
        group({
          id: 'h',
          categories: { payroll: rightsOf('VE') },
          members: { serviceUserIds: [], employeeIds: [], condition: null },
        }),
      ],
      [[{ kind: 'add member', groupId: 'h', serviceUserId: 'S' }]],
    ],
    [
      'a membership, or a box in a group that counts',
      asked(),
      [
        group(),
        group({
          id: 'h',
          categories: { payroll: rightsOf('E') },
          members: { serviceUserIds: [], employeeIds: [], condition: null },
        }),
      ],
      [[tickEdit], [{ kind: 'add member', groupId: 'h', serviceUserId: 'S' }]],
    ],
    [
      'the selected employees, or whom access rights select',
      asked(),
      [group({ categories: { payroll: rightsOf('VE') }, accessRights: { select: 'people', employeeIds: ['9'] } })],
      [
        [{ kind: 'select employee', groupId: 'g', employeeId: '1' }],
        [
          {
            kind: 'set access rights',
            groupId: 'g',
            to: { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] },
          },
        ],
      ],
    ],
    [
      'a group of its own, where the company has none that could serve',
      asked({ ask: { kind: 'person' } }),
      [group({ type: 'Employee' })],
      [
        [
          { kind: 'make group', groupId: 'new', ...newGroup },
          { kind: 'add member', groupId: 'new', serviceUserId: 'S' },
        ],
      ],
    ],
    [
      'nothing, where the service user was deleted',
      asked({ credential: { kind: 'deleted' } }),
      [group({ categories: { payroll: rightsOf('VE') } })],
      [],
    ],
    [
      'under field-level permissions the category’s box, or the field’s',
      asked({ regime: 'field-level' }),
      [group({ categories: {} })],
      [[{ ...tickEdit, right: 'view' }], [{ ...tickEdit, fieldId: 'payroll.nin', right: 'view' }]],
    ],
    [
      'the field’s own box, where it has boxes of its own',
      asked({ regime: 'field-level' }),
      [group({ fields: { 'payroll.nin': rightsOf('H') } })],
      [[{ ...tickEdit, fieldId: 'payroll.nin', right: 'view' }]],
    ],
  ])('is %s', (_, one, groups, expected) => {
    expect(fixes(one, groups)).toEqual(expected);
  });

  it('offers three ways to ease a condition', () => {
    const conditions = [{ field: 'Site', operator: 'equals', values: ['Berlin'] }] as const;
    const groups = [
      group({ categories: { payroll: rightsOf('VE') }, accessRights: { select: 'condition', conditions } }),
    ];
    const change = { kind: 'change condition', groupId: 'g', at: 0, from: conditions[0] } as const;
    expect(fixes(asked(), groups)).toEqual([
      [{ ...change, to: { field: 'Site', operator: 'equals', values: ['Berlin', 'London'] } }],
      [{ ...change, to: { field: 'Site', operator: 'exists' } }],
    ]);
    const two = [{ field: 'Lifecycle status', operator: 'exists' } as const, ...conditions];
    expect(
      fixes(asked(), [
        group({ categories: { payroll: rightsOf('VE') }, accessRights: { select: 'condition', conditions: two } }),
      ]),
    ).toEqual([
      [{ ...change, at: 1, to: { field: 'Site', operator: 'equals', values: ['Berlin', 'London'] } }],
      [{ ...change, at: 1, to: { field: 'Site', operator: 'exists' } }],
      [{ ...change, at: 1, to: null }],
    ]);
  });

  it('leaves a field that gets its own boxes what it had from its category', () => {
    const [changed] = changedGroups([group()], [{ ...tickEdit, fieldId: 'payroll.nin' }]);
    expect(changed?.fields).toEqual({ 'payroll.nin': { view: true, viewHistory: false, edit: true } });
  });

  it('is said in HiBob’s words, with where to click', () => {
    const known: Readonly<Record<string, string>> = { payroll: 'Payroll', g: 'Pay' };
    const names = (_: string, id: string) => known[id] ?? id;
    expect([changeText(tickEdit, names), clickPath(tickEdit, names), sizeOf([tickEdit])]).toEqual([
      'Tick “Edit selected employees’ Payroll sections” in “Pay”.',
      'System settings → Account → Permission groups → Pay → People’s data → Edit → People. Save, then Apply.',
      1,
    ]);
  });
});

describe('What a service user sees', () => {
  const landscape: Landscape = {
    people: [ada, leaver],
    categoryIds: ['payroll', 'work'],
    fields: [
      { id: 'payroll.nin', categoryId: 'payroll', sensitive: true },
      { id: 'payroll.taxCode', categoryId: 'payroll', sensitive: false },
    ],
    regime: 'category',
  };
  const everyone = group({ id: 'e', accessRights: { select: 'everyone' }, categories: { work: rightsOf('VH') } });

  it('is counted in people, category by category', () => {
    expect(sightOf(accessOf('S', [group(), everyone], 'category'), landscape)).toEqual({
      employees: { all: 2, reached: 2, active: 1 },
      categories: [
        { categoryId: 'payroll', view: 2, viewHistory: 0, edit: 0 },
        { categoryId: 'work', view: 1, viewHistory: 1, edit: 0 },
      ],
      exceptions: [{ fieldId: 'payroll.nin', categoryId: 'payroll', sensitive: true, people: 0 }],
      features: [],
    });
  });

  it('and so is what a change adds', () => {
    const before = accessOf('S', [everyone], 'category');
    const after = accessOf('S', [everyone, group()], 'category');
    expect(exposureOf(before, after, landscape)).toEqual({
      employees: 1,
      categories: [{ categoryId: 'payroll', right: 'view', people: 2 }],
      fields: [{ fieldId: 'payroll.taxCode', sensitive: false, people: 2 }],
    });
    expect(exposureOf(after, after, landscape)).toEqual({ employees: 0, categories: [], fields: [] });
  });
});

describe('The least group', () => {
  const need = { categoryId: 'payroll', fieldId: null, right: 'view', for: 'payroll.nin', request: 3 } as const;
  const needs = {
    boxes: [need, { ...need, right: 'edit', request: 4 }],
    features: [],
    inactive: null,
    named: null,
  } as const;
  const names = (_: string, id: string) => id;

  it('has the boxes the log takes and no other, each with what it is for', () => {
    const today = [group({ categories: { payroll: rightsOf('VH') } })];
    const least = leastGroup(needs, today, { name: 'Ravio', serviceUserId: 'S' });
    expect(least.group).toEqual({
      name: 'Pay',
      type: 'Service user',
      members: { serviceUserIds: ['S'], employeeIds: [], condition: null },
      accessRights: { select: 'everyone' },
      categories: { payroll: { view: true, viewHistory: false, edit: true } },
      fields: {},
      features: [],
    });
    expect(least.boxes.map((one) => [one.right, one.do, one.requests, one.groups])).toEqual([
      ['view', 'keep', [3], ['g']],
      ['viewHistory', 'untick', [], ['g']],
      ['edit', 'tick', [4], []],
    ]);
    expect(adminGuide(least, today, 'S', names)).toEqual([
      'System settings → Account → Permission groups → Pay → People’s data → Edit.',
      'Access rights: Everyone.',
      'Tick “Edit selected employees’ payroll sections”.',
      'Untick “View selected employees’ payroll section histories”.',
      'Save, then Apply.',
    ]);
  });

  it('is a new group where there is none, and nothing to do where it is there', () => {
    const least = leastGroup(needs, [], { name: 'Ravio', serviceUserId: 'S' });
    expect(adminGuide(least, [], 'S', names).slice(0, 2)).toEqual([
      'System settings → Account → Permission groups → Create permission group → Service user. Name it Ravio.',
      'Members: take the condition “Lifecycle status equals Employed” out, and add the service user S.',
    ]);
    const there = [{ ...least.group, id: 'g' }];
    expect(adminGuide(leastGroup(needs, there, { name: 'Ravio', serviceUserId: 'S' }), there, 'S', names)).toEqual([]);
  });
});

it('Every rule about request and data stands under a stage and says where it comes from', () => {
  const known: readonly string[] = [...stageIds, ...requestStageIds];
  const wrong = Object.values(requestRules).filter(
    ({ stage, text, evidence }) => !known.includes(stage) || text === '' || evidence.source === '',
  );
  expect(wrong).toEqual([]);
});
