import { Hono } from 'hono';
import { type Listening, listen } from '../../listen.ts';
import { mountProbes } from '../../routes/probes.ts';
import { createTelemetry, type Telemetry } from '../../telemetry/telemetry.ts';
import { isTrouble, type Trouble, trouble } from '../../trouble.ts';
import { version } from '../../version.ts';
import { type Context, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type OpenConnector, openConnector, whereFrom } from '../open-worker.ts';
import type { CredentialOptions, WorkerOptions } from '../options.ts';
import { numbersTrouble } from '../service-numbers.ts';
import { readyUnless, startService } from '../service-process.ts';

/** Schedules and works until it is asked to stop, beside any number of others on the same PostgreSQL. */
export async function workerCommand(
  context: Context,
  options: WorkerOptions & Pick<CredentialOptions, 'caFile'>,
): Promise<ExitCode | Trouble> {
  const wrong = numbersTrouble(options);
  if (wrong !== null) return wrong;
  const where = whereFrom(context, undefined, 'worker');
  if (!('databaseUrl' in where)) return needsPostgres;
  const telemetry = await createTelemetry(version, context.settings.collector);
  const opened = await openConnector(context, where, options.caFile, telemetry);
  if (isTrouble(opened)) return opened;
  if (opened.secrets === null) {
    await opened.close();
    return needsKeys;
  }
  try {
    const probes = await watched(context, options, opened, telemetry);
    if (isTrouble(probes)) return probes;
    const service = await startService(context, opened, options.concurrency, telemetry);
    if (context.json) await printJson(context, { ready: true, ...(probes !== null && { url: probes.url }) });
    await stopped(context.io.stop);
    await service.end();
    await probes?.close();
    return exitCodes.fine;
  } finally {
    await opened.close();
    await telemetry.close();
  }
}

/** A worker answers nobody but those who watch over it, and only where it is told to. */
async function watched(
  context: Context,
  { host, port }: WorkerOptions,
  opened: OpenConnector,
  telemetry: Telemetry,
): Promise<Listening | Trouble | null> {
  if (port === undefined) return null;
  const app = new Hono();
  mountProbes(app, { version, telemetry, isReady: () => readyUnless(context.io.stop, opened) });
  return listen(app, host, port);
}

const needsPostgres = trouble(
  'usage',
  'A worker shares a PostgreSQL server with serve: DATABASE_URL is not set.',
  'Set it; without PostgreSQL, serve does all the work itself.',
);
const needsKeys = trouble(
  'usage',
  'A worker opens the tokens of the connections: HIBOB_CONNECTOR_KEYS is not set.',
  'Give it the same keys as serve.',
);

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
