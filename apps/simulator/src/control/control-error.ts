import type { z } from 'zod';

/** Why the control API refuses, and what to do about it. */
export interface ControlError {
  readonly kind: 'refused';
  readonly status: 400 | 403 | 404 | 409 | 413 | 500;
  readonly error: string;
  readonly fix: string;
  /** Where in the request's body. */
  readonly path?: string;
  /** The valid name closest to what was sent. */
  readonly nearest?: string;
}

export function refuse(
  status: ControlError['status'],
  error: string,
  fix: string,
  more: Pick<ControlError, 'path' | 'nearest'> = {},
): ControlError {
  return { kind: 'refused', status, error, fix, ...more };
}

export function refuseShape(error: z.ZodError): ControlError {
  const [first] = error.issues;
  const path = first?.path.join('.') ?? '';
  return refuse(
    400,
    `${path === '' ? 'body' : path}: ${first?.message ?? 'not valid'}`,
    'Correct this part of the body and send it again.',
    path === '' ? {} : { path },
  );
}
