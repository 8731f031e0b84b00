import { isTrouble, type Trouble } from '../../trouble.ts';
import { type Context, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openWorker } from '../open-worker.ts';
import type { EraseOptions, PlaceOptions } from '../options.ts';

/** Forgets a person for good, or lets one who was be read again. Needs no credentials: HiBob is not asked. */
export async function eraseCommand(
  context: Context,
  employeeId: string,
  { readmit, ...place }: EraseOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const opened = await openWorker(context, place, 'erase', null);
  if (isTrouble(opened)) return opened;
  const { worker, close } = opened;
  const name = place.connection;
  const done = await (readmit ? worker.readmit(name, employeeId) : worker.erase(name, employeeId)).finally(close);
  if (isTrouble(done)) return done;
  if (context.json) await printJson(context, done);
  else await context.io.stdout.write(`${'rows' in done ? erased(done) : readmitted(done)}\n`);
  return exitCodes.fine;
}

function erased({ rows, events, references }: { rows: number; events: number; references: number }): string {
  return [
    `✓ Erased: ${rows} rows, ${events} events; ${references} rows of others no longer name this person.`,
    'They are not read again, though HiBob may still show them; --readmit takes that back.',
    'Files that were exported before are yours to delete.',
  ].join('\n');
}

function readmitted({ readmitted }: { readonly readmitted: boolean }): string {
  return readmitted ? '✓ The next sync may read this person again.' : 'This person had not been erased.';
}
