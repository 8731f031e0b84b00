import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { pinning } from './pinned.ts';

/** What figures hang on, written down beside them. */
export interface Machine {
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly hono: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly pinned: boolean;
  /** Other work on the machine while this was measured. */
  readonly load: number;
  readonly seed: number;
}

export function machine(seed: number): Machine {
  const [cpu] = cpus();
  const root = join(import.meta.dirname, '..');
  return {
    date: new Date().toISOString().slice(0, 16),
    commit: execFileSync('git', ['describe', '--always', '--dirty= with changes'], {
      cwd: root,
      encoding: 'utf8',
    }).trim(),
    node: process.version,
    hono: versionOf(join(root, 'node_modules/hono/package.json')),
    processor: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    pinned: pinning,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    seed,
  };
}

function versionOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
