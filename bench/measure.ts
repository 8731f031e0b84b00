/** CPU milliseconds, user and system, that something takes; what it gives back is thrown away. */
export async function cpuOf(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The median CPU milliseconds of one call, over batches, after some calls that do not count. */
export async function medianOf(
  act: () => unknown,
  {
    warm = 50,
    batches = 9,
    calls = 100,
  }: { readonly warm?: number; readonly batches?: number; readonly calls?: number } = {},
): Promise<number> {
  const many = async (count: number) => {
    for (let call = 0; call < count; call += 1) await act();
  };
  await many(warm);
  const costs: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) costs.push((await cpuOf(() => many(calls))) / calls);
  return median(costs);
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export interface Line {
  readonly what: string;
  readonly is: string;
  /** What the issue asks for. */
  readonly goal?: string;
}

export function print(title: string, lines: readonly Line[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length));
  const rows = lines.map(({ what, is, goal }) => `  ${what.padEnd(width)}  ${is}${goal ? `  (goal: ${goal})` : ''}`);
  process.stdout.write(`${[title, ...rows].join('\n')}\n`);
}

export const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 3 : 0)} ms CPU`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
