import { expect, test } from 'vitest';
import { explainNetworkError } from '../../src/hibob/network-error.ts';

const coded = (code: string) => Object.assign(new Error('internal words'), { code });
const fetchFailed = (cause: Error) => new TypeError('fetch failed', { cause });

test.each([
  ['ENOTFOUND', 'the name api.x was not found (DNS): check the base URL, and HTTPS_PROXY if you need a proxy', 'final'],
  ['EAI_AGAIN', 'the name api.x could not be looked up (DNS does not answer): check the network', 'connection-lost'],
  ['ECONNREFUSED', 'api.x refused the connection: nothing listens there, or a firewall forbids it', 'final'],
  ['ECONNRESET', 'api.x closed the connection before its answer was complete', 'connection-lost'],
  ['UND_ERR_CONNECT_TIMEOUT', 'api.x did not answer in time', 'timeout'],
  ['CERT_HAS_EXPIRED', "the TLS certificate of api.x is not valid today: check this machine's date", 'final'],
  ['EWHATEVER', 'the connection to api.x failed (EWHATEVER)', 'final'],
])('%s', (code, reason, trouble) => {
  expect(explainNetworkError(fetchFailed(coded(code)), 'api.x')).toEqual({ reason, trouble });
});

test('a proxy that refuses is told from HiBob that refuses', () => {
  const refused = Object.assign(coded('ECONNREFUSED'), { address: '127.0.0.1', port: 3128 });
  expect(explainNetworkError(fetchFailed(refused), 'api.x').reason).toBe(
    '127.0.0.1:3128 refused the connection to api.x: nothing listens there, or a firewall forbids it; if it is a proxy, check HTTPS_PROXY',
  );
  expect(explainNetworkError(fetchFailed(refused), '127.0.0.1:3128').reason).toBe(
    '127.0.0.1:3128 refused the connection: nothing listens there, or a firewall forbids it',
  );
});

test('a port that fetch itself refuses is named as such', () => {
  expect(explainNetworkError(fetchFailed(new Error('bad port')), 'api.x').reason).toBe(
    'the connection to api.x failed (bad port)',
  );
});

test('where several addresses were tried, their errors are looked at', () => {
  const error = fetchFailed(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]));
  expect(explainNetworkError(error, 'api.x').reason).toContain('refused the connection');
});

test('something that is no error at all', () => {
  expect(explainNetworkError('boom', 'api.x')).toEqual({
    reason: 'the connection to api.x failed (no further detail)',
    trouble: 'final',
  });
});
