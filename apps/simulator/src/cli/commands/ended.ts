import type { Ended } from '../cli-command.ts';

export const good = (stdout: string): Ended => ({ exitCode: 0, stdout, stderr: '' });
export const bad = (stdout: string): Ended => ({ exitCode: 1, stdout, stderr: '' });
export const misused = (message: string): Ended => ({
  exitCode: 2,
  stdout: '',
  stderr: `hibob-simulator: ${message}\n`,
});
