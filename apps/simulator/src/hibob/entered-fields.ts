import { type Field, type FieldErrors, type NamedList, notInList, type Value } from '@hibob-kit/schemas';
import type { Refused } from '../company/people/change.ts';
import { enteredValue } from '../company/people/entered-value.ts';

export type EnteredFields =
  | { readonly kind: 'values'; readonly values: ReadonlyMap<string, Value> }
  | (Refused & FieldErrors);

interface Sent {
  readonly field: Pick<Field, 'id' | 'type' | 'list'>;
  readonly raw: unknown;
}

/** What was sent, as values by field id; the first one that does not fit its field refuses all. */
export function enteredFields(sent: readonly Sent[], lists: readonly NamedList[]): EnteredFields {
  const values = new Map<string, Value>();
  for (const { field, raw } of sent) {
    const entered = enteredValue(field, raw, lists);
    switch (entered.kind) {
      case 'value':
        values.set(field.id, entered.value);
        break;
      case 'not in list':
        return { kind: 'refused', ...notInList(field.id, shown(raw), entered.list) };
      case 'wrong type':
        return { kind: 'refused', ...notOfType(field) };
      default:
        return entered satisfies never;
    }
  }
  return { kind: 'values', values };
}

/** Our wording: no source shows what HiBob says to a value of a wrong type. */
function notOfType({ id, type }: Sent['field']): FieldErrors {
  const error = `The value of ${id} is not of type ${type}.`;
  return { error, errors: { [id]: error } };
}

/** An object may be nested deeper than could be written out. */
function shown(raw: unknown): string {
  return typeof raw === 'object' ? 'object' : String(raw);
}
