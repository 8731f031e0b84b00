import type { ControlError } from './control-error.ts';

/** What a control operation says. */
export type Reply = { readonly kind: 'done'; readonly status: 200 | 201; readonly body: unknown } | ControlError;

export const done = (body: unknown): Reply => ({ kind: 'done', status: 200, body });
export const made = (body: unknown): Reply => ({ kind: 'done', status: 201, body });
