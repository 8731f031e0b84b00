import { describe, expect, test } from 'vitest';
import { isTrouble } from '../../src/trouble.ts';
import { type KeyRing, newKeyText, parseKeyRing } from '../../src/vault/key-ring.ts';
import { seal, unseal } from '../../src/vault/seal.ts';

const old = `old:${Buffer.alloc(32, 1).toString('base64url')}`;
const fresh = `fresh:${Buffer.alloc(32, 2).toString('base64url')}`;
const owner = { tenantId: 'tenant-1', connectionId: 'connection-1' };

function ring(text: string): KeyRing {
  const read = parseKeyRing(text);
  if (isTrouble(read)) throw new Error(read.message);
  return read;
}

describe('a sealed token', () => {
  test('opens with the key it was sealed with, and nothing of it can be read', async () => {
    const sealed = await seal(ring(old), owner, 'token-canary');
    expect(await unseal(ring(old), owner, sealed)).toEqual({ kind: 'opened', secret: 'token-canary', isStale: false });
    const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    expect(`${sealed}${parts.join('')}`).not.toContain('canary');
  });

  test('is never the same text twice', async () => {
    expect(await seal(ring(old), owner, 'same')).not.toBe(await seal(ring(old), owner, 'same'));
  });

  test('opens after a new key was put in front, and asks to be sealed again', async () => {
    const sealed = await seal(ring(old), owner, 'token');
    expect(await unseal(ring(`${fresh},${old}`), owner, sealed)).toEqual({
      kind: 'opened',
      secret: 'token',
      isStale: true,
    });
  });

  test('does not open without its key, and says which one is missing', async () => {
    const sealed = await seal(ring(old), owner, 'token');
    expect(await unseal(ring(fresh), owner, sealed)).toEqual({ kind: 'key-missing', keyId: 'old' });
  });

  test.each([
    { tenantId: 'tenant-2', connectionId: 'connection-1' },
    { tenantId: 'tenant-1', connectionId: 'connection-2' },
  ])('does not open for $tenantId, $connectionId', async (other) => {
    const sealed = await seal(ring(old), owner, 'token');
    expect(await unseal(ring(old), other, sealed)).toEqual({ kind: 'foreign' });
  });

  test('does not open once a letter of it was changed', async () => {
    const sealed = await seal(ring(old), owner, 'token');
    const at = sealed.lastIndexOf('.') - 4;
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect(await unseal(ring(old), owner, changed)).toEqual({ kind: 'damaged' });
  });

  test('does not open under an algorithm we did not choose', async () => {
    const sealed = await seal(ring(old), owner, 'token');
    const header = Buffer.from('{"alg":"dir","enc":"A128CBC-HS256","kid":"old"}').toString('base64url');
    expect(await unseal(ring(old), owner, [header, ...sealed.split('.').slice(1)].join('.'))).toEqual({
      kind: 'damaged',
    });
  });

  test.each(['', 'token', '{}', 'a.b.c.d.e'])('is not %j', async (text) => {
    expect(await unseal(ring(old), owner, text)).toEqual({ kind: 'damaged' });
  });
});

describe('a key ring', () => {
  test('takes what `keys new` makes', () => {
    expect(ring(newKeyText('k1')).current).toMatchObject({ id: 'k1', secret: { length: 32 } });
  });

  test.each([
    ['', 'The key ring cannot be read: each key is an id and 32 bytes in base64url.'],
    ['k1', 'The key ring cannot be read: each key is an id and 32 bytes in base64url.'],
    ['k1:c2hvcnQ', 'The key ring cannot be read: each key is an id and 32 bytes in base64url.'],
    [`${old},k2`, 'The key ring cannot be read: each key is an id and 32 bytes in base64url.'],
    [`${old},${old}`, 'Two keys of the key ring have the same id.'],
  ])('that cannot be used is refused without repeating it: %#', (text, message) => {
    const read = parseKeyRing(text);
    expect(read).toMatchObject({ kind: 'trouble', message });
    expect(JSON.stringify(read)).not.toContain('AQEB');
  });
});
