import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Completable, completionScripts } from '../src/index.ts';

const option = (name: string, choices: readonly string[] = [], takesValue = choices.length > 0) => ({
  name,
  description: `what ${name} does`,
  takesValue,
  choices,
});
const program: Completable = {
  program: 'two-words',
  options: [option('--version'), option('--port', [], true)],
  commands: [
    { name: 'export', summary: "write it, don't show it", options: [option('--format', ['csv', 'jsonl'])] },
    { name: 'exit', summary: 'end', options: [option('--format', ['none'])] },
  ],
};

/** What bash offers when Tab is pressed behind these words. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `${completionScripts.bash(program)}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _two_words; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script]).toString().trim().split('\n').filter(Boolean);
}

describe('bash', () => {
  it('offers commands and options first, and then the options of the command', () => {
    expect(offered('two-words', 'ex')).toEqual(['export', 'exit']);
    expect(offered('two-words', '--v')).toEqual(['--version']);
    expect(offered('two-words', 'export', '--')).toEqual(['--format', '--help']);
  });

  it('offers what an option can be, and files where it can be anything', () => {
    expect(offered('two-words', 'export', '--format', '')).toEqual(['csv', 'jsonl', 'none']);
    expect(offered('two-words', '--port', '')).toEqual([]);
  });
});

it('zsh gets the same', () => {
  expect(completionScripts.zsh(program)).toContain('bashcompinit\n_two_words() {');
});

it('fish gets a line for each, with texts that cannot end early', () => {
  expect(completionScripts.fish(program).split('\n')).toEqual([
    "complete -c two-words -n __fish_use_subcommand -a export -d 'write it, don\\'t show it'",
    "complete -c two-words -n '__fish_seen_subcommand_from export' -l format -x -a 'csv jsonl' -d 'what --format does'",
    "complete -c two-words -n __fish_use_subcommand -a exit -d 'end'",
    "complete -c two-words -n '__fish_seen_subcommand_from exit' -l format -x -a 'none' -d 'what --format does'",
    "complete -c two-words -n __fish_use_subcommand -l version -d 'what --version does'",
    "complete -c two-words -n __fish_use_subcommand -l port -r -d 'what --port does'",
    '',
  ]);
  if (spawnSync('fish', ['--version']).status === 0)
    expect(spawnSync('fish', ['-c', completionScripts.fish(program)]).status).toBe(0);
});
