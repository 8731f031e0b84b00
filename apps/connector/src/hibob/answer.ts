/** What became of one request to HiBob. Expected failures are values; only a bug throws. */
export type Answer<T> = { readonly kind: 'answered'; readonly body: T } | Failure;

export type Failure =
  /** 401: missing or wrong credentials. Never retried. */
  | { readonly kind: 'unauthorized'; readonly request: string }
  /** 403: a permission is missing, or an address is not allowed. Never retried. `html`: the firewall's page. */
  | { readonly kind: 'forbidden'; readonly request: string; readonly html: boolean }
  /** 404: no such thing, or a module that is not switched on. */
  | { readonly kind: 'not-found'; readonly request: string }
  /** 400 and other 4xx: we sent something HiBob refuses. */
  | { readonly kind: 'refused'; readonly request: string; readonly status: number; readonly message: string }
  /** 429 after all patience. */
  | { readonly kind: 'rate-limited'; readonly request: string }
  /** 5xx after all retries. */
  | { readonly kind: 'server-error'; readonly request: string; readonly status: number }
  /** No answer: DNS, refused connection, timeout, TLS. `reason` says which, in words. */
  | { readonly kind: 'unreachable'; readonly request: string; readonly reason: string }
  /** An answer that is no HiBob API answer: HTML with 200, another content type, broken or misshapen JSON. */
  | { readonly kind: 'not-hibob'; readonly request: string; readonly reason: string };

/** Tells a failure from whatever else a function may give back: only failures name a request. */
export function isFailure(value: object): value is Failure {
  return 'kind' in value && 'request' in value;
}
