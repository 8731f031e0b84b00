/**
 * What stands in a column or field, read strictly: a value that is not of the expected kind is null, never a guess. Dates and
 * numbers that PostgreSQL would refuse must not get through, because one of them would undo the whole sync.
 */

export function textIn(raw: unknown): string | null {
  if (typeof raw === 'number' && Number.isFinite(raw)) return plainDecimal(raw);
  if (typeof raw === 'boolean') return String(raw);
  return typeof raw === 'string' && raw !== '' ? storable(raw) : null;
}

/** Whatever stands there, as text: what nobody can read is still not nothing. */
export function rawIn(raw: unknown): string | null {
  return textIn(raw) ?? (typeof raw === 'object' && raw !== null ? storable(JSON.stringify(raw)) : null);
}

/** An id, or that of the object it stands in: `work.reportsTo` brings the manager's name and address along, which are not kept. */
export function idIn(raw: unknown): string | null {
  if (isObject(raw)) return idIn(raw.id);
  return typeof raw === 'string' || typeof raw === 'number' ? textIn(raw) : null;
}

/** `YYYY-MM-DD`, also from a timestamp, which HiBob sends without a zone (catalogue G20). */
export function dateIn(raw: unknown): string | null {
  const text = typeof raw === 'string' ? /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(raw)?.[1] : undefined;
  if (text === undefined || text < '0001') return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const last = month === 2 && isLeap(year) ? 29 : (lastDays[month - 1] ?? 0);
  return day >= 1 && day <= last ? text : null;
}

const lastDays: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** An exact decimal as text: money and hours never pass through arithmetic on floating point numbers. */
export function decimalIn(raw: unknown): string | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? plainDecimal(raw) : null;
  return typeof raw === 'string' && /^-?\d{1,100}(\.\d{1,100})?$/.test(raw) ? raw : null;
}

/** HiBob's FTE is a percentage (100 = full time); ours a fraction of 1. */
export function fractionIn(raw: unknown): string | null {
  const percent = decimalIn(raw);
  if (percent === null) return null;
  const sign = percent.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = percent.replace('-', '').split('.');
  const padded = whole.padStart(3, '0');
  const fraction = `${padded.slice(-2)}${part}`.replace(/0+$/, '');
  return `${sign}${padded.slice(0, -2).replace(/^0+(?=\d)/, '')}${fraction === '' ? '' : `.${fraction}`}`;
}

export interface Amount {
  readonly amount: string | null;
  /** ISO 4217. null where HiBob names none: a default would be a wrong benchmark (catalogue G4). */
  readonly currency: string | null;
}

export function moneyIn(raw: unknown): Amount {
  if (!isObject(raw)) return { amount: decimalIn(raw), currency: null };
  const { currency } = raw;
  const isCode = typeof currency === 'string' && /^[A-Za-z]{3}$/.test(currency);
  return { amount: decimalIn(raw.value), currency: isCode ? currency.toUpperCase() : null };
}

export function booleanIn(raw: unknown): boolean | null {
  return typeof raw === 'boolean' ? raw : null;
}

/** Any JSON, as far as PostgreSQL can hold it. */
export function jsonIn(raw: unknown): unknown {
  if (typeof raw === 'string') return storable(raw);
  if (Array.isArray(raw)) return raw.map(jsonIn);
  if (!isObject(raw)) return raw ?? null;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [storable(key), jsonIn(value)]));
}

export function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** PostgreSQL stores neither NUL nor half of a surrogate pair. */
function storable(text: string): string {
  if (!unstorable.test(text)) return text;
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

const unstorable = /[\0\p{Surrogate}]/u;

/** The shortest decimal that means this number, without an exponent. */
function plainDecimal(number: number): string {
  const [mantissa = '', exponent] = String(number).split('e');
  if (exponent === undefined) return mantissa;
  const [whole = '', part = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = (whole + part).padEnd(point, '0').padStart(whole.length + part.length + Math.max(0, 1 - point), '0');
  const at = Math.max(1, point);
  const fraction = digits.slice(at);
  return `${number < 0 ? '-' : ''}${digits.slice(0, at)}${fraction === '' ? '' : `.${fraction}`}`;
}
