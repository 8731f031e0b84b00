import type { Trouble } from '../../trouble.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { renderPlan } from '../render-plan.ts';
import { planMarkdown } from '../setup-markdown.ts';
import { answer, readSetup, type SetupOptions } from './setup.ts';

/** The permission group to make. Needs no credentials; with them, it is in the company's own names. */
export async function planCommand(context: Context, options: SetupOptions): Promise<ExitCode | Trouble> {
  const plan = await readSetup(context, options, 'plan', (setup, job) => setup.plan(options.connection, job));
  return answer(context, plan, { text: renderPlan, markdown: planMarkdown });
}
