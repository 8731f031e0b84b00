import type { Failure } from './hibob/answer.ts';
import { type Trouble, trouble } from './trouble.ts';

/** A failed request to HiBob as the sentence a person reads. */
export function troubleOf(failure: Failure, baseUrl: string): Trouble {
  const { request } = failure;
  switch (failure.kind) {
    case 'unreachable':
      return trouble(
        'hibob-unreachable',
        `HiBob could not be reached at ${baseUrl}: ${ended(failure.reason)}`,
        'Check the base URL and the network; behind a proxy set HTTPS_PROXY, and for a CA of your own HIBOB_CA_FILE.',
      );
    case 'not-hibob':
      return trouble(
        'not-hibob',
        `What answered at ${baseUrl} does not speak HiBob’s API (${request}): ${ended(failure.reason)}`,
        'Check the base URL (https://api.hibob.com for HiBob itself) and whether a proxy or a login page answers in between.',
      );
    case 'server-error':
      return trouble(
        'hibob-unwell',
        `HiBob answered ${request} with ${failure.status}, also when asked again.`,
        'Nothing was changed here. Try again later; if it stays, ask HiBob.',
      );
    case 'rate-limited':
      return trouble(
        'hibob-unwell',
        `HiBob kept answering ${request} with 429 (too many requests).`,
        'Another program may use the same service user. Give this connector one of its own, or try again later.',
      );
    case 'unauthorized':
      return trouble(
        'hibob-refused',
        `HiBob did not accept the service user’s id and token (${request}).`,
        'Run check: it says what to look at. The token may have been reset meanwhile.',
      );
    case 'forbidden':
      return trouble(
        'hibob-refused',
        failure.html
          ? `HiBob’s firewall refused this machine’s address (${request}).`
          : `HiBob does not allow the service user to read ${request}.`,
        failure.html ? 'Wait a few minutes, then try again.' : 'Run check: it says which box to tick.',
      );
    case 'not-found':
      return trouble('hibob-refused', `HiBob does not know ${request}.`, 'Run check: the module may be switched off.');
    case 'refused':
      return trouble(
        'hibob-refused',
        `HiBob refused ${request} with ${failure.status}: ${ended(failure.message)}`,
        'Please report this: the connector asked for something HiBob does not take.',
      );
    default:
      throw new Error(`Unknown failure ${JSON.stringify(failure satisfies never)}`);
  }
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
