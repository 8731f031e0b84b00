import { expect, test } from 'vitest';
import { type AllowedHosts, checkedBaseUrl } from '../../src/access/allowed-hosts.ts';

const strict: AllowedHosts = { named: ['hibob.internal.example', 'proxy.example:8443'], loopback: false };

test.each([
  'https://api.hibob.com',
  'https://api.sandbox.hibob.com/v1',
  'https://hibob.internal.example',
  'https://hibob.internal.example:4010',
  'https://proxy.example:8443',
])('%s may be asked', (url) => expect(checkedBaseUrl(url, strict)).toBe(url));

test.each([
  'http://api.hibob.com',
  'https://api.hibob.com:8443',
  'https://api.hibob.com.evil.example',
  'https://evil.example/api.hibob.com',
  'https://xapi.hibob.com',
  'https://proxy.example',
  'http://169.254.169.254',
  'http://127.0.0.1:5432',
  'http://localhost:4010',
  'http://[::1]:4010',
  'http://[::ffff:127.0.0.1]',
  'http://2130706433',
  'http://10.0.0.8',
])('%s may not', (url) =>
  expect(checkedBaseUrl(url, strict)).toMatchObject({ kind: 'trouble', code: 'host-not-allowed' }),
);

test('this machine may be asked where only this machine can ask us', () => {
  const local = { named: [], loopback: true };
  expect(checkedBaseUrl('http://127.0.0.1:4010', local)).toBe('http://127.0.0.1:4010');
  expect(checkedBaseUrl('http://2130706433', local)).toBe('http://2130706433');
  expect(checkedBaseUrl('http://10.0.0.8', local)).toMatchObject({ code: 'host-not-allowed' });
});
