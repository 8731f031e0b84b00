import { type AccessRights, noRights, type Rights, rightsOf } from '@hibob-kit/permissions';
import { guideTable, lifecycleStatusEqualsEmployed } from '@hibob-kit/scenarios';
import { type Draft, withCompany, withGroup, withRights } from './draft.ts';
import type { Element } from './element.ts';

const row = (slot: string, id: string, label: string | null, change: Element['change']): Element => ({
  id: `${slot}: ${id}`,
  slot,
  label,
  change,
});

const credentials: readonly Element[] = [
  row('credential', 'mistyped', 'credential.wrong', (draft) => ({ ...draft, credential: 'mistyped' })),
  row('credential', 'reset since', 'credential.token-reset', (draft) => ({ ...draft, credential: 'reset since' })),
  row('credential', 'disabled', 'credential.disabled', (draft) => ({ ...draft, disabled: ['Ravio'] })),
  row('credential', 'of another HiBob', 'credential.other-environment', (draft) => ({
    ...draft,
    credential: 'unknown id',
  })),
  row('address', 'blocked by the firewall', 'credential.blocked', (draft) => ({ ...draft, firewalled: true })),
  row('address', 'not on the allow list', 'credential.address-not-allowed', (draft) => ({
    ...draft,
    ipAllowList: ['203.0.113.7'],
  })),
];

const memberships: readonly Element[] = [
  row('membership', 'no group', 'group.not-a-member', (draft) => ({ ...draft, noGroups: true })),
  row('membership', 'group without members', 'group.not-a-member', (draft) => withGroup(draft, { serviceUsers: [] })),
  row('membership', 'another member', 'group.other-member', (draft) => ({
    ...withGroup(draft, { serviceUsers: ['Ravio (old)'] }),
    serviceUsers: ['Ravio', 'Ravio (old)'],
  })),
  row('membership', 'new service user', 'group.new-user-not-added', (draft) => ({
    ...withGroup(draft, { serviceUsers: ['Ravio (first)'] }),
    serviceUsers: ['Ravio', 'Ravio (first)'],
  })),
  row('membership', 'group of type Employee', 'group.wrong-type', (draft) => withGroup(draft, { type: 'Employee' })),
  row('membership', 'group of type Admin', 'group.wrong-type', (draft) => withGroup(draft, { type: 'Admin' })),
  row('membership', 'the default condition kept beside it', null, (draft) =>
    withGroup(draft, { memberCondition: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }] }),
  ),
];

const select = (draft: Draft, accessRights: AccessRights) => withGroup(draft, { accessRights });
const statuses = (...values: readonly string[]): AccessRights => ({
  select: 'condition',
  conditions: [{ field: 'Lifecycle status', operator: 'equals', values }],
});

const audiences: readonly Element[] = [
  row('audience', 'nothing selected', 'audience.nothing-selected', (draft) =>
    select(draft, { select: 'condition', conditions: [] }),
  ),
  row('audience', 'a condition nobody fulfils', 'audience.nothing-selected', (draft) =>
    select(draft, { select: 'condition', conditions: [{ field: 'Site', operator: 'equals', values: ['Atlantis'] }] }),
  ),
  row('audience', 'nobody picked', 'audience.nothing-selected', (draft) =>
    select(draft, { select: 'people', employeeIds: [] }),
  ),
  row('audience', 'equals Employed', 'audience.employed-only', (draft) => select(draft, lifecycleStatusEqualsEmployed)),
  row('audience', 'everyone', 'audience.everyone', (draft) => select(draft, { select: 'everyone' })),
  row('audience', 'Employed and Hired', 'audience.statuses-picked', (draft) =>
    select(draft, statuses('Employed', 'Hired')),
  ),
  row('audience', 'Employed and Terminated', 'audience.statuses-picked', (draft) =>
    select(draft, statuses('Employed', 'Terminated')),
  ),
  row('audience', 'Employed, Hired and Terminated', 'audience.statuses-picked', (draft) =>
    select(draft, statuses('Employed', 'Hired', 'Terminated')),
  ),
  row('audience', 'every active status', 'audience.statuses-picked', (draft) =>
    select(draft, statuses('Employed', 'Garden Leave', 'Leave', 'Parental Leave')),
  ),
  row('audience', 'one site', 'audience.part-of-company', (draft) =>
    select(draft, { select: 'condition', conditions: [{ field: 'Site', operator: 'equals', values: ['London'] }] }),
  ),
  row('audience', 'one department', 'audience.part-of-company', (draft) =>
    select(draft, {
      select: 'condition',
      conditions: [{ field: 'Department', operator: 'equals', values: ['Engineering'] }],
    }),
  ),
];

/** The guide's boxes taken away or added to, category by category; what that costs is worked out in `truth.ts`. */
const boxes: readonly Element[] = Object.keys(guideTable).flatMap((categoryId) =>
  (['', 'V', 'H', 'E', 'VH', 'VE', 'HE', 'VHE'] as const)
    .filter((letters) => JSON.stringify(rightsOf(letters)) !== JSON.stringify(guideTable[categoryId]))
    .map((letters) =>
      row(`boxes of ${categoryId}`, letters === '' ? 'none' : letters, null, (draft) =>
        withRights(draft, categoryId, rightsOf(letters)),
      ),
    ),
);

/** Boxes of a single field, which only field-level permissions know. */
const fieldBoxes: readonly Element[] = [
  'home.legalGender',
  'payroll.salary.payment',
  'work.title',
  'personal.birthDate',
].flatMap((fieldId) =>
  (['', 'V'] as const).map((letters) =>
    row(`boxes of field ${fieldId}`, letters === '' ? 'none' : letters, null, (draft) =>
      withGroup(withCompany(draft, { regime: 'field-level' }), {
        fields: { ...draft.group.fields, [fieldId]: rightsOf(letters) },
      }),
    ),
  ),
);

const nameBoxes = row('boxes of field names', 'none', null, (draft) =>
  withGroup(withCompany(draft, { regime: 'field-level' }), {
    fields: { ...draft.group.fields, 'root.firstName': noRights, 'root.surname': noRights },
  }),
);

const others: readonly Element[] = [
  nameBoxes,
  payForTheEmployedOnly('two groups: pay for the employed only', (pay) => pay),
  row('more boxes', 'everything', null, (draft) =>
    withGroup(draft, {
      categories: { ...draft.group.categories, address: rightsOf('VHE'), about: rightsOf('VHE') },
      features: [...draft.group.features],
    }),
  ),
];

/** Whatever the company is like, no box is ticked: put in behind everything. */
export const noBoxes: Element = row('boxes', 'none ticked', null, (draft) => withGroup(draft, { categories: {} }));

/** What a customer may get wrong on HiBob’s screens. */
export const mistakes: readonly Element[] = [
  ...credentials,
  ...memberships,
  ...audiences,
  ...boxes,
  ...fieldBoxes,
  ...others,
];

/** No part of the space, and yet possible: the group for pay lacks View histories as well. */
export const payForTheEmployedWithoutHistories: Element = payForTheEmployedOnly(
  'two groups: pay for the employed only, without View histories',
  (pay) => ({ ...pay, viewHistory: false }),
);

function payForTheEmployedOnly(id: string, ticked: (pay: Rights) => Rights): Element {
  return {
    id,
    slot: 'two groups',
    without: [
      'audience',
      'membership',
      'boxes',
      'boxes of payroll',
      'boxes of field payroll.salary.payment',
      'company pay field',
      'company leavers',
    ],
    label: 'audience.two-groups payroll',
    change: (draft) => ({
      ...withRights(draft, 'payroll', noRights),
      furtherGroups: [
        {
          ...draft.group,
          name: 'Pay',
          accessRights: lifecycleStatusEqualsEmployed,
          categories: { payroll: ticked(draft.group.categories.payroll ?? noRights) },
        },
      ],
    }),
  };
}
