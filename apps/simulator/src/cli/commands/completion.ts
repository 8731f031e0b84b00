import { scenarios } from '@hibob-kit/scenarios';
import { storms } from '../../weather/storms.ts';
import type { CliCommand } from '../cli-command.ts';
import { type Completable, scripts } from '../completion-scripts.ts';
import { optionRows } from '../option-rows.ts';
import { good, misused } from './ended.ts';

export const completionCommand: CliCommand = {
  name: 'completion',
  usage: 'completion bash|zsh|fish',
  summary: 'prints a script that completes commands, options and scenarios in a shell',
  options: [],
  examples: [
    'completion bash >> ~/.bashrc',
    'completion zsh >> ~/.zshrc',
    'completion fish > ~/.config/fish/completions/hibob-simulator.fish',
  ],
  run: async ([shell = '', ...more], { commands }) => {
    const script = Object.hasOwn(scripts, shell) && more.length === 0 ? scripts[shell] : undefined;
    return script
      ? good(script(completable(commands)))
      : misused('Name a shell: hibob-simulator completion bash|zsh|fish.');
  },
};

/** Everything a shell can complete, from the rows that read it. */
function completable(commands: readonly CliCommand[]): Completable {
  return {
    options: [
      { name: '--version', description: 'output the version number', takesValue: false, choices: [] },
      ...optionRows.map(({ flag, help, takes, choices }) => ({
        name: flag,
        description: help,
        takesValue: takes !== null,
        choices: choicesOf[flag]?.() ?? choices ?? [],
      })),
    ],
    commands: commands.map(({ name, summary, options }) => ({ name, summary, options })),
  };
}

const choicesOf: Readonly<Record<string, () => readonly string[]>> = {
  '--scenario': () => scenarios.map(({ id }) => id),
  '--faults': () => Object.keys(storms),
};
