import type { Reading } from '@hibob-kit/schemas';
import type { Withheld } from '../store/norms.ts';
import { dateIn, idIn, rawIn, textIn } from './cell.ts';
import type { Labels, Listed } from './labels.ts';
import type { ReadPlan } from './read-plan.ts';

/** What HiBob said about one employee, by the default id of a field, wherever this company keeps it. */
export interface Facts {
  readonly text: (fieldId: string) => string | null;
  readonly id: (fieldId: string) => string | null;
  readonly date: (fieldId: string) => string | null;
  /** Whatever was said, as text. */
  readonly raw: (fieldId: string) => string | null;
  readonly listed: (fieldId: string) => Listed;
  /** Whether the company keeps it in a field of its own. */
  readonly isMapped: (fieldId: string) => boolean;
  /** Whether it was asked for, and whether HiBob showed it: a field without right is missing from the answer. */
  readonly seen: (fieldId: string) => 'shown' | 'withheld' | 'not-requested';
  /** Why a column that was read from some fields is null; null: HiBob holds nothing there. */
  readonly whyNull: (fieldIds: readonly string[]) => Withheld[string] | null;
}

export function factsFor(plan: ReadPlan, labels: Labels): (readings: ReadonlyMap<string, Reading>) => Facts {
  const lists = new Map(plan.fields.map(({ id, list }) => [id, list]));
  const idOf = (fieldId: string) => plan.mapped.get(fieldId) ?? fieldId;
  return (readings) => {
    // What nobody asked for is not kept, even if it came.
    const readingOf = (fieldId: string) => (lists.has(idOf(fieldId)) ? readings.get(idOf(fieldId)) : undefined);
    const value = (fieldId: string) => {
      const reading = readingOf(fieldId);
      return reading?.kind === 'value' ? reading.value : null;
    };
    const said = (fieldId: string) => {
      const reading = readingOf(fieldId);
      return reading?.kind === 'unreadable' ? reading.raw : value(fieldId);
    };
    const seen: Facts['seen'] = (fieldId) => {
      if (!lists.has(idOf(fieldId))) return 'not-requested';
      return readings.has(idOf(fieldId)) ? 'shown' : 'withheld';
    };
    return {
      seen,
      whyNull: (fieldIds) => {
        const states = fieldIds.map(seen);
        if (!states.includes('shown')) return states.includes('withheld') ? 'restricted' : 'not_requested';
        return fieldIds.some((fieldId) => rawIn(said(fieldId)) !== null) ? 'unreadable' : null;
      },
      text: (fieldId) => textIn(value(fieldId)),
      id: (fieldId) => idIn(value(fieldId)),
      date: (fieldId) => dateIn(value(fieldId)),
      raw: (fieldId) => rawIn(said(fieldId)),
      listed: (fieldId) => labels(lists.get(idOf(fieldId)) ?? null, said(fieldId)),
      isMapped: (fieldId) => plan.mapped.has(fieldId),
    };
  };
}
