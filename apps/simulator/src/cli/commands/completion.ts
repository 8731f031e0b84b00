import { type Completable, completionScripts, shells } from '@hibob-kit/command-line';
import { scenarios } from '@hibob-kit/scenarios';
import { storms } from '../../weather/storms.ts';
import type { CliCommand } from '../cli-command.ts';
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
    const known = more.length === 0 ? shells.find((one) => one === shell) : undefined;
    return known
      ? good(completionScripts[known](completable(commands)))
      : misused('Name a shell: hibob-simulator completion bash|zsh|fish.');
  },
};

/** Everything a shell can complete, from the rows that read it. */
function completable(commands: readonly CliCommand[]): Completable {
  return {
    program: 'hibob-simulator',
    options: [
      { name: '--version', description: 'output the version number', takesValue: false, choices: [] },
      ...optionRows.map(({ flag, help, takes, choices }) => ({
        name: flag,
        description: help,
        takesValue: takes !== null,
        choices: choicesOf[flag]?.() ?? choices ?? [],
      })),
    ],
    commands: commands.map(({ name, summary, options }) => ({
      name,
      summary,
      options: options.map((option) => ({ name: option, description: '', takesValue: false, choices: [] })),
    })),
  };
}

const choicesOf: Readonly<Record<string, () => readonly string[]>> = {
  '--scenario': () => scenarios.map(({ id }) => id),
  '--faults': () => Object.keys(storms),
};
