import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exampleFile } from '@hibob-kit/scenarios';
import type { CliCommand } from '../cli-command.ts';
import { good, misused } from './ended.ts';
import { notWritten } from './not-written.ts';

export const initCommand: CliCommand = {
  name: 'init',
  usage: 'init [FILE]',
  summary: 'writes a company file to begin with, company.yaml unless named',
  options: [],
  examples: ['init', 'init company.json'],
  run: async (args) => {
    const said = fileIn(args);
    if ('message' in said) return misused(said.message);
    const { file } = said;
    const text = exampleFile.replaceAll('company.yaml', file);
    try {
      await writeFile(file, file.endsWith('.json') ? await asJson(text) : text, { flag: 'wx' });
    } catch (error) {
      return notWritten(file, error);
    }
    return good(
      [`${file} is written. Next:`, '', ...next.map((line) => `  hibob-simulator ${line} ${file}`), ''].join('\n'),
    );
  },
};

const next = ['validate', '--watch --file'];

function fileIn(args: readonly string[]): { readonly file: string } | { readonly message: string } {
  try {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    const [file = 'company.yaml', ...more] = positionals;
    return more.length > 0 ? { message: 'Name one file: hibob-simulator init [FILE].' } : { file };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

/** JSON has no comments. */
async function asJson(text: string): Promise<string> {
  const { parse } = await import('yaml');
  return `${JSON.stringify(parse(text), null, 2)}\n`;
}
