import { isTrouble, type Trouble } from '../../trouble.ts';
import { type Context, print } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { checkMarkdown } from '../markdown.ts';
import { openWorker } from '../open-worker.ts';
import type { CredentialOptions, DepthOptions, PlaceOptions, SelectionOptions } from '../options.ts';
import { credentialsFrom, noCredentials, selectionFrom } from '../order.ts';
import { progressOn } from '../progress.ts';
import { renderCheck } from '../render-check.ts';

export type CheckOptions = CredentialOptions & PlaceOptions & SelectionOptions & DepthOptions;

export async function checkCommand(context: Context, options: CheckOptions): Promise<ExitCode | Trouble> {
  const credentials = credentialsFrom(context, options);
  if (isTrouble(credentials)) return credentials;
  const selection = selectionFrom(context, options);
  if (isTrouble(selection)) return selection;
  const opened = await openWorker(context, options, 'check', credentials === null ? noCredentials : null);
  if (isTrouble(opened)) return opened;
  const progress = progressOn(context);
  const { deep, again } = options;
  const order = { credentials, selection, deep, again, onProgress: progress.show };
  const report = await opened.worker.check(options.connection, order).finally(opened.close);
  progress.done();
  if (isTrouble(report)) return report;
  await print(context, report, { text: renderCheck, markdown: checkMarkdown });
  return report.findings.length > 0 ? exitCodes.findings : exitCodes.fine;
}
