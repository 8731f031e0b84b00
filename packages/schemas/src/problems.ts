import { documented, type Evidence, inferred, observed } from './evidence.ts';

/** HiBob's default error envelope: two strings. Some 400s add `errors`, field by field. Source: OpenAPI 2025-06, observed. */
export interface ErrorBody {
  readonly key: string;
  readonly error: string;
}

/** An answer that refuses. `body` null: none is sent, and no content type (observed for 404). */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 429;
  readonly body: ErrorBody | null;
  readonly evidence: Evidence;
}

const envelope = inferred('the default envelope of OpenAPI 2025-06; the key is ours');

/** What HiBob says when it refuses. Keys and texts that no source gives are ours. */
export const problems = {
  badCredentials: {
    status: 401,
    body: { key: 'exception.security.tokenNotMatch', error: 'The service user id and token do not match.' },
    evidence: inferred('one integrator reads tokenNotMatch in it; the rest is ours'),
  },
  noPermission: {
    status: 403,
    body: {
      key: 'exception.access.denied',
      error: 'The service user has no permission to access this table or employee.',
    },
    evidence: envelope,
  },
  notFound: { status: 404, body: null, evidence: observed('unknown employees and lists, 2026-10') },
  badRequest: { status: 400, body: { key: 'exception.bad.request', error: 'Bad request.' }, evidence: envelope },
  tooManyRequests: {
    status: 429,
    body: { key: 'exception.rate.limit', error: 'Too many requests. Wait until the time in X-RateLimit-Reset.' },
    evidence: envelope,
  },
} as const satisfies Record<string, Problem>;

/** What is wrong with one field of an object that was to be written. Source: an integrator's error handling, live. */
export interface FieldProblem {
  /** `MISSING_MANDATORY_FIELD` is the only one any source names. */
  readonly error: string;
  readonly message: string;
}

/** Bodies of single modules: objects refused field by field, a budget right that is missing, and the newer modules (documented). */
export type OtherErrorBody =
  | { readonly errors: Readonly<Record<string, FieldProblem>> }
  | { readonly errorMessage: string }
  | { readonly error: string; readonly message: string; readonly statusCode: number; readonly timestamp: string };

/** A 400 about the values of a row or an employee: no key, but which were wrong (observed for list values). */
export interface FieldErrors {
  readonly error: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** Wording observed; that `errors` repeats it is inferred. */
export function notInList(field: string, value: unknown, list: string): FieldErrors {
  const error = `The value "${typeof value === 'string' ? value : JSON.stringify(value)}" isn't valid in list ${list}.`;
  return { error, errors: { [field]: error } };
}

/** Key and beginning observed; the source breaks off after "effective date". */
export function duplicateEffectiveDate(table: string): ErrorBody {
  return {
    key: 'exception.history.duplicated.bulk',
    error: `Duplicate effective date for ${table}, please update the effective date and try again.`,
  };
}

/** An entry of a bulk answer's `errors`: an employee asked for by id who is outside the access rights. */
export function missingPermissionEntry(
  employeeId: string,
): Readonly<Record<string, { error: string; message: string }>> {
  return {
    [employeeId]: {
      error: 'MISSING_PERMISSION',
      message: `You don't have permission to access data for employees with ids: ${employeeId}`,
    },
  };
}

export const missingPermissionEvidence: Evidence = documented('OpenAPI 2025-06, bulk tables');
