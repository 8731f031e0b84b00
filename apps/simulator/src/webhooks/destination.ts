/** Where webhooks may go. `off`: nowhere. */
export type Reach = 'off' | 'loopback' | 'any';

export type Destination =
  | { readonly kind: 'allowed'; readonly url: string }
  | { readonly kind: 'refused'; readonly error: string; readonly fix: string };

/**
 * A simulator posts from inside somebody's network, so it posts to this machine only unless it was told otherwise. Names are not
 * resolved: one that points to loopback today can point elsewhere tomorrow.
 */
export function destinationOf(text: string, reach: Reach): Destination {
  if (reach === 'off') return refused('Webhooks are off.', 'Start with --webhooks loopback or --webhooks any.');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return refused('The url is no http or https address.', 'Write it like http://127.0.0.1:8080/webhook.');
  }
  if (url.username !== '' || url.password !== '') {
    return refused('The url holds a user name or password.', 'Leave them out; the signature says who sent it.');
  }
  if (reach === 'loopback' && !isLoopback(url.hostname)) {
    return refused(
      `Webhooks go to this machine only, and ${url.hostname} is another.`,
      'Use 127.0.0.1 or localhost, or start with --webhooks any.',
    );
  }
  return { kind: 'allowed', url: url.href };
}

/** The URL parser has already written numbers and short forms out as four parts. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function refused(error: string, fix: string): Destination {
  return { kind: 'refused', error, fix };
}
