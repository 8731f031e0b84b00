import type { Reading } from '@hibob-kit/schemas';
import { fingerprintFor } from './fingerprint.ts';
import type { ReadPlan } from './read-plan.ts';

/** A person as they are staged: what was said about the planned fields, and the fingerprint of all that were asked for. */
export interface StagedPerson {
  readonly fingerprint: string;
  /** null: HiBob holds nothing there. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly unreadable: Readonly<Record<string, unknown>>;
}

type Readings = ReadonlyMap<string, Reading>;

export function packerFor(plan: Pick<ReadPlan, 'fields' | 'watched'>): (readings: Readings) => StagedPerson {
  const fingerprintOf = fingerprintFor(plan);
  const ids = plan.fields.map(({ id }) => id);
  return (readings) => {
    const said: Record<string, unknown> = {};
    const unreadable: Record<string, unknown> = {};
    for (const id of ids) {
      const reading = readings.get(id);
      if (reading?.kind === 'unreadable') unreadable[id] = reading.raw;
      else if (reading !== undefined) said[id] = reading.kind === 'value' ? reading.value : null;
    }
    return { fingerprint: fingerprintOf(readings), said, unreadable };
  };
}

export function unpacked(payload: unknown): { readonly fingerprint: string; readonly readings: Readings } {
  const { fingerprint, said, unreadable } = payload as StagedPerson;
  const readings = new Map<string, Reading>();
  for (const id of Object.keys(said)) {
    const value = said[id] as Extract<Reading, { readonly kind: 'value' }>['value'] | null;
    readings.set(id, value === null ? empty : { kind: 'value', value });
  }
  for (const id of Object.keys(unreadable)) readings.set(id, { kind: 'unreadable', raw: unreadable[id] });
  return { fingerprint, readings };
}

const empty: Reading = { kind: 'empty' };
