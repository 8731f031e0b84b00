import type { z } from 'zod';
import { didYouMean, nearestNames } from '../nearest.ts';

/** Why the control API refuses, and what to do about it. */
export interface ControlError {
  readonly kind: 'refused';
  readonly status: 400 | 403 | 404 | 409 | 410 | 413 | 500;
  readonly error: string;
  readonly fix: string;
  /** Where in the request's body. */
  readonly path?: string;
  /** The valid name closest to what was sent. */
  readonly nearest?: string;
  /** Everything that is wrong with a company file. */
  readonly mistakes?: readonly FileMistake[];
}

export interface FileMistake {
  readonly path: string;
  readonly error: string;
  readonly fix: string | null;
  readonly nearest: string | null;
}

export function refuse(
  status: ControlError['status'],
  error: string,
  fix: string,
  more: Pick<ControlError, 'path' | 'nearest' | 'mistakes'> = {},
): ControlError {
  return { kind: 'refused', status, error, fix, ...more };
}

/** A name the company does not know, with the one most likely meant. */
export function refusedName(path: string, error: string, sent: string, known: readonly string[]): ControlError {
  return refusedMeaning(path, error, nearestNames(sent, known));
}

/** `meant`: the names that are near, the most likely first. */
export function refusedMeaning(path: string, error: string, meant: readonly string[]): ControlError {
  const fix = didYouMean(meant) ?? 'Look the valid names up and send one of them.';
  return refuse(400, error, fix, { path, ...nearestOf(meant) });
}

export function nearestOf([first]: readonly string[]): Pick<ControlError, 'nearest'> {
  return first === undefined ? {} : { nearest: first };
}

export function refuseShape(error: z.ZodError, part: 'body' | 'query' = 'body'): ControlError {
  const [first] = error.issues;
  const path = first?.path.join('.') ?? '';
  return refuse(
    400,
    `${path === '' ? part : path}: ${first?.message ?? 'not valid'}`,
    `Correct this part of the ${part} and send it again.`,
    path === '' ? {} : { path },
  );
}
