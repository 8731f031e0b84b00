import type { Value, ValueType } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { texts } from '../form.ts';

/** Types that a form can hold. */
export function isEnterable(type: ValueType): boolean {
  return !(['duration_with_unit', 'working_pattern', 'period'] as readonly ValueType[]).includes(type);
}

/** A value as the inputs of a form hold it: one text each. */
export function inputsOf(value: Value): readonly string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value as readonly string[];
  if (typeof value !== 'object') return [typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)];
  if ('currency' in value) return [String(value.value), value.currency];
  if ('displayName' in value) return [value.id];
  return [];
}

/** What a form sent, as the control API takes it; undefined where it holds what it began with. */
export function sentValue(company: Company, form: FormData, name: string, type: ValueType, before: Value): unknown {
  // Nothing ticked is sent as nothing; any other input is there, empty or not.
  if (!form.has(name) && type !== 'multi-list') return undefined;
  const sent = texts(form, name)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const was = inputsOf(before);
  if (sent.length === was.length && sent.every((one, at) => one === was[at])) return undefined;
  const [first] = sent;
  if (first === undefined || (type === 'currency' && sent.length < 2)) return before === null ? undefined : null;
  return (readers[type] ?? text)(sent, company);
}

type Read = (sent: readonly string[], company: Company) => unknown;

const text: Read = ([first]) => first;
const person: Read = ([first = ''], { data: { people } }) => {
  const index = people.indexOfEmail(first);
  return index === null ? first : people.at(index).id;
};

const readers: Partial<Record<ValueType, Read>> = {
  number: ([first]) => numberOr(first),
  boolean: ([first]) => first === 'yes',
  'multi-list': (sent) => sent,
  currency: ([amount, currency]) => ({ value: numberOr(amount), currency: currency?.toUpperCase() }),
  employee: person,
  'employee-reference': person,
};

/** What is no number goes as it is, to be refused where it is read. */
function numberOr(sent: string | undefined): number | string | undefined {
  return sent === undefined || Number.isNaN(Number(sent)) ? sent : Number(sent);
}
