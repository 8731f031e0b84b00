import { companyOf, type Setup } from '@hibob-kit/scenarios';
import type { Capture, ListItem, StoredPerson, StoredRow, Value } from '@hibob-kit/schemas';

/** Stands in every text of a person, and in no word of HiBob's or ours. */
export const canary = 'Cnry';
/** Stands in every number of a person. */
const number = 4_815_162;

/** The same setup with values that give themselves away, wherever they turn up. What conditions look at stays. */
export function withCanaries(setup: Setup): Setup {
  const { people } = companyOf(setup.company);
  const tagged = Array.from({ length: people.size }, (_, at) => ({
    key: null,
    reason: null,
    stored: taggedPerson(people.at(at), at),
  }));
  const lists = { ...setup.company.lists, ...taggedLists };
  return { ...setup, company: { ...setup.company, lists, employees: 0, people: tagged } };
}

const taggedItem = (id: string, archived = false, children: readonly ListItem[] = []): ListItem => ({
  id,
  name: `${canary} ${id}`,
  archived,
  children,
});

/** Lists that are longer, shorter, deeper and archived otherwise than those that every company starts with. */
const taggedLists: NonNullable<Setup['company']['lists']> = {
  title: { whole: false, items: [taggedItem('269600001'), taggedItem('269600002', true)] },
  nationalities: { whole: false, items: [taggedItem('269600003', false, [taggedItem('269600004')])] },
  payFrequency: { whole: false, items: [taggedItem('269600005', true)] },
  familystatus: { whole: true, items: [taggedItem('269600006')] },
};

/** What a file holds that nobody may find in it. */
export function leaksIn(capture: Capture, secrets: readonly string[]): readonly string[] {
  const text = JSON.stringify({ ...capture, made: null });
  const told = JSON.stringify(capture);
  return [
    ...(told.toLowerCase().includes(canary.toLowerCase()) ? ['a text of somebody'] : []),
    ...(text.includes(String(number)) ? ['a number of somebody'] : []),
    ...(/\d{4}-\d{2}-\d{2}/.test(text) ? ['a date'] : []),
    ...(/\d{14}/.test(text) ? ['an employee id'] : []),
    ...(told.includes('@') ? ['an address'] : []),
    ...secrets.filter((secret) => told.includes(secret)).map(() => 'a credential'),
  ];
}

const looked: readonly string[] = [
  'internal.lifecycleStatus',
  'internal.status',
  'work.site',
  'work.department',
  'site',
  'department',
  'status',
  'employeeStatus',
  'variableType',
];

function taggedPerson(person: StoredPerson, at: number): StoredPerson {
  const tables = Object.fromEntries(
    Object.entries(person.tables).map(([id, rows]) => [id, rows.map((row) => taggedRow(row, at))]),
  );
  // The keys stay, which fromEntries cannot say.
  return { ...person, facts: tagged(person.facts, at), tables: tables as unknown as StoredPerson['tables'] };
}

function taggedRow(row: StoredRow, at: number): StoredRow {
  const { columns, customColumns } = row;
  return {
    ...row,
    changeReason: `${canary} raise because of illness`,
    columns: tagged(columns, at),
    customColumns: tagged(customColumns, at),
  };
}

function tagged(values: Readonly<Record<string, Value>>, at: number): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, looked.includes(key) ? value : taggedValue(key, value, at)]),
  );
}

function taggedValue(key: string, value: Value, at: number): Value {
  if (typeof value === 'number') return key === 'grantNumber' ? value : number;
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}/.test(value) || /^\d{10,}$/.test(value)) return value;
    return key.endsWith('email') ? `${canary}.${at}@${canary}.example` : `${canary} ${at}`;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('currency' in value) return { value: number, currency: value.currency };
  if ('displayName' in value)
    return { ...value, displayName: `${canary} boss`, firstName: canary, surname: `${canary} boss` };
  return value;
}
