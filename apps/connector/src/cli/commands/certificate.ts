import { isTrouble, type Trouble } from '../../trouble.ts';
import { type Context, layout, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openWorker } from '../open-worker.ts';
import type { CertificateOptions, PlaceOptions } from '../options.ts';
import { renderCertificate } from '../render-certificate.ts';

/** What the last sync, or one by its run, can swear to. HiBob is not asked. Exit 3 where it was not complete. */
export async function certificateCommand(
  context: Context,
  { run, ...place }: CertificateOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const opened = await openWorker(context, place, 'certificate', null);
  if (isTrouble(opened)) return opened;
  const certificate = await opened.worker.certificate(place.connection, run ?? null).finally(opened.close);
  if (isTrouble(certificate)) return certificate;
  if (context.json) await printJson(context, certificate);
  else await context.io.stdout.write(renderCertificate(certificate, layout(context)));
  return certificate.complete ? exitCodes.fine : exitCodes.findings;
}
