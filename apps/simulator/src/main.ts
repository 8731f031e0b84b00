import { readOptions } from './cli/options.ts';
import { run } from './cli/run.ts';
import type { LogEvent } from './log.ts';

const exitCodes = { failed: 1, usage: 2 } as const;

const read = readOptions(process.argv.slice(2));
switch (read.kind) {
  case 'show':
    process.stdout.write(read.text);
    break;
  case 'usage':
    stop('usage', `${read.message} See hibob-simulator --help.`);
    break;
  case 'run': {
    const started = await run(read.options, logToStderr);
    if (started.kind !== 'started') stop(started.kind, started.message);
    else {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => void started.listening.close());
      }
      process.stdout.write(`${started.announcement}\n`);
    }
    break;
  }
  default:
    read satisfies never;
}

function stop(kind: keyof typeof exitCodes, message: string): void {
  process.stderr.write(`hibob-simulator: ${message}\n`);
  process.exitCode = exitCodes[kind];
}

function logToStderr(event: LogEvent): void {
  process.stderr.write(`${JSON.stringify(event)}\n`);
}
