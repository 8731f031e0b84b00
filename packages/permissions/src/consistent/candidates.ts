import { type Regime, regimes } from '../regime.ts';
import { type Alternative, asItShouldBe, boxLine, boxWeight, rowsAs } from './alternative.ts';
import { chances } from './chances.ts';
import { fieldParts } from './field-alternatives.ts';
import { likelihood } from './likelihood.ts';
import { merged, withRegimes } from './merged.ts';
import type { Asked } from './pasted-request.ts';
import { predicted } from './predicted.ts';
import { audiences, doors, employees, type Letters, memberships, regimeWeights, type Setup } from './setup.ts';
import type { Sketch } from './sketch.ts';

/** A setup that fits, with how likely it is against the others and what it says beside what is as it should be. */
export interface Candidate {
  readonly setup: Setup;
  readonly weight: number;
  readonly lines: readonly string[];
  /** Of each part what was chosen. */
  readonly chosen: readonly Alternative[];
}

/** Everything that fits an answer, the likeliest first. */
export function candidatesFor(asked: Asked, seen: Sketch): readonly Candidate[] {
  const shut = doorAlternatives.filter(({ key }) => key !== 'open').map((one) => withAll([one]));
  const open = doorAlternatives.filter(({ key }) => key === 'open').map(unsaid);
  const without = memberAlternatives.filter(({ key }) => key !== 'member').map((one) => withAll([...open, one]));
  const inside = [...open, ...memberAlternatives.filter(({ key }) => key === 'member').map(unsaid)];
  const fits = ({ setup, weight, ...one }: Candidate): Candidate => ({
    ...one,
    setup,
    weight: weight * likelihood(predicted(setup, asked), seen, asked),
  });
  const fitting = (all: readonly Candidate[]) => all.map(fits).filter(({ weight }) => weight > 0);
  const groups =
    asked.kind === 'metadata'
      ? fitting([withAll(inside)])
      : regimes.flatMap((regime) => {
          const parts = partsOf(asked, seen, regime);
          const said = [...inside, { change: { regime }, weight: regimeWeights[regime] / 100, lines: [] }];
          const all = fitting(product(parts.map(({ all }) => all)).map((chosen) => withAll([...said, ...chosen])));
          return merged(
            all,
            parts.filter(({ mayBeOpen }) => mayBeOpen).map((part) => part.all),
          );
        });
  return [...fitting(shut), ...fitting(without), ...withRegimes(groups)].toSorted(
    (one, other) => other.weight - one.weight,
  );
}

function withAll(chosen: readonly Alternative[]): Candidate {
  const setup: Setup = {
    ...Object.assign({}, asItShouldBe, ...chosen.map(({ change }) => change)),
    boxes: Object.assign({}, ...chosen.map(({ change }) => change.boxes ?? {})),
    odd: Object.assign({}, ...chosen.map(({ change }) => change.odd ?? {})),
    short: chosen.flatMap(({ change }) => change.short ?? []),
  };
  const weight = chosen.reduce((product, one) => product * one.weight, 1);
  return { setup, weight, lines: chosen.flatMap(({ lines }) => lines), chosen };
}

const doorAlternatives = rowsAs(doors, (door) => ({ door }));
const memberAlternatives = rowsAs(memberships, (membership) => ({ membership }));

/** How it should be goes without saying. */
function unsaid(one: Alternative): Alternative {
  return { ...one, lines: [] };
}

interface Part {
  readonly all: readonly Alternative[];
  /** Where any of them would do, it is left open. Those of fields are chosen after the answer, so all of them do. */
  readonly mayBeOpen: boolean;
}

/** What can differ in the groups of a service user that is let in. */
function partsOf(asked: Exclude<Asked, { kind: 'metadata' }>, seen: Sketch, regime: Regime): readonly Part[] {
  const isAnybodySeen = (seen.kind === 'people' || seen.kind === 'rows') && seen.people > 0;
  const whoseData = [
    // Whoever sees somebody has access rights that select somebody.
    rowsAs(audiences, (audience) => ({ audience })).filter(({ key }) => key !== 'nothing' || !isAnybodySeen),
    asked.one ? rowsAs(employees, (who) => ({ who })) : inactiveAlternatives(asked, seen),
  ].map((all): Part => ({ all, mayBeOpen: true }));
  if (asked.kind === 'rows')
    return [...whoseData, { all: tableAlternatives(asked, seen, regime), mayBeOpen: seen.kind === 'refused' }];
  if (seen.kind !== 'people' || seen.people === 0)
    return [...whoseData, { all: boxAlternatives('work', ['V', '']), mayBeOpen: true }];
  return [...whoseData, ...fieldParts(asked, seen, regime).map((all): Part => ({ all, mayBeOpen: false }))];
}

const boxAlternatives = (categoryId: string, ofLetters: readonly Letters[]) =>
  ofLetters.map(
    (letters): Alternative => ({
      change: { boxes: { [categoryId]: letters } },
      weight: boxWeight(letters),
      lines: [boxLine(categoryId, letters)],
    }),
  );

const mostSetups = 20_000;

/** Every choice of one alternative from each part; where they are too many, the less likely ones of each part go. */
function product(parts: readonly (readonly Alternative[])[]): readonly (readonly Alternative[])[] {
  const sorted = parts.map((part) => part.toSorted((one, other) => other.weight - one.weight));
  let all: readonly (readonly Alternative[])[] = [[]];
  for (const part of sorted) {
    const fitting = part.slice(0, Math.max(1, Math.floor(mostSetups / all.length)));
    all = all.flatMap((one) => fitting.map((alternative) => [...one, alternative]));
  }
  return all;
}

/** That nobody is inactive is likelier the fewer are looked at. */
function inactiveAlternatives(asked: Exclude<Asked, { kind: 'metadata' }>, seen: Sketch): readonly Alternative[] {
  const thereAre: Alternative = { change: { inactive: 'there are' }, weight: 1, lines: [] };
  if (asked.kind !== 'people' || !asked.showInactive || seen.kind !== 'people' || seen.people === 0) return [thereAre];
  const { chance: weight } = asked.named
    ? chances['nobody named is inactive']
    : seen.people < 10
      ? chances['nobody of fewer than 10 is inactive']
      : chances[seen.people < 50 ? 'nobody of fewer than 50 is inactive' : 'nobody of many is inactive'];
  const text = asked.named ? 'Nobody who was asked for is inactive' : 'The company has nobody who is inactive';
  return [thereAre, { change: { inactive: 'there are none' }, weight, lines: [text] }];
}

/** That everybody has one row alone is likelier the fewer are looked at. */
function tableAlternatives(
  { table, categoryId }: Extract<Asked, { kind: 'rows' }>,
  seen: Sketch,
  regime: Regime,
): readonly Alternative[] {
  const people = seen.kind === 'rows' ? seen.people : 0;
  const isRestricted = seen.kind === 'rows' && seen.restricted;
  if (isRestricted && regime === 'category') return [];
  const restricted = isRestricted ? ['Boxes of single fields hide some of its columns'] : [];
  const boxed = boxAlternatives(categoryId, ['VH', 'V', 'H', '']).map((one) => ({
    ...one,
    lines: [...one.lines, ...restricted],
  }));
  if (people === 0) return boxed;
  const short: Alternative = {
    change: { boxes: { [categoryId]: 'VH' }, short: [table] },
    weight: boxWeight('VH') * Math.max(chances['somebody has one row alone'].chance ** people, 1e-6),
    lines: [boxLine(categoryId, 'VH'), 'Everybody happens to have one row alone', ...restricted],
  };
  return [...boxed, short];
}
