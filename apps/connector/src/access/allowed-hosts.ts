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

/** As a URL has them: numbers and short forms (`127.1`, `2130706433`) are written out by then. */
const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const refused = trouble(
  'host-not-allowed',
  'The base URL is not one of HiBob’s: requests go to HiBob’s hosts only.',
  `Use https://${hibobHosts[0]} or https://${hibobHosts[1]}. The operator can allow another host with HIBOB_ALLOWED_HOSTS.`,
);
