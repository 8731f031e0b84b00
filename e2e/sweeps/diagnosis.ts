import { type Drawn, drawCase } from '../diagnosis/draw.ts';
import type { Lab } from '../diagnosis/lab.ts';
import { openLab } from '../diagnosis/lab.ts';
import { type Verified, verify } from '../diagnosis/verify.ts';

/** What a sweep found so far. */
export interface Found {
  readonly setups: number;
  readonly checks: number;
  readonly byShape: Readonly<Record<string, number>>;
  readonly byVerdict: Readonly<Record<string, number>>;
  /** Requests of a check → how many took so many. */
  readonly byRequests: Readonly<Record<string, number>>;
  readonly mostRefused: number;
  readonly falseGreens: readonly string[];
  readonly wrongCauses: readonly string[];
  readonly unneeded: readonly string[];
}

export const nothingHeld: Found = {
  setups: 0,
  checks: 0,
  byShape: {},
  byVerdict: {},
  byRequests: {},
  mostRefused: 0,
  falseGreens: [],
  wrongCauses: [],
  unneeded: [],
};

export async function hold(found: Found, seed: number, runs: number): Promise<Found> {
  const lab = openLab();
  let now = found;
  for (let at = 0; at < runs; at += 1) {
    const drawn = drawCase(seed, at);
    now = added(now, drawn, await verifyOrTell(lab, drawn, seed, at));
  }
  return { ...now, checks: now.checks + lab.checks() };
}

async function verifyOrTell(lab: Lab, drawn: Drawn, seed: number, at: number): Promise<Verified> {
  try {
    return await verify(lab, drawn);
  } catch (error) {
    throw new Error(`setup ${seed}/${at}: ${drawn.elements.map(({ id }) => id).join(' + ')}`, { cause: error });
  }
}

function added(found: Found, { shape }: Drawn, one: Verified): Found {
  const name = `${shape}: ${one.name}`;
  return {
    setups: found.setups + 1,
    checks: found.checks,
    byShape: counted(found.byShape, shape),
    byVerdict: counted(found.byVerdict, one.verdict),
    byRequests: counted(found.byRequests, String(one.sent)),
    mostRefused: Math.max(found.mostRefused, one.refused),
    falseGreens: one.falseGreen ? [...found.falseGreens, name] : found.falseGreens,
    wrongCauses: one.wrongCause === null ? found.wrongCauses : [...found.wrongCauses, `${name}: ${one.wrongCause}`],
    unneeded: one.unneeded.length === 0 ? found.unneeded : [...found.unneeded, `${name}: ${one.unneeded.join(' or ')}`],
  };
}

function counted(counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> {
  return { ...counts, [key]: (counts[key] ?? 0) + 1 };
}

export function medianOf(counts: Readonly<Record<string, number>>): number {
  const all = Object.entries(counts).flatMap(([value, count]) => Array.from({ length: count }, () => Number(value)));
  return all.sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
}
