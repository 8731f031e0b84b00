import { type Switches, type SwitchName, switches } from '@hibob-kit/schemas';

export type SwitchSet = Partial<Switches>;

const rows = Object.entries(switches) as [SwitchName, (typeof switches)[SwitchName]][];

/** Each option of each switch that is not its default, alone. */
export const singleFlips: readonly SwitchSet[] = rows.flatMap(([name, { options, default: usual }]) =>
  options.filter((option) => option !== usual).map((option) => ({ [name]: option }) as SwitchSet),
);

/** A covering set: whichever options of whichever two switches, one of these sets has both. Made greedily, the same every time. */
export const pairwise: readonly SwitchSet[] = covering();

function covering(): readonly SwitchSet[] {
  const open = new Set(
    pairsOf(rows.flatMap(([name, { options }]) => options.map((option) => [name, option] as const))),
  );
  const sets: SwitchSet[] = [];
  while (open.size > 0) {
    const chosen: (readonly [SwitchName, string])[] = [];
    // The first pair still open decides two switches; the others take what closes most.
    const [seed = ''] = open;
    const fixed = new Map(seed.split(' & ').map((part) => splitOnce(part)));
    const order = [...rows].sort(([one], [other]) => Number(fixed.has(other)) - Number(fixed.has(one)));
    for (const [name, { options }] of order) {
      const wanted = fixed.get(name);
      const best = wanted ?? bestOf(name, options, chosen, open);
      chosen.push([name, best]);
    }
    for (const pair of pairsOf(chosen)) open.delete(pair);
    sets.push(Object.fromEntries(chosen) as SwitchSet);
  }
  return sets;
}

function bestOf(
  name: SwitchName,
  options: readonly string[],
  chosen: readonly (readonly [SwitchName, string])[],
  open: ReadonlySet<string>,
): string {
  const closes = (option: string) => chosen.filter((other) => open.has(pairKey([name, option], other))).length;
  return options.reduce((best, option) => (closes(option) > closes(best) ? option : best), options[0] ?? '');
}

export function pairsOf(options: readonly (readonly [SwitchName, string])[]): readonly string[] {
  return options.flatMap((one, at) =>
    options
      .slice(at + 1)
      .filter(([name]) => name !== one[0])
      .map((other) => pairKey(one, other)),
  );
}

function pairKey(one: readonly [SwitchName, string], other: readonly [SwitchName, string]): string {
  return [one, other]
    .map(([name, option]) => `${name}=${option}`)
    .sort()
    .join(' & ');
}

function splitOnce(text: string): [SwitchName, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at) as SwitchName, text.slice(at + 1)];
}
