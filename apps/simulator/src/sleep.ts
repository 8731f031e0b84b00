import { setTimeout } from 'node:timers/promises';

/** Waits some milliseconds; tests need not. */
export type Sleep = (milliseconds: number) => Promise<void>;

export const sleep: Sleep = (milliseconds) => setTimeout(milliseconds);
