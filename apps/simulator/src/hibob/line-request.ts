import type { IncomingMessage } from 'node:http';
import { type Asked, partsOf, type ReadBytes, readerOf } from './request.ts';

/** null: nothing of HiBob's, or said in an odd way, which the Fetch standard straightens. */
export function askedOnLine(incoming: IncomingMessage): Asked | null {
  const { method = '', url = '', headers, socket } = incoming;
  const { host = '' } = headers;
  if (!url.startsWith('/v1/') || !plainTarget.test(url) || dotSegment.test(url) || !plainHost.test(host)) return null;
  const scheme = 'encrypted' in socket ? 'https' : 'http';
  return {
    method,
    ...partsOf(`${scheme}://${host}${url}`),
    authorization: headers.authorization,
    contentType: headers['content-type'],
    address: socket.remoteAddress ?? '',
    readBody: readerOf(headers['content-type'], bytesOf(incoming)),
  };
}

/** What a URL would be the same after it was parsed. */
const plainTarget = /^[!$&(-;=?-[\]_a-z~]*$/;
const dotSegment = /\/\.\.?(?:[/?]|$)/;
const plainHost = /^[a-z0-9._-]+(?::[1-9]\d{3,4})?$/;

/** null: more than allowed, whether announced or not. What is not read Node lets go by. */
function bytesOf(incoming: IncomingMessage): ReadBytes {
  return (most) =>
    new Promise((resolve, reject) => {
      if (Number(incoming.headers['content-length'] ?? 0) > most) {
        resolve(null);
        return;
      }
      // Whoever asked hung up while the weather kept the request waiting: nothing comes any more.
      if (incoming.destroyed) {
        reject(new Error('The line was closed before the body had come.'));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= most) chunks.push(chunk);
        else resolve(null);
      });
      incoming.on('end', () => resolve(Buffer.concat(chunks)));
      incoming.on('error', reject);
    });
}
