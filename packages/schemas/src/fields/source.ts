import { inferred, observed } from '../evidence.ts';

/** Id, label, type, list and history flag stand in the fields metadata of a live tenant. */
export const live = observed('fields metadata of a live tenant, 2026-10');

/** The field was seen live, but what we know of it does not give the label. */
export const liveWithoutLabel = inferred('id and type seen in a live tenant, 2026-10; the label is ours');
