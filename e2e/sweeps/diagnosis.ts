import { labelsOf } from '../diagnosis/case.ts';
import { kindsOf } from '../diagnosis/kinds.ts';
import { type Lab, type LabOptions, openLab } from '../diagnosis/lab.ts';
import { type Verified, verify } from '../diagnosis/verify.ts';
import { type Drawn, parts, setupAt } from '../diagnosis/walk.ts';

/** What was found of one kind of setups, or of one part of the space. */
export interface Tally {
  readonly setups: number;
  readonly falseGreens: number;
  readonly wrongCauses: number;
  readonly unneeded: number;
  /** Requests of a check → how many took so many. */
  readonly byRequests: Readonly<Record<string, number>>;
  readonly mostRefused: number;
}

/** Setups that no request tells apart, with what is wrong in them: label by label, how many. */
export interface Class {
  readonly setups: number;
  readonly wrong: Readonly<Record<string, number>>;
}

/** What a sweep found so far. */
export interface Found {
  readonly checks: number;
  readonly byPart: Readonly<Record<string, Tally>>;
  readonly byKind: Readonly<Record<string, Tally>>;
  readonly byShape: Readonly<Record<string, Tally>>;
  readonly byVerdict: Readonly<Record<string, number>>;
  readonly falseGreens: readonly string[];
  readonly wrongCauses: readonly string[];
  readonly unneeded: readonly string[];
  /** By what they answer to all that a check may ask. */
  readonly classes: Readonly<Record<string, Class>>;
}

export const nothingHeld: Found = {
  checks: 0,
  byPart: {},
  byKind: {},
  byShape: {},
  byVerdict: {},
  falseGreens: [],
  wrongCauses: [],
  unneeded: [],
  classes: {},
};

/** Parts in which switches stand as we read the sources and companies are small: classes are counted over these. */
const classed: readonly number[] = [0, 2];

export async function hold(found: Found, seed: number, from: number, runs: number): Promise<Found> {
  const lab = openLab();
  let now = found;
  for (let nth = from; nth < from + runs; nth += 1) {
    const one = setupAt(seed, nth);
    if (one === null) continue;
    const { part, drawn } = one;
    const deep = parts[part]?.deep === true;
    const limit = classed.includes(part);
    const verified = await verifyOrTell(lab, drawn, { deep, limit }, `${seed}/${nth}`);
    now = added(now, part, drawn, verified);
    if (limit && verified.limit !== null) now = classified(now, drawn, verified.limit);
  }
  return { ...now, checks: now.checks + lab.checks() };
}

/** What two parts of a sweep found, as one. */
export function joined(one: Found, other: Found): Found {
  return {
    checks: one.checks + other.checks,
    byPart: byKey(one.byPart, other.byPart, summed),
    byKind: byKey(one.byKind, other.byKind, summed),
    byShape: byKey(one.byShape, other.byShape, summed),
    byVerdict: byKey(one.byVerdict, other.byVerdict, plus),
    falseGreens: [...one.falseGreens, ...other.falseGreens],
    wrongCauses: [...one.wrongCauses, ...other.wrongCauses],
    unneeded: [...one.unneeded, ...other.unneeded],
    classes: byKey(one.classes, other.classes, (some, more) => ({
      setups: some.setups + more.setups,
      wrong: byKey(some.wrong, more.wrong, plus),
    })),
  };
}

function summed(one: Tally, other: Tally): Tally {
  return {
    setups: one.setups + other.setups,
    falseGreens: one.falseGreens + other.falseGreens,
    wrongCauses: one.wrongCauses + other.wrongCauses,
    unneeded: one.unneeded + other.unneeded,
    byRequests: byKey(one.byRequests, other.byRequests, plus),
    mostRefused: Math.max(one.mostRefused, other.mostRefused),
  };
}

function plus(one: number, other: number): number {
  return one + other;
}

type By<T> = Readonly<Record<string, T>>;

function byKey<T>(one: By<T>, other: By<T>, join: (one: T, other: T) => T): By<T> {
  const all = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = all[key];
    all[key] = known === undefined ? value : join(known, value);
  }
  return all;
}

async function verifyOrTell(lab: Lab, drawn: Drawn, options: LabOptions, place: string): Promise<Verified> {
  try {
    return await verify(lab, drawn, options);
  } catch (error) {
    throw new Error(`setup ${place}: ${drawn.elements.map(({ id }) => id).join(' + ')}`, { cause: error });
  }
}

function added(found: Found, part: number, drawn: Drawn, one: Verified): Found {
  const deep = parts[part]?.deep === true;
  const name = `${deep ? 'deep, ' : ''}${drawn.shape}: ${one.name}`;
  const tallied = (tallies: Readonly<Record<string, Tally>>, keys: readonly string[]) => ({
    ...tallies,
    ...Object.fromEntries(keys.map((key) => [key, counted(tallies[key] ?? none, one)])),
  });
  return {
    ...found,
    byPart: tallied(found.byPart, [String(part)]),
    // What a deep check costs is no measure of a check.
    byKind: deep ? found.byKind : tallied(found.byKind, kindsOf(drawn)),
    byShape: deep ? found.byShape : tallied(found.byShape, [drawn.shape]),
    byVerdict: deep ? found.byVerdict : plusOne(found.byVerdict, one.verdict),
    falseGreens: one.falseGreen ? [...found.falseGreens, name] : found.falseGreens,
    wrongCauses: one.wrongCause === null ? found.wrongCauses : [...found.wrongCauses, `${name}: ${one.wrongCause}`],
    unneeded: one.unneeded.length === 0 ? found.unneeded : [...found.unneeded, `${name}: ${one.unneeded.join(' or ')}`],
  };
}

function classified(found: Found, drawn: Drawn, answers: string): Found {
  const key = answers.slice(0, 20);
  const { setups, wrong } = found.classes[key] ?? { setups: 0, wrong: {} };
  const label = labelsOf(drawn).join(' and ') || 'nothing';
  return { ...found, classes: { ...found.classes, [key]: { setups: setups + 1, wrong: plusOne(wrong, label) } } };
}

const none: Tally = { setups: 0, falseGreens: 0, wrongCauses: 0, unneeded: 0, byRequests: {}, mostRefused: 0 };

function counted(tally: Tally, one: Verified): Tally {
  return {
    setups: tally.setups + 1,
    falseGreens: tally.falseGreens + (one.falseGreen ? 1 : 0),
    wrongCauses: tally.wrongCauses + (one.wrongCause === null ? 0 : 1),
    unneeded: tally.unneeded + (one.unneeded.length === 0 ? 0 : 1),
    byRequests: plusOne(tally.byRequests, String(one.sent)),
    mostRefused: Math.max(tally.mostRefused, one.refused),
  };
}

function plusOne(counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> {
  return { ...counts, [key]: (counts[key] ?? 0) + 1 };
}
