import { readFile } from 'node:fs/promises';
import { type ReadRun, readRun } from '../../run/run.ts';

export async function readRunFile(file: string): Promise<ReadRun> {
  try {
    return readRun(await readFile(file, 'utf8'));
  } catch (error) {
    return { kind: 'unreadable', message: error instanceof Error ? `${error.message}.` : String(error) };
  }
}
