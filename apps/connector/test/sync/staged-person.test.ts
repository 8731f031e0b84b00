import type { Reading } from '@hibob-kit/schemas';
import { expect, test } from 'vitest';
import type { PlannedField } from '../../src/sync/read-plan.ts';
import { packerFor, unpacked } from '../../src/sync/staged-person.ts';

const field = (id: string): PlannedField => ({ id, label: id, category: 'Basic', type: 'text', list: null });
const fields = ['root.id', 'root.email', 'work.title', 'work.fte'].map(field);
const pack = packerFor({ fields, watched: [field('payroll.salary.payment')] });
const readings = (salary: number): ReadonlyMap<string, Reading> =>
  new Map<string, Reading>([
    ['root.id', { kind: 'value', value: '1' }],
    ['root.email', { kind: 'empty' }],
    ['work.fte', { kind: 'unreadable', raw: { half: true } }],
    ['payroll.salary.payment', { kind: 'value', value: salary }],
  ]);

test('a staged person says of each planned field what HiBob said, through JSON and back; nothing of a field that did not come', () => {
  const payload: unknown = JSON.parse(JSON.stringify(pack(readings(70_000))));
  expect(payload).toEqual({
    fingerprint: expect.stringMatching(/^[\w-]{43}$/),
    said: { 'root.id': '1', 'root.email': null },
    unreadable: { 'work.fte': { half: true } },
  });
  expect([...unpacked(payload).readings]).toEqual([
    ['root.id', { kind: 'value', value: '1' }],
    ['root.email', { kind: 'empty' }],
    ['work.fte', { kind: 'unreadable', raw: { half: true } }],
  ]);
});

test('a watched field is in the fingerprint alone', () => {
  expect(pack(readings(70_000)).fingerprint).not.toBe(pack(readings(71_000)).fingerprint);
  expect(pack(readings(70_000)).fingerprint).toBe(pack(readings(70_000)).fingerprint);
});
