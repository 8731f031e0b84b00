import { parseArgs } from 'node:util';
import type { CliCommand } from '../cli-command.ts';
import { companyFileAt, companyText, troubleText } from '../company-file.ts';
import { misused } from './ended.ts';

export const validateCommand: CliCommand = {
  name: 'validate',
  usage: 'validate FILE... [--json]',
  summary: 'says all that is wrong with company files; ends with 2 where anything is',
  options: ['--json'],
  examples: ['validate company.yaml', 'validate --json a.yaml b.yaml'],
  run: async (args) => {
    const said = filesIn(args);
    if ('message' in said) return misused(said.message);
    const reads = await Promise.all(said.files.map((file) => companyFileAt(file)));
    const right = reads.filter((one) => one.kind === 'company');
    const wrong = reads.filter((one) => one.kind !== 'company');
    const exitCode = wrong.length === 0 ? 0 : 2;
    if (said.json) {
      const files = reads.map((one) => ({
        file: one.file,
        mistakes: one.kind === 'mistakes' ? one.mistakes : [],
        ...(one.kind === 'unreadable' ? { unreadable: one.message } : {}),
      }));
      return { exitCode, stdout: `${JSON.stringify({ files })}\n`, stderr: '' };
    }
    return {
      exitCode,
      stdout: right.map((one) => `${companyText(one).join('\n')}\n`).join(''),
      stderr: wrong.map((one) => `${troubleText(one)}\n`).join('\n'),
    };
  },
};

function filesIn(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length === 0) return { message: 'Name a file: hibob-simulator validate FILE.' };
    return { files: positionals, json: values.json };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
