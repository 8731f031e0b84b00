import { type Canaries, type Company, withCanaries } from '../company/company.ts';
import { tableNamed } from '../company/tables/table-named.ts';
import { nearestNames } from '../nearest.ts';
import type { RandomBytes } from '../random.ts';
import { type Subject, subjectOfField, subjectsOf, tablesOf } from './canary-subjects.ts';
import { subjectsAllowed } from './canary-token.ts';

export type TurnedOn =
  | { readonly kind: 'on'; readonly company: Company; readonly without: readonly string[] }
  | { readonly kind: 'unknown'; readonly at: number; readonly name: string; readonly nearest: readonly string[] }
  | { readonly kind: 'unfit'; readonly at: number; readonly name: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too many' };

/** From now on the named values carry tags; without names, all sensitive ones that can. A key given once stays, and with it old tags. */
export function turnOn(company: Company, names: readonly string[] | undefined, random: RandomBytes): TurnedOn {
  const { data } = company;
  const able = subjectsOf(data);
  const chosen = names === undefined ? sensitive(company, able) : named(company, able, names);
  if ('kind' in chosen) return chosen;
  if (chosen.on.length === 0) return { kind: 'nothing' };
  const before: Canaries = company.canaries ?? { key: keyFrom(random), subjects: [], on: [] };
  const subjects = [...new Set([...before.subjects, ...chosen.on])];
  if (subjects.length > subjectsAllowed) return { kind: 'too many' };
  return {
    kind: 'on',
    company: withCanaries(company, { key: before.key, subjects, on: chosen.on }),
    without: chosen.without,
  };
}

interface Chosen {
  readonly on: readonly string[];
  /** Sensitive ones that cannot carry a tag. */
  readonly without: readonly string[];
}

function sensitive({ data }: Company, able: readonly Subject[]): Chosen {
  const ids = data.fields.filter(({ id }) => data.sensitiveFields.has(id)).map(({ id }) => id);
  const isAble = (id: string) => able.some((one) => one.id === subjectOfField(id));
  return {
    on: [...new Set(ids.filter(isAble).map(subjectOfField))],
    without: ids.filter((id) => !isAble(id)),
  };
}

function named({ data }: Company, able: readonly Subject[], names: readonly string[]): Chosen | TurnedOn {
  const on: string[] = [];
  for (const [at, name] of names.entries()) {
    const subject = columnSubject(data, name) ?? subjectOfField(name);
    if (able.some(({ id }) => id === subject)) on.push(subject);
    else if (data.fields.some(({ id }) => id === name) || columnSubject(data, name) !== null)
      return { kind: 'unfit', at, name };
    else {
      const known = [...data.fields.map(({ id }) => id), ...able.map(({ id }) => id)];
      return { kind: 'unknown', at, name, nearest: nearestNames(name, known) };
    }
  }
  return { on: [...new Set(on)], without: [] };
}

/** `salaries.base`: what the column is about. null: there is no such column. */
function columnSubject(data: Company['data'], name: string): string | null {
  const table = tablesOf(data).find(({ id }) => name.startsWith(`${id}.`));
  const column = table && tableNamed(data, table.id)?.columns.find(({ key }) => name === `${table.id}.${key}`);
  if (!table || !column) return null;
  return column.field === null || column.field.includes('{') ? name : column.field;
}

function keyFrom(random: RandomBytes): string {
  return Buffer.from(random(32)).toString('hex');
}
