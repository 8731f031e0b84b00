import { rootCertificates } from 'node:tls';
import { EnvHttpProxyAgent, fetch } from 'undici';

/** What the client needs of `fetch`. The global one and Hono's `app.request` fit as well. */
export type Fetch = (url: string, request: Sending) => Promise<Reply>;

export interface Sending {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly signal: AbortSignal;
  readonly redirect: 'manual';
}

export interface Reply {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
  /** Of somebody in between who wants to know what a successful answer says, and does not read it as well once this was called. */
  readonly witness?: () => Witness;
}

export interface Witness {
  readonly items: (key: string, items: readonly unknown[]) => void;
  /** An answer that did not come item by item. */
  readonly body: (value: unknown) => void;
}

export interface TransportOptions {
  readonly httpsProxy: string | null;
  readonly httpProxy: string | null;
  readonly noProxy: string | null;
  /** Certificates in PEM, trusted beside the usual ones: a company's own CA. */
  readonly extraCa: readonly string[];
}

export const directTransport: TransportOptions = { httpsProxy: null, httpProxy: null, noProxy: null, extraCa: [] };

/** The `fetch` the connector uses: keeps connections open, goes through the company's proxy, trusts the company's CA. */
export function createTransport(options: TransportOptions): {
  readonly fetch: Fetch;
  readonly close: () => Promise<void>;
} {
  // A list of our own replaces Node's, so the usual roots have to be in it.
  const tls = options.extraCa.length === 0 ? {} : { ca: [...rootCertificates, ...options.extraCa] };
  // An empty text says "none"; undefined would make undici look into the environment itself.
  const dispatcher = new EnvHttpProxyAgent({
    httpsProxy: options.httpsProxy ?? '',
    httpProxy: options.httpProxy ?? '',
    noProxy: withLoopback(options.noProxy ?? ''),
    connect: tls,
    requestTls: tls,
    proxyTls: tls,
  });
  return {
    fetch: (url, request) => fetch(url, { ...request, dispatcher }),
    close: () => dispatcher.close(),
  };
}

/** A proxy can never reach our own machine: a simulator on it is always spoken to directly. */
function withLoopback(noProxy: string): string {
  return noProxy.trim() === '*' ? '*' : `${noProxy},localhost,127.0.0.1,[::1]`;
}
