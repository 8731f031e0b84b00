import { latelyKept } from '@hibob-kit/scenarios';

/** Takes the secrets out of a text. */
export type Redaction = (text: string) => string;

export const redacted = '[redacted]';

/** Secrets that a request may hold outside its Authorization header: its own credentials, and whatever is called a secret. */
export function redactionFor(authorization: string | undefined): Redaction {
  return redactions(authorization ?? '', () => redactionOf(credentialsOf(authorization ?? '')));
}

const redactions = latelyKept<string, Redaction>(16);

function redactionOf(own: readonly string[]): Redaction {
  const telling = new RegExp([...own.map(literally), names].join('|'), 'i');
  const lately = latelyKept<string, string>(16);
  // A body that is sent again and again is known; a path is looked at sooner than it is looked up.
  return (text) => (text.length < 100 || text.length > longest ? clean(text) : lately(text, () => clean(text)));

  function clean(text: string): string {
    // Most texts hold no secret and name nothing that is called one: one look tells.
    if (text === '' || !telling.test(text)) return text;
    const withoutOwn = own.reduce((rest, secret) => rest.replaceAll(secret, redacted), text);
    return withoutOwn.replaceAll(inJson, `$1"${redacted}"`).replaceAll(inQuery, `$1${redacted}`);
  }
}

/** Takes out what is called a secret. */
export function redact(text: string): string {
  return redactionFor(undefined)(text);
}

const names = '(?:password|passwd|pwd|token|secret|api[-_]?key|authorization|access[-_]?token|client[-_]?secret)';
const inJson = new RegExp(`("${names}"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'gi');
const inQuery = new RegExp(`((?:^|[?&])${names}=)[^&#]+`, 'gi');

/** A pattern for this text and no other. */
function literally(text: string): string {
  return text.replaceAll(/[^\w-]/g, '\\$&');
}

/** Longer bodies are looked at each time: remembering them would take more memory than it saves time. */
const longest = 2_000;

/** Too short a secret would cut harmless texts to pieces. */
const shortest = 8;

/** The header's value, and the token in it. */
function credentialsOf(authorization: string): readonly string[] {
  const value = authorization.replace(/^\S+ +/, '');
  const text = Buffer.from(value, 'base64').toString('utf8');
  const token = text.slice(text.indexOf(':') + 1);
  return [value, token, encodeURIComponent(token)].filter((secret) => secret.length >= shortest);
}
