import { expect, test } from 'vitest';
import {
  equityTypeOf,
  genderOf,
  grantStatusOf,
  periodOf,
  statusOf,
  variablePayTypeOf,
} from '../../src/sync/vocabulary.ts';

const word = (raw: string | null) => ({ raw, label: raw });

test.each([
  ['hired', 'hired'],
  ['Hired', 'hired'],
  ['employed', 'active'],
  ['Employed', 'active'],
  ['garden leave', 'garden_leave'],
  ['Garden Leave', 'garden_leave'],
  ['gardenLeave', 'garden_leave'],
  ['leave', 'leave'],
  ['Parental Leave', 'leave'],
  ['Sabbatical leave', 'leave'],
  ['terminated', 'terminated'],
  ['TERMINATED', 'terminated'],
  ['leaver', 'unknown'],
  ['inactive', 'unknown'],
  ['constructor', 'unknown'],
  ['', 'unknown'],
  [null, null],
])('status %j is %s', (raw, status) => {
  expect(statusOf(word(raw))).toBe(status);
});

test('the id of an item counts before its label, which companies rename', () => {
  expect(statusOf({ raw: 'employed', label: 'On board' })).toBe('active');
  expect(statusOf({ raw: '261314348', label: 'Military Leave' })).toBe('leave');
  expect(periodOf({ raw: '261314349', label: 'Bi-Weekly' })).toBe('two_weeks');
});

test.each([
  ['Annual', 'annual'],
  ['Monthly', 'month'],
  ['Semi Monthly', 'half_month'],
  ['semi-monthly', 'half_month'],
  ['Bi-Weekly', 'two_weeks'],
  ['Weekly', 'week'],
  ['Daily', 'day'],
  ['Hourly', 'hour'],
  ['Half-Yearly', 'half_year'],
  ['Quarterly', 'quarter'],
  ['13 times a year', 'unknown'],
  [null, null],
])('pay period %j is %j', (raw, period) => {
  expect(periodOf(word(raw))).toBe(period);
});

test.each([
  ['Male', 'male'],
  ['female', 'female'],
  ['Non-binary', 'non_binary'],
  ['Other', 'other'],
  ['Prefer not to say', 'undisclosed'],
  ['Agender', 'unknown'],
  [null, null],
])('gender %j is %j', (raw, gender) => {
  expect(genderOf(word(raw))).toBe(gender);
});

test.each([
  ['Bonus', 'bonus'],
  ['Executive bonus', 'bonus'],
  ['ExecutiveBonus', 'bonus'],
  ['Commission', 'commission'],
  ['Car allowance', 'allowance'],
  ['On-call', 'on_call'],
  ['Other', 'other'],
  ['Profit share', 'unknown'],
  [null, null],
])('variable pay type %j is %s', (raw, type) => {
  expect(variablePayTypeOf(word(raw))).toBe(type);
});

test.each([
  ['Options', 'option'],
  ['RSU', 'rsu'],
  ['Stock award', 'award'],
  ['EMI options', 'option'],
  ['Warrants', 'unknown'],
])('equity type %j is %s', (raw, type) => {
  expect(equityTypeOf(word(raw))).toBe(type);
});

test.each([
  ['Granted', 'granted'],
  ['Pending Approval', 'pending'],
  ['Cancelled', 'unknown'],
])('grant status %j is %s', (raw, status) => {
  expect(grantStatusOf(word(raw))).toBe(status);
});
