import { expect, test } from 'vitest';
import { payloadHash } from '../../src/sync/payload-hash.ts';

/** sha256 of {"a":[1,null,"x"],"b":{"c":"é"}} */
const known = '32205a91df98a961ba350ed47d7a1df042344ec5d82dd59fb51f0ed68bd5cad6';

test('the order of keys and absent values do not matter', () => {
  expect(payloadHash({ a: [1, null, 'x'], b: { c: 'é' } })).toBe(known);
  expect(payloadHash({ b: { c: 'é', d: undefined }, a: [1, null, 'x'] })).toBe(known);
});

test('null is not the same as absent, nor is 1 the same as "1"', () => {
  expect(payloadHash({ a: null })).not.toBe(payloadHash({}));
  expect(payloadHash({ a: 1 })).not.toBe(payloadHash({ a: '1' }));
});
