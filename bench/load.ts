import { Agent, request } from 'node:http';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly authorization: string;
}

export interface Got {
  readonly status: number;
  readonly bytes: Buffer;
}

const connections = 4;
// Each line in turn: what is asked call by call would else go over one, and be lucky or unlucky with the buffers the kernel gave it.
const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });

/** Sends the calls over a few connections, and fails at the first answer that is not 200. */
export async function fire(url: string, calls: readonly Call[], lines = connections): Promise<void> {
  const waiting = calls.values();
  const line = async () => {
    for (const call of waiting) {
      const status = await drained(url, call);
      if (status !== 200) throw new Error(`${call.method} ${call.path} was answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: lines }, line));
}

export async function ask(url: string, call: Call): Promise<Got> {
  const { promise, resolve, reject } = withResolvers<Got>();
  send(
    url,
    call,
    (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, bytes: Buffer.concat(chunks) }));
      incoming.on('error', reject);
    },
    reject,
  );
  return promise;
}

/** Milliseconds until the first byte of the body. */
export async function firstByte(url: string, call: Call): Promise<{ readonly first: number; readonly bytes: number }> {
  const { promise, resolve, reject } = withResolvers<{ first: number; bytes: number }>();
  const began = performance.now();
  let first = 0;
  let bytes = 0;
  send(
    url,
    call,
    (incoming) => {
      incoming.on('data', (chunk: Buffer) => {
        if (bytes === 0) first = performance.now() - began;
        bytes += chunk.length;
      });
      incoming.on('end', () => resolve({ first, bytes }));
      incoming.on('error', reject);
    },
    reject,
  );
  return promise;
}

function drained(url: string, call: Call): Promise<number> {
  const { promise, resolve, reject } = withResolvers<number>();
  send(
    url,
    call,
    (incoming) => {
      incoming.resume();
      incoming.on('end', () => resolve(incoming.statusCode ?? 0));
      incoming.on('error', reject);
    },
    reject,
  );
  return promise;
}

type Answered = Parameters<typeof request>[2] & object;

/** A server ends a line that was quiet for some seconds, perhaps just when it is used again: then it is asked over another. */
function send(url: string, call: Call, answered: Answered, failed: (error: Error) => void): void {
  const { method, path, body, authorization } = call;
  const { hostname, port } = new URL(url);
  const headers = {
    Authorization: authorization,
    ...(body === undefined
      ? {}
      : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
  };
  const sent = request({ hostname, port, method, path, headers, agent }, answered);
  sent.on('error', (error: NodeJS.ErrnoException) => {
    if (sent.reusedSocket && error.code === 'ECONNRESET') send(url, call, answered, failed);
    else failed(error);
  });
  sent.end(body);
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
