/** What a shell can complete of a program. */
export interface Completable {
  readonly program: string;
  /** Without a command. */
  readonly options: readonly CompletedOption[];
  readonly commands: readonly {
    readonly name: string;
    readonly summary: string;
    readonly options: readonly CompletedOption[];
  }[];
}

export interface CompletedOption {
  /** With its dashes. */
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** What the value can be; none: a file, or anything. */
  readonly choices: readonly string[];
}

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** A completion script by shell. Plain texts: a key pressed must not start Node. */
export const completionScripts: Readonly<Record<Shell, (completable: Completable) => string>> = { bash, zsh, fish };

function bash({ program, options, commands }: Completable): string {
  const name = `_${program.replaceAll('-', '_')}`;
  const all = byName([...options, ...commands.flatMap((command) => command.options)]);
  const chosen = all.filter(({ choices }) => choices.length > 0);
  const free = all.filter(({ takesValue, choices }) => takesValue && choices.length === 0);
  const words = [...commands.map((command) => command.name), ...options.map((option) => option.name), '--help'];
  return `${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words
  COMPREPLY=()
  case $prev in
${chosen.map((option) => `    ${option.name}) COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$cur")); return ;;`).join('\n')}
    ${free.map((option) => option.name).join('|')}) return ;;
  esac
  case \${COMP_WORDS[1]} in
${commands.map((command) => `    ${command.name}) words='${[...command.options.map((option) => option.name), '--help'].join(' ')}' ;;`).join('\n')}
    *) words='${words.join(' ')}' ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words='${words.join(' ')}'
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F ${name} ${program}
`;
}

/** An option that several commands have, once, with all that any of them takes. */
function byName(options: readonly CompletedOption[]): readonly CompletedOption[] {
  const found = new Map<string, CompletedOption>();
  for (const option of options) {
    const choices = [...new Set([...(found.get(option.name)?.choices ?? []), ...option.choices])];
    found.set(option.name, { ...option, choices });
  }
  return [...found.values()];
}

/** zsh reads bash's scripts. */
function zsh(completable: Completable): string {
  return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(completable)}`;
}

function fish({ program, options, commands }: Completable): string {
  const line = (condition: string, ...parts: readonly string[]) =>
    [`complete -c ${program} -n ${condition}`, ...parts].join(' ');
  const optionLine = (condition: string, { name, description, takesValue, choices }: CompletedOption) =>
    line(
      condition,
      `-l ${name.slice(2)}`,
      ...(takesValue ? [choices.length > 0 ? `-x -a '${choices.join(' ')}'` : '-r'] : []),
      ...(description === '' ? [] : [`-d ${quoted(description)}`]),
    );
  return [
    ...commands.flatMap(({ name, summary, options: own }) => [
      line('__fish_use_subcommand', `-a ${name}`, `-d ${quoted(summary)}`),
      ...own.map((option) => optionLine(`'__fish_seen_subcommand_from ${name}'`, option)),
    ]),
    ...options.map((option) => optionLine('__fish_use_subcommand', option)),
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
