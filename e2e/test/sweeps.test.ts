import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { dropHalfLine, partsIn } from '../sweeps/sweep-in-parts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('A sweep whose chunks add to one another refuses several processes', () => {
  // So many that one which is not refused ends before it writes its page.
  const asked = ['--runs', '1000000', '--processes', '2'];
  const sweep = spawnSync(process.execPath, ['--import', 'tsx', 'e2e/sweeps/oracle-sweep.ts', ...asked], {
    cwd: root,
    encoding: 'utf8',
    timeout: 100_000,
  });
  expect([sweep.status, sweep.stdout, sweep.stderr]).toEqual([
    2,
    '',
    'pnpm sweep:oracle runs in one process: each chunk adds to what the chunks before it found.\n',
  ]);
}, 120_000);

it('A sweep in parts goes on behind a line that a killed process left unfinished', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sweep-'));
  const file = join(folder, 'state.jsonl');
  const [first, second] = ['{"seed":7,"from":0,"runs":50,"found":"é"}', '{"seed":7,"from":50,"runs":50,"found":"b"}'];
  writeFileSync(file, `${first}\n{"seed":7,"from":50,"ru`);
  expect(partsIn(file)).toEqual([{ seed: 7, from: 0, runs: 50, found: 'é' }]);
  dropHalfLine(file);
  appendFileSync(file, `${second}\n`);
  expect(readFileSync(file, 'utf8')).toBe(`${first}\n${second}\n`);
  expect(partsIn(file)).toEqual([
    { seed: 7, from: 0, runs: 50, found: 'é' },
    { seed: 7, from: 50, runs: 50, found: 'b' },
  ]);
  rmSync(folder, { recursive: true });
});
