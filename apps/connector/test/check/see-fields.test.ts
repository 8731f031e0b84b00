import { describe, expect, it } from 'vitest';
import { countFields } from '../../src/check/see-fields.ts';

describe('Counting fields', () => {
  it('tells a missing key from an empty one and from a value, in either notation', () => {
    const people = [
      { '/home/legalGender': { value: 'Female' } },
      { home: { legalGender: null } },
      { home: {} },
      { home: { legalGender: 'Male' } },
    ];
    expect(countFields(['home.legalGender'], people)).toEqual(
      new Map([['home.legalGender', { asked: 4, shown: 3, filled: 2 }]]),
    );
  });

  it('counts a field of which only dots come as not shown', () => {
    const people = [{ home: { legalGender: '••••••••' } }, { home: { legalGender: null } }];
    expect(countFields(['home.legalGender'], people)).toEqual(
      new Map([['home.legalGender', { asked: 2, shown: 0, filled: 0, masked: 1 }]]),
    );
  });

  it('takes dots for somebody’s own value where others have words', () => {
    const people = [{ home: { legalGender: '***' } }, { home: { legalGender: 'Male' } }];
    expect(countFields(['home.legalGender'], people)).toEqual(
      new Map([['home.legalGender', { asked: 2, shown: 2, filled: 2 }]]),
    );
  });
});
