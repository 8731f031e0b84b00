import { exitCodes } from './cli/exit-codes.ts';

/** Why something could not be done, in one sentence, and what to do about it in another. Holds no secret. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly code: TroubleCode;
  readonly message: string;
  readonly fix: string;
}

/** Every kind of trouble: how the command line exits with it and how the server answers. */
export const troubles = {
  usage: { exit: exitCodes.usage, status: 400 },
  'credentials-missing': { exit: exitCodes.usage, status: 400 },
  'credentials-malformed': { exit: exitCodes.usage, status: 400 },
  'connection-unknown': { exit: exitCodes.usage, status: 404 },
  'host-not-allowed': { exit: exitCodes.usage, status: 403 },
  'scope-missing': { exit: exitCodes.usage, status: 403 },
  'person-unknown': { exit: exitCodes.usage, status: 404 },
  'run-unknown': { exit: exitCodes.usage, status: 404 },
  'route-unknown': { exit: exitCodes.usage, status: 404 },
  'key-wrong': { exit: exitCodes.usage, status: 401 },
  'host-refused': { exit: exitCodes.usage, status: 421 },
  'too-many-requests': { exit: exitCodes.internal, status: 429 },
  'other-company': { exit: exitCodes.findings, status: 409 },
  'body-too-large': { exit: exitCodes.usage, status: 413 },
  busy: { exit: exitCodes.internal, status: 409 },
  'hold-lost': { exit: exitCodes.internal, status: 409 },
  'data-folder-held': { exit: exitCodes.internal, status: 500 },
  'data-folder-unusable': { exit: exitCodes.internal, status: 500 },
  'database-unusable': { exit: exitCodes.internal, status: 503 },
  'file-unusable': { exit: exitCodes.internal, status: 500 },
  'port-busy': { exit: exitCodes.internal, status: 500 },
  'hibob-unreachable': { exit: exitCodes.unreachable, status: 502 },
  'hibob-unwell': { exit: exitCodes.unreachable, status: 502 },
  'not-hibob': { exit: exitCodes.unreachable, status: 502 },
  'hibob-refused': { exit: exitCodes.findings, status: 502 },
  bug: { exit: exitCodes.internal, status: 500 },
} as const satisfies Record<string, { readonly exit: number; readonly status: number }>;
export type TroubleCode = keyof typeof troubles;

/** What goes away by itself, or when the operator has seen to the machine: the same is tried again. */
export const passingTroubles = [
  'hibob-unreachable',
  'hibob-unwell',
  'database-unusable',
  'hold-lost',
  'bug',
] as const satisfies readonly TroubleCode[];

export function isPassing(code: string): boolean {
  return passingTroubles.some((one) => one === code);
}

export function trouble(code: TroubleCode, message: string, fix: string): Trouble {
  return { kind: 'trouble', code, message, fix };
}

export function isTrouble(value: unknown): value is Trouble {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'trouble';
}
