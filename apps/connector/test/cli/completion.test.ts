import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../recording-io.ts';

it('completion prints a script with which bash offers commands, options and what they take', async () => {
  const { io, out } = recordingIo({ cwd: '/', environment: {} });
  expect(await run(['completion', 'bash'], io)).toBe(0);
  const offered = (...words: readonly string[]) =>
    execFileSync('bash', [
      '-c',
      `${out()}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _hibob_connector; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ])
      .toString()
      .trim()
      .split('\n');
  expect(offered('hibob-connector', 'che')).toEqual(['check', 'check-field']);
  expect(offered('hibob-connector', 'export', '--format', '')).toEqual(['jsonl', 'csv', 'parquet']);
  expect(offered('hibob-connector', 'export', '--as')).toEqual(['--as-of']);
});

it('completion knows three shells and says so', async () => {
  const { io, err } = recordingIo({ cwd: '/', environment: {} });
  expect(await run(['completion', 'tcsh'], io)).toBe(2);
  expect(err()).toContain('bash, zsh, fish');
});
