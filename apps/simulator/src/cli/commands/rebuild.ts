import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CliCommand } from '../cli-command.ts';
import { rebuiltAt, rebuiltText } from '../rebuilt-company.ts';
import { good, misused } from './ended.ts';
import { notWritten } from './not-written.ts';

/** A capture of a customer's check, as a company file that answers the check alike. */
export const rebuildCommand: CliCommand = {
  name: 'rebuild',
  usage: 'rebuild CAPTURE.json [--setup N] [--out FILE] [--json]',
  summary: 'writes a company file that answers a check as the customer’s HiBob of a capture did',
  options: ['--setup', '--out', '--json'],
  examples: [
    'rebuild capture.json',
    'rebuild capture.json --setup 2 --out rehearsal.json',
    'rebuild capture.json --out - | jq .permissionGroups',
  ],
  run: async (args) => {
    const said = optionsIn(args);
    if ('message' in said) return misused(said.message);
    const rebuilt = await rebuiltAt(said.file, said.setup);
    if (rebuilt.kind === 'usage') return misused(rebuilt.message);
    // A company file may have 16 MiB: of many people it is written without blanks.
    const blanks = (rebuilt.file.people?.length ?? 0) > 1_000 ? 0 : 2;
    const text = `${JSON.stringify(rebuilt.file, null, blanks)}\n`;
    if (said.out === '-') return good(text);
    try {
      // A name that nobody gave takes the place of nothing.
      await writeFile(said.out, text, { flag: said.isNamed ? 'w' : 'wx' });
    } catch (error) {
      return notWritten(said.out, error);
    }
    const { setups, chosen, notes } = rebuilt;
    if (said.json) return good(`${JSON.stringify({ file: said.out, setups, chosen, notes })}\n`);
    return good(
      [...rebuiltText(rebuilt), '', `${said.out}: serve it with hibob-simulator --file ${said.out}`, ''].join('\n'),
    );
  },
};

function optionsIn(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        setup: { type: 'string', default: '1' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      return { message: 'Name one file: hibob-simulator rebuild CAPTURE.json.' };
    if (!/^[1-9]\d{0,2}$/.test(values.setup)) return { message: '--setup takes a whole number from 1.' };
    const out = values.out ?? file.replace(/(\.json)?$/, '.company.json');
    return { file, setup: Number(values.setup), out, isNamed: values.out !== undefined, json: values.json };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
