#!/usr/bin/env node
import { run } from './cli/run.ts';
import { systemClock } from './hibob/clock.ts';

const stop = new AbortController();

function outputOn(stream: NodeJS.WriteStream) {
  // A reader that has seen enough (`| head`) is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return {
    write: (text: string) =>
      new Promise<void>((resolve) => {
        if (stream.write(text)) resolve();
        else stream.once('drain', resolve);
      }),
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? null,
  };
}

const argv = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Only serve and worker have something to end in order; a sync is broken off, and the next goes on from its checkpoint.
    if (stop.signal.aborted || !['serve', 'worker'].includes(argv[0] ?? '')) process.exit(130);
    stop.abort();
  });
}

process.exitCode = await run(argv, {
  environment: process.env,
  cwd: process.cwd(),
  stdout: outputOn(process.stdout),
  stderr: outputOn(process.stderr),
  clock: systemClock,
  random: Math.random,
  stop: stop.signal,
});
