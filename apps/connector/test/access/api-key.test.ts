import { expect, test } from 'vitest';
import { isSecretOf, newApiKey, readApiKey } from '../../src/access/api-key.ts';
import { allows, scopeNames } from '../../src/access/scopes.ts';

test('a new key is read back and proves itself against its hash only', () => {
  const key = newApiKey();
  const read = readApiKey(key.text);
  expect(read?.id).toBe(key.id);
  expect(isSecretOf(key.hash, read?.secret ?? '')).toBe(true);
  expect(isSecretOf(newApiKey().hash, read?.secret ?? '')).toBe(false);
  expect(isSecretOf('', read?.secret ?? '')).toBe(false);
});

test('what is stored does not hold the secret', () => {
  const { text, hash, id } = newApiKey();
  const secret = text.slice(`hbk_${id}_`.length);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hash).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
});

test.each([
  '',
  'hbk',
  'hbk_zz_x',
  'Bearer hbk_',
  `hbk_${'0'.repeat(18)}_short`,
  `HBK_${'0'.repeat(18)}_${'a'.repeat(43)}`,
])('%j is no key', (text) => expect(readApiKey(text)).toBeNull());

test('a key does what it has the scope for; operate does all', () => {
  expect(allows(['people:read'], 'people:read')).toBe(true);
  expect(allows(['people:read', 'connections:write'], 'pay:read')).toBe(false);
  expect(allows([], 'people:read')).toBe(false);
  expect(scopeNames.map((scope) => allows(['operate'], scope))).toEqual(scopeNames.map(() => true));
});
