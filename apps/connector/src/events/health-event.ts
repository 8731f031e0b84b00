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
  /** The last sync was stopped by the guard, over so many people or rows; null: it was not. */
  readonly stopped: { readonly missing: number; readonly of: number } | null;
}

/** A connection that breaks is told once, with the finding and its fix; one that works again, once. */
export function healthEvent(health: Health, at: string): NewEvent | null {
  const { stopped } = health;
  const isBroken = health.verdict === 'refused' || stopped !== null;
  const wasBroken = health.lastTold === 'connection.broken';
  if (health.verdict === null || isBroken === wasBroken) return null;
  const key = `health ${health.timesTold + 1}`;
  if (!isBroken) return { type: 'connection.mended', at, key, data: {} };
  const { finding, title, fix } = health.verdict === 'refused' || stopped === null ? health : guardFinding(stopped);
  return { type: 'connection.broken', at, key, data: { finding, title, fix } };
}

function guardFinding({ missing, of }: { readonly missing: number; readonly of: number }) {
  return {
    finding: 'sync.stopped',
    title: `Syncs are stopped: ${missing} of ${of} people or rows of before are missing, and HiBob never said why`,
    fix: 'Look at the access rights and the boxes of the permission group; the last run says which. If it is meant so, sync once with force.',
  };
}
