import { type Alternative, asItShouldBe } from './alternative.ts';
import type { Candidate } from './candidates.ts';

/** Candidates that differ in nothing but a part of which anything would do are one, and say nothing of that part. */
export function merged(
  candidates: readonly Candidate[],
  parts: readonly (readonly Alternative[])[],
): readonly Candidate[] {
  const isMerged = new Set<Candidate>();
  const rounds: (readonly Candidate[])[] = [candidates];
  for (let last = candidates; last.length > 0; ) {
    const larger = new Map<string, Candidate>();
    for (const part of parts.filter((one) => one.length > 1)) {
      for (const ones of alikeBut(part, last)) {
        if (ones.length < part.length) continue;
        for (const one of ones) isMerged.add(one);
        const without = withoutPart(ones, part);
        larger.set(keyOf(without.chosen), without);
      }
    }
    last = [...larger.values()];
    rounds.push(last);
  }
  return rounds.flat().filter((one) => !isMerged.has(one));
}

function alikeBut(part: readonly Alternative[], candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const alike = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (!one.chosen.some((chosen) => part.includes(chosen))) continue;
    const key = keyOf(one.chosen.filter((chosen) => !part.includes(chosen)));
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()];
}

function withoutPart(ones: readonly Candidate[], part: readonly Alternative[]): Candidate {
  // What is open is looked at as its first way has it: the one that allows most.
  const [first = ones[0]] = ones.filter((one) => one.chosen.some((chosen) => chosen === part[0]));
  const chosen = (first?.chosen ?? []).filter((one) => !part.includes(one));
  const weight = ones.reduce((sum, one) => sum + one.weight, 0);
  return { setup: first?.setup ?? asItShouldBe, weight, lines: chosen.flatMap(({ lines }) => lines), chosen };
}

const keyOf = (chosen: readonly Alternative[]) => JSON.stringify(chosen.map(({ change }) => change));

const fieldLevel = 'Field-level permissions are on';

/** The permission model is only said where it matters: where a setup fits in one of the two alone. */
export function withRegimes(candidates: readonly Candidate[]): readonly Candidate[] {
  const alike = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = one.lines.join('\n');
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((ones) => {
    const [likeliest] = ones.toSorted((one, other) => other.weight - one.weight);
    if (!likeliest) return [];
    if (ones.length > 1) return [{ ...likeliest, weight: ones.reduce((sum, { weight }) => sum + weight, 0) }];
    return likeliest.setup.regime === 'field-level'
      ? [{ ...likeliest, lines: [fieldLevel, ...likeliest.lines] }]
      : [likeliest];
  });
}
