import { rightsOf } from '@hibob-kit/permissions';
import { candidatesFor } from './candidates.ts';
import { type Case, draftOf, labelsOf, nameOf } from './case.ts';
import { waysWithoutIds } from './circle.ts';
import { type Draft, withRights } from './draft.ts';
import { type Element, isFact } from './element.ts';
import { explanationsOf, isNamed } from './explanations.ts';
import { waysToShow } from './hidden-people.ts';
import type { Checked, Lab, LabOptions } from './lab.ts';

/** What came of holding one verdict against the space. */
export interface Verified {
  readonly name: string;
  readonly verdict: string;
  readonly sent: number;
  readonly refused: number;
  /** Nothing wrong was found, and no setup without a mistake gives these answers. */
  readonly falseGreen: boolean;
  /** Causes were named, and none of the sets of them is what is wrong. */
  readonly wrongCause: string | null;
  /** Sets of causes that no setup of the space with these causes, and no others, gives these answers for. */
  readonly unneeded: readonly string[];
  /** As `Lab.limit`; null where it was not asked for. */
  readonly limit: string | null;
}

/**
 * Holds one verdict against the space. A verdict is exact if what is wrong is among the sets of causes it allows, and if for each
 * of these sets there is a setup with exactly these causes that answers every request of the check alike. What is simply so in the company
 * (a fact, nobody's mistake) is nothing wrong, and need not be named. `deep`: what the check asked is not enough then, the setup has to
 * answer all alike that a check may ask.
 */
export async function verify(
  lab: Lab,
  one: Case,
  { deep, limit }: LabOptions = { deep: false, limit: false },
): Promise<Verified> {
  const draft = draftOf(one);
  const checked = await lab.check(draft, { deep, limit: deep || limit });
  const { verdict, requests } = checked.report;
  const alike = likeness(lab, deep, checked);
  const labels = labelsOf(one);
  const sets = explanationsOf(checked.report);
  const shown = await shownIds(lab, draft, checked);
  const ways = [...waysToShow(shown), ...(checked.visibleIds.length > 0 ? [] : waysWithoutIds(shown))];
  const unneeded: string[] = [];
  for (const set of sets) if (!(await isPossible(one, alike, ways, set))) unneeded.push(set.join(' and ') || 'nothing');
  return {
    name: nameOf(one),
    verdict,
    sent: requests.sent,
    refused: requests.refused,
    falseGreen: unneeded.includes('nothing'),
    wrongCause: isNamed(checked.report, labels)
      ? null
      : `${labels.join(' and ')} is not among ${sets.map((set) => set.join(' and ')).join(' or ')}`,
    unneeded: unneeded.filter((set) => set !== 'nothing'),
    limit: checked.limit,
  };
}

type IsAlike = (other: Case) => Promise<boolean>;

/** How two setups are compared: by all that a check may ask where a check may ask it, else by what the check asked. */
function likeness(lab: Lab, deep: boolean, { exchanges, limit }: Checked): IsAlike {
  if (deep) return async (other) => (await lab.limit(draftOf(other))) === limit;
  return (other) => lab.answersAlike(draftOf(other), exchanges);
}

/** Without Basic info people come without ids; with it, the same people come with them. */
async function shownIds(lab: Lab, draft: Draft, { report, visibleIds }: Checked): Promise<readonly string[]> {
  if (visibleIds.length > 0 || report.people === null || report.people.visible === 0) return visibleIds;
  return (await lab.check(withRights(draft, 'root', rightsOf('VHE')))).visibleIds;
}

async function isPossible(
  one: Case,
  isAlike: IsAlike,
  ways: readonly Element[],
  wanted: readonly string[],
): Promise<boolean> {
  const sorted = [...new Set(wanted)].sort();
  if (explains(labelsOf(one), sorted)) return true;
  let tried = 0;
  for (const candidate of candidatesFor(one, sorted, ways)) {
    if (!explains(labelsOf(candidate), sorted)) continue;
    if (await isAlike(candidate)) return true;
    tried += 1;
    if (tried === mostTried) return false;
  }
  return false;
}

/** A set for which none of so many setups answers alike counts as one that is not possible. */
const mostTried = 1500;

/** All that is wanted is there, and nothing else is wrong. What is so in the company is no mistake, and need not be told. */
function explains(labels: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => labels.includes(one)) && labels.every((one) => wanted.includes(one) || isFact(one));
}
