import { newKeyText } from '../../vault/key-ring.ts';
import { type Context, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** Makes a key for the key ring. It is written to stdout once and kept nowhere. */
export async function newKeyCommand(context: Context, id: string | undefined): Promise<ExitCode> {
  const day = new Date(context.io.clock.now()).toISOString().slice(0, 10);
  const key = newKeyText(id ?? `key-${day}`);
  if (context.json) await printJson(context, { key });
  else await context.io.stdout.write(`${key}\n`);
  return exitCodes.fine;
}
