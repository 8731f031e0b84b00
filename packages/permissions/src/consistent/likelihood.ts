import { chances } from './chances.ts';
import type { Asked } from './pasted-request.ts';
import type { Kind, Predicted } from './predicted.ts';
import type { Sketch } from './sketch.ts';

/** How well what a setup would answer fits what was seen: 0 not at all, 1 as expected. */
export function likelihood(expected: Predicted, seen: Sketch, asked: Asked): number {
  if (seen.kind === 'refused') return refusedFits(expected, seen.status, asked);
  if (seen.kind === 'let through') return expected.kind === 'let through' ? 1 : 0;
  if (seen.kind === 'people') return expected.kind === 'people' ? peopleFit(expected, seen, asked) : 0;
  return expected.kind === 'rows' ? rowsFit(expected, seen) : 0;
}

/** For somebody out of reach 403 is documented and 404 is not ruled out. An id nobody has is 404, too. */
function refusedFits(expected: Predicted, status: 401 | 403 | 404, asked: Asked): number {
  if (status === 404 && !asked.one) return 0;
  if (expected.kind !== 'refused') return status === 404 ? chances['404 for somebody within reach'].chance : 0;
  if (status === 404) return expected.status === 403 ? chances['404 for somebody out of reach'].chance : 0;
  return expected.status === status ? 1 : 0;
}

function peopleFit(
  { kinds, shown }: Extract<Predicted, { kind: 'people' }>,
  seen: Extract<Sketch, { kind: 'people' }>,
  asked: Asked,
): number {
  if ((kinds.length === 0) !== (seen.people === 0)) return 0;
  if (seen.people === 0) return 1;
  const replaced = asked.kind === 'people' && asked.replaced;
  const fields = Object.entries(seen.shown).map(([id, count]) =>
    fieldFits(shown.has(id), count, seen.people, replaced),
  );
  return fields.reduce((product, one) => product * one, statusesFit(kinds, seen.statuses));
}

/** Under REPLACE what is empty may be left out. That one group shows a field of some and another hides it of others is rare. */
function fieldFits(isShown: boolean, count: number, people: number, replaced: boolean): number {
  const someShow = chances['some show what another group opens'].chance;
  if (!isShown) return count === 0 ? 1 : count < people ? someShow : 0;
  if (count === people) return 1;
  if (replaced) return count === 0 ? chances['all empty, so left out by REPLACE'].chance : 1;
  return count === 0 ? 0 : chances['some lack what is shown'].chance;
}

/** Whoever is seen must be in reach; and of the inactive, who leave in numbers, some must be seen where they are in reach. */
function statusesFit(kinds: readonly Kind[], statuses: readonly string[] | null): number {
  if (statuses === null) return 1;
  const seen = statuses.map(kindsMeant);
  if (seen.some((meant) => !meant.some((one) => kinds.includes(one)))) return 0;
  const inactive = ['terminated', 'hired'] as const;
  const expectsInactive = inactive.some((one) => kinds.includes(one));
  const seesInactive = seen.some((meant) => meant.every((one) => one === 'terminated' || one === 'hired'));
  if (expectsInactive !== seesInactive) return 0;
  // Nobody need be on leave just now.
  return kinds.includes('on leave') && !seen.some((meant) => meant.includes('on leave'))
    ? chances['nobody is on leave'].chance
    : 1;
}

/** The statuses of lifecycle, or Active and Inactive where only these can be read. */
function kindsMeant(status: string): readonly Kind[] {
  if (status === 'terminated' || status === 'hired') return [status];
  if (status === 'inactive') return ['terminated', 'hired'];
  if (status === 'active') return ['employed', 'elsewhere', 'on leave'];
  return status === 'employed' ? ['employed', 'elsewhere'] : ['on leave'];
}

function rowsFit(
  { nobody, past }: Extract<Predicted, { kind: 'rows' }>,
  seen: Extract<Sketch, { kind: 'rows' }>,
): number {
  if (nobody !== (seen.people === 0))
    return seen.people === 0 ? chances['no rows though somebody is within reach'].chance : 0;
  if (seen.people === 0) return 1;
  if (past === 'shown') return seen.withPast > 0 ? 1 : 0;
  return seen.withPast > 0 ? 0 : 1;
}
