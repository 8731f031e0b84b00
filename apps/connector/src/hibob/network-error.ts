import type { Trouble } from './retry.ts';

/** Why no answer came, in words for a person, and whether trying again can help. */
export interface NetworkError {
  readonly reason: string;
  readonly trouble: Extract<Trouble, 'connection-lost' | 'timeout' | 'final'>;
}

export function explainNetworkError(error: unknown, host: string): NetworkError {
  const errors = chain(error);
  const row = rows.find(({ codes }) => errors.some((each) => codes.includes(codeOf(each))));
  if (row !== undefined) return { reason: row.reason(host, addressIn(errors)), trouble: row.trouble };
  const proxy = errors.map((each) => /Proxy response \((\d+)\)/.exec(each.message)?.[1]).find((status) => status);
  if (proxy !== undefined) {
    return {
      reason: `the proxy answered ${proxy} instead of connecting to ${host}: check HTTPS_PROXY and that the proxy allows ${host}`,
      trouble: 'final',
    };
  }
  return {
    reason: `the connection to ${host} failed (${detailOf(errors.at(-1)) || 'no further detail'})`,
    trouble: 'final',
  };
}

interface Row {
  readonly codes: readonly string[];
  /** `address` is what was called, as `127.0.0.1:3128`; behind a proxy it is the proxy's. Empty: unknown. */
  readonly reason: (host: string, address: string) => string;
  readonly trouble: NetworkError['trouble'];
}

const rows: readonly Row[] = [
  {
    codes: ['ENOTFOUND'],
    reason: (host) => `the name ${host} was not found (DNS): check the base URL, and HTTPS_PROXY if you need a proxy`,
    trouble: 'final',
  },
  {
    codes: ['EAI_AGAIN'],
    reason: (host) => `the name ${host} could not be looked up (DNS does not answer): check the network`,
    trouble: 'connection-lost',
  },
  {
    codes: ['ECONNREFUSED'],
    reason: (host, address) =>
      address === '' || address === host
        ? `${host} refused the connection: nothing listens there, or a firewall forbids it`
        : `${address} refused the connection to ${host}: nothing listens there, or a firewall forbids it; if it is a proxy, check HTTPS_PROXY`,
    trouble: 'final',
  },
  {
    codes: ['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
    reason: (host) => `there is no network path to ${host}`,
    trouble: 'connection-lost',
  },
  {
    codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
    reason: (host) => `the TLS certificate of ${host} is not valid today: check this machine's date`,
    trouble: 'final',
  },
  {
    codes: ['ERR_TLS_CERT_ALTNAME_INVALID', 'UND_ERR_PRX_TLS'],
    reason: (host) => `the TLS certificate belongs to another name than ${host}: check the base URL`,
    trouble: 'final',
  },
  {
    codes: [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    ],
    reason: (host) =>
      `the TLS certificate of ${host} is not trusted: add your company's CA with --ca-file or HIBOB_CA_FILE`,
    trouble: 'final',
  },
  {
    codes: ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
    reason: (host) => `${host} does not speak TLS: check https:// in the base URL`,
    trouble: 'final',
  },
  {
    codes: ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'TimeoutError'],
    reason: (host) => `${host} did not answer in time`,
    trouble: 'timeout',
  },
  {
    codes: ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'],
    reason: (host) => `${host} closed the connection before its answer was complete`,
    trouble: 'connection-lost',
  },
];

/** The error with its causes and, where several addresses were tried, their errors: fetch wraps the one that explains. */
function chain(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const several = error instanceof AggregateError ? error.errors.flatMap(chain) : [];
  return [error, ...several, ...chain(error.cause)];
}

/** Says more than the name of a general class: an address that fetch itself refuses comes as a bare Error. */
function detailOf(error: Error | undefined): string {
  const code = codeOf(error);
  return ['Error', 'TypeError'].includes(code) ? (error?.message ?? '') : code;
}

function addressIn(errors: readonly Error[]): string {
  for (const error of errors) {
    if ('address' in error && 'port' in error) return `${error.address}:${error.port}`;
  }
  return '';
}

function codeOf(error: Error | undefined): string {
  if (error === undefined) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
