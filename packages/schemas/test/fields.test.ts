import { describe, expect, it } from 'vitest';
import {
  builtInLists,
  categories,
  defaultFieldIds,
  fields,
  sensitiveByDefault,
  tableIds,
  tables,
} from '../src/index.ts';

const perCategory = Object.fromEntries(
  categories.map(({ id }) => [id, fields.filter((field) => field.categoryId === id).length]),
);

describe('the categories', () => {
  it('carry the names of the permission screen', () => {
    expect(categories.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      'root: Basic info',
      'personal: Personal',
      'personalContact: Personal contact details',
      'identification: Identification',
      'work: Work',
      'workContact: Work contact details',
      'address: Address',
      'home: Home',
      'about: About',
      'rightToWork: Right to work',
      'employment: Employment',
      'payroll: Payroll',
      'ukTaxSettings: UK tax settings',
      'emergency: Emergency',
      'temporaryAddress: Temporary address',
      'lifecycle: Lifecycle',
      'userData: User data',
      'eeo: EEO',
      'peopleAnalytics: People analytics',
      'jobsCatalog: Jobs',
      'financial: Financial',
      'training: Training',
      'equity: Equity',
    ]);
  });

  it('are inferred where no field was seen in them', () => {
    expect(categories.filter(({ evidence }) => evidence.grade === 'inferred').map(({ id }) => id)).toEqual([
      'financial',
      'training',
      'equity',
    ]);
  });
});

describe('the field catalogue', () => {
  it('holds as many fields a category as a live tenant, save the 13 risk indicators of which only the number is known', () => {
    expect(perCategory).toEqual({
      root: 11,
      personal: 8,
      personalContact: 3,
      identification: 7,
      work: 29,
      workContact: 4,
      address: 14,
      home: 9,
      about: 8,
      rightToWork: 1,
      employment: 19,
      payroll: 46,
      ukTaxSettings: 16,
      emergency: 11,
      temporaryAddress: 6,
      lifecycle: 16,
      userData: 3,
      eeo: 3,
      // 16 live: 13 fields `peopleAnalytics.…RiskIndicator` are left out.
      peopleAnalytics: 3,
      jobsCatalog: 9,
      financial: 0,
      training: 0,
      equity: 0,
    });
  });

  it('holds 226 of the 239 fields of a live tenant, each once', () => {
    expect(fields).toHaveLength(226);
    expect(new Set(fields.map((field) => field.id)).size).toBe(226);
  });

  it('grades as inferred what the source gives no label for', () => {
    const inferred = fields.filter((field) => field.evidence.grade === 'inferred');
    const count = (categoryId: string) => inferred.filter((field) => field.categoryId === categoryId).length;
    expect(inferred).toHaveLength(41);
    expect({
      ukTaxSettings: count('ukTaxSettings'),
      emergency: count('emergency'),
      temporaryAddress: count('temporaryAddress'),
      about: count('about'),
      peopleAnalytics: count('peopleAnalytics'),
      jobsCatalog: count('jobsCatalog'),
    }).toEqual({
      ukTaxSettings: 16,
      emergency: 11,
      temporaryAddress: 6,
      about: 3,
      peopleAnalytics: 3,
      jobsCatalog: 2,
    });
  });

  it('keeps what a pay sync reads under the category that governs it, whatever the id begins with', () => {
    const row = (id: string) => {
      const field = fields.find((one) => one.id === id);
      return field && [field.label, field.categoryId, field.type, field.list, field.historical];
    };
    expect(row('root.id')).toEqual(['ID', 'root', 'employee-reference', null, false]);
    expect(row('root.state')).toEqual(['State', 'userData', 'list', 'state', false]);
    expect(row('internal.status')).toEqual(['Status', 'lifecycle', 'list', 'status', true]);
    expect(row('home.legalGender')).toEqual(['Gender', 'home', 'list', 'legalGenderEnhanced', false]);
    expect(row('home.privateEmail')).toEqual(['Personal email', 'personalContact', 'text', null, false]);
    expect(row('payroll.nin')).toEqual(['NI number', 'identification', 'text', null, false]);
    expect(row('personal.birthDate')).toEqual(['Date of Birth', 'personal', 'date', null, false]);
    expect(row('work.siteId')).toEqual(['Site', 'work', 'list_id', 'site', true]);
    expect(row('payroll.employment.fte')).toEqual(['FTE %', 'employment', 'number', null, true]);
    expect(row('payroll.salary.payment')).toEqual(['Base salary', 'payroll', 'currency', null, true]);
    expect(row('payroll.variable.Executive bonus.paymentPeriod')).toEqual([
      'Variable Pay/Executive bonus/Pay period',
      'payroll',
      'list',
      'variablePayPeriod',
      true,
    ]);
    expect(row('employee.jobRoleId')).toEqual(['Job role', 'jobsCatalog', 'list_id', 'jobRole_entity_list', false]);
  });

  it('reproduces the labels that two fields share', () => {
    const idsOf = (label: string) => fields.filter((field) => field.label === label).map((field) => field.id);
    expect(idsOf('Site')).toEqual(['work.site', 'work.siteId']);
    expect(idsOf('Tax code')).toEqual(['payroll.taxCode', 'employee.taxCode']);
  });

  it('masks nothing: a company decides', () => {
    expect(fields.filter((field) => field.masked)).toEqual([]);
  });

  it('names a list for list types and for no other', () => {
    const listTypes = ['list', 'list_id', 'multi-list', 'hierarchy-list'];
    expect(fields.filter((field) => listTypes.includes(field.type) !== (field.list !== null))).toEqual([]);
  });

  it('draws from lists that exist', () => {
    const known = new Set(builtInLists.map(({ name }) => name));
    const columns = tableIds.flatMap((id) => tables[id].columns);
    const named = [...fields, ...columns].flatMap(({ list }) => (list === null ? [] : [list]));
    expect(named.filter((list) => !known.has(list))).toEqual([]);
  });
});

describe('the default sensitive set', () => {
  it('is the SSN family, identity numbers, birth date and age, without gender', () => {
    expect(sensitiveByDefault).toEqual([
      'personal.birthDate',
      'personal.age',
      'identification.ssn',
      'identification.ssnSerialNumber',
      'payroll.nin',
      'employee.sin',
      'financial.passportNumber',
      'financial.identificationNumber',
      'home.spouse.birthDate',
    ]);
  });

  it('names fields of the catalogue', () => {
    const ids = fields.map(({ id }) => id);
    expect(sensitiveByDefault.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the default fields of a search', () => {
  it('are those of Basic info, About, Employment and Work', () => {
    expect(defaultFieldIds).toHaveLength(11 + 8 + 19 + 29);
    const categoryOf = (id: string) => fields.find((field) => field.id === id)?.categoryId ?? 'unknown';
    expect([...new Set(defaultFieldIds.map(categoryOf))]).toEqual(['root', 'about', 'employment', 'work']);
  });
});
