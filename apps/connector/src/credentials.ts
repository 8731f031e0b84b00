import { z } from 'zod';
import { type Trouble, trouble } from './trouble.ts';

/** A service user and where its HiBob is. The token lives in memory only. */
export interface Credentials {
  readonly baseUrl: string;
  readonly serviceUserId: string;
  readonly token: string;
}

export const credentialsSchema = z.strictObject({
  serviceUserId: z.string(),
  token: z.string(),
  baseUrl: z.string().optional().describe('where HiBob is; its production unless said'),
});
export type CredentialsGiven = z.infer<typeof credentialsSchema>;

/** Tidies what was pasted and recognises what can be recognised without asking HiBob. */
export function tidyCredentials(given: CredentialsGiven, defaultBaseUrl: string): Credentials | Trouble {
  const serviceUserId = trimmed(given.serviceUserId);
  const token = trimmed(given.token);
  const baseUrl = trimmed(given.baseUrl ?? defaultBaseUrl).replace(/\/+$/, '');
  const mistake = mistakes.find((row) => row.applies(serviceUserId, token));
  if (mistake !== undefined) return trouble('credentials-malformed', mistake.message, mistake.fix);
  if (!isBaseUrl(baseUrl)) return notABaseUrl;
  return isHiBobInTheClear(baseUrl) ? inTheClear : { baseUrl, serviceUserId, token };
}

const notABaseUrl = trouble(
  'usage',
  'The base URL is not a web address.',
  'Give it like https://api.hibob.com, without user name or query; for the simulator http://127.0.0.1:4010.',
);

const inTheClear = trouble(
  'usage',
  'The base URL of HiBob begins with http://, which would send the token in the clear.',
  'Give it as https://api.hibob.com.',
);

/** HiBob speaks HTTPS only; a simulator may stand anywhere. */
function isHiBobInTheClear(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'http:' && /(^|\.)hibob\.com$/i.test(hostname);
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search, hash } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && `${username}${search}${hash}` === '';
}

const isId = (text: string) => /^SERVICE-\d+$/i.test(text);
const holdsId = (text: string) => /SERVICE-\d+/i.test(text);
const again = 'Copy the id (SERVICE-…) and the token from HiBob separately, each into its own place.';

/** Mistakes in pasting. None of the sentences repeats what was pasted. */
const mistakes: readonly {
  readonly applies: (id: string, token: string) => boolean;
  readonly message: string;
  readonly fix: string;
}[] = [
  { applies: (id) => id === '', message: 'The service user id is empty.', fix: again },
  { applies: (_, token) => token === '', message: 'The token is empty.', fix: again },
  {
    applies: (id, token) => isId(token) && !holdsId(id),
    message: 'The service user id and the token are swapped.',
    fix: 'Put the text that begins with SERVICE- in the place of the id, the other in that of the token.',
  },
  {
    applies: (id, token) => /[:\s]/.test(id) || (holdsId(token) && token.includes(':')),
    message: 'The service user id and the token are joined in one text.',
    fix: again,
  },
  {
    applies: (id, token) => isId(id) && isId(token),
    message: 'The service user id stands in the place of the token too.',
    fix: again,
  },
  {
    applies: (id) => id.includes('@'),
    message: 'The id is an e-mail address, not that of a service user.',
    fix: 'HiBob switched off the tokens of persons on 2025-05-06: make a service user (System settings → Integrations → Service users).',
  },
  {
    applies: (_, token) => /\s/.test(token),
    message: 'There is a blank or a line break inside the token.',
    fix: 'Copy the token again, in one piece.',
  },
];

/** Blanks that come along when copying from a web page, those without width among them. */
function trimmed(text: string): string {
  return text.replace(/^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g, '');
}
