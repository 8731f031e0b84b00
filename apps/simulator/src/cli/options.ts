import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readMoment } from '../company/company-clock.ts';
import { employeesAllowed, seedsAllowed } from '../control/bounds.ts';
import { version } from '../version.ts';

export interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly scenario: readonly string[];
  /** Company files, YAML or JSON. */
  readonly file: readonly string[];
  /** Whether a company is put anew when its file changes. */
  readonly watch: boolean;
  readonly employees?: number;
  readonly seed?: number;
  readonly rateLimits: 'on' | 'off';
  readonly firewall: 'company' | 'ip';
  readonly control: 'loopback' | 'any';
  /** Not said: what is safe beside the other options; the simulator decides. */
  readonly webhooks?: 'off' | 'loopback' | 'any';
  readonly tls: TlsChoice;
  readonly switch: Readonly<Record<string, string>>;
  /** What the clocks of the companies show at first. */
  readonly now?: string;
  /** Whether they stand still. */
  readonly frozen: boolean;
  /** A storm's name or a file. */
  readonly faults?: string;
  readonly scenarioCredentials: 'loopback' | 'off';
  readonly json: boolean;
}

export type TlsChoice =
  | { readonly kind: 'off' }
  | { readonly kind: 'generated'; readonly caFile: string | null }
  | { readonly kind: 'given'; readonly certFile: string; readonly keyFile: string };

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
  const { scenario, tls, tlsCert, tlsKey, tlsCaOut, ...options } = command.opts<Said>();
  const choice = tlsChoice({ tls, tlsCert, tlsKey, tlsCaOut });
  if (choice.kind === 'usage') return choice;
  if (options.watch && options.file.length === 0) return usage('--watch belongs to --file.');
  const scenarios = scenario.length > 0 || options.file.length > 0 ? scenario : [defaultScenario];
  return { kind: 'run', options: { ...options, tls: choice, scenario: scenarios } };
}

/** The options as commander gives them. */
type Said = Omit<CliOptions, 'tls'> & TlsSaid;

interface TlsSaid {
  readonly tls: boolean;
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  readonly tlsCaOut: string | undefined;
}

function tlsChoice({ tls, tlsCert, tlsKey, tlsCaOut }: TlsSaid): TlsChoice | Extract<ReadOptions, { kind: 'usage' }> {
  const given = tlsCert !== undefined || tlsKey !== undefined;
  if (given && tls) return usage('Either --tls, which makes a certificate, or --tls-cert and --tls-key.');
  if (tlsCaOut !== undefined && !tls) return usage('--tls-ca-out belongs to --tls.');
  if (!given) return tls ? { kind: 'generated', caFile: tlsCaOut ?? null } : { kind: 'off' };
  if (tlsCert === undefined || tlsKey === undefined) return usage('--tls-cert and --tls-key belong together.');
  return { kind: 'given', certFile: tlsCert, keyFile: tlsKey };
}

function usage(message: string): Extract<ReadOptions, { kind: 'usage' }> {
  return { kind: 'usage', message };
}

const defaultScenario = 'guide-complete';

const examples = `
Commands (COMMAND --help says more):
  init [FILE]                  write a company file to begin with
  validate FILE...             say what is wrong with company files
  schema                       print the JSON Schema of company files
  replay FILE                  do an exported run again and say what differs
  shrink FILE --check COMMAND  find the smallest run with which COMMAND still fails
  consistent-with REQ RES      list the setups that could have given an answer of HiBob
  mcp                          serve the tools of an assistant (Model Context Protocol)
  openapi                      print HiBob's API as an OpenAPI document
  postman                      print it as a collection for Postman, Bruno or Insomnia
  completion SHELL             print a completion script for bash, zsh or fish

Examples:
  hibob-simulator
  hibob-simulator --scenario guide-complete --scenario home-missing
  hibob-simulator --employees 1000 --seed 7 --switch cursorKey=cursor
  hibob-simulator --port 0 --json --rate-limits off
  hibob-simulator --now 2026-12-31T23:59 --faults rough
  hibob-simulator --tls --tls-ca-out ca.pem
  hibob-simulator --file company.yaml --watch

Exit codes: 0 done, 1 the machine would not have it (a busy port, a file that cannot be written) or a check failed,
2 asked for what there is not. Output has no colours, so NO_COLOR changes nothing.
`;

/** The options of the program when it serves. */
export function program(show: (text: string) => void): Command {
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
    .addOption(
      new Option('--file <file>', 'company file to start with, YAML or JSON, once for each')
        .argParser(append)
        .default([]),
    )
    .option('--watch', 'put a company anew when its file changes', false)
    .option(
      '--employees <number>',
      'how many people each company has, instead of what the scenario says',
      whole(1, employeesAllowed),
    )
    .option('--seed <number>', 'another seed gives other people', whole(0, seedsAllowed))
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
      new Option(
        '--webhooks <where>',
        'where webhooks may be sent (default: loopback; off with --control any)',
      ).choices(['off', 'loopback', 'any']),
    )
    .option('--tls', 'https, with a certificate made for this start', false)
    .option('--tls-ca-out <file>', 'where --tls writes what clients have to trust')
    .option('--tls-cert <file>', 'https, with this certificate')
    .option('--tls-key <file>', 'and its key')
    .addOption(
      new Option('--switch <name=value>', 'how an unknown of HiBob is answered, once for each')
        .argParser(setting)
        .default({}, 'what is most likely'),
    )
    .option('--now <moment>', 'what the companies’ clocks show at first: a day, or 2026-11-02T09:15', moment)
    .option('--frozen', 'let them stand still', false)
    .option('--faults <name|file>', 'what goes wrong on purpose: a storm such as rough, or a JSON file of rules')
    .addOption(
      new Option('--scenario-credentials <who>', 'who may choose a scenario by the service user id SCENARIO-<id> alone')
        .choices(['loopback', 'off'])
        .default('loopback'),
    )
    .option('--json', 'print one JSON line when ready', false)
    .addHelpText('after', examples)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: show, writeErr: () => {} });
}

function moment(value: string): string {
  if (readMoment(value) === null) throw new InvalidArgumentError('Write it as 2026-11-02 or 2026-11-02T09:15.');
  return value;
}

function append(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function setting(value: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [, name, option] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (name === undefined || option === undefined) throw new InvalidArgumentError('Write it as name=value.');
  return { ...before, [name]: option };
}

function whole(least: number, most: number): (value: string) => number {
  return (value) => {
    if (!/^\d{1,10}$/.test(value) || Number(value) < least || Number(value) > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return Number(value);
  };
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return Number(value);
}
