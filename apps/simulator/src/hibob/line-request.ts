import type { IncomingMessage } from 'node:http';
import { latelyKept } from '@hibob-kit/scenarios';
import { type Asked, readAs } from './request.ts';

/** null: nothing of HiBob's, or said in an odd way, which the Fetch standard straightens. */
export function askedOnLine(incoming: IncomingMessage): Asked | null {
  const { method = '', url = '', headers, socket } = incoming;
  const target = url.length > longest ? targetIn(url) : targets(url, () => targetIn(url));
  const origin = ('encrypted' in socket ? secureOrigins : plainOrigins)(headers.host ?? '');
  if (!target || origin === null) return null;
  const contentType = headers['content-type'];
  return {
    method,
    origin,
    path: target.path,
    query: target.query,
    authorization: headers.authorization,
    contentType,
    address: socket.remoteAddress ?? '',
    readBody: (kind) => readAs(kind, contentType, (most) => bytesOf(incoming, most)),
  };
}

/** What a request line asks for. The same few are sent again and again, and the journal keeps them: the same text for all. */
type Target = Pick<Asked, 'path' | 'query'>;

const longest = 200;
const targets = latelyKept<string, Target | null>(256);

function targetIn(url: string): Target | null {
  if (!url.startsWith('/v1/') || !plainTarget.test(url) || dotSegment.test(url)) return null;
  const question = url.indexOf('?');
  return question < 0 ? { path: url, query: '' } : { path: url.slice(0, question), query: url.slice(question + 1) };
}

/** null: an odd host. */
function originsOf(scheme: 'http' | 'https'): (host: string) => string | null {
  const lately = latelyKept<string, string | null>(16);
  return (host) => lately(host, () => (plainHost.test(host) ? `${scheme}://${host}` : null));
}
const plainOrigins = originsOf('http');
const secureOrigins = originsOf('https');

/** What a URL would be the same after it was parsed. */
const plainTarget = /^[!$&(-;=?-[\]_a-z~]*$/;
const dotSegment = /\/\.\.?(?:[/?]|$)/;
const plainHost = /^[a-z0-9._-]+(?::[1-9]\d{3,4})?$/;

/** null: more than allowed, whether announced or not. What is not read Node lets go by. */
function bytesOf(incoming: IncomingMessage, most: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
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
