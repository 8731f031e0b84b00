import { tableIds } from '@hibob-kit/schemas';
import type { Answer, Ask, Question } from './ask.ts';
import { at, isRecord, listAt, textAt } from './look.ts';

export interface Answers {
  readonly all: readonly Answer[];
  readonly of: (id: string) => Answer | undefined;
}

const nobody = '1';

/** All that the probe asks, in order; later questions name what earlier answers showed. About forty requests. */
export async function askAll(ask: Ask): Promise<Answers> {
  const all: Answer[] = [];
  const one = async (question: Question): Promise<Answer> => {
    const answer = await ask(question);
    all.push(answer);
    return answer;
  };
  const search = (id: string, body: object) => one({ id, method: 'POST', template: '/people/search', body });

  const metadata = await one({ id: 'fields', template: '/company/people/fields' });
  await one({ id: 'lists', template: '/company/named-lists' });
  const fieldIds = idsOf(Array.isArray(metadata.json) ? metadata.json : listAt(metadata.json, 'fields'));
  const directory = await search('directory', { fields: ['root.id', 'work.manager'], showInactive: true });
  const people = listAt(directory.json, 'employees').flatMap((person) => textAt(person, 'id') ?? []);
  const few = people.slice(0, 20);
  const [first = nobody] = few;
  const filters = [{ fieldPath: 'root.id', operator: 'equals', values: few.length > 0 ? few : [nobody] }];

  await search('every field', { fields: fieldIds.slice(0, 399), filters, showInactive: true });
  await search('no fields named', { filters, showInactive: true });
  await search('appended', { fields: readable, filters, showInactive: true, humanReadable: 'APPEND' });
  await search('replaced', { fields: fieldIds.slice(0, 399), filters, showInactive: true, humanReadable: 'REPLACE' });
  await search('slashes', { fields: ['/root/id', '/work/title'], filters, showInactive: true });
  await search('a category', { fields: ['root.id', 'work'], filters, showInactive: true });
  await search('no filters', { fields: ['root.id'], filters: [] });
  const tooMany = Array.from({ length: 401 }, (_, place) => fieldIds[place] ?? `probe.none${place}`);
  await search('too many fields', { fields: tooMany, filters, showInactive: true });

  for (const table of tableIds) {
    const page = await one({ id: `bulk ${table}`, template: `/bulk/people/${table}`, query: { limit: '2' } });
    const cursor =
      textAt(page.json, 'response_metadata', 'next_cursor') ?? textAt(page.json, 'response_metadata', 'cursor');
    if (cursor !== null)
      await one({ id: `bulk ${table}, next page`, template: `/bulk/people/${table}`, query: { limit: '2', cursor } });
    await one({ id: `table ${table}`, template: `/people/{person}/${table}`, path: { person: first } });
  }
  await one({ id: 'salaries of many', template: '/bulk/people/salaries', query: { limit: '200' } });
  await one({ id: 'bulk of nobody', template: '/bulk/people/work', query: { employeeIds: nobody } });
  for (const person of few.slice(1, 4))
    await one({ id: 'table equities', template: '/people/{person}/equities', path: { person } });
  await one({ id: 'table of nobody', template: '/people/{person}/work', path: { person: nobody } });
  await one({ id: 'no such path', template: '/people/{person}/no-such-table', path: { person: first } });
  await one({
    id: 'job profiles',
    method: 'POST',
    template: '/job-catalog/job-profiles/search',
    body: {
      fields: ['/jobProfile/id'],
      filters: [{ fieldPath: '/jobProfile/id', operator: 'equals', values: ['1'] }],
    },
  });
  const hidden = hiddenManager(directory.json, people);
  if (hidden !== null)
    await one({
      id: 'somebody hidden',
      method: 'POST',
      template: '/people/{person}',
      path: { person: hidden },
      body: { fields: ['root.id'] },
    });
  await one({ id: 'wrong token', template: '/company/people/fields', wrongToken: true });
  return { all, of: (id) => all.find((answer) => answer.id === id) };
}

const readable = [
  'root.id',
  'work.startDate',
  'personal.birthDate',
  'internal.lifecycleStatus',
  'payroll.salary.payment',
];

export function idsOf(fields: readonly unknown[]): readonly string[] {
  return fields.flatMap((field) => textAt(field, 'id') ?? []);
}

/** Somebody whom visible people report to and who is not visible. */
function hiddenManager(directory: unknown, visible: readonly string[]): string | null {
  const known = new Set(visible);
  const managers = listAt(directory, 'employees').flatMap((person) => {
    const manager = at(person, 'work', 'manager');
    return typeof manager === 'string' ? manager : isRecord(manager) ? (textAt(manager, 'id') ?? []) : [];
  });
  return managers.find((id) => !known.has(id)) ?? null;
}
