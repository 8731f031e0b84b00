import type { ConnectionSettings } from '../../outlet.ts';
import { isTrouble, type Trouble } from '../../trouble.ts';
import { type Context, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openWorker } from '../open-worker.ts';
import type { PlaceOptions, SettingsOptions } from '../options.ts';

/** What only the company can say, asked once for a connection. Needs no credentials: HiBob is not asked. */
export async function settingsCommand(
  context: Context,
  { payBasis, ...place }: SettingsOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const opened = await openWorker(context, place, 'settings', null);
  if (isTrouble(opened)) return opened;
  const change = payBasis === undefined ? {} : { payBasis: payBasis === 'unanswered' ? null : payBasis };
  const settings = await opened.worker.settings(place.connection, change).finally(opened.close);
  if (isTrouble(settings)) return settings;
  if (context.json) await printJson(context, settings);
  else await context.io.stdout.write(`Pay basis  ${words(settings)}\n`);
  return exitCodes.fine;
}

function words({ payBasis }: ConnectionSettings): string {
  switch (payBasis) {
    case null:
      return 'not answered: FTE-adjusted pay stays empty until you say --pay-basis actual or full_time';
    case 'actual':
      return 'actual: HiBob holds the pay people get, at the FTE they work';
    case 'full_time':
      return 'full_time: HiBob holds the pay of full-time work, whatever people work';
    default:
      return payBasis satisfies never;
  }
}
