import type { Ended } from '../cli-command.ts';

/** Why a file was not written, with exit code 1: the machine would not have it. */
export function notWritten(file: string, error: unknown): Ended {
  const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
  const reason = exists
    ? 'is there already, and nothing is written over: name another file.'
    : `cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
  return { exitCode: 1, stdout: '', stderr: `hibob-simulator: ${file} ${reason}\n` };
}
