// `npm run bench:large`: the first search of everybody, streamed, in companies of several sizes.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { measureLarge } from './large.ts';
import { pinLoad } from './pinned.ts';

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'hibob-large-'));
try {
  await bundle(['servers/simulator'], folder);
  pinLoad();
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
    const { rssMb, firstByteMs, cpuMs, growthMb, bytes } = await measureLarge(folder, size, 1);
    const figures = [
      `${size.toLocaleString('en-GB')} people: first byte after ${firstByteMs.toFixed(0)} ms`,
      `${((cpuMs * 1000) / size).toFixed(0)} µs of CPU each`,
      `${rssMb.toFixed(0)} MB before and ${growthMb.toFixed(0)} MB more on the way`,
      `${(bytes / 2 ** 20).toFixed(0)} MB sent`,
    ];
    process.stdout.write(`${figures.join(', ')}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
