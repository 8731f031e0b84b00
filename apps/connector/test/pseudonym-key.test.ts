import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keyBeside, keyFingerprint, pseudonymsBy } from '../src/pseudonym-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'pseudonyms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the key of an embedded store is made once, beside the data folder, for its owner alone', () => {
  const data = join(folder, 'new', 'data');
  const key = keyBeside(data);
  expect(key).toEqual(expect.stringMatching(/^[\w-]{43}$/));
  expect(keyBeside(data)).toBe(key);
  expect(readFileSync(`${data}.pseudonym-key`, 'utf8')).toBe(`${key}\n`);
  expect(statSync(`${data}.pseudonym-key`).mode & 0o777).toBe(0o600);
});

test('a key that is there is taken as it is, whoever wrote it', () => {
  const data = join(folder, 'given');
  writeFileSync(`${data}.pseudonym-key`, 'brought from another machine\n');
  expect(keyBeside(data)).toBe('brought from another machine');
});

test('two folders have two keys', () => {
  expect(keyBeside(join(folder, 'one'))).not.toBe(keyBeside(join(folder, 'two')));
});

test('where it can be neither read nor made, it says which file and what to do', () => {
  // A folder in its place: also whoever runs this as root cannot read that.
  const data = join(folder, 'blocked');
  mkdirSync(`${data}.pseudonym-key`);
  chmodSync(`${data}.pseudonym-key`, 0o500);
  expect(keyBeside(data)).toMatchObject({
    kind: 'trouble',
    code: 'file-unusable',
    message: `The key of the pseudonyms, ${data}.pseudonym-key, can be neither read nor made.`,
    fix: 'Give the folder back its rights, or set HIBOB_PSEUDONYM_KEY.',
  });
});

test('a pseudonym is the same for the same key and person, and another for another of either', () => {
  // printf 3980342332732998001 | openssl dgst -sha256 -hmac "a key" -binary | base64 | tr +/ -_ | cut -c1-22
  expect(pseudonymsBy('a key')('3980342332732998001')).toBe('P-d9Jt73wMEtb4BP9xtkOZbH');
  expect(pseudonymsBy('a key')('3980342332732998002')).not.toBe(pseudonymsBy('a key')('3980342332732998001'));
  expect(pseudonymsBy('another')('3980342332732998001')).not.toBe(pseudonymsBy('a key')('3980342332732998001'));
});

test('what tells keys apart holds nothing of a key', () => {
  expect(keyFingerprint('a key')).toHaveLength(12);
  expect(keyFingerprint('a key')).not.toBe(keyFingerprint('a kez'));
  expect(keyFingerprint('a key')).not.toContain('a key');
});
