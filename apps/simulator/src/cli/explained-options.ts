import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../version.ts';
import { type OptionRow, optionRows } from './option-rows.ts';

/** Any command line, with help and with a word on what is wrong. */
export function readExplained(
  args: readonly string[],
):
  | { readonly kind: 'said'; readonly said: Readonly<Record<string, unknown>> }
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'usage'; readonly message: string } {
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
  return { kind: 'said', said: command.opts() };
}

function program(show: (text: string) => void): Command {
  const command = new Command('hibob-simulator')
    .description('A fake HiBob that enforces permissions the way the real one does.')
    .version(version)
    .addHelpText('after', examples)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: show, writeErr: () => {} });
  for (const row of optionRows) command.addOption(optionOf(row));
  return command;
}

function optionOf({ flag, takes, help, choices, unsaid, unsaidText, read }: OptionRow): Option {
  const option = new Option(takes === null ? flag : `${flag} ${takes}`, help);
  if (choices) option.choices(choices);
  if (unsaid !== undefined) option.default(unsaid, unsaidText);
  if (read)
    option.argParser((text, before: unknown) => {
      const value = read(text, before);
      if (value.kind === 'wrong') throw new InvalidArgumentError(value.message);
      return value.value;
    });
  return option;
}

const examples = `
Commands (COMMAND --help says more):
  init [FILE]                  write a company file to begin with
  validate FILE...             say what is wrong with company files
  schema                       print the JSON Schema of company files
  replay FILE                  do an exported run again and say what differs
  shrink FILE --check COMMAND  find the smallest run with which COMMAND still fails
  consistent-with REQ RES      list the setups that could have given an answer of HiBob
  rebuild CAPTURE              write the company file of a customer’s capture
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
  hibob-simulator --from capture.json --setup 2

Exit codes: 0 done, 1 the machine would not have it (a busy port, a file that cannot be written) or a check failed,
2 asked for what there is not. Output has no colours, so NO_COLOR changes nothing.
`;
