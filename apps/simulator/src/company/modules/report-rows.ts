/** A report as somebody at the company made it. */
export interface Report {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** `owner`: kept to whoever made it. A service user neither finds it in the list nor downloads it. */
  readonly sharedWith: 'everyone' | 'owner';
  /** Its columns. */
  readonly fieldIds: readonly string[];
  /** Whom it shows: every line must fit. Values are compared without regard to case. */
  readonly filters: readonly ReportFilter[];
}

export interface ReportFilter {
  readonly fieldId: string;
  readonly values: readonly string[];
}

const active: ReportFilter = { fieldId: 'internal.status', values: ['Active'] };

/** The company's reports. Which ones it has is ours. */
export const reports: readonly Report[] = [
  {
    id: 24301001,
    name: 'Headcount',
    description: 'Everybody who works here',
    sharedWith: 'everyone',
    fieldIds: [
      'work.employeeIdInCompany',
      'root.displayName',
      'root.email',
      'work.title',
      'work.department',
      'work.site',
      'work.startDate',
      'work.reportsTo',
    ],
    filters: [active],
  },
  {
    id: 24301038,
    name: 'Base pay',
    description: 'What everybody earns',
    sharedWith: 'everyone',
    fieldIds: [
      'root.displayName',
      'work.title',
      'payroll.salary.payment',
      'payroll.salary.payPeriod',
      'payroll.salary.payFrequency',
      'payroll.salary.activeEffectiveDate',
    ],
    filters: [active],
  },
  {
    id: 24301075,
    name: 'Leavers',
    description: 'Who left, when and why',
    sharedWith: 'everyone',
    fieldIds: [
      'root.displayName',
      'work.department',
      'internal.lifecycleStatus',
      'internal.terminationDate',
      'internal.terminationReason',
    ],
    filters: [{ fieldId: 'internal.lifecycleStatus', values: ['Terminated'] }],
  },
  {
    id: 24301112,
    name: 'Diversity',
    description: 'Gender, age and nationality by department',
    sharedWith: 'everyone',
    fieldIds: ['work.department', 'home.legalGender', 'personal.birthDate', 'personal.age', 'personal.nationality'],
    filters: [active],
  },
  {
    id: 24301149,
    name: 'Board pack draft',
    description: 'Not shared yet',
    sharedWith: 'owner',
    fieldIds: ['root.displayName', 'payroll.salary.yearlyPayment'],
    filters: [active],
  },
];
