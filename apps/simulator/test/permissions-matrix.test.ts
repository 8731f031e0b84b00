import { rightsOf } from '@hibob-kit/permissions';
import { lifecycleStatusExists } from '@hibob-kit/scenarios';
import { categories } from '@hibob-kit/schemas';
import { describe, expect, test } from 'vitest';
import { type Simulation, simulate } from './simulation.ts';

/** How each box of a category shows over the API. null: nothing there that the box could open. */
interface Row {
  readonly category: string;
  /** View: an ordinary field of it. */
  readonly field: string | null;
  /** View and View histories: a table of it, with the rows in force and all rows of employee 3 (equity: 0). */
  readonly table: { readonly path: string; readonly current: number; readonly all: number } | null;
  /** Edit: a write. */
  readonly write: Write | null;
}

/** A change of a field is passed over without Edit (304), any other write is refused (403). */
type Write =
  | { readonly kind: 'change'; readonly field: string; readonly value: string }
  | { readonly kind: 'post'; readonly path: string; readonly body: object };

const rows: readonly Row[] = [
  row('root', 'root.firstName', null, change('root.secondName', 'Changed')),
  row('personal', 'personal.pronouns', null, change('personal.birthDate', '1990-01-01')),
  row('personalContact', 'home.mobilePhone', null, change('home.mobilePhone', '+44 20 7946 0700')),
  row('identification', 'employee.sinExpirationDate', null, change('payroll.nin', 'QQ123456C')),
  row('work', 'work.title', person('work', 1, 2), change('work.originalStartDate', '2001-01-01')),
  row('workContact', 'work.workPhone', null, change('work.workPhone', '+44 20 7946 0710')),
  row('address', 'address.city', bulk('address', 29, 30), null),
  row('home', 'home.familyStatus', bulk('dependents', 1, 1), change('home.spouse.firstName', 'Changed')),
  row('about', 'about.hobbies', null, change('about.about', 'Changed')),
  row(
    'rightToWork',
    'financial.rightToWorkExpiryDate',
    bulk('right-to-work', 0, 0),
    add('right-to-work', { type: 'Work visa' }),
  ),
  row(
    'employment',
    'payroll.employment.type',
    person('employment', 1, 2),
    add('employment', { effectiveDate: '2026-10-15' }),
  ),
  row('payroll', 'payroll.salary.payment', person('salaries', 1, 5), change('payroll.taxCode', '1250L')),
  row('ukTaxSettings', 'employee.taxCode', null, change('employee.starterDeclaration', 'A')),
  row('emergency', 'emergency.firstName', null, change('emergency.firstName', 'Changed')),
  row('temporaryAddress', 'temporaryAddress.city', null, change('temporaryAddress.city', 'Changed')),
  row('lifecycle', 'internal.status', person('lifecycle', 1, 3), change('internal.probationEndDate', '2027-01-01')),
  row('userData', 'root.state', null, { kind: 'post', path: '/v1/employees/3/uninvite', body: {} }),
  row('eeo', 'eeo.ethnicity', null, change('eeo.jobCategory', 'Professionals')),
  row('peopleAnalytics', 'peopleAnalytics.lowRiskCounter', null, null),
  row('jobsCatalog', 'employee.jobProfileTitle', null, null),
  row(
    'financial',
    null,
    person('bank-accounts', 1, 1),
    add('bank-accounts', { values: [{ bankAccountType: 'Savings' }] }),
  ),
  row('training', null, person('training', 1, 1), add('training', { name: 'First aid' })),
  row(
    'equity',
    null,
    { path: '/v1/people/0/equities', current: 1, all: 2 },
    add('equities', { effectiveDate: '2026-11-01', quantity: 1 }),
  ),
];

/** What the boxes open: the field, the table's rows, the write. Under field-level permissions the same, as nothing is overridden. */
const boxes = [
  ['', 'hidden', 'forbidden', 'refused'],
  ['V', 'visible', 'current', 'refused'],
  ['H', 'hidden', 'all', 'refused'],
  ['VH', 'visible', 'all', 'refused'],
  ['E', 'hidden', 'forbidden', 'done'],
  ['VE', 'visible', 'current', 'done'],
  ['HE', 'hidden', 'all', 'done'],
  ['VHE', 'visible', 'all', 'done'],
] as const;

/** Categories that hold sensitive fields, one of each, and the boxes with which it is visible. */
const sensitiveFields = [
  ['personal', 'personal.birthDate'],
  ['personal', 'personal.age'],
  ['identification', 'identification.ssn'],
  ['home', 'home.spouse.birthDate'],
] as const;
const sensitiveVisible = {
  category: ['VE', 'VHE'],
  'field-level': ['V', 'VH', 'VE', 'VHE'],
} as const;

const regimes = ['category', 'field-level'] as const;

test('every category has a row', () => {
  expect(rows.map(({ category }) => category).toSorted()).toEqual(categories.map(({ id }) => id).toSorted());
});

describe.each(regimes)('in the %s regime', (regime) => {
  test.each(rows)('each box of $category opens what it should, and nothing else does', async (one) => {
    const { category, field, table, write } = one;
    const refused = write?.kind === 'change' ? 304 : 403;
    const seen: unknown[] = [];
    for (const [letters] of boxes) {
      const simulation = await simulate({}, { regime });
      await tick(simulation, { categories: { [category]: rightsOf(letters) } });
      seen.push([
        letters,
        field && (await fieldSeen(simulation, field)),
        table && (await rowsSeen(simulation, table)),
        write && (await written(simulation, write)),
      ]);
    }
    expect(seen).toEqual(
      boxes.map(([letters, visible, opened, edited]) => [
        letters,
        field && visible,
        table && { forbidden: 403, current: table.current, all: table.all }[opened],
        write && { refused, done: 200 }[edited],
      ]),
    );
  });
});

describe.each(regimes)('in the %s regime', (regime) => {
  test.each(sensitiveFields)('what shows a sensitive field of %s, %s', async (category, field) => {
    const simulation = await simulate({}, { regime });
    const visible: string[] = [];
    for (const [letters] of boxes) {
      await tick(simulation, { categories: { [category]: rightsOf(letters) } });
      if ((await fieldSeen(simulation, field)) === 'visible') visible.push(letters);
    }
    expect(visible.toSorted()).toEqual(sensitiveVisible[regime].toSorted());
  });
});

describe('under field-level permissions', () => {
  const withField = rows.flatMap(({ category, field, write }) =>
    field === null ? [] : [{ category, field, write: write?.kind === 'change' ? write : null }],
  );

  test.each(withField)('boxes of $field go before those of $category', async ({ category, field, write }) => {
    const simulation = await simulate({}, { regime: 'field-level' });
    const fieldIds = write ? [field, write.field] : [field];
    const seen: unknown[] = [];
    for (const [own, ofCategory] of [
      ['VHE', ''],
      ['', 'VHE'],
    ] as const) {
      const fields = Object.fromEntries(fieldIds.map((id) => [id, rightsOf(own)]));
      await tick(simulation, { categories: { [category]: rightsOf(ofCategory) }, fields });
      seen.push([await fieldSeen(simulation, field), write && (await written(simulation, write))]);
    }
    expect(seen).toEqual([
      ['visible', write && 200],
      ['hidden', write && 304],
    ]);
  });
});

/** Saves the one group anew. */
async function tick({ control, id, serviceUser }: Simulation, boxesTicked: object): Promise<void> {
  const members = { serviceUserIds: [serviceUser.id], condition: null };
  const group = { name: 'Test', members, accessRights: lifecycleStatusExists, ...boxesTicked };
  const { status, text } = await control('PUT', `/companies/${id}/permission-groups/group-1`, group);
  if (status !== 200) throw new Error(text);
}

async function fieldSeen({ post, ids }: Simulation, field: string): Promise<'visible' | 'hidden'> {
  const { json } = await post(`/v1/people/${ids(3)[0]}`, { fields: [field] });
  const path = field.replace(/^root\./, '').split('.');
  // A key with null counts: HiBob permits it.
  const there = path.reduce(
    (at, key) => (at !== null && typeof at === 'object' && key in at ? at[key] : undefined),
    json,
  );
  return there === undefined ? 'hidden' : 'visible';
}

async function rowsSeen({ get, ids }: Simulation, { path }: NonNullable<Row['table']>): Promise<number> {
  const named = path.replace(/\/(\d)\//, (_, index: string) => `/${ids(Number(index))[0]}/`);
  const asked = path.includes('/bulk/') ? `${named}?employeeIds=${ids(3)[0]}` : named;
  const { status, json } = await get(asked);
  if (status !== 200) return status;
  return (json.values ?? json.results.flatMap((one: { values: unknown[] }) => one.values)).length;
}

async function written({ put, post, ids }: Simulation, write: Write): Promise<number> {
  const [id] = ids(3);
  const { status } =
    write.kind === 'change'
      ? await put(`/v1/people/${id}`, { [write.field]: write.value })
      : await post(write.path.replace('/3/', `/${id}/`), write.body);
  return status;
}

function row(category: string, field: string | null, table: Row['table'], write: Write | null): Row {
  return { category, field, table, write };
}

function person(table: string, current: number, all: number) {
  return { path: `/v1/people/3/${table}`, current, all };
}

function bulk(table: string, current: number, all: number) {
  return { path: `/v1/bulk/people/${table}`, current, all };
}

function change(field: string, value: string): Write {
  return { kind: 'change', field, value };
}

function add(table: string, body: object): Write {
  return { kind: 'post', path: `/v1/people/3/${table}`, body };
}
