import type { SelectionChange } from '../../setup/change-selection.ts';
import { isTrouble, type Trouble, trouble } from '../../trouble.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { CredentialOptions, PlaceOptions } from '../options.ts';
import { renderReadEmployees } from '../render-read-employees.ts';
import { readEmployeesMarkdown } from '../setup-markdown.ts';
import { answer, changeSetup, readSetup, type SetupOptions } from './setup.ts';

const forms = { text: renderReadEmployees, markdown: readEmployeesMarkdown };

export async function readEmployeesCommand(context: Context, options: SetupOptions): Promise<ExitCode | Trouble> {
  const { connection } = options;
  const all = await readSetup(context, options, 'read-employees', (setup, job) => setup.readEmployees(connection, job));
  return answer(context, all, forms);
}

/** select, unselect, map and unmap: what is changed is kept with the connection, and shown as it is now. */
export async function changeCommand(
  context: Context,
  options: CredentialOptions & PlaceOptions,
  command: string,
  change: SelectionChange | Trouble,
): Promise<ExitCode | Trouble> {
  if (isTrouble(change)) return change;
  const { connection } = options;
  const all = await changeSetup(context, options, command, (setup, job) =>
    setup.changeSelection(connection, change, job),
  );
  return answer(context, all, forms);
}

export function mappingFrom(pairs: readonly string[]): SelectionChange | Trouble {
  const map: Record<string, string> = {};
  for (const pair of pairs) {
    const [target, field] = pair.split(/=(.*)/s);
    if (!target?.trim() || !field?.trim()) return badPair;
    map[target.trim()] = field.trim();
  }
  return { map };
}

const badPair = trouble(
  'usage',
  'A mapping is not TARGET=FIELD.',
  'For example: hibob-connector map level=work.custom.field_1712345678901. Find field ids with discover.',
);
