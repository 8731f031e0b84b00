import { expect, it } from 'vitest';
import { unnamed, unnamedLabel } from '../../src/erasure/unnamed.ts';

const ann = '3980342332732998001';
const ben = '3980342332732998002';
const hidden = 'P-Zm9vYmFyYmF6cXV4cXV1eA';
const erased = { isErased: (id: string) => id === ann || id === hidden || id === '17', instead: 'erased' };

it.each([
  ['an id', ann, 'erased'],
  ['a list of ids', [ben, ann], [ben, 'erased']],
  ['an object about somebody, whose name goes as well', { id: ann, firstName: 'Ann' }, { id: 'erased' }],
  [
    'objects in a list, in an object',
    { coaches: [{ id: ben }, { id: ann }] },
    { coaches: [{ id: ben }, { id: 'erased' }] },
  ],
  ['an id in words', `see ${ann}, then ${ben}`, `see erased, then ${ben}`],
  ['a pseudonym', [hidden], ['erased']],
  ['a longer number that begins like an id', `${ann}7`, `${ann}7`],
  ['a short number, which may be anything', ['17', 17], ['17', 17]],
  ['nothing', null, null],
])('takes somebody out of %s', (_, value, expected) => {
  expect(unnamed(value, erased)).toEqual(expected);
});

it('gives back as it is what names nobody', () => {
  const value = { coaches: [{ id: ben }], since: '2024-01-01' };
  expect(unnamed(value, erased)).toBe(value);
});

it.each([
  ['the name of one', 'Ann Bo', ann, 'erased', 'erased'],
  ['the one of several', 'Ben Bo, Ann Bo', [ben, ann], [ben, 'erased'], 'Ben Bo, erased'],
  ['all, where it cannot be told which is whose', 'Bo, Ben, Bo, Ann', [ben, ann], [ben, 'erased'], 'erased'],
  ['an id in the words of another value', `with ${ann}`, 'x', 'x', 'with erased'],
])('takes out of a label %s', (_, label, before, after, expected) => {
  expect(unnamedLabel(label, before, after, erased)).toBe(expected);
});
