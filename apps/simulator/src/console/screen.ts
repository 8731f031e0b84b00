import type { Context } from 'hono';
import type { Company } from '../company/company.ts';
import type { Desk } from './desk.ts';
import type { Note } from './note.ts';

/** Somebody looks at a screen, or sends its form. */
export interface Visit {
  readonly c: Context;
  readonly desk: Desk;
  readonly company: Company;
  readonly form: FormData;
  /** What became of what was sent before. */
  readonly note: Note | null;
}

export type Answer = Response | Promise<Response>;

/** A screen about a company; its path goes below `/console/companies/ID`. */
export interface CompanyScreen {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (visit: Visit) => Answer;
}

/** A screen about no company. */
export interface OpenScreen {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (visit: Omit<Visit, 'company'>) => Answer;
}

/** Where screens of a company stand. */
export function at({ id }: Pick<Company, 'id'>, path = ''): string {
  return `/console/companies/${encodeURIComponent(id)}${path}`;
}

/** The same for the control API. */
export function operationOn({ id }: Pick<Company, 'id'>, path = ''): string {
  return `/companies/${encodeURIComponent(id)}${path}`;
}
