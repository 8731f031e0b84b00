import { parseEnvironment, type Settings } from '../env.ts';
import { isTrouble, type Trouble, troubles } from '../trouble.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { OutputOptions } from './options.ts';
import { wrap } from './paragraph.ts';
import type { RenderOptions } from './render-check.ts';

/** What a command has at hand. */
export interface Context {
  readonly io: Io;
  readonly settings: Settings;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Markdown to paste into a ticket. */
  readonly markdown: boolean;
}

export function contextOf(io: Io, { json, quiet, markdown }: OutputOptions): Context | Trouble {
  const settings = parseEnvironment(io.environment);
  return isTrouble(settings) ? settings : { io, settings, json, quiet, markdown };
}

/** How text on stdout is laid out. */
export function layout({ io, settings }: Context): RenderOptions {
  const { isTerminal, columns } = io.stdout;
  return { width: Math.min(columns ?? 80, 120), color: isTerminal && settings.colour };
}

/** Answers in the form that was asked for. */
export async function print<T>(
  context: Context,
  value: T,
  forms: { readonly text: (value: T, options: RenderOptions) => string; readonly markdown?: (value: T) => string },
): Promise<void> {
  if (context.json) return printJson(context, value);
  const written = context.markdown && forms.markdown ? forms.markdown(value) : forms.text(value, layout(context));
  await context.io.stdout.write(written);
}

export async function printJson({ io }: Context, value: unknown): Promise<void> {
  await io.stdout.write(`${JSON.stringify(value)}\n`);
}

/** One sentence what, one sentence what to do; as JSON on stdout for programs. */
export async function printTrouble(io: Io, json: boolean, { code, message, fix }: Trouble): Promise<ExitCode> {
  if (json) await io.stdout.write(`${JSON.stringify({ error: { code, message, fix } })}\n`);
  else {
    const width = Math.min(io.stderr.columns ?? 80, 120);
    await io.stderr.write(
      `${[...wrap(`✗ ${message}`, width), ...wrap(fix, width - 2).map((line) => `  ${line}`)].join('\n')}\n`,
    );
  }
  return troubles[code].exit;
}
