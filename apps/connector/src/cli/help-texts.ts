import { environmentRows } from '../env.ts';
import { exitCodeMeanings, exitCodes } from './exit-codes.ts';

/** What stands below the options of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  hibob-connector ${line}`).join('\n')}`;
}

export const generalHelp = `
Credentials come from the environment or from a file (--credentials), never from
arguments: other users of the machine can read those.

Environment:
${environmentRows.map(([name, meaning]) => `  ${name.padEnd(25)} ${meaning}`).join('\n')}

Exit codes:
${Object.entries(exitCodes)
  .map(([name, code]) => `  ${code}  ${exitCodeMeanings[name as keyof typeof exitCodes]}`)
  .join('\n')}
${examples('check --credentials hibob.json', 'sync', 'export --format csv --out pay')}`;
