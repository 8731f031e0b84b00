import { discovered } from '../../setup/found-field.ts';
import { isTrouble, type Trouble } from '../../trouble.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { fieldMarkdown } from '../markdown.ts';
import { renderFieldReport } from '../render-field-report.ts';
import { type Discovery, renderAllFields, renderDiscovery } from '../render-fields.ts';
import { discoveryMarkdown } from '../setup-markdown.ts';
import { answer, readSetup, type SetupOptions } from './setup.ts';

/** Every field of the company, or those near a text, with what to tick. HiBob lists them whatever the permissions are. */
export async function discoverCommand(
  context: Context,
  options: SetupOptions,
  text: string | undefined,
): Promise<ExitCode | Trouble> {
  const sought = text?.trim() ?? '';
  const found = await readSetup(context, options, 'discover', (setup, job) =>
    setup.findFields(options.connection, sought, job),
  );
  if (isTrouble(found)) return found;
  const discovery: Discovery = { text: sought, source: found.source, fields: found.fields.map(discovered) };
  const render = sought === '' ? renderAllFields : renderDiscovery;
  return answer(context, discovery, { text: render, markdown: discoveryMarkdown });
}

/** One field, one request. Exits with 3 where it cannot be read. */
export async function checkFieldCommand(
  context: Context,
  options: SetupOptions,
  field: string,
): Promise<ExitCode | Trouble> {
  const report = await readSetup(context, options, 'check-field', (setup, job) =>
    setup.checkField(options.connection, field, job),
  );
  return answer(context, report, { text: renderFieldReport, markdown: fieldMarkdown }, ({ state }) =>
    state === 'readable' ? exitCodes.fine : exitCodes.findings,
  );
}
