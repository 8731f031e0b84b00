import type { Reading, TableId, WireRow } from '@hibob-kit/schemas';
import { expect, test } from 'vitest';
import type { RecordTable } from '../../src/store/record.ts';
import { normalise } from '../../src/sync/normalise.ts';
import type { PlannedField, ReadPlan } from '../../src/sync/read-plan.ts';
import type { Source } from '../../src/sync/source.ts';

const today = '2026-11-22';
const ana = '3980342332732998001';

const field = (id: string, list: string | null = null, type = 'text'): PlannedField => ({
  id,
  label: `Label of ${id}`,
  category: 'Category',
  type,
  list,
});
const employeeFields = [
  field('root.id'),
  field('root.firstName'),
  field('root.surname'),
  field('root.displayName'),
  field('root.email'),
  field('work.employeeIdInCompany'),
  field('work.startDate'),
  field('work.originalStartDate'),
  field('home.legalGender', 'legalGenderEnhanced'),
  field('personal.birthDate'),
  field('internal.lifecycleStatus', 'lifecycleStatus'),
  field('internal.status', 'status'),
  field('internal.terminationDate'),
  field('internal.terminationReason', 'terminationreason'),
  field('internal.terminationType', 'lifecycleReasonType'),
];
const plan = (more: Partial<ReadPlan> = {}): ReadPlan => ({
  fields: employeeFields,
  tables: [],
  watched: [],
  mapped: new Map(),
  custom: [],
  ...more,
});

const value = (raw: Extract<Reading, { kind: 'value' }>['value']): Reading => ({ kind: 'value', value: raw });
const empty: Reading = { kind: 'empty' };
const readings: ReadonlyMap<string, Reading> = new Map([
  ['root.id', value(ana)],
  ['root.firstName', value('Ana')],
  ['root.surname', value('Ruiz')],
  ['root.displayName', value('Ana Ruiz')],
  ['root.email', value('ana.ruiz@example.com')],
  ['work.employeeIdInCompany', value(39)],
  ['work.startDate', value('2023-04-03')],
  ['work.originalStartDate', empty],
  ['home.legalGender', value('261314300')],
  ['personal.birthDate', value('1990-02-28')],
  ['internal.lifecycleStatus', value('employed')],
  ['internal.status', value('Active')],
  ['internal.terminationDate', empty],
  ['internal.terminationReason', empty],
  ['internal.terminationType', empty],
]);

const item = (id: string, name: string) => ({ id, name, archived: false, children: [] });
const lists = new Map(
  Object.entries({
    title: [item('265590516', 'Senior Engineer')],
    department: [item('Product', 'Product')],
    legalGenderEnhanced: [item('261314300', 'Female')],
    lifecycleStatus: [item('employed', 'Employed'), item('terminated', 'Terminated')],
    terminationreason: [item('261314301', 'Better opportunity')],
    workChangeType: [item('New Employee', 'New Employee')],
    jobLevelRole_entity_list: [item('17', 'P4 Senior')],
    jobFamily_entity_list: [item('3', 'Engineering')],
    payPeriod: [item('Annual', 'Annual'), item('261314302', 'Semi-Monthly')],
    payType: [item('261314303', 'Sales bonus')],
    colours: [item('1', 'Red'), item('2', 'Blue')],
  }).map(([name, items]) => [name, { name, items }]),
);

const source = (more: Partial<Source> = {}): Source => ({
  people: new Map([[ana, readings]]),
  tables: new Map(),
  lists,
  ...more,
});
const rowsOf = (table: TableId, ...rows: readonly WireRow[]) =>
  new Map([
    [
      table,
      {
        kind: 'rows' as const,
        path: `bulk/people/${table}`,
        historyShown: rows.length > 1,
        byEmployee: new Map([[ana, rows]]),
      },
    ],
  ]);

/** The records of one table, without the hash, whose making has a test of its own. */
function records(table: RecordTable, from: Source, thePlan: ReadPlan = plan()) {
  return normalise(from, thePlan, today)[table].map(({ payloadHash, ...record }) => {
    expect(payloadHash).toMatch(/^[0-9a-f]{64}$/);
    return record;
  });
}

const common = {
  effectiveDate: '2023-04-03',
  endEffectiveDate: null,
  activeEffectiveDate: '2023-04-03',
  isCurrent: true,
  canBeDeleted: false,
  creationDate: null,
  modificationDate: '2023-04-03',
  workChangeType: 'New Employee',
  change: { reason: 'Joined', changedBy: 'Lee Park', changedById: '3980342332732998100' },
  customColumns: {},
};
const provenance = (entry: string, table: string) => ({
  employeeId: ana,
  sourceEntryId: entry,
  sourcePath: `bulk/people/${table}`,
  visibility: 'current_only',
  withheld: null,
});
const validity = {
  effectiveFrom: '2023-04-03',
  effectiveTo: null,
  isCurrentSource: true,
};
const change = { changeType: 'New Employee', changeReason: 'Joined' };

test('an employee', () => {
  expect(records('employee', source())).toEqual([
    {
      employeeId: ana,
      sourceEntryId: ana,
      sourcePath: 'people/search',
      visibility: 'full',
      withheld: null,
      employeeNumber: '39',
      firstName: 'Ana',
      lastName: 'Ruiz',
      displayName: 'Ana Ruiz',
      email: 'ana.ruiz@example.com',
      gender: 'female',
      genderRaw: 'Female',
      birthDate: '1990-02-28',
      birthDateRaw: '1990-02-28',
      startDate: '2023-04-03',
      originalStartDate: null,
      terminationDate: null,
      terminationReason: null,
      terminationType: null,
      status: 'active',
      statusRaw: 'employed',
      accessStatusRaw: 'Active',
    },
  ]);
});

test('a leaver keeps date and reason', () => {
  const left = new Map([
    ...readings,
    ['internal.lifecycleStatus', value('Terminated')] as const,
    ['internal.status', value('Inactive')] as const,
    ['internal.terminationDate', value('2026-10-31')] as const,
    ['internal.terminationReason', value('261314301')] as const,
    ['internal.terminationType', value('Resignation')] as const,
  ]);
  expect(records('employee', source({ people: new Map([[ana, left]]) }))).toMatchObject([
    {
      status: 'terminated',
      statusRaw: 'Terminated',
      accessStatusRaw: 'Inactive',
      terminationDate: '2026-10-31',
      terminationReason: 'Better opportunity',
      terminationType: 'Resignation',
    },
  ]);
});

test('a null says why: withheld, or never asked for', () => {
  const withheld = new Map([...readings].filter(([id]) => id !== 'personal.birthDate'));
  expect(records('employee', source({ people: new Map([[ana, withheld]]) }))).toMatchObject([
    { birthDate: null, visibility: 'restricted', withheld: { birthDate: 'restricted' } },
  ]);
  const anonymous = plan({ fields: employeeFields.filter(({ id }) => !/Name|surname|email/.test(id)) });
  expect(records('employee', source(), anonymous)).toMatchObject([
    {
      visibility: 'not_requested',
      withheld: {
        firstName: 'not_requested',
        lastName: 'not_requested',
        displayName: 'not_requested',
        email: 'not_requested',
      },
    },
  ]);
});

test('a gender of the company’s own stands in the place of the default one', () => {
  const mapped = plan({
    fields: [...employeeFields.filter(({ id }) => id !== 'home.legalGender'), field('eeo.custom.field_1', 'genders')],
    mapped: new Map([['home.legalGender', 'eeo.custom.field_1']]),
  });
  const own = new Map([...readings, ['eeo.custom.field_1', value('Non-Binary')] as const]);
  own.delete('home.legalGender');
  expect(records('employee', source({ people: new Map([[ana, own]]) }), mapped)).toMatchObject([
    { gender: 'non_binary', genderRaw: 'Non-Binary', visibility: 'full' },
  ]);
});

test('missing, null and unknown stay three things', () => {
  const of = (...changes: readonly (readonly [string, Reading])[]) =>
    records('employee', source({ people: new Map([[ana, new Map([...readings, ...changes])]]) }));
  expect(of(['internal.lifecycleStatus', { kind: 'empty' }], ['home.legalGender', { kind: 'empty' }])).toMatchObject([
    { status: null, statusRaw: null, gender: null, genderRaw: null, visibility: 'full' },
  ]);
  expect(of(['internal.lifecycleStatus', value('Seconded')], ['home.legalGender', value('Agender')])).toMatchObject([
    { status: 'unknown', statusRaw: 'Seconded', gender: 'unknown', genderRaw: 'Agender' },
  ]);
  expect(of(['home.legalGender', { kind: 'unreadable', raw: { odd: 1 } }])).toMatchObject([
    { gender: 'unknown', genderRaw: '{"odd":1}' },
  ]);
  expect(of(['personal.birthDate', value('28/02/1990')])).toMatchObject([
    { birthDate: null, birthDateRaw: '28/02/1990', visibility: 'full', withheld: { birthDate: 'unreadable' } },
  ]);
  expect(of(['personal.birthDate', { kind: 'empty' }])).toMatchObject([{ birthDate: null, birthDateRaw: null }]);
});

const workRow: WireRow = {
  ...common,
  id: 1000020230403,
  title: '265590516',
  department: 'Product',
  site: 'London',
  siteId: 2606110,
  reportsTo: {
    id: '3980342332732998100',
    firstName: 'Lee',
    surname: 'Park',
    email: 'lee@example.com',
    displayName: 'Lee Park',
  },
};

test('a job, without the name of the manager or of whoever changed it', () => {
  const catalogue = plan({
    fields: [
      ...employeeFields,
      field('employee.jobLevelName', 'jobLevelRole_entity_list'),
      field('employee.jobProfileTitle'),
      field('employee.jobFamilyId', 'jobFamily_entity_list'),
    ],
  });
  const people = new Map([
    [
      ana,
      new Map([
        ...readings,
        ['employee.jobLevelName', value('17')] as const,
        ['employee.jobProfileTitle', value('Backend Engineer')] as const,
        ['employee.jobFamilyId', value(3)] as const,
      ]),
    ],
  ]);
  const earlier: WireRow = {
    ...workRow,
    id: 1000020220101,
    effectiveDate: '2022-01-01',
    isCurrent: false,
    title: 'Clerk',
  };
  const jobs = records('job', source({ people, tables: rowsOf('work', earlier, workRow) }), catalogue);
  expect(jobs).toEqual([
    {
      ...provenance('1000020220101', 'work'),
      ...change,
      visibility: 'full',
      effectiveFrom: '2022-01-01',
      effectiveTo: '2023-04-02',
      isCurrentSource: false,
      title: 'Clerk',
      titleRaw: 'Clerk',
      department: 'Product',
      departmentRaw: 'Product',
      site: 'London',
      siteId: '2606110',
      managerId: '3980342332732998100',
      level: null,
      jobProfile: null,
      jobFamily: null,
    },
    {
      ...provenance('1000020230403', 'work'),
      ...validity,
      ...change,
      visibility: 'full',
      title: 'Senior Engineer',
      titleRaw: '265590516',
      department: 'Product',
      departmentRaw: 'Product',
      site: 'London',
      siteId: '2606110',
      managerId: '3980342332732998100',
      level: 'P4 Senior',
      jobProfile: 'Backend Engineer',
      jobFamily: 'Engineering',
    },
  ]);
  expect(JSON.stringify(jobs)).not.toMatch(/Lee|Park|lee@example/);
});

test('an employment', () => {
  const row: WireRow = {
    ...common,
    id: 1000020230403,
    workChangeType: undefined,
    contract: 'Full time',
    type: 'Permanent',
    salaryPayType: 'Salaried',
    flsaCode: null,
    fte: 62.5,
    weeklyHours: 25,
    actualWorkingPattern: { workingPatternType: 'hourly', days: { monday: 8 }, hoursPerDay: 8, workingPatternId: 12 },
  };
  expect(records('employment', source({ tables: rowsOf('employment', row) }))).toEqual([
    {
      ...provenance('1000020230403', 'employment'),
      ...validity,
      changeType: null,
      changeReason: 'Joined',
      type: 'Permanent',
      typeRaw: 'Permanent',
      contract: 'Full time',
      contractRaw: 'Full time',
      salaryPayType: 'Salaried',
      salaryPayTypeRaw: 'Salaried',
      weeklyHours: '25',
      fte: '0.625',
      fteRaw: '62.5',
      flsaCode: null,
      workingPattern: { workingPatternType: 'hourly', days: { monday: 8 }, hoursPerDay: 8, workingPatternId: 12 },
    },
  ]);
});

test('a null of a row says why: a right hides the column, on all rows or on those that are over', () => {
  const restricted_columns = { no_view_permission: ['payPeriod'], no_view_history_permission: ['base'] };
  const row = { ...common, base: null, payPeriod: null, payFrequency: null, restricted_columns };
  const past = { ...row, id: 1, effectiveDate: '2022-01-01', isCurrent: false };
  const current = { ...row, id: 2, base: { value: 1, currency: 'EUR' } };
  expect(records('base_pay', source({ tables: rowsOf('salaries', past, current) }))).toMatchObject([
    { visibility: 'restricted', withheld: { amount: 'restricted', currency: 'restricted', period: 'restricted' } },
    { amount: '1', visibility: 'restricted', withheld: { period: 'restricted' } },
  ]);
});

test('a lifecycle row', () => {
  const row: WireRow = {
    ...common,
    id: 5,
    status: 'garden leave',
    employeeStatus: 'Active',
    reasonType: 'Resignation',
    leaveReason: '261314301',
  };
  expect(records('lifecycle', source({ tables: rowsOf('lifecycle', row) }))).toEqual([
    {
      ...provenance('5', 'lifecycle'),
      ...validity,
      ...change,
      status: 'garden_leave',
      statusRaw: 'garden leave',
      accessStatusRaw: 'Active',
      reason: 'Resignation',
      reasonRaw: 'Resignation',
      leaveReason: 'Better opportunity',
    },
  ]);
});

test('base pay, exactly as HiBob holds it', () => {
  const row: WireRow = {
    ...common,
    id: 1000020230403,
    base: { value: 3416.67, currency: 'GBP' },
    payPeriod: '261314302',
    payFrequency: 'Fortnightly-ish',
  };
  expect(records('base_pay', source({ tables: rowsOf('salaries', row) }))).toEqual([
    {
      ...provenance('1000020230403', 'salaries'),
      ...validity,
      ...change,
      amount: '3416.67',
      currency: 'GBP',
      period: 'half_month',
      periodRaw: 'Semi-Monthly',
      frequency: 'unknown',
      frequencyRaw: 'Fortnightly-ish',
    },
  ]);
});

test('variable pay of a type the company made', () => {
  const row: WireRow = {
    ...common,
    id: 9,
    variableType: '261314303',
    amount: { value: 12000, currency: 'EUR' },
    payoutType: 'amount',
    paymentPeriod: 'Half-Yearly',
    companyPercent: 40,
    departmentPercent: null,
    individualPercent: 60,
    percentageOfAnnualSalary: 14.5,
    endDate: '2026-12-31',
  };
  expect(records('variable_pay', source({ tables: rowsOf('variable', row) }))).toEqual([
    {
      ...provenance('9', 'variable'),
      ...validity,
      ...change,
      effectiveTo: '2026-12-31',
      type: 'bonus',
      typeRaw: 'Sales bonus',
      amount: '12000',
      currency: 'EUR',
      percentOfBase: '14.5',
      paymentPeriod: 'half_year',
      paymentPeriodRaw: 'Half-Yearly',
      payoutType: 'amount',
      companyPercent: '40',
      departmentPercent: null,
      individualPercent: '60',
    },
  ]);
});

const grant: WireRow = {
  id: 544001,
  effectiveDate: '2024-02-01',
  reason: 'Hiring grant',
  quantity: 1500,
  equityType: 'Options',
  vestingCommencementDate: '2024-02-01',
  consentNumber: null,
  grantDate: '2024-02-01',
  optionExpiration: '2034-02-01',
  exercisePrice: { value: 1.25, currency: 'USD' },
  vestingTerm: '4y, 1y cliff',
  grantType: 'Initial Grant',
  vestingSchedule: 17,
  grantNumber: 3,
  grantStatus: 'Granted',
};

test('an equity grant', () => {
  expect(records('equity_grant', source({ tables: rowsOf('equities', grant) }))).toEqual([
    {
      ...provenance('544001', 'equities'),
      effectiveFrom: '2024-02-01',
      type: 'option',
      typeRaw: 'Options',
      quantity: '1500',
      grantDate: '2024-02-01',
      grantNumber: '3',
      grantTypeRaw: 'Initial Grant',
      status: 'granted',
      statusRaw: 'Granted',
      exercisePrice: '1.25',
      exerciseCurrency: 'USD',
      vestingStart: '2024-02-01',
      vestingTermRaw: '4y, 1y cliff',
      vestingTermMonths: 48,
      vestingSchedule: '17',
      consentNumber: null,
      expiresAt: '2034-02-01',
      reason: 'Hiring grant',
    },
  ]);
});

test.each([
  ['48 months', 48],
  ['4 years', 48],
  ['36m', 36],
  ['four years', null],
  ['4 yearly tranches', null],
  [null, null],
])('a vesting term of %j is %j months', (vestingTerm, months) => {
  const rows = rowsOf('equities', { ...grant, vestingTerm });
  expect(records('equity_grant', source({ tables: rows }))).toMatchObject([{ vestingTermMonths: months }]);
});

test('values of fields the customer added, with a row for what is withheld as well', () => {
  const added = [
    field('custom.category_1.field_1', 'colours', 'multi-list'),
    field('custom.category_1.field_2', null, 'employee'),
    field('payroll.custom.field_3', null, 'currency'),
    field('payroll.custom.field_4', null, 'text'),
    field('payroll.custom.field_5', null, 'text'),
  ];
  const people = new Map([
    [
      ana,
      new Map([
        ['custom.category_1.field_1', value(['1', '2'])] as const,
        [
          'custom.category_1.field_2',
          value({ id: '77', displayName: 'Lee Park', firstName: null, surname: null, email: null }),
        ] as const,
        ['payroll.custom.field_3', value({ value: 12.5, currency: 'GBP' })] as const,
        ['payroll.custom.field_4', empty] as const,
      ]),
    ],
  ]);
  const made = records('custom_value', source({ people }), plan({ fields: added, custom: added.map(({ id }) => id) }));
  expect(made.map((each) => 'fieldId' in each && [each.fieldId, each.visibility, each.value, each.label])).toEqual([
    ['custom.category_1.field_1', 'full', ['1', '2'], 'Red, Blue'],
    ['custom.category_1.field_2', 'full', '77', null],
    ['payroll.custom.field_3', 'full', { value: 12.5, currency: 'GBP' }, null],
    ['payroll.custom.field_4', 'full', null, null],
    ['payroll.custom.field_5', 'restricted', null, null],
  ]);
  expect(made[0]).toEqual({
    employeeId: ana,
    sourceEntryId: 'custom.category_1.field_1',
    sourcePath: 'people/search',
    visibility: 'full',
    withheld: null,
    fieldId: 'custom.category_1.field_1',
    fieldName: 'Label of custom.category_1.field_1',
    category: 'Category',
    type: 'multi-list',
    value: ['1', '2'],
    label: 'Red, Blue',
  });
});

test('tenure grows without a change', () => {
  const tenure = field('work.tenureDurationYears', null, 'number');
  const hashAt = (years: number) =>
    normalise(
      source({ people: new Map([[ana, new Map([[tenure.id, value(years)]])]]) }),
      plan({ fields: [tenure], custom: [tenure.id] }),
      today,
    ).custom_value[0]?.payloadHash;
  expect(hashAt(2.155)).toBe(hashAt(2.158));
});

test('a row that comes twice counts once, the later one, and rows of strangers not at all', () => {
  const byEmployee = new Map([['stranger', [workRow]]]);
  const other = { kind: 'rows' as const, path: 'bulk/people/work', historyShown: false, byEmployee };
  expect(records('job', source({ tables: new Map([['work', other]]) }))).toEqual([]);
  const twice = rowsOf('work', { ...workRow, site: 'Paris' }, workRow);
  expect(records('job', source({ tables: twice }))).toMatchObject([{ site: 'London', isCurrentSource: true }]);
});

test('a table that is not available gives no records', () => {
  expect(records('equity_grant', source({ tables: new Map([['equities', { kind: 'not-available' }]]) }))).toEqual([]);
});
