import { parseArgs } from 'node:util';
import { scenarios } from '@hibob-kit/scenarios';
import type { Replayed } from '../../run/replay.ts';
import { replayIn } from '../../run/replay.ts';
import { createSimulator } from '../../simulator.ts';
import type { CliCommand } from '../cli-command.ts';
import { bad, good, misused } from './ended.ts';
import { readRunFile } from './read-run-file.ts';

export const replayCommand: CliCommand = {
  name: 'replay',
  usage: 'replay FILE [--json]',
  summary: 'does an exported run again and says which answers differ; ends with 1 where any does',
  options: ['--json'],
  examples: ['replay run.json', 'replay run.json --json'],
  run: async (args) => {
    const said = optionsIn(args);
    if ('message' in said) return misused(said.message);
    const read = await readRunFile(said.file);
    if (read.kind === 'unreadable') return misused(`${said.file} is no run. ${read.message}`);
    const replayed = await replayIn(createSimulator, scenarios)(read.run);
    if (replayed.kind === 'refused') return misused(`${said.file} cannot be replayed. ${replayed.message}`);
    const text = said.json ? `${JSON.stringify(replayed)}\n` : reportText(replayed);
    return replayed.differences.length === 0 ? good(text) : bad(text);
  },
};

function optionsIn(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return { message: 'Name one file: hibob-simulator replay FILE.' };
    return { file, json: values.json };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

const shown = 20;

function reportText({ steps, differences, dropped, withoutBody }: Extract<Replayed, { kind: 'replayed' }>): string {
  const some = differences.slice(0, shown);
  const lines = [
    ...some.flatMap(({ step, request, differs, recorded, replayed }) => [
      `Step ${step}, ${request}: another ${differs}.`,
      `  recorded  ${recorded}`,
      `  replayed  ${replayed}`,
    ]),
    ...(differences.length > shown ? [`… and ${differences.length - shown} more.`] : []),
    ...(dropped > 0 ? [`The first ${dropped} steps were forgotten before the run was exported.`] : []),
    ...(withoutBody.length > 0 ? [`No body was kept of the steps ${withoutBody.join(', ')}.`] : []),
    `${steps} steps, ${differences.length === 0 ? 'all as recorded' : `${differences.length} of them different`}.`,
  ];
  return `${lines.join('\n')}\n`;
}
