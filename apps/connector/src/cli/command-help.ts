import { program } from './program.ts';

/** What `--help` says of the program and of each of its commands, at 80 columns. */
export function commandHelp(): readonly { readonly name: string; readonly text: string }[] {
  const top = program(() => {});
  return [top, ...top.commands].map((command) => {
    const texts: string[] = [];
    command.configureOutput({ writeOut: (text) => texts.push(text), getOutHelpWidth: () => 80 }).outputHelp();
    return { name: command === top ? 'hibob-connector' : command.name(), text: texts.join('') };
  });
}
