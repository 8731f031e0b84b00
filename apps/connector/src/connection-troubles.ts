import { type Trouble, trouble } from './trouble.ts';

/** Why nothing can be done on a connection as it stands. */
export const otherEnvironment = trouble(
  'other-company',
  'This connection holds what was read from HiBob’s production or from its sandbox, and this base URL is that of the other.',
  'Make a connection of its own for the other one.',
);

export function unknownConnection(name: string): Trouble {
  return trouble(
    'connection-unknown',
    `There is no connection named "${name}" in this data folder.`,
    'Sync it first, or look at the names with GET /v1/connections.',
  );
}

export function noToken(name: string, isLasting: boolean): Trouble {
  return trouble(
    'credentials-missing',
    isLasting
      ? `The connection "${name}" has no token.`
      : `The token of the connection "${name}" is not known to this process: tokens are kept in memory only.`,
    'Send it again: POST /v1/connections, or credentials in the body.',
  );
}

export function locked(name: string, keyId: string | null): Trouble {
  return trouble(
    'credentials-missing',
    `The token of the connection "${name}" cannot be opened${keyId === null ? '' : `: it was sealed with the key "${keyId}"`}.`,
    'Put that key back into HIBOB_CONNECTOR_KEYS, or give the credentials again.',
  );
}
