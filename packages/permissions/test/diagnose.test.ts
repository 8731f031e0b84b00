import type { TableId } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import {
  type CompanyField,
  diagnose,
  everythingSelected,
  type FieldSeen,
  type Observation,
  requirementsOf,
  rightsOf,
  type Selection,
  type TableSeen,
  type Wanted,
} from '../src/index.ts';

const field = (id: string, label: string, categoryId: string, categoryName: string): CompanyField => ({
  id,
  label,
  categoryId,
  categoryName,
});

/** A company that renamed Work to Role and has one field of its own. */
const companyFields: readonly CompanyField[] = [
  field('root.id', 'ID', 'root', 'Basic info'),
  field('root.firstName', 'First name', 'root', 'Basic info'),
  field('root.fullName', 'Full name', 'root', 'Basic info'),
  field('work.title', 'Job title', 'work', 'Role'),
  field('work.site', 'Site', 'work', 'Role'),
  field('personal.pronouns', 'Pronouns', 'personal', 'Personal'),
  field('personal.birthDate', 'Date of Birth', 'personal', 'Personal'),
  field('custom.category_1.field_1', 'Perk', 'category_1', 'Perks'),
];

const row = (changes: Partial<Wanted> & Pick<Wanted, 'id' | 'label'>): Wanted => ({
  purpose: '',
  fields: [],
  table: null,
  asks: rightsOf('VH'),
  optional: null,
  looksLike: null,
  ...changes,
});
const wanted: readonly Wanted[] = [
  row({ id: 'key', label: 'Key', fields: ['root.id'], telling: [], asks: rightsOf('V') }),
  row({ id: 'names', label: 'Names', fields: ['root.firstName'], optional: 'x', asks: rightsOf('V') }),
  row({ id: 'job', label: 'Job', fields: ['work.title', 'work.site'], telling: [], table: 'work' }),
  row({ id: 'birthDate', label: 'Birth date', fields: ['personal.birthDate'], asks: rightsOf('VHE'), optional: 'x' }),
  row({ id: 'equity', label: 'Equity', table: 'equities', optional: 'x' }),
];

const shown = (asked: number): FieldSeen => ({ asked, shown: asked, filled: 0 });
const filled = (asked: number): FieldSeen => ({ asked, shown: asked, filled: 1 });
const hidden = (asked: number): FieldSeen => ({ asked, shown: 0, filled: 0 });
const rows = (changes: Partial<TableSeen & { kind: 'rows' }> = {}): TableSeen => ({
  kind: 'rows',
  people: 40,
  rows: 40,
  notCurrentRows: 0,
  severalRows: 0,
  earlierRowHidden: 0,
  restricted: { noView: [], noHistory: [] },
  refusedPeople: 0,
  ofEverybody: true,
  ...changes,
});
const history = rows({ rows: 90, notCurrentRows: 50, severalRows: 30 });

const everythingSeen: Record<string, FieldSeen> = {
  'root.id': shown(60),
  'root.firstName': filled(60),
  'work.title': shown(60),
  'work.site': shown(60),
  'personal.birthDate': filled(60),
};
const statuses = new Map([
  ['employed', 50],
  ['hired', 3],
  ['terminated', 7],
]);
const observe = (
  fields: Record<string, FieldSeen>,
  tables: Partial<Record<TableId, TableSeen>> = {},
  people: Partial<Observation['people']> = {},
): Observation => ({
  companyFields,
  people: { visible: 60, active: 50, statuses, hiddenManagers: 0, withoutId: 0, ...people },
  fields: new Map(Object.entries(fields)),
  tables: new Map(Object.entries({ work: history, equities: history, ...tables }) as [TableId, TableSeen][]),
});

const judge = (observation: Observation, selection: Selection = everythingSelected) => {
  const { problems, plan } = diagnose(requirementsOf(wanted, selection, companyFields), observation);
  return {
    problems: problems.map((problem) =>
      'requirement' in problem ? [problem.code, problem.requirement.categoryName] : [problem.code],
    ),
    plan: plan.map(({ category, view, viewHistory, edit }) => [category, view, viewHistory, edit]),
  };
};
const unneeded = 'not checkable, not needed for your fields';

describe('A diagnosis', () => {
  it('finds nothing where every key and a past row are shown and a sensitive field is filled, all else being null', () => {
    expect(judge(observe(everythingSeen))).toEqual({
      problems: [],
      plan: [
        ['Basic info', 'proved', 'not asked', 'not asked'],
        ['Equity', 'proved', 'proved', 'not asked'],
        ['Personal', 'proved', unneeded, 'proved'],
        ['Role', 'proved', 'proved', 'not asked'],
      ],
    });
  });

  it.each<[string, Observation, readonly (readonly string[])[]]>([
    [
      'a silent category whose table is 403 lacks View, under the company’s own name',
      observe(
        { ...everythingSeen, 'work.title': hidden(60), 'work.site': hidden(60) },
        { work: { kind: 'forbidden' } },
      ),
      [['category.view-missing', 'Role']],
    ],
    [
      'a silent category whose table shows past rows lacks View though View histories is there',
      observe({ ...everythingSeen, 'work.title': hidden(60), 'work.site': hidden(60) }),
      [['category.view-missing', 'Role']],
    ],
    [
      'a hidden field beside a shown one lacks Edit',
      observe({ ...everythingSeen, 'personal.birthDate': hidden(60), 'personal.pronouns': shown(20) }),
      [['category.edit-missing', 'Personal']],
    ],
    [
      'a hidden sensitive field beside a hidden ordinary one lacks View',
      observe({ ...everythingSeen, 'personal.birthDate': hidden(60), 'personal.pronouns': hidden(20) }),
      [['category.view-missing', 'Personal']],
    ],
    [
      'a hidden sensitive field alone may lack View or Edit',
      observe({ ...everythingSeen, 'personal.birthDate': hidden(60) }),
      [['category.view-or-edit-missing', 'Personal']],
    ],
    [
      'a field that everybody shows empty, while its table holds values of several people',
      observe(everythingSeen, { work: rows({ rows: 90, notCurrentRows: 50, filled: { title: 40 } }) }),
      [['category.edit-missing', 'Role']],
    ],
    [
      'a field that everybody shows empty, while its table holds values of one or two, who may be hired for later',
      observe(everythingSeen, { work: rows({ rows: 90, notCurrentRows: 50, filled: { title: 2 } }) }),
      [],
    ],
    [
      'a table of a category without fields answers 403',
      observe(everythingSeen, { equities: { kind: 'forbidden' } }),
      [['category.view-missing', 'Equity']],
    ],
    [
      'a table that this HiBob does not have',
      observe(everythingSeen, { equities: { kind: 'not-found' } }),
      [['field.not-in-company']],
    ],
    [
      'one row each, some of which cannot be the first',
      observe(everythingSeen, { work: rows({ earlierRowHidden: 1 }) }),
      [['category.history-missing', 'Role']],
    ],
    ['one row each, all of them from the first day on', observe(everythingSeen, { work: rows() }), []],
    [
      'HiBob names every column as restricted to the row in force, whatever else is seen',
      observe(everythingSeen, {
        work: rows({
          notCurrentRows: 3,
          restricted: {
            noView: [],
            noHistory: ['title', 'department', 'site', 'siteId', 'reportsTo', 'workChangeType'],
          },
        }),
      }),
      [['category.history-missing', 'Role']],
    ],
    [
      'HiBob names one column as restricted to the row in force',
      observe(everythingSeen, {
        work: rows({ notCurrentRows: 3, restricted: { noView: [], noHistory: ['title'] } }),
      }),
      [['field.history-hidden', 'Role']],
    ],
    [
      'a hidden field whose column HiBob names as restricted has a box of its own',
      observe(
        { ...everythingSeen, 'work.title': hidden(60) },
        { work: rows({ notCurrentRows: 3, restricted: { noView: ['title'], noHistory: [] } }) },
      ),
      [['field.hidden', 'Role']],
    ],
    [
      'a field that some people show and others do not',
      observe({ ...everythingSeen, 'work.title': { asked: 60, shown: 50, filled: 50 } }),
      [['audience.differs', 'Role']],
    ],
    [
      'a table names people as not permitted whom the search shows',
      observe(everythingSeen, { work: rows({ notCurrentRows: 3, refusedPeople: 10 }) }),
      [['audience.differs', 'Role']],
    ],
    [
      'somebody reports to a manager who is not shown',
      observe(everythingSeen, {}, { hiddenManagers: 1 }),
      [['audience.limited']],
    ],
    [
      'nobody has equity',
      observe(everythingSeen, { equities: rows({ people: 0, rows: 0 }) }),
      [['module.absent', 'Equity']],
    ],
    [
      'nobody of a few people has equity, which proves nothing',
      observe(everythingSeen, { equities: rows({ people: 0, rows: 0, ofEverybody: false }) }),
      [],
    ],
    [
      'people are visible, and nothing of them',
      observe(Object.fromEntries(Object.keys(everythingSeen).map((id) => [id, hidden(60)])), {
        work: { kind: 'forbidden' },
        equities: { kind: 'forbidden' },
      }),
      [['group.no-boxes']],
    ],
    [
      'only grants that are not the first',
      observe(everythingSeen, { equities: rows({ earlierRowHidden: 3 }) }),
      [['category.history-missing', 'Equity']],
    ],
    [
      'asking for inactive people adds nobody',
      observe(everythingSeen, {}, { active: 60 }),
      [['audience.inactive-hidden']],
    ],
    [
      'inactive people are visible, but nobody who left',
      observe(
        everythingSeen,
        {},
        {
          statuses: new Map([
            ['employed', 50],
            ['hired', 10],
          ]),
        },
      ),
      [['audience.inactive-hidden']],
    ],
    [
      'nobody shows a lifecycle status, and inactive people are visible: leavers cannot be told',
      observe(everythingSeen, {}, { statuses: null }),
      [],
    ],
    [
      'a hidden name beside the id lacks View, for the id may stand in every answer',
      observe({ ...everythingSeen, 'root.fullName': hidden(20), 'root.firstName': hidden(60) }),
      [['category.view-missing', 'Basic info']],
    ],
    [
      'a shared field that is shown and empty for everybody',
      observe({ ...everythingSeen, 'personal.birthDate': shown(60) }),
      [['field.empty', 'Personal']],
    ],
    [
      'a table that answers 403 beside fields that are shown',
      observe(everythingSeen, { work: { kind: 'forbidden' } }),
      [['table.forbidden', 'Role']],
    ],
    [
      'nobody is visible and every table is 403',
      observe({}, { work: { kind: 'forbidden' }, equities: { kind: 'forbidden' } }, { visible: 0, active: 0 }),
      [['group.general-errors']],
    ],
    [
      'nobody is visible, one table answers and one refuses',
      observe({}, { work: rows({ people: 0, rows: 0 }), equities: { kind: 'forbidden' } }, { visible: 0, active: 0 }),
      [['audience.nobody'], ['category.view-missing', 'Equity']],
    ],
  ])('says: %s', (_, observation, problems) => {
    expect(judge(observation).problems).toEqual(problems);
  });

  it('says nothing of what is unselected, and leaves its category out of the plan', () => {
    const selection: Selection = { unselected: ['birthDate', 'equity'], mapped: {}, extra: [] };
    const observation = observe(
      { ...everythingSeen, 'personal.birthDate': hidden(60) },
      { equities: { kind: 'forbidden' } },
    );
    expect(judge(observation, selection)).toEqual({
      problems: [],
      plan: [
        ['Basic info', 'proved', 'not asked', 'not asked'],
        ['Role', 'proved', 'proved', 'not asked'],
      ],
    });
  });

  it('cannot tell the boxes of a category whose only table this HiBob does not have', () => {
    const { plan } = judge(observe(everythingSeen, { equities: { kind: 'not-found' } }));
    expect(plan.find(([category]) => category === 'Equity')).toEqual(['Equity', 'cannot tell', unneeded, 'not asked']);
  });

  it('names what no question may touch: unselected fields, those read from another one, and the company’s look-alikes', () => {
    const withPerk = wanted.map((one) => (one.id === 'birthDate' ? { ...one, looksLike: /perk/i } : one));
    const selection: Selection = {
      unselected: ['birthDate'],
      mapped: { names: 'root.fullName' },
      extra: [],
    };
    expect(requirementsOf(withPerk, selection, companyFields).leftOut).toEqual([
      'personal.birthDate',
      'root.firstName',
      'custom.category_1.field_1',
    ]);
  });

  it('asks a chosen field’s category under the name the company gave it', () => {
    const selection: Selection = { unselected: [], mapped: {}, extra: ['custom.category_1.field_1', 'work.nonsense'] };
    const observation = observe({ ...everythingSeen, 'custom.category_1.field_1': hidden(60) });
    expect(judge(observation, selection).problems).toEqual([
      ['category.view-or-edit-missing', 'Perks'],
      ['field.not-in-company'],
    ]);
  });

  it.each<[string, Observation, readonly string[]]>([
    [
      'a hidden field that no table shows',
      observe({ ...everythingSeen, 'personal.birthDate': hidden(60), 'personal.pronouns': shown(20) }),
      ['category.no-edit', 'field.hidden-by-override'],
    ],
    [
      'the same where HiBob restricts a column elsewhere: field-level permissions know no Edit for reading',
      observe(
        { ...everythingSeen, 'personal.birthDate': hidden(60), 'personal.pronouns': shown(20) },
        { work: rows({ notCurrentRows: 1, restricted: { noView: [], noHistory: ['siteId'] } }) },
      ),
      ['field.hidden-by-override'],
    ],
    [
      'dots, which field-level permissions do not know',
      observe({ ...everythingSeen, 'personal.birthDate': { asked: 60, shown: 0, filled: 0, masked: 60 } }),
      ['category.no-edit'],
    ],
    [
      'a hidden field that stands open in its table',
      observe({ ...everythingSeen, 'work.title': hidden(60) }),
      ['category.no-edit'],
    ],
    [
      'a hidden field, alone in its category',
      observe({ ...everythingSeen, 'personal.birthDate': hidden(60) }),
      ['category.no-view', 'category.no-edit', 'field.hidden-by-override'],
    ],
  ])('names every cause that fits: %s', (_, observation, causes) => {
    const { problems } = diagnose(requirementsOf(wanted, everythingSelected, companyFields), observation);
    expect(problems.flatMap((problem) => ('hiddenIds' in problem ? problem.causes : []))).toEqual(causes);
  });

  it.each<[string, Partial<Observation['people']>, readonly string[]]>([
    [
      'only employed people',
      { active: 60, statuses: new Map([['employed', 60]]) },
      [
        'audience.employed-only',
        'audience.everyone',
        'audience.statuses-picked',
        'audience.people-picked',
        'audience.part-of-company',
        'company.nobody-inactive',
      ],
    ],
    [
      'somebody on leave: not equals Employed',
      {
        active: 60,
        statuses: new Map([
          ['employed', 59],
          ['leave', 1],
        ]),
      },
      [
        'audience.everyone',
        'audience.statuses-picked',
        'audience.people-picked',
        'audience.part-of-company',
        'company.nobody-inactive',
      ],
    ],
    [
      'somebody hired and a hidden manager: people are hidden for sure',
      {
        statuses: new Map([
          ['employed', 59],
          ['hired', 1],
        ]),
        hiddenManagers: 1,
      },
      ['audience.statuses-picked', 'audience.people-picked', 'audience.part-of-company'],
    ],
    [
      'somebody who left and a hidden manager',
      { hiddenManagers: 2 },
      ['audience.part-of-company', 'audience.people-picked', 'audience.statuses-picked'],
    ],
  ])('names every reason for hidden people: %s', (_, people, causes) => {
    const { problems } = diagnose(
      requirementsOf(wanted, everythingSelected, companyFields),
      observe(everythingSeen, {}, people),
    );
    expect(problems.flatMap((problem) => ('hiddenManagers' in problem ? problem.causes : []))).toEqual(causes);
  });
});
