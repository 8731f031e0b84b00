#!/usr/bin/env node
import { readOptions } from './cli/options.ts';
import { run } from './cli/run.ts';
import type { LogEvent } from './log.ts';

const exitCodes = { failed: 1, usage: 2 } as const;

// Whoever reads only the beginning (`| head`) has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const args = process.argv.slice(2);
const [first = '', ...rest] = args;
if (first === 'help') await help(rest);
else if (/^[a-z]/.test(first)) await command(first, rest);
else await serve();

async function serve(): Promise<void> {
  const read = await readOptions(args);
  switch (read.kind) {
    case 'show':
      process.stdout.write(read.text);
      break;
    case 'usage':
      stop('usage', `${read.message} See hibob-simulator --help.`);
      break;
    case 'run': {
      const started = await run(read.options, logToStderr, {
        out: (text) => process.stdout.write(`${text}\n`),
        err: (text) => process.stderr.write(`${text}\n`),
      });
      if (started.kind !== 'started') stop(started.kind, started.message);
      else {
        let isEnding = false;
        const end = () => {
          if (isEnding) return;
          isEnding = true;
          // Somebody may hold its standard input open, and would keep it alive.
          if (read.options.untilStdinEnds) process.stdin.destroy();
          void started.listening.close();
        };
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
        // Also where it breaks off: whoever held it is gone.
        if (read.options.untilStdinEnds) process.stdin.once('end', end).on('error', end).resume();
        process.stdout.write(`${started.announcement}\n`);
      }
      break;
    }
    default:
      read satisfies never;
  }
}

async function command(name: string, rest: readonly string[]): Promise<void> {
  // Serving needs none of them.
  const { commandHelp, commands } = await import('./cli/commands.ts');
  const known = commands.find((one) => one.name === name);
  if (!known) {
    const names = commands.map((one) => one.name).join(', ');
    stop('usage', `There is no command ${name}. There are: ${names}. See hibob-simulator --help.`);
    return;
  }
  const beforeDashes = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  if (beforeDashes.some((one) => one === '--help' || one === '-h')) {
    process.stdout.write(commandHelp(known));
    return;
  }
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const { exitCode, stdout, stderr } = await known.run(rest, { say, env: process.env, commands });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

/** `hibob-simulator help`, and of a command. */
async function help([name]: readonly string[]): Promise<void> {
  if (name === undefined) {
    const shown = await readOptions(['--help']);
    if (shown.kind === 'show') process.stdout.write(shown.text);
  } else await command(name, ['--help']);
}

function stop(kind: keyof typeof exitCodes, message: string): void {
  process.stderr.write(`hibob-simulator: ${message}\n`);
  process.exitCode = exitCodes[kind];
}

function logToStderr(event: LogEvent): void {
  process.stderr.write(`${JSON.stringify(event)}\n`);
}
