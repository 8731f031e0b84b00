import type { Value } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessRights,
  type AudienceCandidate,
  accessOf,
  covers,
  type GroupType,
  type PermissionGroup,
  type Rights,
  rightsOf,
} from '../src/index.ts';

const person = (id: string, values: Readonly<Record<string, Value>>): AudienceCandidate => ({
  id,
  value: (fieldId) => values[fieldId] ?? null,
});
const employed = person('1', {
  'internal.lifecycleStatus': 'employed',
  'internal.status': 'Active',
  'work.site': 'London',
  'work.department': 'Product',
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
const status = (...values: string[]): AccessRights => ({
  select: 'condition',
  conditions: [{ field: 'Lifecycle status', operator: 'equals', values }],
});

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
}
const group = ({ id, type, serviceUserIds, accessRights, categories }: GroupChanges): PermissionGroup => ({
  id,
  name: id,
  type: type ?? 'Service user',
  members: { serviceUserIds: serviceUserIds ?? ['SERVICE-1'], condition: null },
  accessRights: accessRights ?? exists,
  categories: categories ?? { work: rightsOf('V') },
  features: [],
});
const letters = (rights: Rights | undefined) =>
  rights && `${rights.view ? 'V' : ''}${rights.viewHistory ? 'H' : ''}${rights.edit ? 'E' : ''}`;

describe('The access of a service user', () => {
  it('is none without a group', () => {
    const access = accessOf('SERVICE-1', []);
    expect([access.rightsOn(employed), letters(access.rightsOnAnyone('work'))]).toEqual([null, '']);
  });

  it.each<[string, PermissionGroup]>([
    ['another service user is the member', group({ id: 'a', serviceUserIds: ['SERVICE-2'] })],
    ['the group is of type Employee', group({ id: 'a', type: 'Employee' })],
    ['the group is of type Admin', group({ id: 'a', type: 'Admin' })],
  ])('is none where %s', (_, one) => {
    const access = accessOf('SERVICE-1', [one]);
    expect([access.rightsOn(employed), letters(access.rightsOnAnyone('work'))]).toEqual([null, '']);
  });

  it('adds up the groups that cover an employee, and only those', () => {
    const access = accessOf('SERVICE-1', [
      group({ id: 'all', categories: { work: rightsOf('V'), home: rightsOf('V') } }),
      group({ id: 'active', accessRights: everyone, categories: { work: rightsOf('H'), payroll: rightsOf('VH') } }),
    ]);
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
        const before = accessOf('SERVICE-1', groups.map(group));
        const after = accessOf('SERVICE-1', [...groups, added].map(group));
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
});
