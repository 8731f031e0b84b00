import { expect, test } from 'vitest';
import { labelsFrom, rawWordsOf, wordsOf } from '../../src/sync/labels.ts';

const items = [
  { id: '265590516', name: 'Senior Engineer', archived: true, children: [] },
  {
    id: 'Sales',
    name: 'Sales & Success',
    archived: false,
    children: [{ id: 7, name: 'Field', archived: false, children: [] }],
  },
];
const labels = labelsFrom(new Map([['title', { name: 'title', items }]]));

test.each([
  ['an item an admin added and archived', '265590516', 'Senior Engineer', 'Senior Engineer', 'Senior Engineer'],
  ['a built-in item that was renamed', 'Sales', 'Sales & Success', 'Sales & Success', 'Sales'],
  ['an item below another, by number', 7, 'Field', 'Field', 'Field'],
  ['a text its list does not hold', 'Clerk', 'Clerk', 'Clerk', 'Clerk'],
  ['a number its list does not hold', '99', null, '99', '99'],
])('%s', (_, value, label, words, rawWords) => {
  const listed = labels('title', value);
  expect(listed).toEqual({ raw: String(value), label });
  expect(wordsOf(listed)).toBe(words);
  expect(rawWordsOf(listed)).toBe(rawWords);
});

test('several values stand together, and what has no known shape is not nothing', () => {
  expect(labels('title', ['265590516', 'Sales'])).toEqual({
    raw: '265590516, Sales',
    label: 'Senior Engineer, Sales & Success',
  });
  expect(labels('title', [])).toEqual({ raw: null, label: null });
  expect(labels('title', { odd: 1 })).toEqual({ raw: '{"odd":1}', label: null });
});

test('nothing stays nothing, and a field without a list is its own label', () => {
  expect(labels('title', null)).toEqual({ raw: null, label: null });
  expect(labels(null, 'free text')).toEqual({ raw: 'free text', label: 'free text' });
});

test('E9: names of lists are taken as they stand, capitals included', () => {
  const reasons = [{ id: '1', name: 'Resignation', archived: false, children: [] }];
  const found = labelsFrom(new Map([['terminationreason', { name: 'terminationreason', items: reasons }]]));
  expect([found('terminationreason', '1').label, found('terminationReason', '1').label]).toEqual(['Resignation', null]);
});
