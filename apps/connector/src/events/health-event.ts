import type { NewEvent } from './event.ts';

/** What was last told of a connection's health, and what its last check says. */
export interface Health {
  readonly lastTold: 'connection.broken' | 'connection.mended' | null;
  /** How often it was told, so that the next telling has a key of its own. */
  readonly timesTold: number;
  readonly verdict: string | null;
  /** Of the first blocking finding. */
  readonly finding: string | null;
  readonly title: string | null;
  readonly fix: string | null;
}

/** A connection that breaks is told once, with the finding and its fix; one that works again, once. */
export function healthEvent(health: Health, at: string): NewEvent | null {
  const isBroken = health.verdict === 'refused';
  const wasBroken = health.lastTold === 'connection.broken';
  if (health.verdict === null || isBroken === wasBroken) return null;
  const key = `health ${health.timesTold + 1}`;
  if (!isBroken) return { type: 'connection.mended', at, key, data: {} };
  const { finding, title, fix } = health;
  return { type: 'connection.broken', at, key, data: { finding, title, fix } };
}
