import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
    const stdout = await new Promise<string>((resolve) => {
      execFile(program, args, { timeout: 120_000, maxBuffer: 16_777_216 }, (_, out) => resolve(out));
    });
    await rm(data, { recursive: true, force: true });
    return reportIn(stdout);
  };
}

function reportIn(stdout: string): Checked {
  try {
    return { kind: 'report', report: JSON.parse(stdout) };
  } catch {
    return {
      kind: 'failed',
      error: 'hibob-connector could not be run here, or did not answer with a report.',
      fix: 'Install it where this server is started: npm install --save-dev hibob-connector.',
    };
  }
}
