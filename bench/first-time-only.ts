// `npm run bench:first-time`: the first search of a new permission group against one `JSON.stringify` of its answer.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { asOthersShow, fieldsNobodyAskedFor, measureFirstTime, togetherAsNobodyShows } from './first-time.ts';
import { fire } from './load.ts';
import { pinLoad } from './pinned.ts';
import { startSimulator } from './simulated.ts';
import { search } from './workloads.ts';

const folder = mkdtempSync(join(tmpdir(), 'hibob-first-time-'));
try {
  await bundle(['servers/simulator', 'servers/json-stringify'], folder);
  pinLoad();
  const simulated = await startSimulator(join(folder, 'servers/simulator.mjs'), 1000, 1);
  // Somebody asked the same before, as in the whole run.
  await fire(simulated.url, [simulated.call('POST', '/v1/people/search', search)]);
  for (const shown of [asOthersShow, togetherAsNobodyShows, fieldsNobodyAskedFor]) {
    const { searchMs, stringifyMs, times } = await measureFirstTime(
      simulated,
      folder,
      Number(process.argv[2] ?? 9),
      shown,
    );
    const figures = `${searchMs.toFixed(1)} ms against ${stringifyMs.toFixed(1)} ms: ${times.toFixed(2)} ×`;
    process.stdout.write(`${shown.name}: ${figures}\n`);
  }
  await simulated.server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
