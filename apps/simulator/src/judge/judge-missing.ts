import type { Difference } from './judgement.ts';
import type { Reading } from './reading.ts';
import { outsideAccessRights, type SeenPerson, type Sight } from './shown.ts';
import type { Spot } from './spot.ts';
import type { Found } from './tally.ts';

/** A value that is not stored. */
export interface Missing {
  readonly spot: Spot;
  /** Nothing of its row is stored. */
  readonly withItsRow: boolean;
}

/** What is missing, told as one where a whole employee or a whole row is. What is empty in HiBob is not missed. */
export function judgeMissing(
  truth: Reading,
  employeeId: string,
  seen: SeenPerson,
  isStored: boolean,
  missing: readonly Missing[],
): readonly Found[] {
  const filled = missing
    .filter(({ spot }) => (spot.truth(truth)?.[0] ?? null) !== null)
    .map((one): Filled => ({ ...one, sight: one.spot.sight(seen) }));
  if (filled.length === 0) return [];
  if (!isStored && !seen.isInReach) {
    const difference = { employeeId, values: filled.length, hidden: outsideAccessRights };
    return [{ class: 'missing-by-permission', difference }];
  }
  const rows = rowsOf(filled);
  const hidden = rows
    .flatMap((row) => asOne(row.filter(isHidden), row.length))
    .map((difference): Found => ({ class: 'missing-by-permission', difference }));
  return [...shownOf(employeeId, isStored, rows), ...hidden];
}

interface Filled extends Missing {
  readonly sight: Sight;
}

const isHidden = ({ sight }: Filled) => sight.kind === 'hidden';

function shownOf(employeeId: string, isStored: boolean, rows: readonly (readonly Filled[])[]): readonly Found[] {
  const shown = rows.map((row) => row.filter((one) => !isHidden(one)));
  const values = shown.flat().length;
  if (values === 0) return [];
  if (!isStored) return [{ class: 'missing-by-client', difference: { employeeId, values } }];
  // The cells that nobody may see do not make a row less than wholly missing.
  return shown
    .flatMap((row) => asOne(row, row.length))
    .map((difference) => ({ class: 'missing-by-client', difference }));
}

/** Cells of rows that are missing as a whole together, everything else by itself. */
function rowsOf(all: readonly Filled[]): readonly (readonly Filled[])[] {
  const groups = new Map<string, Filled[]>();
  for (const one of all) {
    const { field, table, entryId, column } = one.spot.place;
    const key = JSON.stringify(one.withItsRow ? [table, entryId] : [field, table, entryId, column]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function asOne(some: readonly Filled[], ofRow: number): readonly Difference[] {
  const [first] = some;
  if (!first) return [];
  if (!first.withItsRow || some.length < ofRow) return some.map(told);
  const { column: _, ...whole } = told(first);
  return [{ ...whole, values: some.length }];
}

function told({ spot, sight }: Filled): Difference {
  return sight.kind === 'hidden' ? { ...spot.place, hidden: sight.hidden } : spot.place;
}
