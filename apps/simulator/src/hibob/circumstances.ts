import type { Company } from '../company/company.ts';

/** What a request met with, so that it can be answered again as it was then. */
export interface Circumstances {
  /** As it was when the request was answered. A copy on which nothing that was worked out hangs. */
  readonly company: Company;
  readonly address: string;
  /** How far the request got. */
  readonly gate: Gate;
  /** The whole body; null where there was none, or one longer than is kept. */
  readonly body: string | null;
  readonly bodyIsKept: boolean;
}

export const gates = [
  'answered',
  'rejected',
  'address refused',
  'blocked by the firewall',
  'too many requests',
  'weather',
] as const;
export type Gate = (typeof gates)[number];

export const wholeBodyCharactersKept = 64 * 1024;
