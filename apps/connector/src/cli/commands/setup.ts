import { existsSync } from 'node:fs';
import type { Worker } from '../../connector.ts';
import type { Credentials } from '../../credentials.ts';
import { createClient } from '../../hibob/create-client.ts';
import { createSetup, type Setup, type SetupJob } from '../../setup/setup.ts';
import { isTrouble, type Trouble, trouble } from '../../trouble.ts';
import { userAgent } from '../../version.ts';
import { type Context, print } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openWorker, whereFrom } from '../open-worker.ts';
import type { CredentialOptions, PlaceOptions, SelectionOptions } from '../options.ts';
import { credentialsFrom, selectionFrom } from '../order.ts';
import { transportFrom } from '../transport.ts';

export type SetupOptions = CredentialOptions & PlaceOptions & SelectionOptions;

/** A reading of the setup: from the connection, a running server, or, where nothing was connected yet, from what is given alone. */
export async function readSetup<T extends object>(
  context: Context,
  options: SetupOptions,
  command: string,
  read: (setup: Setup, job: SetupJob) => Promise<T | Trouble>,
): Promise<T | Trouble> {
  const job = jobFrom(context, options);
  if (isTrouble(job)) return job;
  const where = whereFrom(context, options.data, command);
  if ('dataDir' in where && !existsSync(where.dataDir)) return withoutStore(context, options, job, read);
  const opened = await openWorker(context, options, command, null);
  if (isTrouble(opened)) return opened;
  return read(opened.worker, job).finally(opened.close);
}

/** A reading of what only the store knows. */
export async function readStore<T extends object>(
  context: Context,
  options: PlaceOptions,
  command: string,
  read: (worker: Worker) => Promise<T | Trouble>,
): Promise<T | Trouble> {
  const opened = await openWorker(context, options, command, null);
  if (isTrouble(opened)) return opened;
  return read(opened.worker).finally(opened.close);
}

/** A change of *Read Employees*, kept with the connection. */
export async function changeSetup<T extends object>(
  context: Context,
  options: CredentialOptions & PlaceOptions,
  command: string,
  change: (setup: Setup, job: SetupJob) => Promise<T | Trouble>,
): Promise<T | Trouble> {
  const credentials = credentialsFrom(context, options);
  if (isTrouble(credentials)) return credentials;
  const opened = await openWorker(context, options, command, null);
  if (isTrouble(opened)) return opened;
  return change(opened.worker, { credentials, selection: null }).finally(opened.close);
}

export async function answer<T extends object>(
  context: Context,
  result: T | Trouble,
  forms: Parameters<typeof print<T>>[2],
  code: (value: T) => ExitCode = () => exitCodes.fine,
): Promise<ExitCode | Trouble> {
  if (isTrouble(result)) return result;
  await print(context, result, forms);
  return code(result);
}

function jobFrom(context: Context, options: SetupOptions): SetupJob | Trouble {
  const credentials = credentialsFrom(context, options);
  if (isTrouble(credentials)) return credentials;
  const selection = selectionFrom(context, options);
  return isTrouble(selection) ? selection : { credentials, selection };
}

/** Nothing is made on disk to answer a question. */
async function withoutStore<T extends object>(
  context: Context,
  options: SetupOptions,
  job: SetupJob,
  read: (setup: Setup, job: SetupJob) => Promise<T | Trouble>,
): Promise<T | Trouble> {
  const transport = transportFrom(context, options.caFile);
  if (isTrouble(transport)) return transport;
  const { clock, random } = context.io;
  const clientFor = (credentials: Credentials) =>
    createClient({ ...credentials, fetch: transport.fetch, clock, random, userAgent, timeoutMs: 60_000 });
  const setup = createSetup({
    known: async () => ({ credentials: null, serviceUserId: null, selection: null, fields: null }),
    keep: async () => nothingToKeepWith,
    clientFor,
  });
  return read(setup, job).finally(transport.close);
}

const nothingToKeepWith = trouble('usage', 'There is no connection yet.', 'Check first: hibob-connector check.');
