import { type ErrorBody, type FieldErrors, type OtherErrorBody, type Problem, problems } from '@hibob-kit/schemas';
import { type Flow, type Written, writtenText } from './written.ts';

/** What a handler says; serve.ts turns it into HTTP. Handlers never see a request or a response. */
export type Result =
  /** JSON already written out, so that pieces of it can be kept. */
  | { readonly kind: 'json'; readonly text: string; readonly status?: 200 | 201 | 202; readonly headers?: Headers }
  /** JSON that is kept, and sent again as long as it holds. */
  | { readonly kind: 'written'; readonly body: Written; readonly headers?: Headers }
  /** JSON that is made while it is sent. */
  | { readonly kind: 'flow'; readonly flow: Flow }
  /** A text that is no JSON, or bytes. */
  | { readonly kind: 'file'; readonly contentType: string; readonly bytes: Uint8Array; readonly headers?: Headers }
  /** Rows for an XLSX file; the first ones may be no labels. */
  | { readonly kind: 'sheet'; readonly name: string; readonly rows: readonly Row[] }
  /** Work that goes on: where to ask for its outcome. */
  | { readonly kind: 'accepted'; readonly location: string }
  | {
      readonly kind: 'problem';
      readonly status: ProblemStatus;
      readonly body: ErrorBody | FieldErrors | OtherErrorBody;
    }
  /** 403, whose body nobody outside HiBob knows: the company's switch decides. */
  | { readonly kind: 'forbidden' }
  /** The web app's page, which HiBob falls back on (observed). */
  | { readonly kind: 'page'; readonly status: 200 | 400 | 401 | 403 | 404 }
  /** No body and no content type (observed for unknown employees and lists). */
  | { readonly kind: 'blank'; readonly status: BlankStatus }
  /** Said by something on the way that is not HiBob. */
  | { readonly kind: 'foreign'; readonly status: number; readonly contentType: string | null; readonly text: string }
  /** The line goes dead without an answer. `reset`: it breaks. */
  | { readonly kind: 'closed'; readonly reset?: true };

export type Cell = string | number;
export type Row = readonly Cell[];

type Headers = Readonly<Record<string, string>>;
type ProblemStatus = Problem['status'] | 400 | 404 | 409 | 413 | 500 | 501;
type BlankStatus = 200 | 201 | 204 | 304 | 401 | 404 | 429;

export const json = (value: unknown, headers: Headers = {}): Result => ({
  kind: 'json',
  text: JSON.stringify(value),
  headers,
});
/** The same, to be kept and sent again. */
export const written = (value: unknown, headers: Headers = {}): Result => ({
  kind: 'written',
  body: writtenText(JSON.stringify(value)),
  headers,
});
export const blank = (status: BlankStatus): Result => ({ kind: 'blank', status });
/** What most writes answer: 200 and nothing (observed). */
export const done: Result = blank(200);
/** The write changed nothing (observed for people updates). */
export const unchanged: Result = blank(304);
export const forbidden: Result = { kind: 'forbidden' };
export const notFound: Result = blank(404);
/** The default envelope, with a text that says what to correct. */
export const badRequest = (error: string): Result => ({
  kind: 'problem',
  status: 400,
  body: { key: problems.badRequest.body.key, error },
});
export const refused = ({ status, body }: { status: ProblemStatus; body: ErrorBody | FieldErrors | OtherErrorBody }) =>
  ({ kind: 'problem', status, body }) as const satisfies Result;
