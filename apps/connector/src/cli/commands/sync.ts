import { isTrouble, type Trouble, trouble } from '../../trouble.ts';
import { type Context, layout, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openWorker } from '../open-worker.ts';
import type { CredentialOptions, PlaceOptions, SelectionOptions, SyncOptions } from '../options.ts';
import { credentialsFrom, noCredentials, selectionFrom } from '../order.ts';
import { progressOn } from '../progress.ts';
import { renderSync } from '../render-sync.ts';

export async function syncCommand(
  context: Context,
  options: CredentialOptions & PlaceOptions & SelectionOptions & SyncOptions,
): Promise<ExitCode | Trouble> {
  const limits = { people: options.maxMissing, percent: options.maxMissingPercent };
  if (!(Number.isInteger(limits.people) && limits.people >= 0 && limits.percent >= 0 && limits.percent <= 100))
    return badLimits;
  const credentials = credentialsFrom(context, options);
  if (isTrouble(credentials)) return credentials;
  const selection = selectionFrom(context, options);
  if (isTrouble(selection)) return selection;
  const opened = await openWorker(context, options, 'sync', credentials === null ? noCredentials : null);
  if (isTrouble(opened)) return opened;
  const progress = progressOn(context);
  const { mode, force, equity } = options;
  const how = { limits, mode, force, equityWeekly: equity === 'weekly' };
  const order = { credentials, selection, ...how, onProgress: progress.show };
  const result = await opened.worker.sync(options.connection, order).finally(opened.close);
  progress.done();
  if (isTrouble(result)) return result;
  if (context.json) await printJson(context, result);
  else await context.io.stdout.write(renderSync(result, layout(context)));
  return exits[result.outcome];
}

const exits = { synced: exitCodes.fine, refused: exitCodes.findings, stopped: exitCodes.guard } as const;

const badLimits = trouble(
  'usage',
  'The limits of the guard are not numbers it can use.',
  'For example: --max-missing 20 --max-missing-percent 10 (0 to 100).',
);
