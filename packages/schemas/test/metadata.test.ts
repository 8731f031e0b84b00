import { describe, expect, it } from 'vitest';
import { categories, type Field, fieldMetadata, fieldMetadataSchema, fields, listFields } from '../src/index.ts';

const row = (id: string): Field => {
  const field = fields.find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
};

describe('a metadata row', () => {
  it('has ten keys in the order HiBob sends them', () => {
    expect(Object.entries(fieldMetadata(row('work.title'), categories))).toEqual([
      ['id', 'work.title'],
      ['category', 'work'],
      ['categoryId', 'work'],
      ['categoryDisplayName', 'Work'],
      ['name', 'Job title'],
      ['description', null],
      ['jsonPath', 'work.title'],
      ['type', 'list'],
      ['typeData', { listId: 'title' }],
      ['historical', true],
    ]);
  });

  it('drops root. from the path and leaves typeData empty where there is no list', () => {
    expect(fieldMetadata(row('root.firstName'), categories)).toEqual({
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
    expect(fieldMetadata(row('root.state'), categories)).toMatchObject({
      categoryDisplayName: 'User data',
      jsonPath: 'state',
    });
  });

  it('follows a field into another category and a category to its new name, id and path unmoved', () => {
    const moved = { ...row('home.legalGender'), categoryId: 'category_1791380280851' };
    const renamed = { id: 'category_1791380280851', name: 'Diversity & Inclusion' };
    const [home] = categories;
    expect(fieldMetadata(moved, home ? [{ ...home, ...renamed }] : [])).toMatchObject({
      id: 'home.legalGender',
      jsonPath: 'home.legalGender',
      category: 'category_1791380280851',
      categoryId: 'category_1791380280851',
      categoryDisplayName: 'Diversity & Inclusion',
    });
  });
});

describe('reading metadata', () => {
  it('gives back what was written', () => {
    const written = fieldMetadata(row('work.title'), categories);
    expect(fieldMetadataSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it('accepts the older row with category only, and a type not known here', () => {
    expect(fieldMetadataSchema.parse({ id: 'root.x', category: 'root', type: 'hologram', name: null })).toEqual({
      id: 'root.x',
      category: 'root',
      categoryId: 'root',
      categoryDisplayName: 'root',
      name: 'root.x',
      description: null,
      jsonPath: 'x',
      type: 'hologram',
      typeData: {},
      historical: false,
    });
  });

  it('refuses a field that belongs nowhere', () => {
    expect(fieldMetadataSchema.safeParse({ id: 'root.x', type: 'text' }).success).toBe(false);
  });

  it('hands whole fields on as they are; where one is not whole, all are read', () => {
    const whole = JSON.parse(
      JSON.stringify([row('work.title'), row('root.id')].map((one) => fieldMetadata(one, categories))),
    );
    expect(listFields.answer.parse(whole)).toBe(whole);
    const older = { id: 'root.x', category: 'root', type: 'hologram', name: null };
    expect(listFields.answer.parse([...whole, older])).toEqual([
      ...whole,
      expect.objectContaining({ id: 'root.x', name: 'root.x', typeData: {} }),
    ]);
  });

  it.each([
    ['id', 7],
    ['categoryId', null],
    ['description', 7],
    ['typeData', { listId: 7 }],
    ['typeData', []],
    ['historical', 'no'],
  ])('refuses a list with a field whose %s is %s', (key, value) => {
    const [whole] = [fieldMetadata(row('work.title'), categories)];
    expect(listFields.answer.safeParse([whole, { ...whole, [key]: value }]).success).toBe(false);
  });
});
