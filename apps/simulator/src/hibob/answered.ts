import { bindings } from './bindings.ts';

/** Ids of the endpoint rows that something answers; all others are 501. */
export const answered: ReadonlySet<string> = new Set(bindings.map(({ endpoint }) => endpoint.id));
