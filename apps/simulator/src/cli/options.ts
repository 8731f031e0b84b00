import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../version.ts';

export interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly scenario: readonly string[];
  readonly employees?: number;
  readonly seed?: number;
  readonly rateLimits: 'on' | 'off';
  readonly firewall: 'company' | 'ip';
  readonly control: 'loopback' | 'any';
  readonly switch: Readonly<Record<string, string>>;
  readonly json: boolean;
}

export type ReadOptions =
  | { readonly kind: 'run'; readonly options: CliOptions }
  /** `--help` and `--version`: a text for stdout, and nothing else to do. */
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'usage'; readonly message: string };

export function readOptions(args: readonly string[]): ReadOptions {
  let shown = '';
  const command = program((text) => {
    shown += text;
  });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'show', text: shown };
    return { kind: 'usage', message: error.message.replace(/^error: /, '').replaceAll('\n', ' ') };
  }
  const { scenario, ...options } = command.opts<CliOptions>();
  return { kind: 'run', options: { ...options, scenario: scenario.length > 0 ? scenario : [defaultScenario] } };
}

const defaultScenario = 'guide-complete';

const examples = `
Examples:
  hibob-simulator
  hibob-simulator --scenario guide-complete --scenario home-missing
  hibob-simulator --employees 1000 --seed 7 --switch cursorKey=cursor
  hibob-simulator --port 0 --json --rate-limits off
`;

function program(show: (text: string) => void): Command {
  return new Command('hibob-simulator')
    .description('A fake HiBob that enforces permissions the way the real one does.')
    .version(version)
    .option('--port <number>', 'port to listen on; 0 takes a free one', port, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addOption(
      new Option('--scenario <id>', 'company to start with, once for each')
        .argParser(append)
        .default([], defaultScenario),
    )
    .option('--employees <number>', 'how many people each company has, instead of what the scenario says', whole(1))
    .option('--seed <number>', 'another seed gives other people', whole(0))
    .addOption(
      new Option('--rate-limits <on|off>', 'off for test runs; the firewall goes with it')
        .choices(['on', 'off'])
        .default('on'),
    )
    .addOption(
      new Option('--firewall <scope>', 'who is counted together; ip as HiBob does')
        .choices(['company', 'ip'])
        .default('company'),
    )
    .addOption(new Option('--control <who>', 'who may use /_sim/v1').choices(['loopback', 'any']).default('loopback'))
    .addOption(
      new Option('--switch <name=value>', 'how an unknown of HiBob is answered, once for each')
        .argParser(setting)
        .default({}, 'what is most likely'),
    )
    .option('--json', 'print one JSON line when ready', false)
    .addHelpText('after', examples)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: show, writeErr: () => {} });
}

function append(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function setting(value: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [, name, option] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (name === undefined || option === undefined) throw new InvalidArgumentError('Write it as name=value.');
  return { ...before, [name]: option };
}

function whole(least: number): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < least) {
      throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
    }
    return Number(value);
  };
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return Number(value);
}
