import type { Access } from '../access.ts';
import type { AudienceCandidate } from '../condition.ts';
import { fieldOutcome } from '../outcome.ts';
import type { Regime } from '../regime.ts';
import { noRights, type Right, type RightsOn, rights } from '../right.ts';

/** What can be looked at in a company. */
export interface Landscape {
  readonly people: readonly AudienceCandidate[];
  readonly categoryIds: readonly string[];
  readonly fields: readonly { readonly id: string; readonly categoryId: string; readonly sensitive: boolean }[];
  readonly regime: Regime;
}

/** What a change lets a service user see that it did not before, in people. */
export interface Exposure {
  readonly employees: number;
  readonly categories: readonly { readonly categoryId: string; readonly right: Right; readonly people: number }[];
  readonly fields: readonly { readonly fieldId: string; readonly sensitive: boolean; readonly people: number }[];
}

export function exposureOf(before: Access, after: Access, landscape: Landscape): Exposure {
  const pairs = pairsOf(landscape.people, before, after);
  const peopleWho = (gains: (had: RightsOn, has: RightsOn) => boolean) =>
    pairs.reduce((sum, { had, has, people }) => sum + (gains(had ?? none, has ?? none) ? people : 0), 0);
  const visible = (on: RightsOn, { id, categoryId, sensitive }: Landscape['fields'][number]) =>
    fieldOutcome(on(categoryId, id), sensitive, landscape.regime) === 'visible';
  return {
    employees: pairs.reduce((sum, { had, has, people }) => sum + (had === null && has !== null ? people : 0), 0),
    categories: landscape.categoryIds
      .flatMap((categoryId) => rights.map((right) => ({ categoryId, right })))
      .map((box) => ({
        ...box,
        people: peopleWho((had, has) => !had(box.categoryId)[box.right] && has(box.categoryId)[box.right]),
      }))
      .filter(({ people }) => people > 0),
    fields: landscape.fields
      .map((field) => ({
        fieldId: field.id,
        sensitive: field.sensitive,
        people: peopleWho((had, has) => !visible(had, field) && visible(has, field)),
      }))
      .filter(({ people }) => people > 0),
  };
}

const none: RightsOn = () => noRights;

interface Pair {
  readonly had: RightsOn | null;
  readonly has: RightsOn | null;
  people: number;
}

/** Employees covered by the same groups share one value of rights, so whole companies come down to a few pairs. */
function pairsOf(people: readonly AudienceCandidate[], before: Access, after: Access): readonly Pair[] {
  const pairs = new Map<RightsOn | null, Map<RightsOn | null, Pair>>();
  for (const person of people) {
    const had = before.rightsOn(person);
    const has = after.rightsOn(person);
    const row = pairs.get(had) ?? new Map<RightsOn | null, Pair>();
    pairs.set(had, row);
    const pair = row.get(has) ?? { had, has, people: 0 };
    row.set(has, pair);
    pair.people += 1;
  }
  return [...pairs.values()].flatMap((row) => [...row.values()]);
}
