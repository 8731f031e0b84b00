import type { ColumnType } from './columns.ts';
import { decimalScale } from './parquet-schema.ts';

/** A value of a row as the Parquet writer takes it, and back, digit for digit: decimals are whole numbers of the last digit. */
export function toParquet(value: unknown, type: ColumnType): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'decimal':
      return unscaled(String(value));
    case 'date':
      return Math.floor(Date.parse(`${String(value)}T00:00:00Z`) / 86_400_000);
    case 'moment':
      return BigInt(Date.parse(String(value)));
    case 'text':
      return String(value);
    case 'integer':
    case 'boolean':
    case 'json':
      return value;
    default:
      return type satisfies never;
  }
}

/** A decimal that does not fit is never rounded: the export stops. */
export class DoesNotFit extends Error {}

const most = 10n ** 38n;

function unscaled(text: string): bigint {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = part.replace(/0+$/, '');
  const value = BigInt(`${whole}${digits.padEnd(decimalScale, '0')}`);
  if (whole === '' || digits.length > decimalScale || value >= most) throw new DoesNotFit();
  return sign === '-' ? -value : value;
}

/** The same, from the bytes in the file. */
export function decimalText(bytes: Uint8Array): string {
  const value = BigInt.asIntN(
    bytes.length * 8,
    bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n),
  );
  const digits = String(value < 0n ? -value : value).padStart(decimalScale + 1, '0');
  const part = digits.slice(-decimalScale).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -decimalScale)}${part === '' ? '' : `.${part}`}`;
}
