import type { Value } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessRights,
  type AudienceCandidate,
  accessOf,
  builtInGroups,
  type Condition,
  contradictionIn,
  covers,
  type GroupType,
  letsIn,
  type PermissionGroup,
  type Rights,
  rightsOf,
} from '../src/index.ts';

/** The same sample in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: 20_261_128 });

const person = (id: string, values: Readonly<Record<string, Value>>): AudienceCandidate => ({
  id,
  value: (fieldId) => values[fieldId] ?? null,
});
const employed = person('1', {
  'internal.lifecycleStatus': 'employed',
  'internal.status': 'Active',
  'work.site': 'London',
  'work.department': 'Product',
  'employee.employerId': 4711,
  'payroll.employment.type': 'Permanent',
  'work.isManager': true,
});
const leaver = person('2', {
  'internal.lifecycleStatus': 'terminated',
  'internal.status': 'Inactive',
  'work.site': 'Berlin',
  'work.department': 'Product',
});
const future = person('3', { 'internal.lifecycleStatus': 'hired', 'internal.status': 'Inactive' });
const statusless = person('4', {});
const everybody = [employed, leaver, future, statusless];

const everyone: AccessRights = { select: 'everyone' };
const exists: AccessRights = { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] };
const status = (...values: string[]): AccessRights => where({ field: 'Lifecycle status', operator: 'equals', values });
function where(...conditions: readonly Condition[]): AccessRights {
  return { select: 'condition', conditions };
}

describe('Access rights', () => {
  it.each<[string, AccessRights, readonly string[]]>([
    ['Everyone is everyone active', everyone, ['1']],
    ['Lifecycle status exists', exists, ['1', '2', '3']],
    ['Lifecycle status equals Employed, HiBob’s default', status('Employed'), ['1']],
    ['Lifecycle status equals Employed or Terminated', status('Employed', 'Terminated'), ['1', '2']],
    ['a condition whose case differs from the item id', status('TERMINATED'), ['2']],
    ['no condition chosen', { select: 'condition', conditions: [] }, []],
    ['specific employees', { select: 'people', employeeIds: ['3', '9'] }, ['3']],
    [
      'two conditions must both hold',
      {
        select: 'condition',
        conditions: [
          { field: 'Lifecycle status', operator: 'exists' },
          { field: 'Site', operator: 'equals', values: ['London'] },
        ],
      },
      ['1'],
    ],
    ['Site any of', where({ field: 'Site', operator: 'any of', values: ['Berlin', 'London'] }), ['1', '2']],
    [
      'Site not equals, which who has no site fulfils',
      where({ field: 'Site', operator: 'not equals', values: ['London'] }),
      ['2', '3', '4'],
    ],
    [
      'Site not equals several',
      where({ field: 'Site', operator: 'not equals', values: ['London', 'Berlin'] }),
      ['3', '4'],
    ],
    [
      'Site exists and is not London',
      where({ field: 'Site', operator: 'exists' }, { field: 'Site', operator: 'not equals', values: ['london'] }),
      ['2'],
    ],
    ['Department', where({ field: 'Department', operator: 'equals', values: ['product'] }), ['1', '2']],
    [
      'Employer, an entity with a number for an id',
      where({ field: 'Employer', operator: 'equals', values: ['4711'] }),
      ['1'],
    ],
    ['Employment type', where({ field: 'Employment type', operator: 'equals', values: ['Permanent'] }), ['1']],
    ['Is manager', where({ field: 'Is manager', operator: 'equals', values: ['Yes'] }), ['1']],
    ['Status', where({ field: 'Status', operator: 'equals', values: ['Inactive'] }), ['2', '3']],
    ['own data, which a service user has none of', { select: 'own data' }, []],
    ['reports, which a service user has none of', { select: 'reports' }, []],
  ])('%s', (_, accessRights, ids) => {
    expect(everybody.filter((one) => covers(accessRights, one)).map(({ id }) => id)).toEqual(ids);
  });
});

interface GroupChanges {
  readonly id: string;
  readonly type?: GroupType;
  readonly serviceUserIds?: readonly string[];
  readonly accessRights?: AccessRights;
  readonly categories?: Readonly<Record<string, Rights>>;
  readonly fields?: Readonly<Record<string, Rights>>;
}
const group = ({ id, type, serviceUserIds, accessRights, categories, fields }: GroupChanges): PermissionGroup => ({
  id,
  name: id,
  type: type ?? 'Service user',
  members: { serviceUserIds: serviceUserIds ?? ['SERVICE-1'], employeeIds: [], condition: null },
  accessRights: accessRights ?? exists,
  categories: categories ?? { work: rightsOf('V') },
  fields: fields ?? {},
  features: [],
});
const letters = (rights: Rights | undefined) =>
  rights && `${rights.view ? 'V' : ''}${rights.viewHistory ? 'H' : ''}${rights.edit ? 'E' : ''}`;

describe('Membership', () => {
  const members = (changes: object) => ({ serviceUserIds: [], employeeIds: [], condition: null, ...changes });

  it.each<[string, object, readonly string[]]>([
    ['nobody', {}, []],
    ['employees by name', { employeeIds: ['2', '4'] }, ['2', '4']],
    [
      'the condition of a new group: everybody employed',
      { condition: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }] },
      ['1'],
    ],
    [
      'by name and by condition',
      { employeeIds: ['2'], condition: [{ field: 'Site', operator: 'equals', values: ['London'] }] },
      ['1', '2'],
    ],
    ['a condition with no line', { condition: [] }, []],
  ])('lets in %s', (_, changes, ids) => {
    expect(everybody.filter((one) => letsIn(members(changes), one)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('Conditions that nobody can fulfil', () => {
  const line = (operator: 'equals' | 'not equals' | 'any of', ...values: string[]): Condition => ({
    field: 'Site',
    operator,
    values,
  });

  it.each<[string, readonly Condition[], unknown]>([
    [
      'equals and not equals the same',
      [line('equals', 'London'), line('not equals', 'london')],
      { at: 1, reason: 'excluded' },
    ],
    ['not equals first', [line('not equals', 'London'), line('equals', 'London')], { at: 1, reason: 'excluded' }],
    [
      'two different values',
      [line('equals', 'London'), line('equals', 'Berlin')],
      { at: 1, reason: 'another value above' },
    ],
    [
      'any of, taken away one by one',
      [line('any of', 'A', 'B'), line('not equals', 'A'), line('not equals', 'B')],
      { at: 2, reason: 'excluded' },
    ],
    ['no values', [line('not equals')], { at: 0, reason: 'no values' }],
    ['what is left of two lists', [line('any of', 'A', 'B'), line('any of', 'B', 'C'), line('not equals', 'A')], null],
    ['other fields', [line('equals', 'A'), { field: 'Department', operator: 'not equals', values: ['A'] }], null],
    ['nothing', [], null],
  ])('%s', (_, conditions, contradiction) => {
    expect(contradictionIn(conditions)).toEqual(contradiction);
  });
});

describe('Built-in groups', () => {
  it('serve no service user, even one that was put into them', () => {
    const groups = builtInGroups(['root', 'work'], '1').map((one) => ({
      ...one,
      members: { ...one.members, serviceUserIds: ['SERVICE-1'] },
    }));
    expect(groups.map(({ name, type }) => [name, type])).toEqual([
      ['Admins', 'Admin'],
      ['Managers', 'Employee'],
      ['All people – others’ data', 'Employee'],
      ['All people – own data', 'Employee'],
    ]);
    const access = accessOf('SERVICE-1', groups, 'category');
    expect([access.rightsOn(employed), letters(access.rightsOnAnyone('work')), access.features.size]).toEqual([
      null,
      '',
      0,
    ]);
  });

  it('hold the administrator, the managers and everybody', () => {
    const groups = builtInGroups(['root'], '3');
    expect(groups.map(({ members }) => everybody.filter((one) => letsIn(members, one)).map(({ id }) => id))).toEqual([
      ['3'],
      ['1'],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
  });
});

describe('The access of a service user', () => {
  it('is none without a group', () => {
    const access = accessOf('SERVICE-1', [], 'category');
    expect([access.rightsOn(employed), letters(access.rightsOnAnyone('work'))]).toEqual([null, '']);
  });

  it.each<[string, PermissionGroup]>([
    ['another service user is the member', group({ id: 'a', serviceUserIds: ['SERVICE-2'] })],
    ['the group is of type Employee', group({ id: 'a', type: 'Employee' })],
    ['the group is of type Admin', group({ id: 'a', type: 'Admin' })],
  ])('is none where %s', (_, one) => {
    const access = accessOf('SERVICE-1', [one], 'category');
    expect([access.rightsOn(employed), letters(access.rightsOnAnyone('work'))]).toEqual([null, '']);
  });

  it('adds up the groups that cover an employee, and only those', () => {
    const access = accessOf(
      'SERVICE-1',
      [
        group({ id: 'all', categories: { work: rightsOf('V'), home: rightsOf('V') } }),
        group({ id: 'active', accessRights: everyone, categories: { work: rightsOf('H'), payroll: rightsOf('VH') } }),
      ],
      'category',
    );
    const seen = (one: AudienceCandidate) =>
      ['work', 'home', 'payroll', 'equity'].map((categoryId) => letters(access.rightsOn(one)?.(categoryId)));
    expect({ employed: seen(employed), leaver: seen(leaver), statusless: seen(statusless) }).toEqual({
      employed: ['VH', 'V', 'VH', ''],
      leaver: ['V', 'V', '', ''],
      statusless: [undefined, undefined, undefined, undefined],
    });
    expect(letters(access.rightsOnAnyone('payroll'))).toBe('VH');
  });

  const anyRights = fc.record({ view: fc.boolean(), viewHistory: fc.boolean(), edit: fc.boolean() });
  const anyGroup = fc.record({
    id: fc.uuid(),
    type: fc.constantFrom<GroupType>('Service user', 'Employee'),
    serviceUserIds: fc.constantFrom(['SERVICE-1'], ['SERVICE-2'], []),
    accessRights: fc.constantFrom(everyone, exists, status('Employed')),
    categories: fc.dictionary(fc.constantFrom('work', 'home'), anyRights),
  });

  it('never shrinks when a group is added', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 4 }), anyGroup, (groups, added) => {
        const before = accessOf('SERVICE-1', groups.map(group), 'category');
        const after = accessOf('SERVICE-1', [...groups, added].map(group), 'category');
        for (const one of everybody) {
          for (const categoryId of ['work', 'home']) {
            const had = before.rightsOn(one)?.(categoryId);
            const has = after.rightsOn(one)?.(categoryId);
            for (const right of ['view', 'viewHistory', 'edit'] as const) {
              if (had?.[right]) expect(has?.[right]).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('looks at no group it is not in, however many there are', () => {
    const mine = [group({ id: 'a' }), group({ id: 'b', accessRights: everyone })];
    const foreign = Array.from({ length: 5_000 }, (_, at) => untouchable(`other ${at}`));
    const evaluationsAmong = (groups: readonly PermissionGroup[]) => {
      const evaluations: string[] = [];
      const access = accessOf('SERVICE-1', groups, 'field-level', (evaluation) => evaluations.push(evaluation));
      for (const one of [...everybody, ...everybody]) access.rightsOn(one)?.('work', 'work.title');
      return evaluations
        .toSorted()
        .map((evaluation) => evaluation.split(' ')[0])
        .join(' ');
    };
    const sixteenAndThree = `${'access '.repeat(16)}sum sum`;
    expect([evaluationsAmong(mine), evaluationsAmong([...foreign, ...mine])]).toEqual([
      sixteenAndThree,
      sixteenAndThree,
    ]);
  });

  /** A group of somebody else's: whoever looks at more than its type and members fails. */
  function untouchable(id: string): PermissionGroup {
    const touched = (): never => {
      throw new Error(`looked into ${id}`);
    };
    return Object.defineProperties(group({ id, serviceUserIds: ['SERVICE-2'] }), {
      accessRights: { get: touched },
      categories: { get: touched },
      fields: { get: touched },
      features: { get: touched },
    });
  }
});
