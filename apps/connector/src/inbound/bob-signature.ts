import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether HiBob sent this: `Bob-Signature` is base64(HMAC-SHA512(raw body, secret)) (apidocs.hibob.com, Working with webhooks). */
export function isSignedByBob(raw: Uint8Array, secret: string, signature: string): boolean {
  const expected = createHmac('sha512', secret).update(raw).digest();
  const given = Buffer.from(signature.trim(), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
