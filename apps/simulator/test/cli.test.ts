import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandHelp, commands } from '../src/cli/commands.ts';
import { readOptions } from '../src/cli/options.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

function program(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A command in this process. */
async function command(name: string, ...args: readonly string[]) {
  const known = commands.find((one) => one.name === name);
  if (!known) throw new Error(`no command ${name}`);
  return known.run(args, { say: () => {}, env: {}, commands });
}

describe('help', () => {
  const help = async () => {
    const shown = await readOptions(['--help']);
    return shown.kind === 'show' ? shown.text : '';
  };

  test('names every command, the exit codes and NO_COLOR', async () => {
    const text = await help();
    expect(commands.filter(({ name }) => !new RegExp(`^  ${name}\\b`, 'm').test(text)).map(({ name }) => name)).toEqual(
      [],
    );
    expect(text).toContain('Exit codes: 0 done, 1 ');
    expect(text).toContain('NO_COLOR');
  });

  test('of a command shows how it is used, what it does and examples', () => {
    const init = commands.find(({ name }) => name === 'init');
    expect(init && commandHelp(init)).toBe(
      [
        'Usage: hibob-simulator init [FILE]',
        '',
        'Writes a company file to begin with, company.yaml unless named.',
        '',
        'Examples:',
        '  hibob-simulator init',
        '  hibob-simulator init company.json',
        '',
      ].join('\n'),
    );
    expect(commands.every(({ examples, name }) => examples.every((example) => example.startsWith(name)))).toBe(true);
  });

  test('comes by COMMAND --help and by help COMMAND, with exit code 0', () => {
    const { status, stdout, stderr } = program('shrink', '--help');
    expect([status, stderr, stdout.split('\n')[0]]).toEqual([
      0,
      '',
      'Usage: hibob-simulator shrink FILE --check COMMAND [--out FILE] [--tries NUMBER]',
    ]);
    expect(program('help', 'shrink')).toEqual({ status, stdout, stderr });
  });

  test('no output has colours', async () => {
    const outputs = [await help(), ...commands.map(commandHelp)];
    expect(outputs.filter((text) => text.includes('\u001b'))).toEqual([]);
  });
});

describe('completion', () => {
  test('completes commands, options and what they take in bash', async () => {
    const { stdout: script } = await command('completion', 'bash');
    const completed = (...words: readonly string[]) => {
      const line = `COMP_WORDS=(hibob-simulator ${words.join(' ')}); COMP_CWORD=${words.length}; _hibob_simulator; echo "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', `${script}\n${line}`], { encoding: 'utf8' });
      return `${stdout}${stderr}`.trim();
    };
    expect(completed('va')).toBe('validate');
    expect(completed('--rate')).toBe('--rate-limits');
    expect(completed('--scenario', 'home-missing-b')).toBe('home-missing-birth-date');
    expect(completed('--faults', 'sh')).toBe('short-cursors');
    expect(completed('validate', '--')).toBe('--json --help');
    expect(completed('--scenario', 'all-rights', '--see')).toBe('--seed');
  });

  test('zsh loads the same, fish has a line for everything', async () => {
    expect((await command('completion', 'zsh')).stdout).toMatch(
      /^autoload -U \+X compinit && compinit\nautoload .*bashcompinit\n_hibob_simulator\(\)/,
    );
    const { stdout: fish } = await command('completion', 'fish');
    expect(fish).toContain("complete -c hibob-simulator -n __fish_use_subcommand -l rate-limits -x -a 'on off' -d ");
    expect(fish).toContain("complete -c hibob-simulator -n '__fish_seen_subcommand_from shrink' -l check\n");
  });

  test('of another shell is a usage error', async () => {
    expect(await command('completion', 'tcsh')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'hibob-simulator: Name a shell: hibob-simulator completion bash|zsh|fish.\n',
    });
  });
});

test.each(['openapi', 'postman', 'schema'])('%s prints JSON, and takes nothing', async (name) => {
  expect(Object.keys(JSON.parse((await command(name)).stdout)).length).toBeGreaterThan(2);
  expect((await command(name, 'more')).exitCode).toBe(2);
});
