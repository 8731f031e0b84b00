import { listFields } from '@hibob-kit/schemas';
import { createClient } from '../../hibob/create-client.ts';
import { troubleOf } from '../../hibob-trouble.ts';
import { isTrouble, type Trouble } from '../../trouble.ts';
import { userAgent } from '../../version.ts';
import { type Context, layout, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { fieldsMatching, renderFields } from '../field-list.ts';
import type { CredentialOptions } from '../options.ts';
import { credentialsFrom, noCredentials } from '../order.ts';
import { transportFrom } from '../transport.ts';

/** Every field of the company, or those whose label or id holds the text. HiBob lists them whatever the permissions are. */
export async function discoverCommand(
  context: Context,
  options: CredentialOptions,
  text: string | undefined,
): Promise<ExitCode | Trouble> {
  const credentials = credentialsFrom(context, options);
  if (isTrouble(credentials)) return credentials;
  if (credentials === null) return noCredentials;
  const transport = transportFrom(context, options.caFile);
  if (isTrouble(transport)) return transport;
  const { clock, random, stdout } = context.io;
  const client = createClient({ ...credentials, fetch: transport.fetch, clock, random, userAgent, timeoutMs: 60_000 });
  const answer = await client.call(listFields).finally(transport.close);
  if (answer.kind !== 'answered') return troubleOf(answer, credentials.baseUrl);
  const fields = fieldsMatching(answer.body, text ?? '');
  if (context.json) await printJson(context, { fields });
  else await stdout.write(renderFields(fields, text ?? '', layout(context)));
  return exitCodes.fine;
}
