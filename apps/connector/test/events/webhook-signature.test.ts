import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { newWebhookSecret, signedHeaders } from '../../src/events/webhook-signature.ts';

test('the signature is that of the specification, computed by hand', () => {
  const secret = newWebhookSecret();
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = createHmac('sha256', key).update('msg_1.1795824061.{"a":1}').digest('base64');
  expect(signedHeaders(secret, 'msg_1', 1_795_824_061_789, '{"a":1}')).toEqual({
    'webhook-id': 'msg_1',
    'webhook-timestamp': '1795824061',
    'webhook-signature': `v1,${signed}`,
  });
});
