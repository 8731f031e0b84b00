import { type Completable, completionScripts, type Shell } from '@hibob-kit/command-line';
import type { Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** Prints a script that completes what `top` knows. */
export async function completionCommand({ io }: Context, shell: Shell, top: Command): Promise<ExitCode> {
  await io.stdout.write(completionScripts[shell](completableOf(top)));
  return exitCodes.fine;
}

function completableOf(top: Command): Completable {
  return {
    program: top.name(),
    options: top.options.map(optionOf),
    commands: top.commands.map((command) => ({
      name: command.name(),
      summary: command.description(),
      options: command.options.map(optionOf),
    })),
  };
}

function optionOf({ long, short, description, required, optional, argChoices }: Option) {
  return {
    name: long ?? short ?? '',
    description,
    takesValue: required || optional,
    choices: argChoices ?? [],
  };
}
