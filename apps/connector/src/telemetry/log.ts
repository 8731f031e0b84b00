import { type DestinationStream, type Logger, pino } from 'pino';

/** Logs are events with fields: `log.info({ connectionId, outcome }, 'sync.ended')`. Never a token, a name or a salary. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: { program: 'hibob-connector' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // A net below the rule: whatever carries one of these names is not written, at any of the first three levels.
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { error: errorShown },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

const secretNames = [
  'token',
  'secret',
  'password',
  'apiKey',
  'authorization',
  'cookie',
  'sealed',
  'credentials',
  'serviceUserToken',
  'databaseUrl',
];

/** The kind, the words and where; no cause with a query and its values. */
function errorShown(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const message = error.message.split('\n')[0] ?? '';
  return {
    kind: error.name,
    message: message.startsWith('Failed query:') ? 'A database query failed.' : message,
    stack: placesOf(error),
  };
}

function placesOf(error: Error): readonly string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim());
}

export const noLog: Log = createLog('silent');
