import { randomBytes } from 'node:crypto';
import { everythingSelected } from '@hibob-kit/permissions';
import { createApp } from '../../app.ts';
import type { Connector } from '../../connector.ts';
import type { Credentials } from '../../credentials.ts';
import { explainer } from '../../explain.ts';
import { hibobBaseUrl } from '../../hibob/create-client.ts';
import { listen } from '../../listen.ts';
import { createTelemetry } from '../../telemetry/telemetry.ts';
import { isTrouble, type Trouble } from '../../trouble.ts';
import { version } from '../../version.ts';
import { type Context, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openConnector, whereFrom } from '../open-worker.ts';
import type { CredentialOptions, PlaceOptions, ServeOptions } from '../options.ts';
import { credentialsFrom } from '../order.ts';
import { numbersTrouble } from '../service-numbers.ts';
import { readyUnless, startService } from '../service-process.ts';

/** Runs the server until it is asked to stop. Credentials given at start make the first connection. */
export async function serveCommand(
  context: Context,
  options: ServeOptions & CredentialOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const { port, host } = options;
  const wrong = numbersTrouble(options);
  if (wrong !== null) return wrong;
  const credentials = credentialsFrom(context, options);
  if (isTrouble(credentials)) return credentials;
  const telemetry = await createTelemetry(version, context.settings.collector);
  const opened = await openConnector(context, whereFrom(context, options.data, 'serve'), options.caFile, telemetry);
  if (isTrouble(opened)) return opened;
  try {
    const first = await firstConnection(opened.connector, options.connection, credentials);
    if (isTrouble(first)) return first;
    const apiKey = context.settings.apiKey ?? randomBytes(24).toString('base64url');
    const app = createApp({
      connector: opened.connector,
      apiKey,
      version,
      telemetry,
      defaultBaseUrl: context.settings.baseUrl ?? hibobBaseUrl,
      service: opened.service,
      secrets: opened.secrets,
      pageKeys: opened.pageKeys,
      allowedHosts: { named: context.settings.allowedHosts, loopback: isLoopback(host) },
      anyHost: !isLoopback(host),
      now: () => new Date(context.io.clock.now()).toISOString(),
      isReady: () => readyUnless(context.io.stop, opened),
      explain: explainer((bug) => void context.io.stderr.write(`${stackOf(bug)}\n`)),
    });
    const listening = await listen(app, host, port);
    if (isTrouble(listening)) return listening;
    opened.announce(onThisMachine(listening.url), apiKey);
    await sayWhere(context, listening.url, apiKey);
    // Without a key ring no token outlives a run, so nothing can be scheduled.
    const schedules = options.schedule && opened.secrets !== null;
    const service = schedules ? await startService(context, opened, options.concurrency, telemetry) : null;
    await stopped(context.io.stop);
    await listening.close();
    await service?.end();
    return exitCodes.fine;
  } finally {
    await opened.close();
    await telemetry.close();
  }
}

function isLoopback(host: string): boolean {
  return ['127.0.0.1', 'localhost', '::1'].includes(host);
}

/** Every address at once is a way to listen, not to call (Windows refuses it). */
function onThisMachine(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

async function firstConnection(connector: Connector, name: string, credentials: Credentials | null) {
  if (credentials === null) return null;
  const known = await connector.connection(name);
  return connector.connect(name, credentials, isTrouble(known) ? everythingSelected : known.selection);
}

/** The key is shown once, and only when it was made up here: the operator knows their own. */
async function sayWhere(context: Context, url: string, apiKey: string): Promise<void> {
  const madeUp = context.settings.apiKey === null;
  if (context.json) return printJson(context, { url, ...(madeUp && { apiKey }) });
  const key = madeUp
    ? `API key ${apiKey} (for this run; set HIBOB_CONNECTOR_API_KEY to keep one)\n`
    : 'API key as in HIBOB_CONNECTOR_API_KEY\n';
  await context.io.stdout.write(`Connector on ${url}\n${key}Stop with Ctrl-C.\n`);
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function stackOf(bug: unknown): string {
  return bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
}
