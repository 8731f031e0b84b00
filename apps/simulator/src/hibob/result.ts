/** What a handler says; serve.ts turns it into HTTP. Handlers never see a request or a response. */
export type Result =
  /** JSON already written out, so that pieces of it can be kept. */
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'problem'; readonly status: ProblemStatus; readonly body: object }
  /** 403, whose body nobody outside HiBob knows: the company's switch decides. */
  | { readonly kind: 'forbidden'; readonly message: string }
  /** The web app's page, which HiBob falls back on (observed). */
  | { readonly kind: 'page'; readonly status: 200 | 400 | 401 | 403 | 404 }
  /** No body and no content type (observed for unknown employees and lists). */
  | { readonly kind: 'blank'; readonly status: 200 | 401 | 403 | 404 | 429 }
  /** The line goes dead without an answer. */
  | { readonly kind: 'closed' };

export type ProblemStatus = 400 | 401 | 403 | 404 | 413 | 429 | 500 | 501;

export const json = (value: unknown): Result => ({ kind: 'json', text: JSON.stringify(value) });
export const blank = (status: 200 | 401 | 403 | 404 | 429): Result => ({ kind: 'blank', status });
export const forbidden = (message: string): Result => ({ kind: 'forbidden', message });
/** HiBob's default envelope of two strings. Source: OpenAPI 2025-06. */
export const problem = (status: ProblemStatus, key: string, error: string): Result => ({
  kind: 'problem',
  status,
  body: { key, error },
});
