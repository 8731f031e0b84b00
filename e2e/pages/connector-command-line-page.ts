import { commandHelp } from 'hibob-connector';
import { page } from './markdown.ts';

/** What `--help` says of each command, on a page. */
export function connectorCommandLinePage(): string {
  return page(
    '# The connector’s command line',
    'Written by `pnpm generate` from the commands themselves. Do not edit. `hibob-connector …` where it is installed, `npm run connector -- …` in this repository.',
    ...commandHelp().flatMap(({ name, text }) => [`## ${name}`, `\`\`\`text\n${text.trimEnd()}\n\`\`\``]),
  );
}
