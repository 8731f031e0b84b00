import { type Candidate, candidatesFor } from './candidates.ts';
import { type NextRequest, nextRequest } from './next-request.ts';
import { askedIn, type PastedRequest } from './pasted-request.ts';
import { type PastedAnswer, sketchOf } from './sketch.ts';

/** The setups that could have given an answer, the likeliest first. */
export type Consistent =
  | {
      readonly kind: 'setups';
      /** In all; `setups` holds the likeliest. */
      readonly found: number;
      /** True of every one of them. */
      readonly certain: readonly string[];
      readonly setups: readonly ConsistentSetup[];
      readonly next: NextRequest | null;
    }
  /** The model has none, so HiBob does something here that it does not know. */
  | { readonly kind: 'none' }
  | { readonly kind: 'cannot tell'; readonly reason: 'endpoint' | 'answer' };

export interface ConsistentSetup {
  /** Of a hundred, among all that fit. How often each mistake is met with is our guess. */
  readonly share: number;
  readonly lines: readonly string[];
}

const setupsShown = 10;

export function consistentWith(request: PastedRequest, answer: PastedAnswer): Consistent {
  const asked = askedIn(request);
  if (!asked) return { kind: 'cannot tell', reason: 'endpoint' };
  const seen = sketchOf(asked, answer);
  if (!seen) return { kind: 'cannot tell', reason: 'answer' };
  const all = likely(candidatesFor(asked, seen));
  if (all.length === 0) return { kind: 'none' };
  const certain = linesOfAll(all);
  const shown = all.slice(0, setupsShown);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  return {
    kind: 'setups',
    found: all.length,
    certain,
    setups: shown.map(({ weight, lines }) => ({
      share: Math.round((weight / total) * 1000) / 10,
      lines: lines.filter((line) => !certain.includes(line)),
    })),
    next: nextRequest(asked, request, shown),
  };
}

/** What is a thousand times less likely than the likeliest is not said. */
function likely(all: readonly Candidate[]): readonly Candidate[] {
  return all.filter(({ weight }) => weight * 1_000 >= (all[0]?.weight ?? 0));
}

function linesOfAll([first, ...others]: readonly Candidate[]): readonly string[] {
  return (first?.lines ?? []).filter((line) => others.every(({ lines }) => lines.includes(line)));
}
