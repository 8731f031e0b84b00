import { z } from 'zod';
import { chosenStreams, streams } from '../../airbyte/catalog.ts';
import type { Message } from '../../airbyte/message.ts';
import { check, read, type Source } from '../../airbyte/source.ts';
import { configSchema, specification } from '../../airbyte/spec.ts';
import { statesIn } from '../../airbyte/state.ts';
import { tidyCredentials } from '../../credentials.ts';
import { explainer } from '../../explain.ts';
import { hibobBaseUrl } from '../../hibob/create-client.ts';
import { checkedSelection } from '../../selection.ts';
import { isTrouble, type Trouble, troubles } from '../../trouble.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readJsonFile } from '../json-file.ts';
import { type OpenWorker, openWorker } from '../open-worker.ts';
import type { AirbyteOptions, PlaceOptions } from '../options.ts';

export const airbyteActions = ['spec', 'check', 'discover', 'read'] as const;
export type AirbyteAction = (typeof airbyteActions)[number];

/** The connector as a source of Airbyte: every line on standard output is a message of its protocol, failures too. */
export async function airbyteCommand(
  context: Context,
  action: AirbyteAction,
  options: AirbyteOptions & PlaceOptions,
): Promise<ExitCode> {
  const say = (message: Message) => context.io.stdout.write(`${JSON.stringify(message)}\n`);
  if (action === 'spec') return said(say({ type: 'SPEC', spec: specification }));
  if (action === 'discover') return said(say({ type: 'CATALOG', catalog: { streams: streams() } }));
  const opened = await openSource(context, options);
  if (action === 'check') {
    const connectionStatus = isTrouble(opened)
      ? { status: 'FAILED' as const, message: `${opened.message} ${opened.fix}` }
      : await check(opened.source).finally(opened.close);
    // A refused connection is an answer, not a failure of the program.
    return said(say({ type: 'CONNECTION_STATUS', connectionStatus }));
  }
  const failure = isTrouble(opened)
    ? opened
    : await readAll(context, opened.source, options, say).catch(inWords(context)).finally(opened.close);
  if (failure === null) return exitCodes.fine;
  await say(errorOf(failure, context.io.clock.now()));
  return exitCodes.internal;
}

/** Whatever is thrown is told in the protocol too: nobody reads standard error there. */
function inWords({ io }: Context): (thrown: unknown) => Trouble {
  return explainer((bug) => {
    if (io.environment.DEBUG)
      void io.stderr.write(`${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`);
  });
}

async function said(message: Promise<void>): Promise<ExitCode> {
  await message;
  return exitCodes.fine;
}

async function readAll(
  { io }: Context,
  source: Source,
  { catalog, state }: AirbyteOptions,
  say: (message: Message) => Promise<void>,
): Promise<Trouble | null> {
  const chosen = readJsonFile(io.cwd, catalog ?? '', z.unknown(), 'catalogue');
  const streamsChosen = isTrouble(chosen) ? chosen : chosenStreams(chosen);
  if (isTrouble(streamsChosen)) return streamsChosen;
  const given = state === undefined ? {} : readJsonFile(io.cwd, state, z.unknown(), 'state');
  const states = isTrouble(given) ? given : statesIn(given);
  if (isTrouble(states)) return states;
  const messages = read(source, streamsChosen, states, io.clock.now);
  let step = await messages.next();
  while (step.done !== true) {
    await say(step.value);
    step = await messages.next();
  }
  return step.value;
}

interface OpenSource {
  readonly source: Source;
  readonly close: OpenWorker['close'];
}

async function openSource(context: Context, options: AirbyteOptions & PlaceOptions): Promise<OpenSource | Trouble> {
  const config = readJsonFile(context.io.cwd, options.config ?? '', configSchema, 'configuration');
  if (isTrouble(config)) return config;
  const { service_user_id: serviceUserId, token, base_url: baseUrl = hibobBaseUrl, pay_basis: payBasis } = config;
  const credentials = tidyCredentials({ serviceUserId, token, baseUrl }, hibobBaseUrl);
  if (isTrouble(credentials)) return credentials;
  const { without = [], anonymous = false } = config;
  const selection = checkedSelection({ unselected: without, mapped: {}, extra: [], ...(anonymous && { anonymous }) });
  if (isTrouble(selection)) return selection;
  const opened = await openWorker(context, options, 'airbyte', null);
  if (isTrouble(opened)) return opened;
  const source = { worker: opened.worker, connection: options.connection, credentials, selection, payBasis };
  return { source, close: opened.close };
}

/** Whose doing it is, as Airbyte asks: a setting, something that passes, or us. */
function errorOf({ code, message, fix }: Trouble, emitted_at: number): Message {
  const { exit } = troubles[code];
  const failure_type =
    exit === exitCodes.usage || exit === exitCodes.findings
      ? 'config_error'
      : exit === exitCodes.unreachable
        ? 'transient_error'
        : 'system_error';
  return { type: 'TRACE', trace: { type: 'ERROR', emitted_at, error: { message: `${message} ${fix}`, failure_type } } };
}
