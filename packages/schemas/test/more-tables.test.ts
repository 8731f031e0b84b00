import { expect, it } from 'vitest';
import { anyTable, fields, moreTableIds, moreTables } from '../src/index.ts';

const shape = (id: (typeof moreTableIds)[number]) => {
  const { name, categoryId, kind, dated, columns, rowKeys } = moreTables[id];
  return [name, categoryId, kind, dated, columns.map(({ key }) => key).join(' '), rowKeys.join(' ')];
};

it('has the other employee tables with columns, category and what makes a row', () => {
  expect(moreTableIds.map(shape)).toEqual([
    [
      'Training',
      'training',
      'several',
      false,
      'name description cost status frequency startDate endDate documentId',
      'customColumns',
    ],
    [
      'Bank accounts',
      'financial',
      'several',
      false,
      'bankAccountType accountNickname bankName branchAddress routingNumber accountNumber bicOrSwift iban allocation amount useForBonus',
      'changedBy',
    ],
    [
      'Entitlement',
      'payroll',
      'several',
      true,
      'entitlement amount endDate',
      'endEffectiveDate isCurrent canBeDeleted change customColumns',
    ],
    [
      'Deduction',
      'payroll',
      'several',
      true,
      'deduction amount endDate',
      'endEffectiveDate isCurrent canBeDeleted change customColumns',
    ],
    ['Dependents', 'home', 'several', false, 'firstName surname birthDate gender', ''],
    [
      'Right to work',
      'rightToWork',
      'several',
      false,
      'type documentId number issuedBy validFrom expirationDate applicationDate',
      '',
    ],
    [
      'Address',
      'address',
      'one-in-force',
      true,
      'line1 line2 city postCode country usaState',
      'endEffectiveDate activeEffectiveDate isCurrent canBeDeleted creationDate modificationDate change customColumns',
    ],
  ]);
});

it('mirrors people fields of the same type and list', () => {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const mirrors = moreTableIds.flatMap((id) => moreTables[id].columns.filter(({ field }) => field !== null));
  expect(mirrors).toHaveLength(1 + 1 + 6);
  for (const { field, type, list } of mirrors) {
    expect(byId.get(String(field).replace(/\{\w+\}/, 'Lunch vouchers'))).toMatchObject({ type, list });
  }
});

it('finds any table by its id', () => {
  expect([anyTable('salaries').id, anyTable('right-to-work').id]).toEqual(['salaries', 'right-to-work']);
});
