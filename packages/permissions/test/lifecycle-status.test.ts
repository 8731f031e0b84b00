import { describe, expect, it } from 'vitest';
import { type LifecycleStatusSetting, lifecycleStatusesOf } from '../src/index.ts';

const own = (id: string, access: LifecycleStatusSetting['access'], basedOn: string | null = null) => ({
  id,
  name: id,
  access,
  basedOn,
});

describe('Lifecycle statuses of a company', () => {
  it('are HiBob’s, active or not as the help centre says', () => {
    expect(lifecycleStatusesOf([])).toEqual({
      kind: 'resolved',
      statuses: [
        { id: 'hired', name: 'Hired', access: 'Inactive', decidedBy: 'HiBob' },
        { id: 'employed', name: 'Employed', access: 'Active', decidedBy: 'HiBob' },
        { id: 'garden leave', name: 'Garden Leave', access: 'Active', decidedBy: 'HiBob' },
        { id: 'leave', name: 'Leave', access: 'Active', decidedBy: 'company' },
        { id: 'parental leave', name: 'Parental Leave', access: 'Active', decidedBy: 'company' },
        { id: 'terminated', name: 'Terminated', access: 'Inactive', decidedBy: 'HiBob' },
      ],
    });
  });

  it('take the company’s word on leaves, and leaves of its own after them, as the one they are based on', () => {
    const resolved = lifecycleStatusesOf([
      own('Parental Leave', 'Inactive'),
      own('study leave', null, 'sabbatical'),
      own('sabbatical', null, 'parental leave'),
      own('secondment', 'Active'),
      own('notice', null, 'terminated'),
    ]);
    expect(
      resolved.kind === 'resolved' &&
        resolved.statuses.slice(3).map(({ id, access, decidedBy }) => [id, access, decidedBy]),
    ).toEqual([
      ['leave', 'Active', 'company'],
      ['parental leave', 'Inactive', 'company'],
      ['terminated', 'Inactive', 'HiBob'],
      ['study leave', 'Inactive', 'company'],
      ['sabbatical', 'Inactive', 'company'],
      ['secondment', 'Active', 'company'],
      ['notice', 'Inactive', 'company'],
    ]);
  });

  it.each<[string, readonly LifecycleStatusSetting[], unknown]>([
    ['one that is based on itself', [own('a', null, 'A')], [0, 'basedOn', 'cycle', ['a', 'a']]],
    [
      'a circle',
      [own('ok', 'Active'), own('a', null, 'b'), own('b', null, 'c'), own('c', null, 'a')],
      [1, 'basedOn', 'cycle', ['a', 'b', 'c', 'a']],
    ],
    [
      'one that leads into a circle',
      [own('in', null, 'a'), own('a', null, 'a')],
      [0, 'basedOn', 'cycle', ['in', 'a', 'a']],
    ],
    [
      'one based on what there is not',
      [own('a', null, 'parental')],
      [0, 'basedOn', 'unknown', ['hired', 'employed', 'garden leave', 'leave', 'parental leave', 'terminated', 'a']],
    ],
    ['neither its own word nor another status', [own('a', null)], [0, 'access', 'undecided', []]],
    ['based on one that says nothing', [own('a', null, 'b'), own('b', null)], [0, 'basedOn', 'undecided', ['a', 'b']]],
    ['what HiBob decides', [own('Terminated', 'Active')], [0, 'id', 'fixed', ['leave', 'parental leave']]],
    ['the same twice', [own('a', 'Active'), own('A', 'Inactive')], [1, 'id', 'taken', []]],
  ])('refuse %s', (_, settings, wrong) => {
    const resolved = lifecycleStatusesOf(settings);
    expect(resolved.kind === 'wrong' && [resolved.at, resolved.key, resolved.reason, resolved.names]).toEqual(wrong);
  });
});
