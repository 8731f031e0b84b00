import { expect, it } from 'vitest';
import { findFields } from '../src/index.ts';

const fields = [
  { id: 'home.legalGender', label: 'Gender', categoryId: 'home', categoryName: 'Household' },
  { id: 'employee.legalSex', label: 'Legal sex', categoryId: 'home', categoryName: 'Household' },
  { id: 'personal.birthDate', label: 'Date of Birth', categoryId: 'personal', categoryName: 'Personal' },
  {
    id: 'custom.category_17.field_18',
    label: 'benefits eligible',
    categoryId: 'category_17',
    categoryName: 'Benefits (Custom)',
  },
  { id: 'payroll.custom.field_19', label: 'JA Test Field', categoryId: 'payroll', categoryName: 'Payroll' },
  { id: 'work.custom.field_20', label: 'Équipe', categoryId: 'work', categoryName: 'Work' },
];
const labels = (text: string) => findFields(fields, text).map(({ label }) => label);

it('a field is found by its label whatever its case, with typing mistakes, and without its accents', () => {
  expect(labels('gender')).toEqual(['Gender']);
  expect(labels('DATE OF BIRTH')).toEqual(['Date of Birth']);
  expect(labels('benefit elligible')[0]).toBe('benefits eligible');
  expect(labels('ja test')).toEqual(['JA Test Field']);
  expect(labels('equipe')).toEqual(['Équipe']);
});

it('what only resembles the text is shown where nothing holds it', () => {
  const calendar = { id: 'x.calendarId', label: 'Holiday calendar ID', categoryId: 'home', categoryName: 'Household' };
  const found = (text: string) => findFields([...fields, calendar], text).map(({ label }) => label);
  expect(found('gender')).toEqual(['Gender']);
  expect(found('gendar')).toEqual(['Gender', 'Holiday calendar ID']);
});

it('nothing near is nothing found, and no text is everything by category', () => {
  expect(labels('shoe size')).toEqual([]);
  expect(labels(' ')).toEqual(['benefits eligible', 'Gender', 'Legal sex', 'JA Test Field', 'Date of Birth', 'Équipe']);
});

it('says what it takes: the category, existing or custom, and whether Edit is needed', () => {
  expect(findFields(fields, 'date of birth')[0]).toEqual({
    ...fields[2],
    isCustom: false,
    categoryKind: 'existing',
    edit: 'yes',
  });
  expect(findFields(fields, 'benefits eligible')[0]).toEqual({
    ...fields[3],
    isCustom: true,
    categoryKind: 'custom',
    edit: 'unknown',
  });
  expect(findFields(fields, 'ja test field')[0]).toMatchObject({ categoryKind: 'existing', edit: 'unknown' });
  expect(findFields(fields, 'gender')[0]).toMatchObject({ categoryName: 'Household', edit: 'no' });
});
