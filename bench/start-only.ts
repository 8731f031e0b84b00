// `npm run bench:start`: from nothing to the first answer of a company of 1,000, against bare Hono.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { pinLoad } from './pinned.ts';
import { measureStart } from './start.ts';

const folder = mkdtempSync(join(tmpdir(), 'hibob-start-'));
try {
  await bundle(['start/simulator', 'start/bare-hono'], folder);
  pinLoad();
  const { simulatorMs, honoMs } = await measureStart(folder, Number(process.argv[2] ?? 15));
  process.stdout.write(
    `${simulatorMs.toFixed(1)} ms against ${honoMs.toFixed(1)} ms: ${(simulatorMs / honoMs).toFixed(2)} ×\n`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
