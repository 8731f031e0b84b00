import { describe, expect, it } from 'vitest';
import { fields, tableIds, tables } from '../src/index.ts';

const shape = (id: (typeof tableIds)[number]) => {
  const { name, categoryId, kind, effectiveDateField, columns } = tables[id];
  return { name, categoryId, kind, effectiveDateField, columns: columns.map((column) => column.key) };
};

describe('the employee tables', () => {
  it('stand under the category that governs them, with the columns HiBob sends', () => {
    expect(shape('work')).toEqual({
      name: 'Work',
      categoryId: 'work',
      kind: 'one-in-force',
      effectiveDateField: 'work.activeEffectiveDate',
      columns: ['title', 'department', 'site', 'siteId', 'reportsTo', 'workChangeType'],
    });
    expect(shape('employment')).toEqual({
      name: 'Employment',
      categoryId: 'employment',
      kind: 'one-in-force',
      effectiveDateField: 'payroll.employment.activeEffectiveDate',
      columns: [
        'contract',
        'type',
        'salaryPayType',
        'flsaCode',
        'fte',
        'weeklyHours',
        'hoursInDayNotWorked',
        'calendarId',
        'calendarName',
        'personalWorkingPatternType',
        'workingPattern',
        'standardWorkingPattern',
        'standardWorkingPatternId',
        'siteWorkingPattern',
        'actualWorkingPattern',
      ],
    });
    expect(shape('salaries')).toEqual({
      name: 'Salary',
      categoryId: 'payroll',
      kind: 'one-in-force',
      effectiveDateField: 'payroll.salary.activeEffectiveDate',
      columns: ['base', 'payPeriod', 'payFrequency', 'workChangeType'],
    });
    expect(shape('lifecycle')).toEqual({
      name: 'Lifecycle',
      categoryId: 'lifecycle',
      kind: 'one-in-force',
      effectiveDateField: null,
      columns: ['status', 'employeeStatus', 'reasonType', 'leaveReason', 'workChangeType'],
    });
    expect(shape('equities')).toEqual({
      name: 'Equity',
      categoryId: 'equity',
      kind: 'several',
      effectiveDateField: null,
      columns: [
        'quantity',
        'equityType',
        'vestingCommencementDate',
        'consentNumber',
        'grantDate',
        'optionExpiration',
        'exercisePrice',
        'vestingTerm',
        'grantType',
        'vestingSchedule',
        'grantNumber',
        'grantStatus',
      ],
    });
    expect(shape('variable')).toEqual({
      name: 'Variable pay',
      categoryId: 'payroll',
      kind: 'several',
      effectiveDateField: null,
      columns: [
        'variableType',
        'amount',
        'payoutType',
        'paymentPeriod',
        'companyPercent',
        'departmentPercent',
        'individualPercent',
        'percentageOfAnnualSalary',
        'endDate',
      ],
    });
  });

  it('send a reason and no isCurrent for equity, no activeEffectiveDate for variable pay', () => {
    expect(tables.equities.rowKeys).toEqual(['reason']);
    expect(tables.variable.rowKeys).toEqual([
      'endEffectiveDate',
      'isCurrent',
      'canBeDeleted',
      'creationDate',
      'modificationDate',
      'change',
      'customColumns',
    ]);
    for (const id of ['work', 'employment', 'salaries', 'lifecycle'] as const) {
      expect(tables[id].rowKeys).toEqual([
        'endEffectiveDate',
        'activeEffectiveDate',
        'isCurrent',
        'canBeDeleted',
        'creationDate',
        'modificationDate',
        'change',
        'customColumns',
      ]);
    }
  });

  it('mirror people fields of the same type and list, in every variable pay type', () => {
    const byId = new Map(fields.map((field) => [field.id, field]));
    const mirrors = tableIds.flatMap((id) => tables[id].columns.filter((column) => column.field !== null));
    expect(mirrors).toHaveLength(6 + 14 + 3 + 4 + 0 + 7);
    for (const variableType of ['Bonus', 'Commission', 'Executive bonus']) {
      for (const { field, type, list } of mirrors) {
        expect(byId.get(String(field).replace('{variableType}', variableType))).toMatchObject({ type, list });
      }
    }
  });

  it('show the base pay as the people field payroll.salary.payment', () => {
    expect(tables.salaries.columns[0]).toEqual({
      key: 'base',
      label: 'Base salary',
      type: 'currency',
      list: null,
      field: 'payroll.salary.payment',
    });
  });
});
