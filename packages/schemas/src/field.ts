import type { Evidence } from './evidence.ts';
import type { ValueType } from './value.ts';

/** A people category: the unit in which HiBob grants rights. `name` is what the permission screen shows. */
export interface Category {
  readonly id: string;
  readonly name: string;
  readonly evidence: Evidence;
}

/**
 * A people field. `categoryId` decides which permission governs it, never the prefix of `id`: fields can be moved, and some
 * are born elsewhere (`root.state` is in User data, `internal.status` in Lifecycle). Source: fields metadata of a live tenant.
 */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
  readonly categoryId: string;
  readonly type: ValueType;
  /** The named list its values come from, for list types. */
  readonly list: string | null;
  readonly historical: boolean;
  /** Shown as dots on HiBob's screens; over the API it needs Edit to be read. No metadata key tells a caller. */
  readonly masked: boolean;
  readonly evidence: Evidence;
}

/** Where the value stands in the nested notation: the id, without the `root.` prefix. Source: fields metadata, observed. */
export function jsonPathOf(fieldId: string): string {
  return fieldId.startsWith('root.') ? fieldId.slice('root.'.length) : fieldId;
}

/** The key of the slash notation: `/` and the id with dots turned into slashes; `root` stays. Source: people reads, observed. */
export function slashKeyOf(fieldId: string): string {
  return `/${fieldId.replaceAll('.', '/')}`;
}
