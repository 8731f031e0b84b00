import type { Trouble } from '../../trouble.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { excessMarkdown } from '../markdown.ts';
import { renderExcess } from '../render-excess.ts';
import { answer, readSetup, type SetupOptions } from './setup.ts';

/** What is granted beyond the plan. Exits with 3 where anything is. */
export async function excessCommand(context: Context, options: SetupOptions): Promise<ExitCode | Trouble> {
  const report = await readSetup(context, options, 'excess', (setup, job) => setup.excess(options.connection, job));
  return answer(context, report, { text: renderExcess, markdown: excessMarkdown }, ({ entries }) =>
    entries.length > 0 ? exitCodes.findings : exitCodes.fine,
  );
}
