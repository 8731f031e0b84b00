import { describe, expect, it } from 'vitest';
import { listProfiles, readPerson, searchPeople } from '../../src/index.ts';

const body = (raw: unknown) => searchPeople.body.safeParse(raw);
const filter = { fieldPath: 'root.id', operator: 'equals', values: ['3980342332732990001'] };

describe('the body of people/search', () => {
  it('may be empty', () => {
    expect(body({})).toEqual({ success: true, data: { humanReadable: 'none' } });
  });

  it('may say null for everything', () => {
    expect(body({ fields: [], filters: null, showInactive: null, humanReadable: null }).data).toEqual({
      fields: [],
      filters: null,
      showInactive: null,
      humanReadable: 'none',
    });
  });

  it('takes fields, one filter and flags, and ignores what it does not know', () => {
    const asked = {
      fields: ['/work/title', 'root.id'],
      filters: [filter],
      showInactive: true,
      humanReadable: 'append',
    };
    expect(body({ ...asked, includeEverything: true }).data).toEqual({ ...asked, humanReadable: 'APPEND' });
  });

  it('takes a filter on root.email', () => {
    const byEmail = { fieldPath: 'root.email', operator: 'equals', values: ['ana.ruiz@example.com'] };
    expect(body({ filters: [byEmail] }).success).toBe(true);
  });

  it('lets no filter and any number of fields through: what HiBob answers is for the switches', () => {
    expect(body({ filters: [] }).success).toBe(true);
    expect(body({ fields: Array.from({ length: 401 }, (_, at) => `work.custom.field_${at}`) }).success).toBe(true);
  });

  it.each([
    ['two filters', { filters: [filter, filter] }],
    ['a filter on another field', { filters: [{ ...filter, fieldPath: 'work.title' }] }],
    ['another operator', { filters: [{ ...filter, operator: 'contains' }] }],
    ['a filter without values', { filters: [{ ...filter, values: [] }] }],
    ['values that are no texts', { filters: [{ ...filter, values: [7] }] }],
    ['fields that are no list', { fields: 'root.id' }],
    ['fields that are no texts', { fields: [1] }],
    ['showInactive as text', { showInactive: 'true' }],
    ['a list instead of an object', []],
    ['no body at all', undefined],
  ])('refuses %s', (_, raw) => {
    expect(body(raw).success).toBe(false);
  });
});

describe('the answer of people/search', () => {
  it('is a list of objects, whatever stands in them', () => {
    const answer = { employees: [{ id: '1', '/root/id': { value: '1' } }, {}] };
    expect(searchPeople.answer.parse(answer)).toEqual(answer);
    expect(searchPeople.answer.parse({ employees: [] })).toEqual({ employees: [] });
  });

  it('is refused without employees, or with employees that are no objects', () => {
    expect(searchPeople.answer.safeParse({}).success).toBe(false);
    expect(searchPeople.answer.safeParse([]).success).toBe(false);
    expect(searchPeople.answer.safeParse({ employees: [null] }).success).toBe(false);
    expect(searchPeople.answer.safeParse({ employees: [[{}]] }).success).toBe(false);
  });
});

describe('reading one person', () => {
  it('takes fields and humanReadable', () => {
    expect(readPerson.body.parse({})).toEqual({ humanReadable: 'none' });
    expect(readPerson.body.parse({ fields: ['root.id'], humanReadable: 'REPLACE', showInactive: 'x' })).toEqual({
      fields: ['root.id'],
      humanReadable: 'REPLACE',
    });
  });

  it('answers a bare object, and the wrapped one of the published document is unwrapped', () => {
    expect(readPerson.answer.parse({ id: '1', work: { title: null } })).toEqual({ id: '1', work: { title: null } });
    expect(readPerson.answer.parse({ employees: [{ id: '1' }] })).toEqual({ id: '1' });
    expect(readPerson.answer.parse({})).toEqual({});
    expect(readPerson.answer.safeParse([]).success).toBe(false);
  });
});

describe('the profiles', () => {
  it('come as employees too', () => {
    expect(listProfiles.answer.parse({ employees: [{ id: '1', work: {} }] })).toEqual({
      employees: [{ id: '1', work: {} }],
    });
  });
});
