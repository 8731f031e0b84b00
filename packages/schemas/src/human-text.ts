import type { Field } from './field.ts';
import { moneyText } from './money-text.ts';
import type { Switches } from './switches.ts';
import type { Value, ValueType } from './value.ts';

/** What the text of a value depends on: a field, or a column of a table. */
export type HumanSubject = Pick<Field, 'type' | 'list'> & { readonly id?: string };

export interface HumanContext {
  readonly labelOf: (list: string, id: string | number) => string | null;
  readonly dateFormat: Switches['humanDateFormat'];
  readonly displayNameOf: (employeeId: string) => string | null;
}

/** The text that stands for a machine value under `humanReadable`. Everything becomes a string (observed). */
export function humanText(subject: HumanSubject, value: Exclude<Value, null>, context: HumanContext): string {
  // The employee's own id stays an id, though its type is a reference to an employee. Source: OpenAPI 2025-06 example.
  if (subject.id === 'root.id') return String(value);
  if (Array.isArray(value)) return value.map((item: string) => scalarText(subject, item, context)).join(', ');
  if (typeof value === 'object') return objectText(value as ObjectValue);
  return scalarText(subject, value, context);
}

type ScalarText = (value: string, subject: HumanSubject, context: HumanContext) => string;

const label: ScalarText = (value, { list }, { labelOf }) => (list === null ? null : labelOf(list, value)) ?? value;

const scalarTexts: Partial<Record<ValueType, ScalarText>> = {
  date: (value, _, { dateFormat }) => dateText(value, dateFormat),
  'short-date': (value, _, { dateFormat }) => shortDateText(value, dateFormat),
  list: label,
  list_id: label,
  'multi-list': label,
  'hierarchy-list': label,
  'employee-reference': (value, _, { displayNameOf }) => displayNameOf(value) ?? value,
};

function scalarText(subject: HumanSubject, value: string | number | boolean, context: HumanContext): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const text = scalarTexts[subject.type];
  return text ? text(String(value), subject, context) : String(value);
}

type ObjectValue = Exclude<Value, null | string | number | boolean | readonly string[]>;

function objectText(value: ObjectValue): string {
  if ('currency' in value) return moneyText(value);
  if ('humanize' in value) return value.humanize;
  if ('unit' in value) return `${value.value} ${value.unit}`;
  if ('workingPatternType' in value) return value.workingPatternType;
  if ('displayName' in value) return value.displayName ?? value.id;
  return String(value);
}

function dateText(iso: string, format: Switches['humanDateFormat']): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (year === undefined || format === 'YYYY-MM-DD') return iso;
  return format === 'DD/MM/YYYY' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
}

function shortDateText(iso: string, format: Switches['humanDateFormat']): string {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (month === undefined || format === 'YYYY-MM-DD') return iso;
  return format === 'DD/MM/YYYY' ? `${day}/${month}` : `${month}/${day}`;
}
