// Long because it is one schema: drizzle-kit compares it whole with the migrations.
import type { Selection } from '@hibob-kit/permissions';
import {
  boolean,
  char,
  customType,
  date,
  index,
  integer,
  jsonb,
  numeric,
  type PgColumn,
  pgSchema,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  employeeStatuses,
  equityTypes,
  genders,
  grantStatuses,
  payBases,
  payPeriods,
  presences,
  syncModes,
  variablePayTypes,
  visibilities,
  type Withheld,
} from './norms.ts';

/** A schema of our own, so that tables named `job` or `run` never meet those of another program in a shared database. */
export const hibob = pgSchema('hibob');

/** The two drivers print timestamps differently; here they are ISO strings in UTC with both. */
export const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});

/** Any JSON. The drivers have parsed it: drizzle's own column would parse a text again, and make a rounded number of a text of digits. */
const anyJson = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
});

/** A field as the company has it: the category decides which box shows it. */
export interface ReadField {
  readonly id: string;
  readonly label: string;
  readonly category: string;
}

/** A customer of whoever operates the connector. Every row belongs to one, most of them through their connection. */
export const tenant = hibob.table('tenant', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull().unique(),
  createdAt: moment().notNull(),
});

/** Whose connections are where nobody said otherwise: those of the command line and of a `serve` for one. */
export const defaultTenantId = '00000000-0000-4000-8000-000000000001';

/** A HiBob company we read. Its token is in `credential`, sealed, or in memory only. */
export const connection = hibob.table(
  'connection',
  {
    id: uuid().primaryKey().defaultRandom(),
    tenantId: uuid()
      .notNull()
      .default(defaultTenantId)
      .references(() => tenant.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    baseUrl: text().notNull(),
    serviceUserId: text().notNull(),
    selection: jsonb().$type<Selection>().notNull(),
    /** Asked once: which pay of somebody part-time the company enters. null: not answered. */
    payBasis: text({ enum: payBases }),
    /** The fields read, by the company's own labels and categories. null before the first sync. */
    fields: jsonb().$type<readonly ReadField[]>(),
    createdAt: moment().notNull(),
    lastCheck: jsonb().$type<unknown>(),
    lastCheckAt: moment(),
    /** HiBob's `root.companyId`: credentials of another company are refused. null until HiBob showed it. */
    companyId: text(),
    /** Nothing is scheduled while it stands. */
    pausedAt: moment(),
  },
  (table) => [unique('connection_name').on(table.tenantId, table.name)],
);

/** One check or sync. `finishedAt` stays null when the process died in between; the next sync goes on from what it had read. */
export const run = hibob.table(
  'run',
  {
    id: uuid().primaryKey().defaultRandom(),
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['check', 'sync', 'upload', 're-read'] }).notNull(),
    startedAt: moment().notNull(),
    finishedAt: moment(),
    outcome: text(),
    report: jsonb().$type<unknown>(),
    /** How a sync read: everything, or what a fingerprint said has changed. null for a check. */
    mode: text({ enum: syncModes }),
    /** The record time of everything this run writes; null until the guard let it write. */
    recordedAt: moment(),
    /** What the guard had said when somebody told the run to go on all the same. */
    forced: jsonb().$type<unknown>(),
  },
  (table) => [index('run_of_connection').on(table.connectionId, table.startedAt)],
);

/** What every record carries. Employee ids are text: 19 digits do not fit a JavaScript number. */
const provenance = {
  connectionId: uuid()
    .notNull()
    .references(() => connection.id, { onDelete: 'cascade' }),
  employeeId: text().notNull(),
  /** HiBob's row id, unique only within one employee's table. For `employee` its own id, for `custom_value` the field id. */
  sourceEntryId: text().notNull(),
  /** The operation it was read by, e.g. `bulk/people/salaries`. */
  sourcePath: text().notNull(),
  payloadHash: text().notNull(),
  visibility: text({ enum: visibilities }).notNull(),
  /** Column → why it is null for us. A null that is not named here is one of HiBob's: it holds nothing there. */
  withheld: jsonb().$type<Withheld>(),
  /** The run that wrote this version; a run that finds it unchanged leaves it alone. */
  runId: uuid().notNull(),
  fetchedAt: moment().notNull(),
  /**
   * Record time: from when to when we held this version for true. A change closes one version and opens the next; a version
   * closed without a next one was taken back by HiBob. null while we hold it.
   */
  recordedFrom: moment().notNull(),
  recordedTo: moment(),
};

/** Of each row one version at most is held for true, whatever dies when. Needs PostgreSQL 15. */
const versions =
  (name: string) =>
  (table: Readonly<Record<'connectionId' | 'employeeId' | 'sourceEntryId' | 'recordedTo', PgColumn>>) => [
    unique(name).on(table.connectionId, table.employeeId, table.sourceEntryId, table.recordedTo).nullsNotDistinct(),
  ];

/** When a row of a table holds. `effectiveTo` is the last day, inclusive; null while open. */
const validity = {
  effectiveFrom: date({ mode: 'string' }),
  effectiveTo: date({ mode: 'string' }),
  /** What HiBob's own `isCurrent` said; it calls a first salary row current even when it lies in the future. */
  isCurrentSource: boolean(),
};

const change = { changeType: text(), changeReason: text() };

export const employee = hibob.table(
  'employee',
  {
    ...provenance,
    /** Why HiBob shows this person or does not. The rows of somebody absent stay as they were last seen. */
    presence: text({ enum: presences }).notNull(),
    /** The employee id under which HiBob shows them now. */
    mergedInto: text(),
    firstSeenAt: moment().notNull(),
    employeeNumber: text(),
    firstName: text(),
    lastName: text(),
    displayName: text(),
    email: text(),
    gender: text({ enum: genders }),
    genderRaw: text(),
    birthDate: date({ mode: 'string' }),
    /** As it came: a field of the company's own may hold a date in words of its own. */
    birthDateRaw: text(),
    startDate: date({ mode: 'string' }),
    originalStartDate: date({ mode: 'string' }),
    terminationDate: date({ mode: 'string' }),
    terminationReason: text(),
    terminationType: text(),
    status: text({ enum: employeeStatuses }),
    statusRaw: text(),
    /** HiBob's `internal.status`: Active or Inactive. */
    accessStatusRaw: text(),
  },
  versions('employee_version'),
);

export const job = hibob.table(
  'job',
  {
    ...provenance,
    ...validity,
    ...change,
    title: text(),
    titleRaw: text(),
    department: text(),
    departmentRaw: text(),
    site: text(),
    siteId: text(),
    managerId: text(),
    level: text(),
    jobProfile: text(),
    jobFamily: text(),
  },
  versions('job_version'),
);

export const employment = hibob.table(
  'employment',
  {
    ...provenance,
    ...validity,
    ...change,
    type: text(),
    typeRaw: text(),
    contract: text(),
    contractRaw: text(),
    salaryPayType: text(),
    salaryPayTypeRaw: text(),
    weeklyHours: numeric(),
    /** 1 is full time; HiBob's own value is a percentage and stands in `fteRaw`. */
    fte: numeric(),
    fteRaw: text(),
    flsaCode: text(),
    workingPattern: anyJson(),
  },
  versions('employment_version'),
);

export const lifecycle = hibob.table(
  'lifecycle',
  {
    ...provenance,
    ...validity,
    ...change,
    status: text({ enum: employeeStatuses }),
    statusRaw: text(),
    accessStatusRaw: text(),
    reason: text(),
    reasonRaw: text(),
    leaveReason: text(),
  },
  versions('lifecycle_version'),
);

/** Pay as HiBob holds it: an amount per `period` in a currency, not annualised. */
export const basePay = hibob.table(
  'base_pay',
  {
    ...provenance,
    ...validity,
    ...change,
    amount: numeric(),
    currency: char({ length: 3 }),
    period: text({ enum: payPeriods }),
    periodRaw: text(),
    frequency: text({ enum: payPeriods }),
    frequencyRaw: text(),
  },
  versions('base_pay_version'),
);

export const variablePay = hibob.table(
  'variable_pay',
  {
    ...provenance,
    ...validity,
    ...change,
    type: text({ enum: variablePayTypes }),
    typeRaw: text(),
    amount: numeric(),
    currency: char({ length: 3 }),
    percentOfBase: numeric(),
    paymentPeriod: text({ enum: payPeriods }),
    paymentPeriodRaw: text(),
    payoutType: text(),
    companyPercent: numeric(),
    departmentPercent: numeric(),
    individualPercent: numeric(),
  },
  versions('variable_pay_version'),
);

export const equityGrant = hibob.table(
  'equity_grant',
  {
    ...provenance,
    effectiveFrom: date({ mode: 'string' }),
    type: text({ enum: equityTypes }),
    typeRaw: text(),
    quantity: numeric(),
    grantDate: date({ mode: 'string' }),
    grantNumber: text(),
    grantTypeRaw: text(),
    status: text({ enum: grantStatuses }),
    statusRaw: text(),
    exercisePrice: numeric(),
    exerciseCurrency: char({ length: 3 }),
    vestingStart: date({ mode: 'string' }),
    vestingTermRaw: text(),
    vestingTermMonths: integer(),
    vestingSchedule: text(),
    consentNumber: text(),
    expiresAt: date({ mode: 'string' }),
    reason: text(),
  },
  versions('equity_grant_version'),
);

/** A value of a field the customer added to what is shared. `fieldName` and `category` are the company's own at reading time. */
export const customValue = hibob.table(
  'custom_value',
  {
    ...provenance,
    fieldId: text().notNull(),
    fieldName: text().notNull(),
    category: text().notNull(),
    type: text().notNull(),
    value: anyJson(),
    label: text(),
  },
  versions('custom_value_version'),
);
