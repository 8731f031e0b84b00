/**
 * What a company can be absent for, before anybody changes anything. The names `Holiday` and `Sick` and the enumerations are
 * HiBob's (OpenAPI 2025-06); that a company has just these is ours.
 */
export interface PolicyType {
  readonly name: string;
  readonly activity: 'paidTimeoff' | 'unpaidTimeoff' | 'workTime';
  readonly unit: 'days' | 'hours';
  /** Who learns of it: everybody, only those with a permission of their own, or everybody under another name. */
  readonly visibility: 'Public' | 'Private' | 'Custom name';
  /** What others read where the visibility is `Custom name`. */
  readonly customName: string | null;
  readonly reasonCodes: readonly ReasonCode[];
  /** Each office has its own policy, beside the one for everybody else. */
  readonly perSite: boolean;
  readonly terms: PolicyTerms;
}

export interface ReasonCode {
  readonly id: number;
  readonly displayName: string;
}

/** The details of a policy, under HiBob's names. Amounts are in the unit of the type, a year. */
export interface PolicyTerms {
  readonly allowance: number;
  readonly maxBalance: number;
  readonly minBalance: number;
  readonly yosIncrease: readonly { readonly yearsOfService: number; readonly extraDays: number }[];
  readonly minTimeOffRequestDuration: 'fullDay' | 'halfDay' | 'fullHour' | 'halfHour' | 'quarterHour' | 'tenMinutes';
  readonly bookingWorkDaysOnly: boolean;
  readonly approvalRequired: boolean;
  readonly description: string;
}

const plain: PolicyTerms = {
  allowance: 0,
  maxBalance: 0,
  minBalance: 0,
  yosIncrease: [],
  minTimeOffRequestDuration: 'halfDay',
  bookingWorkDaysOnly: true,
  approvalRequired: true,
  description: '',
};

const open = { visibility: 'Public', customName: null, perSite: false, reasonCodes: [] } as const;

export const policyTypes: readonly PolicyType[] = [
  {
    ...open,
    name: 'Holiday',
    activity: 'paidTimeoff',
    unit: 'days',
    perSite: true,
    reasonCodes: [
      { id: 3000, displayName: 'Vacation' },
      { id: 3001, displayName: 'Family event' },
      { id: 3002, displayName: 'Moving house' },
    ],
    terms: {
      ...plain,
      allowance: 25,
      maxBalance: 40,
      minBalance: -5,
      yosIncrease: [
        { yearsOfService: 3, extraDays: 1 },
        { yearsOfService: 5, extraDays: 2 },
      ],
      description: 'Paid holiday',
    },
  },
  {
    ...open,
    name: 'Sick',
    activity: 'paidTimeoff',
    unit: 'days',
    visibility: 'Private',
    reasonCodes: [
      { id: 3010, displayName: 'Illness' },
      { id: 3011, displayName: 'Caring for a child' },
    ],
    terms: { ...plain, allowance: 30, maxBalance: 30, approvalRequired: false, description: 'Paid sick days' },
  },
  {
    ...open,
    name: 'Work from home',
    activity: 'workTime',
    unit: 'days',
    terms: { ...plain, allowance: 104, maxBalance: 104, approvalRequired: false, description: 'Days at home' },
  },
  {
    ...open,
    name: 'Parental leave',
    activity: 'paidTimeoff',
    unit: 'days',
    terms: {
      ...plain,
      allowance: 90,
      maxBalance: 180,
      minTimeOffRequestDuration: 'fullDay',
      bookingWorkDaysOnly: false,
      description: 'Paid leave for new parents',
    },
  },
  {
    ...open,
    name: 'Unpaid leave',
    activity: 'unpaidTimeoff',
    unit: 'days',
    visibility: 'Custom name',
    customName: 'Time off',
    reasonCodes: [
      { id: 3020, displayName: 'Sabbatical' },
      { id: 3021, displayName: 'Personal' },
    ],
    terms: { ...plain, allowance: 20, maxBalance: 20, minTimeOffRequestDuration: 'fullDay', description: 'Unpaid' },
  },
  {
    ...open,
    name: 'Time off in lieu',
    activity: 'paidTimeoff',
    unit: 'hours',
    terms: {
      ...plain,
      allowance: 40,
      maxBalance: 80,
      minTimeOffRequestDuration: 'quarterHour',
      description: 'Overtime',
    },
  },
];

export function policyTypeNamed(name: string): PolicyType | null {
  return policyTypes.find((type) => type.name === name) ?? null;
}
