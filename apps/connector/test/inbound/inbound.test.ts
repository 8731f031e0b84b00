import { describe, expect, test } from 'vitest';
import { isSignedByBob } from '../../src/inbound/bob-signature.ts';
import { readNotice } from '../../src/inbound/read-notice.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the signature', () => {
  // printf '{"a":1}' | openssl dgst -sha512 -hmac secret -binary | base64 -w0
  const signature = 'QvCMDaAcmkbU5WY9XyFAUmoBZQfFmBgsZ2nMorz3ukPDlbcZsB0oj1rTIlZNzh1AyijvULh2/EmjPRPWeDEU3Q==';
  test('of openssl is taken', () => expect(isSignedByBob(bytes('{"a":1}'), 'secret', signature)).toBe(true));
  test.each([
    ['another body', '{"a":2}', 'secret', signature],
    ['another secret', '{"a":1}', 'other', signature],
    ['an empty signature', '{"a":1}', 'secret', ''],
    ['a cut signature', '{"a":1}', 'secret', signature.slice(0, 40)],
  ])('does not fit %s', (_, body, secret, given) => expect(isSignedByBob(bytes(body), secret, given)).toBe(false));
});

describe('a notice', () => {
  const table =
    '{"companyId":512345,"type":"table.entry.updated","triggeredBy":"3980342332732998100","triggeredAt":"2026-04-02T09:15:26.915906","version":"v2","data":{"employeeId":"3980342332732998001","tableId":"work","effectiveDate":"2026-04-01"}}';

  test('says whose table to read again', () =>
    expect(readNotice(bytes(table))).toEqual({
      kind: 'change',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      companyId: '512345',
      type: 'table.entry.updated',
      employeeId: '3980342332732998001',
      tableId: 'work',
    }));

  test('delivered twice has one key, another has another', () => {
    const key = (text: string) => {
      const notice = readNotice(bytes(text));
      return notice.kind === 'change' ? notice.key : notice.kind;
    };
    expect(key(table)).toBe(key(table));
    expect(key(table)).not.toBe(key(table.replace('915906', '915907')));
  });

  test('about nobody has no employee', () =>
    expect(readNotice(bytes('{"companyId":"5","type":"x.y","data":{}}'))).toMatchObject({
      kind: 'change',
      companyId: '5',
      employeeId: null,
      tableId: null,
    }));

  test.each(['{"message":"Ping test"}', '"Ping test"', 'Ping test'])('%s is a ping', (text) =>
    expect(readNotice(bytes(text))).toEqual({ kind: 'ping' }),
  );

  test.each([
    '',
    '[]',
    '{}',
    '{"companyId":1}',
    '{"companyId":1,"type":"a","data":{"employeeId":"../1"}}',
    // 19 digits as a number: rounded by now, so it would name somebody else.
    '{"companyId":1,"type":"a","data":{"employeeId":3980342332732998001}}',
  ])('%s cannot be read', (text) => expect(readNotice(bytes(text))).toEqual({ kind: 'unreadable' }));
});
