import { didYouMean, nearestNames } from '../nearest.ts';
import type { Mistake, Path } from './mistake.ts';

/** Where a reader writes down what is wrong, so that one reading finds everything. */
export interface Mistakes {
  readonly all: () => readonly Mistake[];
  readonly wrong: (path: Path, message: string, more?: Partial<Omit<Mistake, 'path' | 'message'>>) => void;
  /** A name that nobody bears, with the one most likely meant. */
  readonly unknown: (path: Path, message: string, sent: string, known: readonly string[], on?: Mistake['on']) => void;
}

export function newMistakes(): Mistakes {
  const found: Mistake[] = [];
  const wrong: Mistakes['wrong'] = (path, message, more) => {
    found.push({ path, on: 'value', message, fix: null, nearest: null, ...more });
  };
  return {
    all: () => found,
    wrong,
    unknown: (path, message, sent, known, on = 'value') => {
      const meant = nearestNames(sent, known);
      wrong(path, message, { on, nearest: meant[0] ?? null, fix: didYouMean(meant) ?? namesOf(known) });
    },
  };
}

/** Long lists are no help. */
function namesOf(known: readonly string[]): string | null {
  return known.length === 0 || known.length > 12 ? null : `There are: ${known.join(', ')}.`;
}
