import type { Trouble } from '../../trouble.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { driftMarkdown } from '../markdown.ts';
import type { DriftOptions, PlaceOptions } from '../options.ts';
import { renderDrift, renderHistory } from '../render-drift.ts';
import { historyMarkdown } from '../setup-markdown.ts';
import { answer, readStore } from './setup.ts';

export async function historyCommand(context: Context, options: PlaceOptions): Promise<ExitCode | Trouble> {
  const lines = await readStore(context, options, 'history', (worker) => worker.history(options.connection));
  return answer(context, lines, { text: renderHistory, markdown: historyMarkdown });
}

/** Exits with 3 when something was taken away. */
export async function driftCommand(
  context: Context,
  options: DriftOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const { connection, from = null, to = null } = options;
  const report = await readStore(context, options, 'drift', (worker) => worker.drift(connection, { from, to }));
  return answer(context, report, { text: renderDrift, markdown: driftMarkdown }, ({ entries }) =>
    entries.some(({ change }) => change === 'removed') ? exitCodes.findings : exitCodes.fine,
  );
}
