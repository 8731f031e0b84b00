import type { z } from 'zod';
import type { Evidence } from './evidence.ts';
import type { FeatureId } from './features.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One HiBob operation. The simulator binds a handler to the row, the connector calls the row, the rate limiter and the coverage
 * table read the row; no operation is described twice.
 */
export interface Endpoint {
  /** e.g. `people.search`; names the operation in journals, budgets and docs. */
  readonly id: string;
  readonly method: Method;
  /** Below the API version, with parameters in braces: `/people/{identifier}`. */
  readonly path: string;
  /** What it does to the company, whatever the method: a search is a POST that reads. */
  readonly kind: 'read' | 'write';
  /** Calls allowed per minute and caller. */
  readonly perMinute: number;
  /** The permission it needs, in HiBob's words, for documentation. */
  readonly permission: string;
  /** What a caller needs beside the categories of People's data. null: nothing that is known. */
  readonly feature: FeatureId | null;
  readonly query: z.ZodType;
  readonly bodyKind: 'json' | 'multipart' | 'none';
  /** null: the operation takes no body. Of a multipart body: its parts by name. */
  readonly body: z.ZodType | null;
  /** `text`: a bare text, no JSON. `file`: bytes of some type. `none`: an empty body. */
  readonly answerKind: 'json' | 'text' | 'file' | 'none';
  /** What a caller must be ready to receive with 200. Tolerant where sources disagree. */
  readonly answer: z.ZodType;
  readonly evidence: Evidence;
  readonly limitEvidence: Evidence;
}

export type QueryOf<E extends Endpoint> = z.output<E['query']>;
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined;
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;
