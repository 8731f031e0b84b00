export interface Completable {
  readonly options: readonly CompletedOption[];
  readonly commands: readonly {
    readonly name: string;
    readonly summary: string;
    readonly options: readonly string[];
  }[];
}

interface CompletedOption {
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** What the value can be; none: a file, or anything. */
  readonly choices: readonly string[];
}

/** A completion script by shell. Plain texts: a key pressed must not start Node. */
export const scripts: Readonly<Record<string, (completable: Completable) => string>> = { bash, zsh, fish };

function bash({ options, commands }: Completable): string {
  const chosen = options.filter(({ choices }) => choices.length > 0);
  const free = options.filter(({ takesValue, choices }) => takesValue && choices.length === 0);
  const words = [...commands.map(({ name }) => name), ...options.map(({ name }) => name), '--help'];
  return `_hibob_simulator() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words
  COMPREPLY=()
  case $prev in
${chosen.map(({ name, choices }) => `    ${name}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$cur")); return ;;`).join('\n')}
    ${free.map(({ name }) => name).join('|')}) return ;;
  esac
  case \${COMP_WORDS[1]} in
${commands.map(({ name, options: own }) => `    ${name}) words='${[...own, '--help'].join(' ')}' ;;`).join('\n')}
    *) words='${words.join(' ')}' ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words='${words.join(' ')}'
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _hibob_simulator hibob-simulator
`;
}

/** zsh reads bash's scripts. */
function zsh(completable: Completable): string {
  return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(completable)}`;
}

function fish({ options, commands }: Completable): string {
  const line = (...parts: readonly string[]) => ['complete -c hibob-simulator', ...parts].join(' ');
  return [
    ...commands.flatMap(({ name, summary, options: own }) => [
      line('-n __fish_use_subcommand', `-a ${name}`, `-d ${quoted(summary)}`),
      ...own.map((option) => line(`-n '__fish_seen_subcommand_from ${name}'`, `-l ${option.slice(2)}`)),
    ]),
    ...options.map(({ name, description, takesValue, choices }) =>
      line(
        '-n __fish_use_subcommand',
        `-l ${name.slice(2)}`,
        ...(takesValue ? [choices.length > 0 ? `-x -a '${choices.join(' ')}'` : '-r'] : []),
        `-d ${quoted(description)}`,
      ),
    ),
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
