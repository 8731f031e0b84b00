import type { Company } from '../company.ts';
import type { CompanyEvent } from '../event.ts';

/** What became of a wish to change somebody. */
export type Change = Changed | Unchanged | Refused;

export interface Changed {
  readonly kind: 'changed';
  readonly company: Company;
  readonly events: readonly CompanyEvent[];
}

export interface Unchanged {
  readonly kind: 'unchanged';
}

export interface Refused {
  readonly kind: 'refused';
  readonly error: string;
  /** Field by field, where one is to blame. */
  readonly errors?: Readonly<Record<string, string>>;
}

export const unchanged: Unchanged = { kind: 'unchanged' };

export function refusal(error: string, fieldId?: string): Refused {
  return fieldId === undefined ? { kind: 'refused', error } : { kind: 'refused', error, errors: { [fieldId]: error } };
}

/** A service user is no employee, and documented are an employee's id or `system`; that it is `system` then is inferred. */
export const byApi = 'system';
