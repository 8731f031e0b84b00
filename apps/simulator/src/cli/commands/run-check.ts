import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listen } from '../../listen.ts';
import type { Performed } from '../../run/perform.ts';
import type { Surroundings } from '../cli-command.ts';

/** A check that hangs must not hold the whole search up. */
const longest = 120_000;

/**
 * Runs somebody's command against a run that was just done again: true when it ends with 0. It finds the run with the answers of now in the
 * file HIBOB_RUN (and in the place of `{}`), and the company as the run left it at HIBOB_URL.
 */
export async function runCheck(
  command: string,
  { simulator, run, tokens }: Extract<Performed, { kind: 'performed' }>,
  folder: string,
  env: Surroundings['env'],
): Promise<boolean> {
  const file = join(folder, 'run.json');
  await writeFile(file, JSON.stringify(run));
  const { url, close } = await listen(simulator, { port: 0, host: '127.0.0.1' });
  const [[id, token] = ['', '']] = tokens;
  try {
    const child = spawn(command.replaceAll('{}', file), {
      shell: true,
      stdio: 'ignore',
      timeout: longest,
      env: {
        ...env,
        HIBOB_RUN: file,
        HIBOB_URL: url,
        HIBOB_SERVICE_USER_ID: id,
        HIBOB_SERVICE_USER_TOKEN: token,
      },
    });
    const [code] = await once(child, 'exit');
    return code === 0;
  } finally {
    await close();
  }
}
