// 100,000 people: what they weigh, and whether the first answer about one of them depends on how many there are.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median, ms, print, times } from './measure.ts';

const run = promisify(execFile);
const rounds = 5;
const sizes = [100, 100_000] as const;

const found = new Map(sizes.map((size) => [size, [] as Measured[]]));
for (let round = 0; round < rounds; round += 1) {
  for (const size of sizes) found.get(size)?.push(await measured(size));
}
const of = (size: (typeof sizes)[number], part: 'firstMs' | 'rssMb') =>
  median((found.get(size) ?? []).map((one) => one[part]));
const [small, large] = [of(100, 'firstMs'), of(100_000, 'firstMs')];
print(`100,000 people, each size in a process of its own, median of ${rounds}`, [
  { what: 'first answer about one person, of 100', is: ms(small) },
  { what: 'first answer about one person, of 100,000', is: `${ms(large)}, ${times(large / small)}`, goal: 'the same' },
  { what: 'memory then', is: `${of(100_000, 'rssMb').toFixed(0)} MB RSS`, goal: '≤ 450 MB RSS' },
]);

// It takes minutes on a machine that is busy: asked for by --all.
if (process.argv.includes('--all')) {
  const { allMs = Number.NaN, rssAfterAllMb = Number.NaN } = await measured(100_000, 'all');
  print('Everybody once (people/search, two fields), once', [
    { what: 'CPU', is: ms(allMs) },
    { what: 'memory then', is: `${rssAfterAllMb.toFixed(0)} MB RSS`, goal: '≤ 450 MB RSS' },
  ]);
}

interface Measured {
  readonly firstMs: number;
  readonly rssMb: number;
  readonly allMs?: number;
  readonly rssAfterAllMb?: number;
}

async function measured(employees: number, ...more: readonly string[]): Promise<Measured> {
  const program = new URL('./large/company.ts', import.meta.url).pathname;
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program, String(employees), ...more]);
  return JSON.parse(stdout);
}
