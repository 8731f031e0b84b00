import { z } from 'zod';
import type { LogLevel } from './telemetry/log.ts';
import type { Collector } from './telemetry/telemetry.ts';
import { type Trouble, trouble } from './trouble.ts';

/** The environment, read once at start. null: not set; an empty value counts as not set. */
export interface Settings {
  readonly serviceUserId: string | null;
  readonly token: string | null;
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly databaseUrl: string | null;
  readonly httpsProxy: string | null;
  readonly httpProxy: string | null;
  readonly noProxy: string | null;
  /** PEM files with certificates to trust beside the usual ones, and the variable that names each. */
  readonly caFiles: readonly CaFile[];
  /** What seals tokens at rest; as `parseKeyRing` reads it. */
  readonly keys: string | null;
  /** Hosts a caller may name beside HiBob’s own. */
  readonly allowedHosts: readonly string[];
  readonly logLevel: LogLevel;
  /** Where traces and metrics are sent; null: nowhere. */
  readonly collector: Collector | null;
  /** Makes the pseudonyms of anonymous connections. */
  readonly pseudonymKey: string | null;
  readonly colour: boolean;
  readonly debug: boolean;
}

export interface CaFile {
  readonly path: string;
  readonly namedBy: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment may say, for `--help`. */
export const environmentRows: readonly (readonly [name: string, meaning: string])[] = [
  ['HIBOB_SERVICE_USER_ID', 'the service user’s id, SERVICE-…'],
  ['HIBOB_SERVICE_USER_TOKEN', 'its token'],
  ['HIBOB_BASE_URL', 'where HiBob is (https://api.hibob.com)'],
  ['HIBOB_CONNECTOR_API_KEY', 'the key serve asks for; made up at start if not set'],
  ['HIBOB_CONNECTOR_KEYS', 'what seals tokens at rest; `keys new` makes one'],
  ['HIBOB_PSEUDONYM_KEY', 'makes the pseudonyms of anonymous connections'],
  ['HIBOB_ALLOWED_HOSTS', 'more hosts that callers of serve may name'],
  ['HIBOB_CONNECTOR_LOG', 'debug, info, warn, error or silent (info)'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'traces and metrics go there (OTLP over HTTP)'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'with these headers: name=value,name=value'],
  ['DATABASE_URL', 'a PostgreSQL server instead of the data folder'],
  ['HTTPS_PROXY, NO_PROXY', 'the proxy to HiBob, and hosts to reach without it'],
  ['HIBOB_CA_FILE', 'more certificates to trust (PEM), like --ca-file'],
  ['NODE_EXTRA_CA_CERTS', 'the same; all of them count'],
];

export function parseEnvironment(environment: Environment): Settings | Trouble {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return trouble('usage', `${issue?.path.join('.')} ${issue?.message}.`, 'Correct it or leave it unset.');
  }
  const env = parsed.data;
  return {
    serviceUserId: env.HIBOB_SERVICE_USER_ID,
    token: env.HIBOB_SERVICE_USER_TOKEN,
    baseUrl: env.HIBOB_BASE_URL,
    apiKey: env.HIBOB_CONNECTOR_API_KEY,
    databaseUrl: env.DATABASE_URL,
    keys: env.HIBOB_CONNECTOR_KEYS,
    allowedHosts: (env.HIBOB_ALLOWED_HOSTS ?? '').split(/[\s,]+/).filter((host) => host !== ''),
    logLevel: env.HIBOB_CONNECTOR_LOG,
    collector:
      env.OTEL_EXPORTER_OTLP_ENDPOINT === null
        ? null
        : { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, headers: pairsIn(env.OTEL_EXPORTER_OTLP_HEADERS) },
    httpsProxy: env.HTTPS_PROXY ?? env.https_proxy,
    httpProxy: env.HTTP_PROXY ?? env.http_proxy,
    noProxy: env.NO_PROXY ?? env.no_proxy,
    // Node itself adds those of NODE_EXTRA_CA_CERTS only where no list of our own is given.
    caFiles: caFileVariables.flatMap((namedBy) => (env[namedBy] === null ? [] : [{ path: env[namedBy], namedBy }])),
    pseudonymKey: env.HIBOB_PSEUDONYM_KEY,
    colour: env.NO_COLOR === null && env.TERM !== 'dumb',
    debug: env.DEBUG !== null,
  };
}

/** `name=value,name=value`, each value percent-encoded (OpenTelemetry, OTLP exporter configuration). */
function pairsIn(text: string | null): Readonly<Record<string, string>> {
  const pairs = (text ?? '').split(',').map((pair) => /^\s*([^=\s]+)\s*=(.*)$/.exec(pair));
  return Object.fromEntries(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? '', decoded(pair[2] ?? '')]])));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.trim());
  } catch {
    return value.trim();
  }
}

const caFileVariables = ['HIBOB_CA_FILE', 'NODE_EXTRA_CA_CERTS'] as const;

const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? null : value.trim()));

function url(protocols: readonly string[], example: string) {
  return text.refine((value) => value === null || protocols.includes(protocolOf(value)), {
    error: `is not a URL such as ${example}`,
  });
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}

const proxy = url(['http:', 'https:'], 'http://proxy.example.com:3128');

const schema = z.object({
  HIBOB_SERVICE_USER_ID: text,
  HIBOB_SERVICE_USER_TOKEN: text,
  HIBOB_BASE_URL: url(['http:', 'https:'], 'https://api.hibob.com'),
  HIBOB_CONNECTOR_API_KEY: text.refine((key) => key === null || key.length >= 16, {
    error: 'is too short: a key has at least 16 characters',
  }),
  HIBOB_CONNECTOR_KEYS: text,
  HIBOB_ALLOWED_HOSTS: text,
  HIBOB_PSEUDONYM_KEY: text.refine((key) => key === null || key.length >= 32, {
    error: 'is too short: a key has at least 32 characters',
  }),
  HIBOB_CONNECTOR_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'is not debug, info, warn, error or silent' })
    .default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:'], 'http://127.0.0.1:4318'),
  OTEL_EXPORTER_OTLP_HEADERS: text,
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database'),
  HTTPS_PROXY: proxy,
  https_proxy: proxy,
  HTTP_PROXY: proxy,
  http_proxy: proxy,
  NO_PROXY: text,
  no_proxy: text,
  HIBOB_CA_FILE: text,
  NODE_EXTRA_CA_CERTS: text,
  NO_COLOR: text,
  TERM: text,
  DEBUG: text,
});
