import { CommanderError } from 'commander';
import { explainer } from '../explain.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import { contextOf, printTrouble } from './context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { type Order, program } from './program.ts';

/** The command line: arguments (without node and script) in, exit code out. Nothing is thrown. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const json = argv.includes('--json');
  const outcome = await carryOut(argv, io).catch(explainer((bug) => showStack(io, bug)));
  return isTrouble(outcome) ? printTrouble(io, json, outcome) : outcome;
}

async function carryOut(argv: readonly string[], io: Io): Promise<ExitCode | Trouble> {
  if (argv.some(holdsSecret)) return secretGiven;
  const read = readArguments(argv.length === 0 ? ['--help'] : argv, io);
  if (isTrouble(read)) return read;
  if (typeof read === 'string') {
    await io.stdout.write(read);
    return exitCodes.fine;
  }
  const context = contextOf(io, read.output);
  return isTrouble(context) ? context : read.action(context);
}

/** What is to be done; or a text to print, for --help and --version. */
function readArguments(argv: readonly string[], io: Io): Order | string | Trouble {
  const orders: Order[] = [];
  const texts: string[] = [];
  const top = program((order) => orders.push(order));
  for (const command of [top, ...top.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => texts.push(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
    });
  }
  try {
    top.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return texts.join('');
    return trouble('usage', sentenceOf(error), 'See hibob-connector --help, or --help behind a command.');
  }
  const [order] = orders;
  return order ?? trouble('usage', 'No command was given.', 'See hibob-connector --help.');
}

/** Commander’s own words, without what stood behind an equals sign. */
function sentenceOf(error: CommanderError): string {
  const words = error.message
    .replace(/^error: /, '')
    .replace(/=[^']*'/, "'")
    .replaceAll('\n', ' ');
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return /[.?!)]$/.test(sentence) ? sentence : `${sentence}.`;
}

function holdsSecret(argument: string): boolean {
  return /^--?(service-user-)?(token|password|secret|api-key)(=|$)/i.test(argument) || /SERVICE-\d+:/i.test(argument);
}

const secretGiven = trouble(
  'usage',
  'A token is not taken as an argument: other users of this machine can read arguments.',
  'Set HIBOB_SERVICE_USER_TOKEN, or give a file with --credentials FILE. If the token was real, reset it in HiBob.',
);

function showStack({ stderr, environment }: Io, bug: unknown): void {
  if (!environment.DEBUG) return;
  void stderr.write(`${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`);
}
