import { type ExecFileException, execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What a check came to: the connector's report, or why there is none and what to do. */
export type Checked =
  | { readonly kind: 'report'; readonly report: unknown }
  | { readonly kind: 'failed'; readonly error: string; readonly fix: string };

export interface CheckedConnection {
  readonly url: string;
  readonly serviceUserId: string;
  readonly token: string;
}

/** Runs `hibob-connector check` as whoever integrates would: another program, which knows no more than what HiBob answers it. */
export type RunCheck = (connection: CheckedConnection) => Promise<Checked>;

/** `command`: how to start the connector, `npx --no-install hibob-connector` unless said. */
export function checkWith(command: readonly string[] = ['npx', '--no-install', 'hibob-connector']): RunCheck {
  const [program = '', ...before] = command;
  return async ({ url, serviceUserId, token }) => {
    const data = await mkdtemp(join(tmpdir(), 'hibob-check-'));
    try {
      const credentials = join(data, 'credentials.json');
      await writeFile(credentials, JSON.stringify({ serviceUserId, token }), { mode: 0o600 });
      const args = [
        ...before,
        'check',
        '--json',
        '--base-url',
        url,
        '--data',
        join(data, 'data'),
        '--credentials',
        credentials,
      ];
      return await new Promise<Checked>((resolve) => {
        execFile(program, args, { timeout: patienceMs, maxBuffer: 16_777_216 }, (error, stdout, stderr) =>
          resolve(checkedIn(error, stdout, stderr)),
        );
      });
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  };
}

const patienceMs = 120_000;

function checkedIn(error: ExecFileException | null, stdout: string, stderr: string): Checked {
  if (error?.killed) {
    return {
      kind: 'failed',
      error: `hibob-connector did not end within ${patienceMs / 1000} seconds.`,
      fix: 'Take a smaller company, or weather that delays less.',
    };
  }
  return reportIn(stdout, stderr);
}

const report = z.looseObject({ verdict: z.string(), findings: z.array(z.unknown()) });
const refusal = z.object({ error: z.object({ message: z.string(), fix: z.string() }) });

function reportIn(stdout: string, stderr: string): Checked {
  try {
    const said = JSON.parse(stdout);
    const refused = refusal.safeParse(said);
    if (refused.success) return { kind: 'failed', error: refused.data.error.message, fix: refused.data.error.fix };
    return { kind: 'report', report: report.parse(said) };
  } catch {
    const last = stderr.trim().split('\n').at(-1) ?? '';
    return {
      kind: 'failed',
      error: `hibob-connector could not be run here, or did not answer with a report.${last === '' ? '' : ` It said: ${last}`}`,
      fix: 'Install it where this server is started: npm install --save-dev hibob-connector.',
    };
  }
}
