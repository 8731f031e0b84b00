import { isAscii, isUtf8 } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import { latelyKept } from '@hibob-kit/scenarios';
import type { Endpoint, FilePart } from '@hibob-kit/schemas';
import type { Context } from 'hono';
import type { Soon } from '../soon.ts';

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
export function askedByFetch(request: Request, address: string, jsonBytes?: number): Asked {
  const contentType = request.headers.get('content-type') ?? undefined;
  return {
    method: request.method,
    ...partsOf(request.url),
    authorization: request.headers.get('authorization') ?? undefined,
    contentType,
    address,
    readBody: (kind) => readAs(kind, contentType, bytesOf(request, address === inProcess), jsonBytes),
  };
}

/** null: more than `most`, whether announced or not. */
export type ReadBytes = (most: number) => Promise<Uint8Array | null>;

export function readAs(
  kind: Endpoint['bodyKind'],
  contentType: string | undefined,
  bytes: ReadBytes,
  jsonBytes: number = bodyBytesAllowed,
): Promise<ReadBody> {
  return bytes(kind === 'multipart' ? multipartBytesAllowed : jsonBytes).then((read): Soon<ReadBody> => {
    if (read === null) return { kind: 'too-large' };
    return kind === 'multipart' ? readParts(read, contentType ?? '') : readJson(read);
  });
}

/** Programs send the same few bodies and queries again and again. What is shared between requests is frozen. */
const shortText = 2_000;

/** The parameters of a query by name, the last of a name. */
export function queryIn(text: string): Readonly<Record<string, string>> {
  return text.length > shortText ? readQuery(text) : shortQueries(text, () => frozen(readQuery(text)));
}

function readQuery(text: string): Readonly<Record<string, string>> {
  return text === '' ? {} : Object.fromEntries(new URLSearchParams(text));
}

const shortQueries = latelyKept<string, Readonly<Record<string, string>>>(64);

/** Whether a request is one of HiBob's API. */
export function isOfHibob({ url }: Pick<Request, 'url'>): boolean {
  return url.startsWith('/v1/', url.indexOf('/', url.indexOf('://') + 3));
}

/** Of a URL that was parsed before: taking it to pieces is enough. */
function partsOf(url: string): Pick<Asked, 'origin' | 'path' | 'query'> {
  const beginsAt = url.indexOf('/', url.indexOf('://') + 3);
  const hash = url.indexOf('#', beginsAt);
  const whole = hash < 0 ? url : url.slice(0, hash);
  const question = whole.indexOf('?', beginsAt);
  const path = whole.slice(beginsAt, question < 0 ? undefined : question);
  return { origin: url.slice(0, beginsAt), path, query: question < 0 ? '' : whole.slice(question + 1) };
}

/** `c.env.incoming` is what @hono/node-server puts there; in process there is no line. */
export function addressOf(c: Context): string {
  const address: unknown = c.env?.incoming?.socket?.remoteAddress;
  return typeof address === 'string' ? address : inProcess;
}

/** Where Node's server sends the answer; undefined in process. */
export function outgoingOf(c: Context): ServerResponse | undefined {
  return c.env?.outgoing;
}

export const inProcess = 'in process';

function readJson(bytes: Uint8Array): ReadBody {
  if (isAscii(bytes)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    return text.length > shortText ? readText(text) : shortBodies(text, () => readText(text));
  }
  const text = lenient.decode(bytes);
  // JSON is UTF-8: bytes that are none are no JSON, rather than other texts than were meant.
  return isUtf8(bytes) ? readText(text) : { kind: 'not-json', text };
}

const lenient = new TextDecoder();

const shortBodies = latelyKept<string, ReadBody>(64);

function readText(text: string): ReadBody {
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'json', text, value: text.length > shortText ? value : frozen(value) };
  } catch {
    return { kind: 'not-json', text };
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** The parts of a multipart body by name: texts as they are, files with their bytes. The journal keeps no part's content. */
async function readParts(bytes: Uint8Array, contentType: string): Promise<ReadBody> {
  try {
    const form = await new Response(Buffer.from(bytes), { headers: { 'Content-Type': contentType } }).formData();
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

function bytesOf(request: Request, isInProcess: boolean): ReadBytes {
  return async (most) => {
    const announced = request.headers.get('content-length');
    if (Number(announced ?? 0) > most) return null;
    // A stream read piece by piece costs more than all else, and is needed only where a line may bring more than it says.
    if (announced !== null || isInProcess) {
      const bytes = new Uint8Array(await request.arrayBuffer());
      return bytes.length > most ? null : bytes;
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size > most) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
}
