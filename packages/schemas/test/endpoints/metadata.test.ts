import { describe, expect, it } from 'vitest';
import { listFields, listNamedLists, readNamedList } from '../../src/index.ts';

const title = {
  id: 'work.title',
  category: 'work',
  categoryId: 'work',
  categoryDisplayName: 'Work',
  name: 'Job title',
  description: null,
  jsonPath: 'work.title',
  type: 'list',
  typeData: { listId: 'title' },
  historical: true,
};

describe('the fields of a company', () => {
  it('are read from a bare array and from a wrapper', () => {
    expect(listFields.answer.parse([title])).toEqual([title]);
    expect(listFields.answer.parse({ fields: [title] })).toEqual([title]);
    expect(listFields.answer.safeParse({ values: [title] }).success).toBe(false);
  });
});

const wireItem = { id: '7', value: 'Pricing', name: 'Pricing', archived: false, children: [] };
const wireList = { name: 'department', values: [wireItem], items: [wireItem] };
const list = { name: 'department', items: [{ id: '7', name: 'Pricing', archived: false, children: [] }] };
const byName = new Map([['department', list]]);

describe('the named lists of a company', () => {
  it('are read from an object by name, an array and a wrapper', () => {
    expect(listNamedLists.answer.parse({ department: wireList })).toEqual(byName);
    expect(listNamedLists.answer.parse([wireList])).toEqual(byName);
    expect(listNamedLists.answer.parse({ lists: [wireList] })).toEqual(byName);
    expect(listNamedLists.answer.parse({ lists: { department: wireList } })).toEqual(byName);
  });

  it('may be none, and one may be called lists', () => {
    expect(listNamedLists.answer.parse({})).toEqual(new Map());
    expect(listNamedLists.answer.parse([])).toEqual(new Map());
    expect(listNamedLists.answer.parse({ lists: { ...wireList, name: 'lists' } })).toEqual(
      new Map([['lists', { ...list, name: 'lists' }]]),
    );
  });

  it('keep numeric ids and children', () => {
    const nested = { name: 'site', items: [{ id: 2606110, value: 'London', children: [{ id: 1, name: 'Soho' }] }] };
    expect(readNamedList.answer.parse(nested)).toEqual({
      name: 'site',
      items: [
        {
          id: 2606110,
          name: 'London',
          archived: false,
          children: [{ id: 1, name: 'Soho', archived: false, children: [] }],
        },
      ],
    });
  });

  it('show archived items only for the word true', () => {
    const archived = (query: Record<string, string>) => listNamedLists.query.parse(query).includeArchived;
    expect([archived({ includeArchived: 'true' }), archived({ includeArchived: '1' }), archived({})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
