import { type Trouble, trouble } from '../trouble.ts';

/** What is wrong with the numbers a long-running command was given. */
export function numbersTrouble({
  port,
  concurrency,
}: {
  readonly port?: number | undefined;
  readonly concurrency: number;
}): Trouble | null {
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return badPort;
  return Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 64 ? null : badConcurrency;
}

const badPort = trouble('usage', 'The port is not a number from 0 to 65535.', 'For example: --port 4020.');
const badConcurrency = trouble(
  'usage',
  'How many syncs run at the same time is a number from 1 to 64.',
  'For example: --concurrency 2.',
);
