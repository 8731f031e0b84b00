import type { Endpoint, FilePart } from '@hibob-kit/schemas';
import type { Context } from 'hono';

/** As much of an HTTP request as the pipeline looks at. */
export interface Asked {
  readonly method: string;
  /** The base as the caller sees it, `http://localhost:4010`: links that HiBob gives begin with it. */
  readonly origin: string;
  /** Below the host, as sent: `/v1/people/search`. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  /** Who is at the other end of the line; `in process` without one. */
  readonly address: string;
  readonly readBody: (kind: Endpoint['bodyKind']) => Promise<ReadBody>;
}

export type ReadBody =
  | { readonly kind: 'json'; readonly text: string; readonly value: unknown }
  | { readonly kind: 'not-json'; readonly text: string }
  | { readonly kind: 'too-large' };

/** Far above any people/search body seen, far below what would hurt. */
export const bodyBytesAllowed = 1024 * 1024;

/** Documents may be larger than JSON; no source names HiBob's own limit. */
export const multipartBytesAllowed = 25 * 1024 * 1024;

/** `jsonBytes`: how large a JSON body may be. */
export function askedOf(c: Context, jsonBytes: number = bodyBytesAllowed): Asked {
  const { origin, pathname, search } = new URL(c.req.url);
  return {
    method: c.req.method,
    origin,
    path: pathname,
    query: search.slice(1),
    authorization: c.req.header('authorization'),
    contentType: c.req.header('content-type'),
    address: addressOf(c),
    readBody: (kind) => (kind === 'multipart' ? readParts(c.req.raw) : readBody(c.req.raw, jsonBytes)),
  };
}

/** `c.env.incoming` is what @hono/node-server puts there; in process there is no line. */
export function addressOf(c: Context): string {
  const address: unknown = c.env?.incoming?.socket?.remoteAddress;
  return typeof address === 'string' ? address : inProcess;
}

export const inProcess = 'in process';

async function readBody(request: Request, most: number): Promise<ReadBody> {
  const bytes = await readBytes(request, most);
  if (bytes === null) return { kind: 'too-large' };
  try {
    // JSON is UTF-8: bytes that are none are no JSON, rather than other texts than were meant.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'json', text, value: JSON.parse(text) };
  } catch {
    return { kind: 'not-json', text: new TextDecoder().decode(bytes) };
  }
}

/** The parts of a multipart body by name: texts as they are, files with their bytes. The journal keeps no part's content. */
async function readParts(request: Request): Promise<ReadBody> {
  const bytes = await readBytes(request, multipartBytesAllowed);
  if (bytes === null) return { kind: 'too-large' };
  try {
    const type = request.headers.get('content-type') ?? '';
    const form = await new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } }).formData();
    const parts = await Promise.all([...form].map(async ([name, part]) => [name, await partOf(part)] as const));
    return { kind: 'json', text: `(multipart, ${bytes.length} bytes)`, value: Object.fromEntries(parts) };
  } catch {
    return { kind: 'not-json', text: `(unreadable multipart, ${bytes.length} bytes)` };
  }
}

async function partOf(part: string | File): Promise<string | FilePart> {
  if (typeof part === 'string') return part;
  return { name: part.name, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) };
}

/** null: more than allowed, whether announced or not. */
async function readBytes(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
