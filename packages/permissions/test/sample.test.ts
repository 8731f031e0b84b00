import { describe, expect, it } from 'vitest';
import { type Candidate, chooseSample } from '../src/sample.ts';

const person = (id: string, startDate: string | null, inactive = false, site: string | null = null): Candidate => ({
  id,
  startDate,
  site,
  inactive,
});

describe('A sample', () => {
  it('is everybody where they are few', () => {
    expect(chooseSample([person('b', null), person('a', '2020-01-01')], 2)).toEqual(['b', 'a']);
  });

  it('takes the longest serving, then leavers, then the newest, then an even spread', () => {
    const people = [
      person('1', '2011-01-01'),
      person('2', '2012-01-01'),
      person('3', '2013-01-01'),
      person('4', '2014-01-01'),
      person('5', '2015-01-01', true),
      person('6', '2016-01-01'),
      person('7', '2017-01-01'),
      person('8', null),
    ];
    expect(chooseSample(people, 4)).toEqual(['1', '5', '8', '3']);
  });

  it('is filled up where there are no leavers', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id, at) => person(id, `201${at}-01-01`));
    expect(chooseSample(people, 8)).toEqual(['a', 'i', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('has somebody of each site', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, at) =>
      person(id, `201${at}-01-01`, false, at === 2 ? 'Oslo' : 'London'),
    );
    expect(chooseSample(people, 5)).toContain('c');
    expect(chooseSample(people, 3)).toEqual(['a', 'g', 'c']);
  });
});
