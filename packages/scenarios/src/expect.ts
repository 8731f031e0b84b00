import type { Finding, PlanRow, Right } from '@hibob-kit/permissions';
import type { Expectation } from './scenario.ts';

/**
 * What a check must say, in words written a second time: nothing here comes from the code that advises. `{serviceUser}` stands
 * for the id the simulator gave the service user.
 */
const inGroup = ['System settings → Account → Permission groups.', 'Open the group of the service user.'];
const people = 'People’s data → Edit → People.';
const save = 'Save, then Apply.';

const boxes: Readonly<Record<Right, (category: string) => string>> = {
  view: (category) => `${category}: tick “View selected employees’ ${category} sections”.`,
  viewHistory: (category) => `${category}: tick “View selected employees’ ${category} section histories”.`,
  edit: (category) => `${category}: tick “Edit selected employees’ ${category} sections”.`,
};

const row = (category: string) => `The ${category} row in the People section of the group’s People’s data tab.`;

interface Hidden {
  readonly category: string;
  readonly rights: readonly Right[];
  readonly fields: readonly string[];
  readonly evidence: readonly string[];
  readonly instead?: string;
  readonly shows: string;
  readonly request?: string;
  /** The category’s HiBob id; the name in lower case unless said. */
  readonly about?: string;
  readonly elsewhere?: Finding['causes'];
}

const searches = 'POST /v1/people/search';
const ids: Readonly<Record<string, string>> = { 'Basic info': 'root', Jobs: 'jobsCatalog' };
const idOf = (category: string) => ids[category] ?? category.toLowerCase();

export function viewMissing(hidden: Hidden): Finding {
  const { category, rights, fields, evidence, instead, shows, request = searches, elsewhere = [] } = hidden;
  const about = hidden.about ?? idOf(category);
  return {
    code: 'category.view-missing',
    severity: 'blocking',
    certainty: elsewhere.length === 0 ? 'certain' : 'one of several',
    title: `The ‘${category}’ permission is missing`,
    category,
    rights,
    fields,
    evidence,
    causes: [
      { code: 'category.no-view', about, cause: `View is not ticked on ${category}.`, lookAt: row(category) },
      ...elsewhere,
    ],
    fix: [...inGroup, people, ...rights.map((right) => boxes[right](category)), save],
    instead: instead ?? null,
    retest: { request, shows },
  };
}

/** In a category of the company's own, a field that nobody shows may be masked as well. `fields` holds one label. */
export function viewOrEditMissing({
  category,
  fields,
  evidence,
  instead,
  shows,
  alone = null,
  about = idOf(category),
}: Omit<Hidden, 'rights' | 'elsewhere' | 'request'> & {
  /** The field's id, where it is the only one asked for in its category: it may have boxes of its own. */
  readonly alone?: string | null;
}): Finding {
  const [field = ''] = fields;
  return {
    code: 'category.view-or-edit-missing',
    severity: 'blocking',
    certainty: 'one of several',
    title: `The ‘${category}’ permission is missing`,
    category,
    rights: ['view'],
    fields,
    evidence,
    causes: [
      { code: 'category.no-view', about, cause: `View is not ticked on ${category}.`, lookAt: row(category) },
      {
        code: 'category.no-edit',
        about,
        cause: `Edit is not ticked on ${category}, and the field is one that HiBob masks.`,
        lookAt: `Whether HiBob shows ${field} as dots on an employee’s profile.`,
      },
      ...(alone === null ? [] : [ownBoxes(alone, fields, category)]),
    ],
    fix: [
      ...inGroup,
      people,
      boxes.view(category),
      `If HiBob shows ${field} as dots, tick “Edit selected employees’ ${category} sections” as well.`,
      ...(alone === null ? [] : [fieldStep(category, field)]),
      save,
    ],
    instead: instead ?? null,
    retest: { request: searches, shows },
  };
}

/** Only where HiBob shows that it does not know field-level permissions is a box of the field's own out of the question. */
export function editMissing({
  category,
  fields,
  ids: fieldIds,
  evidence,
  instead,
  shows,
  about = idOf(category),
  elsewhere = [],
}: Omit<Hidden, 'rights' | 'request'> & { readonly ids: string | null }): Finding {
  const names = fields.join(' and ');
  const own = fieldIds === null ? [] : [ownBoxes(fieldIds, fields, category)];
  return {
    code: 'category.edit-missing',
    severity: 'blocking',
    certainty: own.length + elsewhere.length === 0 ? 'certain' : 'one of several',
    title: `The ‘${category}’ permission lacks Edit`,
    category,
    rights: ['edit'],
    fields,
    evidence,
    causes: [
      {
        code: 'category.no-edit',
        about,
        cause: `Edit is not ticked on ${category}: HiBob lets a service user read sensitive fields only with Edit.`,
        lookAt: row(category),
      },
      ...own,
      ...elsewhere,
    ],
    fix: [...inGroup, people, boxes.edit(category), ...(own.length > 0 ? [fieldStep(category, names)] : []), save],
    instead: instead ?? null,
    retest: { request: searches, shows },
  };
}

function ownBoxes(ids: string, fields: readonly string[], category: string): Finding['causes'][number] {
  const names = fields.join(' and ');
  const have = fields.length === 1 ? 'has boxes of its own' : 'have boxes of their own';
  return {
    code: 'field.hidden-by-override',
    about: ids,
    cause: `${names} ${have} under People’s fields, and View is not ticked there.`,
    lookAt: `Whether the group’s People’s data tab says “People’s fields”, and ${names} below ${category} there.`,
  };
}

const fieldStep = (category: string, names: string) =>
  `If the dialog says “People’s fields” instead of “People”: People’s data → Edit → People’s fields → ${category}: tick “View” on ${names}.`;

const bulk: Readonly<Record<string, string>> = {
  Employment: 'employment',
  Equity: 'equities',
  Lifecycle: 'lifecycle',
  Payroll: 'salaries',
  Work: 'work',
};

export function historyMissing(category: string, fields: readonly string[], evidence: string): Finding {
  return {
    code: 'category.history-missing',
    severity: 'advisory',
    certainty: 'cannot tell',
    title: `The ‘${category}’ permission lacks View histories`,
    category,
    rights: ['viewHistory'],
    fields,
    evidence: [evidence],
    causes: [
      {
        code: 'category.no-history',
        about: idOf(category),
        cause: `View histories is not ticked on ${category}: HiBob then shows only the row in force.`,
        lookAt: row(category),
      },
      {
        code: 'company.no-earlier-rows',
        about: idOf(category),
        cause: 'HiBob holds no earlier rows: the company moved to HiBob later, or nothing has changed yet.',
        lookAt: `Whether an employee’s profile shows earlier rows in ${category}.`,
      },
    ],
    fix: [...inGroup, people, boxes.viewHistory(category), save],
    instead: null,
    retest: { request: `GET /v1/bulk/people/${bulk[category]}`, shows: 'rows that are over' },
  };
}

/** Every field of the default selection, category by category in the order of the alphabet. */
export const everyField: readonly string[] = [
  'ID',
  'First name',
  'Last name',
  'Display name',
  'Email',
  'Employment type',
  'Employment contract',
  'FTE %',
  'Weekly hours',
  'Salary pay type',
  'Equity',
  'Gender',
  'Job code',
  'Job profile name',
  'Job level name',
  'Job role',
  'Job family',
  'Lifecycle status',
  'Status',
  'Termination date',
  'Reason for termination',
  'Leave and termination type',
  'Base salary',
  'Salary pay period',
  'Salary pay frequency',
  'Variable pay',
  'Date of Birth',
  'Employee ID',
  'Job title',
  'Department',
  'Site',
  'Manager',
  'Start date',
  'Original start date',
  'Org level',
];

export const generalErrors: Finding = {
  code: 'group.general-errors',
  severity: 'blocking',
  certainty: 'one of several',
  title: 'General Errors: no access to any field',
  category: null,
  rights: [],
  fields: everyField,
  evidence: [
    'The service user ID and token are accepted.',
    'people/search shows 0 people.',
    '6 of 6 tables answered 403.',
  ],
  causes: [
    {
      code: 'group.not-a-member',
      about: null,
      cause: 'The service user is in no permission group.',
      lookAt: 'Members of the group must list {serviceUser}.',
    },
    {
      code: 'group.other-member',
      about: null,
      cause: 'Another service user was put in the group.',
      lookAt: 'Compare the ID of the group’s member with {serviceUser}, not the name.',
    },
    {
      code: 'group.wrong-type',
      about: null,
      cause: 'The group is of type Employee or Admin instead of Service user.',
      lookAt: 'The type shown on the group; it cannot be changed, create the group anew.',
    },
    {
      code: 'group.new-user-not-added',
      about: null,
      cause: 'The service user is new and was not added to the group yet.',
      lookAt: 'When {serviceUser} was created, in System settings → Integrations → Service users → Manage.',
    },
  ],
  fix: [
    'System settings → Account → Permission groups.',
    'Open the group made for this integration, or “+ Create permission group” and choose the type “Service user”.',
    'Members: choose the service user {serviceUser} and nobody else.',
    save,
  ],
  instead: null,
  retest: { request: searches, shows: 'people' },
};

const accessRights = [
  ...inGroup,
  'People’s data → Edit → Access rights.',
  'Select people by condition → Lifecycle status exists.',
  save,
];

export const nobodySelected: Finding = {
  code: 'audience.nobody',
  severity: 'blocking',
  certainty: 'certain',
  title: 'The access rights select nobody',
  category: null,
  rights: [],
  fields: everyField,
  evidence: [
    'people/search shows 0 people.',
    'The permission group works: Employment, Equity, Lifecycle, Salary, Variable pay, Work answered 200 with no rows.',
  ],
  causes: [
    {
      code: 'audience.nothing-selected',
      about: null,
      cause: 'No people are selected under Access rights, or the condition fits nobody.',
      lookAt: 'Access rights on the People’s data tab of the group.',
    },
  ],
  fix: accessRights,
  instead: null,
  retest: { request: searches, shows: 'people' },
};

const group = 'Access rights on the People’s data tab of the group.';

type PeopleCause =
  | 'audience.employed-only'
  | 'audience.everyone'
  | 'audience.statuses-picked'
  | 'audience.people-picked'
  | 'audience.part-of-company'
  | 'company.nobody-inactive'
  | 'company.nobody-left';

/** Why people are not shown, cause by cause. */
const peopleCauses: Readonly<Record<PeopleCause, readonly [cause: string, lookAt: string]>> = {
  'audience.employed-only': ['Access rights say Lifecycle status equals Employed, HiBob’s default.', group],
  'audience.everyone': ['Access rights say Everyone, which is everyone active.', group],
  'audience.statuses-picked': [
    'Access rights name lifecycle statuses one by one, and some are not among them.',
    `${group} Leave, Garden leave and statuses of the company’s own count as well.`,
  ],
  'audience.people-picked': ['Access rights name employees one by one; whoever joins later is not among them.', group],
  'audience.part-of-company': [
    'Access rights cover a part of the company, such as one site or department.',
    `${group} Compare the number of people with the headcount in HiBob.`,
  ],
  'company.nobody-inactive': [
    'Nobody has left this company or is hired for later.',
    'Whether HiBob’s directory lists anybody with lifecycle status Terminated or Hired.',
  ],
  'company.nobody-left': [
    'Nobody has left this company.',
    'Whether HiBob’s directory lists anybody with lifecycle status Terminated.',
  ],
};

function peopleFinding(
  of: Pick<Finding, 'code' | 'certainty' | 'title' | 'evidence' | 'retest'>,
  causes: readonly PeopleCause[],
): Finding {
  return {
    ...of,
    severity: 'advisory',
    category: null,
    rights: [],
    fields: [],
    causes: causes.map((code) => {
      const [cause, lookAt] = peopleCauses[code];
      return { code, about: null, cause, lookAt };
    }),
    fix: accessRights,
    instead: null,
  };
}

/** Nobody inactive is visible. */
export function inactiveHidden(visible: number, causes: readonly PeopleCause[]): Finding {
  return peopleFinding(
    {
      code: 'audience.inactive-hidden',
      certainty: 'cannot tell',
      title: 'People who left or have not started yet are not visible',
      evidence: [`people/search shows ${visible} people, and asking for inactive people as well adds none.`],
      retest: { request: searches, shows: 'more people with showInactive true than with false' },
    },
    causes,
  );
}

/** Somebody inactive is visible, and nobody who left. */
export function leaversHidden(visible: number, inactive: number): Finding {
  return peopleFinding(
    {
      code: 'audience.inactive-hidden',
      certainty: 'cannot tell',
      title: 'People who left are not visible',
      evidence: [
        `people/search shows ${visible} people, ${inactive} of them inactive, and nobody’s lifecycle status is Terminated.`,
      ],
      retest: { request: searches, shows: 'somebody whose lifecycle status is Terminated, with showInactive true' },
    },
    ['audience.statuses-picked', 'audience.people-picked', 'audience.part-of-company', 'company.nobody-left'],
  );
}

/** Somebody who left is visible, and managers are not: people are hidden for sure. */
export function peopleHidden(visible: number, inactive: number, managers: string): Finding {
  return peopleFinding(
    {
      code: 'audience.limited',
      certainty: 'one of several',
      title: 'Some people are not visible',
      evidence: [`people/search shows ${visible} people, ${inactive} of them inactive.`, managers],
      retest: { request: searches, shows: 'every manager among the people' },
    },
    ['audience.part-of-company', 'audience.people-picked', 'audience.statuses-picked'],
  );
}

/** People come and nothing of them does. */
export const noBoxes = (visible: number): Finding => ({
  code: 'group.no-boxes',
  severity: 'blocking',
  certainty: 'certain',
  title: 'The permission group grants no category',
  category: null,
  rights: [],
  fields: everyField,
  evidence: [`people/search shows ${visible} people and no field of them.`, '6 of 6 tables answered 403.'],
  causes: [
    {
      code: 'group.no-boxes',
      about: null,
      cause: 'No box is ticked in the People section of the group, or what was ticked was not saved and applied.',
      lookAt: 'The People section of the group’s People’s data tab.',
    },
  ],
  fix: [...inGroup, people, 'Tick the boxes of the plan below, category by category.', save],
  instead: null,
  retest: { request: searches, shows: 'the key of a selected field' },
});

/** Pay is granted for the 46 who are employed, of 60. */
export const payOfSome: Finding = {
  code: 'audience.differs',
  severity: 'blocking',
  certainty: 'certain',
  title: '‘Payroll’ can be read of some people only',
  category: 'Payroll',
  rights: [],
  fields: ['Base salary', 'Salary pay period', 'Salary pay frequency'],
  evidence: [
    '49 of 60 people show Base salary.',
    '49 of 60 people show Salary pay period.',
    '49 of 60 people show Salary pay frequency.',
    'A table of Payroll names 11 people as not permitted.',
  ],
  causes: [
    {
      code: 'audience.two-groups',
      about: 'payroll',
      cause: 'The service user is in several permission groups, and the one that grants Payroll covers fewer people.',
      lookAt: 'Every permission group that lists the service user as a member, and its Access rights.',
    },
  ],
  fix: [
    'System settings → Account → Permission groups.',
    'Open the group of the service user that grants “View” on Payroll.',
    'People’s data → Edit → Access rights.',
    'Select people by condition → Lifecycle status exists.',
    save,
  ],
  instead: null,
  retest: {
    request: searches,
    shows: 'the key of Base salary, Salary pay period and Salary pay frequency for everybody',
  },
};

export const credentialRejected: Finding = {
  code: 'credential.rejected',
  severity: 'blocking',
  certainty: 'one of several',
  title: 'HiBob does not accept the service user ID and token',
  category: null,
  rights: [],
  fields: [],
  evidence: ['HiBob answered 401 to a request that needs no permission.'],
  causes: [
    {
      code: 'credential.wrong',
      about: null,
      cause: 'The ID or the token was mistyped or not copied whole.',
      lookAt:
        'Compare the service user ID with {serviceUser} in System settings → Integrations → Service users → Manage.',
    },
    {
      code: 'credential.token-reset',
      about: null,
      cause: 'The token was reset in HiBob since it was copied.',
      lookAt:
        'The date of the last reset stands beside the service user in System settings → Integrations → Service users → Manage.',
    },
    {
      code: 'credential.disabled',
      about: null,
      cause: 'The service user was disabled or deleted.',
      lookAt: 'Whether the service user is still listed in System settings → Integrations → Service users → Manage.',
    },
    {
      code: 'credential.other-environment',
      about: null,
      cause: 'The credential belongs to HiBob’s sandbox and is used on production, or the reverse.',
      lookAt: 'The address of the HiBob in which the service user was created.',
    },
  ],
  fix: [
    'System settings → Integrations → Service users → Manage.',
    'Open the service user and reset its token; copy the new token at once, it is shown only this time.',
    'Enter the service user ID and the new token here.',
  ],
  instead: null,
  retest: { request: 'GET /v1/company/people/fields', shows: 'status 200' },
};

const unchecked = 'not checkable, not needed for your fields';

/** The plan of the guide's setup, all proved that an API can show. */
export const guidePlan: readonly PlanRow[] = [
  { category: 'Basic info', view: 'proved', viewHistory: unchecked, edit: unchecked, why: 'Employee key, Names' },
  {
    category: 'Employment',
    view: 'proved',
    viewHistory: 'proved',
    edit: 'not asked',
    why: 'Employment type and hours',
  },
  { category: 'Equity', view: 'proved', viewHistory: 'proved', edit: 'not asked', why: 'Equity' },
  { category: 'Home', view: 'proved', viewHistory: unchecked, edit: unchecked, why: 'Gender' },
  { category: 'Jobs', view: 'proved', viewHistory: unchecked, edit: 'not asked', why: 'Job profile and level' },
  { category: 'Lifecycle', view: 'proved', viewHistory: 'proved', edit: 'not asked', why: 'Employment status' },
  { category: 'Payroll', view: 'proved', viewHistory: 'proved', edit: 'not asked', why: 'Base pay, Variable pay' },
  { category: 'Personal', view: 'proved', viewHistory: unchecked, edit: 'proved', why: 'Date of birth' },
  { category: 'Work', view: 'proved', viewHistory: 'proved', edit: 'not asked', why: 'Job and location' },
];

/** The guide's plan with some rows changed, by category; null leaves a row out. New categories are put in by name. */
export function guidePlanWith(changes: Readonly<Record<string, Partial<PlanRow> | null>>): readonly PlanRow[] {
  const known = guidePlan.flatMap((one) => {
    const change = changes[one.category];
    return change === null ? [] : [{ ...one, ...change }];
  });
  const added = Object.entries(changes)
    .filter(([category]) => !guidePlan.some((one) => one.category === category))
    .map(([category, change]) => ({ ...newRow(category), ...change }));
  return [...known, ...added].sort((one, other) => (one.category < other.category ? -1 : 1));
}

const newRow = (category: string): PlanRow => ({
  category,
  view: 'proved',
  viewHistory: unchecked,
  edit: 'not asked',
  why: '',
});

/** Nobody is visible: no box can be told. */
export const blindPlan: readonly PlanRow[] = guidePlan.map((one) => ({
  ...one,
  view: 'cannot tell',
  viewHistory: 'cannot tell',
  edit: one.edit === 'not asked' ? 'not asked' : 'cannot tell',
}));

export const ready: Expectation = { verdict: 'ready', findings: [], plan: guidePlan };

export function refused(findings: readonly Finding[], plan: readonly PlanRow[] | null): Expectation {
  return { verdict: 'refused', findings, plan };
}

export function advised(findings: readonly Finding[], plan: readonly PlanRow[]): Expectation {
  return { verdict: 'ready with advice', findings, plan };
}
