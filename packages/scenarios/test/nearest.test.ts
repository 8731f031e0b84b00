import { expect, test } from 'vitest';
import { didYouMean, nearestNames } from '../src/index.ts';

test.each([
  ['wome', ['about', 'work', 'home', 'root'], ['home', 'work'], 'Did you mean home or work?'],
  [
    'SERVICE-14',
    ['SERVICE-99', 'SERVICE-12', 'SERVICE-15', 'SERVICE-10'],
    ['SERVICE-12', 'SERVICE-15', 'SERVICE-10'],
    'Did you mean SERVICE-12, SERVICE-15 or SERVICE-10?',
  ],
  ['Payrol', ['Payroll', 'payroll', 'Personal'], ['Payroll'], 'Did you mean Payroll?'],
  ['kye', ['key', 'id', 'site'], ['key'], 'Did you mean key?'],
  ['nothing like it', ['home', 'work'], [], null],
] as const)('%s among %j: the nearest first, and at most two more that are as near', (sent, names, near, says) => {
  expect(nearestNames(sent, names)).toEqual(near);
  expect(didYouMean(near)).toBe(says);
});
