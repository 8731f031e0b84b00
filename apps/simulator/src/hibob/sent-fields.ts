import { type Field, jsonPathOf } from '@hibob-kit/schemas';

export interface SentField {
  readonly field: Field;
  readonly raw: unknown;
}

/**
 * The fields a body names, nested, by dotted id or half and half, with or without `root.` (programs in the field send each). What
 * no field answers to is passed over. Looking for known fields keeps the search as deep as the longest id, however deep the body.
 */
export function sentFields(body: Readonly<Record<string, unknown>>, fields: readonly Field[]): readonly SentField[] {
  return fields.flatMap((field) => {
    const raw = [jsonPathOf(field.id), field.id].map((id) => sentAt(body, id.split('.'))).find(isSent);
    return isSent(raw) ? [{ field, raw }] : [];
  });
}

/** null was sent. */
function isSent(raw: unknown): boolean {
  return raw !== undefined;
}

function sentAt(raw: unknown, path: readonly string[]): unknown {
  if (!isRecord(raw)) return undefined;
  for (let end = path.length; end > 0; end -= 1) {
    const key = path.slice(0, end).join('.');
    if (!Object.hasOwn(raw, key)) continue;
    const found = end === path.length ? raw[key] : sentAt(raw[key], path.slice(end));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
