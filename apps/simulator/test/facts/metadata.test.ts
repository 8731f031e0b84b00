import { describe, expect, test } from 'vitest';
import { simulate } from '../simulation.ts';

describe('metadata', () => {
  test('fact 32: fields are a bare array of objects with ten keys, category a text', async () => {
    const { get } = await simulate(null, { renamedCategories: { home: 'Diversity & Inclusion' } });
    const { json } = await get('/v1/company/people/fields');
    expect(Array.isArray(json)).toBe(true);
    expect(json.find((row: { id: string }) => row.id === 'work.title')).toEqual({
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
    });
    expect(json.find((row: { id: string }) => row.id === 'root.firstName')).toEqual({
      id: 'root.firstName',
      category: 'root',
      categoryId: 'root',
      categoryDisplayName: 'Basic info',
      name: 'First name',
      description: null,
      jsonPath: 'firstName',
      type: 'text',
      typeData: {},
      historical: false,
    });
    expect(json.find((row: { id: string }) => row.id === 'home.legalGender')).toMatchObject({
      categoryId: 'home',
      categoryDisplayName: 'Diversity & Inclusion',
    });
  });

  test('fact 33: lists are an object by name, one list has values and items, names are case-sensitive', async () => {
    const { get } = await simulate(null);
    const all = (await get('/v1/company/named-lists')).json;
    const status = {
      name: 'status',
      values: [
        { id: 'Active', value: 'Active', name: 'Active', archived: false, children: [] },
        { id: 'Inactive', value: 'Inactive', name: 'Inactive', archived: false, children: [] },
      ],
      items: [
        { id: 'Active', value: 'Active', name: 'Active', archived: false, children: [] },
        { id: 'Inactive', value: 'Inactive', name: 'Inactive', archived: false, children: [] },
      ],
    };
    expect(all.status).toEqual(status);
    expect((await get('/v1/company/named-lists/status')).json).toEqual(status);
    expect((await get('/v1/company/named-lists/terminationreason')).status).toBe(200);
    const wrongCase = await get('/v1/company/named-lists/terminationReason');
    expect([wrongCase.status, wrongCase.type, wrongCase.text]).toEqual([404, null, '']);
  });
});
