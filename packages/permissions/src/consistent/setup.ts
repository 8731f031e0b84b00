import { type Evidence, inferred } from '@hibob-kit/schemas';
import type { Condition } from '../condition.ts';
import type { AccessRights, PermissionGroup } from '../group.ts';
import type { Regime } from '../regime.ts';
import { rightsOf } from '../right.ts';

export type Letters = Parameters<typeof rightsOf>[0];

/** A setup that could have given an answer, as far as the answer depends on it. */
export interface Setup {
  readonly door: keyof typeof doors;
  readonly membership: keyof typeof memberships;
  readonly audience: keyof typeof audiences;
  readonly regime: Regime;
  /** Whom a request about one employee is about. */
  readonly who: keyof typeof employees;
  /** Whether there is anybody inactive among those the request is about. */
  readonly inactive: 'there are' | 'there are none';
  readonly boxes: Readonly<Record<string, Letters>>;
  /** Fields that are not as their category is. */
  readonly odd: Readonly<Record<string, keyof typeof oddities>>;
  /** Tables in which everybody happens to have one row. */
  readonly short: readonly string[];
}

/** `weight`: how often it is met with, against the others of its kind. */
interface Row {
  readonly text: string;
  readonly weight: number;
  readonly evidence: Evidence;
}

/** No source counts customers' mistakes; the catalogue of misconfigurations says which there are. */
const met = (ids: string): Evidence =>
  inferred(`${ids} of the catalogue of misconfigurations; how often is a guess of ours`);
const usual = inferred('how the setup guide has it; how often is a guess of ours');
const ours = inferred('no source tells how many there are; a guess of ours');

export const doors = {
  open: { text: 'The credential is right and the call is let in', weight: 100, evidence: usual },
  token: { text: 'The token is mistyped, or was reset since it was pasted', weight: 12, evidence: met('A1, A2') },
  deleted: { text: 'The service user was deleted', weight: 3, evidence: met('A3') },
  disabled: { text: 'The service user is disabled', weight: 2, evidence: met('A3') },
  environment: {
    text: 'The credential is one of the sandbox and the call goes to production, or the reverse',
    weight: 3,
    evidence: met('A8'),
  },
  address: {
    text: 'The company lets calls in from certain IP addresses only',
    weight: 6,
    evidence: inferred('HiBob has an IP allow list; how often is a guess of ours'),
  },
} as const satisfies Record<string, Row>;

export const memberships = {
  member: {
    text: 'The service user is a member of a permission group of type Service user',
    weight: 100,
    evidence: usual,
  },
  none: { text: 'The service user is a member of no permission group', weight: 14, evidence: met('B1, B2') },
  type: {
    text: 'The permission group is of type Employee or Admin, which serves no service user',
    weight: 8,
    evidence: met('B3'),
  },
} as const satisfies Record<string, Row>;

const where = (...conditions: readonly Condition[]): AccessRights => ({ select: 'condition', conditions });

export const audiences = {
  exists: {
    text: 'Access rights: Lifecycle status exists (everybody)',
    weight: 40,
    evidence: usual,
    is: where({ field: 'Lifecycle status', operator: 'exists' }),
  },
  employed: {
    text: 'Access rights: Lifecycle status equals Employed (the condition a new group starts with)',
    weight: 35,
    evidence: met('C2'),
    is: where({ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }),
  },
  everyone: {
    text: 'Access rights: Everyone (all active employees)',
    weight: 20,
    evidence: met('C5'),
    is: { select: 'everyone' },
  },
  somewhere: {
    text: 'Access rights: a condition on site, department or employer that selects some of them',
    weight: 6,
    evidence: met('C6'),
    is: where({ field: 'Site', operator: 'equals', values: ['here'] }),
  },
  people: {
    text: 'Access rights: selected employees, some of those asked for',
    weight: 6,
    evidence: met('C7'),
    is: { select: 'people', employeeIds: ['here'] },
  },
  nothing: {
    text: 'Access rights: nothing is chosen, or conditions that nobody fulfils',
    weight: 8,
    evidence: met('C1'),
    is: where(),
  },
} as const satisfies Record<string, Row & { readonly is: AccessRights }>;

/** Between whom access rights tell. `weight`: how many of them a company has. */
export const employees = {
  employed: {
    text: 'The employee works in the company',
    weight: 80,
    evidence: ours,
    status: 'Active',
    lifecycle: 'employed',
    place: 'here',
  },
  elsewhere: {
    text: 'The employee works at a site that access rights do not select',
    weight: 5,
    evidence: ours,
    status: 'Active',
    lifecycle: 'employed',
    place: 'there',
  },
  'on leave': {
    text: 'The employee is on leave',
    weight: 4,
    evidence: ours,
    status: 'Active',
    lifecycle: 'leave',
    place: 'here',
  },
  terminated: {
    text: 'The employee has left',
    weight: 12,
    evidence: ours,
    status: 'Inactive',
    lifecycle: 'terminated',
    place: 'here',
  },
  hired: {
    text: 'The employee has not begun yet',
    weight: 2,
    evidence: ours,
    status: 'Inactive',
    lifecycle: 'hired',
    place: 'here',
  },
} as const satisfies Record<
  string,
  Row & { readonly status: string; readonly lifecycle: string; readonly place: string }
>;

export const oddities = {
  moved: { text: 'was moved into another category, which has no View', weight: 5, evidence: met('E2') },
  'moved here': { text: 'was moved into another category, which has View', weight: 4, evidence: met('E2') },
  absent: { text: 'is no field of this company, or its id is misspelt', weight: 3, evidence: met('E10, E12') },
  'own boxes hide': { text: 'has boxes of its own, without View', weight: 12, evidence: met('F1') },
  'own boxes show': { text: 'has boxes of its own, with View', weight: 12, evidence: met('F1') },
} as const satisfies Record<string, Row>;

/** Two regimes are documented; how many companies have which is a guess of ours (inferred). */
export const regimeWeights: Readonly<Record<Regime, number>> = { category: 70, 'field-level': 30 };
/** Vendors ask for View with or without histories, few for Edit; how often which boxes are ticked is a guess of ours (inferred). */
export const boxWeights: Readonly<Record<Letters, number>> = {
  '': 30,
  V: 25,
  VH: 30,
  VE: 8,
  VHE: 15,
  H: 1,
  E: 0.5,
  HE: 0.5,
};

export const serviceUser = 'S';

/** The setup as a permission group of the model, so that the model itself says what it gives. */
export function groupOf({ membership, audience, boxes, odd }: Setup): PermissionGroup {
  const own = Object.entries(odd).flatMap(([id, how]) => {
    if (how === 'own boxes hide') return [[id, rightsOf('')] as const];
    return how === 'own boxes show' ? [[id, rightsOf('V')] as const] : [];
  });
  return {
    id: 'g',
    name: 'g',
    type: membership === 'type' ? 'Admin' : 'Service user',
    members: { serviceUserIds: membership === 'none' ? [] : [serviceUser], employeeIds: [], condition: null },
    accessRights: audiences[audience].is,
    categories: {
      ...Object.fromEntries(Object.entries(boxes).map(([id, letters]) => [id, rightsOf(letters)])),
      [elsewhere.shown]: rightsOf('VE'),
    },
    fields: Object.fromEntries(own),
    features: [],
  };
}

/** Categories that fields were moved into. */
export const elsewhere = { shown: 'another with View', hidden: 'another without' } as const;
