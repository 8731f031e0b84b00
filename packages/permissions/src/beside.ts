import { type FieldSeen, type Observation, seenOf } from './observation.ts';

/** A category that is shown while another is not. */
export interface Beside {
  readonly category: string;
  readonly seen: FieldSeen;
}

/**
 * The other category of which most is shown: beside it, that one shows nothing is told to be its own doing. null where nothing else is shown.
 * The id does not count: it may stand in every answer.
 */
export function shownBeside(categoryId: string, observation: Observation): Beside | null {
  const shown = new Map<string, { readonly fields: number; readonly seen: FieldSeen }>();
  for (const field of observation.companyFields) {
    const seen = seenOf(field.id, observation);
    if (field.categoryId === categoryId || field.id === 'root.id' || seen.shown === 0) continue;
    const before = shown.get(field.categoryName);
    const most = before === undefined || before.seen.shown < seen.shown ? seen : before.seen;
    shown.set(field.categoryName, { fields: (before?.fields ?? 0) + 1, seen: most });
  }
  const [first] = [...shown].sort(
    ([one, a], [other, b]) => b.seen.shown - a.seen.shown || b.fields - a.fields || (one < other ? -1 : 1),
  );
  return first === undefined ? null : { category: first[0], seen: first[1].seen };
}
