import { type Trouble, trouble } from '../trouble.ts';

/** Where HiBob answers (hibob-api.md §1.1). Nothing else is asked with a customer's token unless the operator names it. */
export const hibobHosts = ['api.hibob.com', 'api.sandbox.hibob.com', 'app.hibob.com', 'app.sandbox.hibob.com'] as const;

export interface AllowedHosts {
  /** `host` or `host:port`, as the operator wrote them. */
  readonly named: readonly string[];
  /** Whether addresses of this machine may be asked: only where callers are on it themselves. */
  readonly loopback: boolean;
}

/** Whether requests may go there: a base URL comes from outside and must not make us ask what only we can reach (SSRF). */
export function checkedBaseUrl(baseUrl: string, allowed: AllowedHosts): string | Trouble {
  const { protocol, hostname, port, host } = new URL(baseUrl);
  const isHiBob = hibobHosts.some((one) => one === hostname);
  if (isHiBob) return protocol === 'https:' && port === '' ? baseUrl : refused;
  if (allowed.loopback && loopbackNames.has(hostname)) return baseUrl;
  return allowed.named.some((one) => one === host || one === hostname) ? baseUrl : refused;
}

/** Whether our webhooks may go there: hosts the operator named, over https; this machine where callers are on it themselves. */
export function checkedTarget(url: string, allowed: AllowedHosts): string | Trouble {
  if (!URL.canParse(url)) return noTarget;
  const { protocol, hostname, host, username } = new URL(url);
  if (username !== '') return noTarget;
  if (allowed.loopback && loopbackNames.has(hostname) && ['http:', 'https:'].includes(protocol)) return url;
  const isNamed = allowed.named.some((one) => one === host || one === hostname);
  return protocol === 'https:' && isNamed ? url : targetRefused;
}

const noTarget = trouble(
  'usage',
  'This is not an address to send to.',
  'Give it like https://example.com/hook, without user name.',
);
const targetRefused = trouble(
  'host-not-allowed',
  'Events are not sent to this address.',
  'The operator names the hosts that may be sent to in HIBOB_ALLOWED_HOSTS; they are spoken to over https.',
);

/** As a URL has them: numbers and short forms (`127.1`, `2130706433`) are written out by then. */
const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const refused = trouble(
  'host-not-allowed',
  'The base URL is not one of HiBob’s: requests go to HiBob’s hosts only.',
  `Use https://${hibobHosts[0]} or https://${hibobHosts[1]}. The operator can allow another host with HIBOB_ALLOWED_HOSTS.`,
);
