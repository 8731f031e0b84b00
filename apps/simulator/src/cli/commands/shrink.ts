import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scenarios } from '@hibob-kit/scenarios';
import { nameOf } from '../../run/differences.ts';
import { perform } from '../../run/perform.ts';
import type { Run } from '../../run/run.ts';
import { shrink, writtenIn } from '../../run/shrink.ts';
import { createSimulator } from '../../simulator.ts';
import type { CliCommand, Ended, Surroundings } from '../cli-command.ts';
import { bad, good, misused } from './ended.ts';
import { readRunFile } from './read-run-file.ts';
import { runCheck } from './run-check.ts';

export const shrinkCommand: CliCommand = {
  name: 'shrink',
  usage: 'shrink FILE --check COMMAND [--out FILE] [--tries NUMBER]',
  summary: 'finds the smallest company and the fewest requests with which COMMAND still fails',
  options: ['--check', '--out', '--tries'],
  examples: [
    "shrink run.json --check 'python3 check.py {}'",
    "shrink run.json --check 'npm test' --out small.json --tries 100",
  ],
  run: async (args, surroundings) => {
    const said = optionsIn(args);
    if ('message' in said) return misused(said.message);
    const read = await readRunFile(said.file);
    if (read.kind === 'unreadable') return misused(`${said.file} is no run. ${read.message}`);
    const folder = await mkdtemp(join(tmpdir(), 'hibob-simulator-'));
    try {
      return await shrunk(read.run, said, folder, surroundings);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Said = Exclude<ReturnType<typeof optionsIn>, { readonly message: string }>;

async function shrunk(run: Run, said: Said, folder: string, { say, env }: Surroundings): Promise<Ended> {
  const first = await perform(createSimulator, scenarios, run);
  if (first.kind === 'refused') return misused(`${said.file} cannot be replayed. ${first.message}`);
  const employees = first.simulator.companies().find(({ id }) => id === run.company.id)?.employees ?? 1;
  let tries = 0;
  const fails = async (candidate: Run): Promise<boolean> => {
    const performed = await perform(createSimulator, scenarios, candidate);
    const failed = performed.kind === 'performed' && !(await runCheck(said.check, performed, folder, env));
    tries += 1;
    say(`${tries}. ${sizeOf(candidate, employees)}: ${failed ? 'still fails' : 'does not fail'}`);
    return failed;
  };
  const result = await shrink(run, employees, fails, said.tries);
  if (result.kind === 'passes') {
    return bad('The command does not fail with the run as it is: it must end with another code than 0.\n');
  }
  // With fewer steps before them the answers are others than in the run that was given.
  const last = await perform(createSimulator, scenarios, result.run);
  const smallest = last.kind === 'performed' ? last.run : result.run;
  await writeFile(said.out, `${JSON.stringify(smallest, null, 2)}\n`);
  const steps = result.run.steps.map((step, at) => `  ${at + 1}. ${nameOf(step)}`);
  return good([`${said.out}: ${sizeOf(result.run, employees)}, after ${result.tries} tries.`, ...steps, ''].join('\n'));
}

function sizeOf(run: Run, employees: number): string {
  const people = writtenIn(run)?.length ?? run.company.request.employees ?? employees;
  return `${run.steps.length} steps, ${String(people)} employees`;
}

function optionsIn(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        check: { type: 'string' },
        out: { type: 'string' },
        tries: { type: 'string', default: '300' },
      },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const { check, tries } = values;
    if (file === undefined || more.length > 0 || check === undefined) {
      return { message: 'Name one file and a command: hibob-simulator shrink FILE --check COMMAND.' };
    }
    if (!/^[1-9]\d{0,5}$/.test(tries)) return { message: '--tries takes a whole number from 1.' };
    return { file, check, tries: Number(tries), out: values.out ?? file.replace(/(\.json)?$/, '.smallest.json') };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
