import { hash } from 'node:crypto';

/** An answer's body in one piece or several, with what tells it from any other. Kept and sent again as long as it holds. */
export interface Written {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
  readonly sha256: string;
}

/** A piece of a longer body, such as one employee's. */
export interface Fragment {
  readonly bytes: Uint8Array;
  /** A character for each byte: thousands of small buffers would keep the collector busy. */
  readonly sha256: string;
}

/** A body that is made while it is sent, because all of it would fill the memory. */
export interface Flow {
  readonly before: string;
  /** Each begins with a comma. */
  readonly blocks: Iterable<Fragment>;
  readonly after: string;
}

export function fragmentOf(text: string): Fragment {
  const bytes = Buffer.from(text);
  return { bytes, sha256: hash('sha256', bytes, 'binary') };
}

/** A piece that is an answer of its own. */
export function writtenAlone({ bytes, sha256 }: Fragment): Written {
  return { pieces: [bytes], length: bytes.length, sha256: Buffer.from(sha256, 'latin1').toString('hex') };
}

export function writtenBytes(bytes: Uint8Array): Written {
  return { pieces: [bytes], length: bytes.length, sha256: hash('sha256', bytes) };
}

export function writtenText(text: string): Written {
  return writtenBytes(Buffer.from(text));
}

/** All of it in one piece. */
export function wholeOf({ pieces }: Pick<Written, 'pieces'>): Uint8Array {
  const [first, ...others] = pieces;
  if (first === undefined) return new Uint8Array();
  return others.length === 0 ? first : Buffer.concat(pieces);
}

/** Pieces in a row, a comma before each. Its hash is that of their hashes: hashing a directory anew for one employee costs more than sending it. */
export function blockOf(pieces: readonly Fragment[]): Fragment {
  let length = 0;
  let hashes = '';
  for (const piece of pieces) {
    length += 1 + piece.bytes.length;
    hashes += piece.sha256;
  }
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  for (const piece of pieces) {
    bytes[at] = comma;
    bytes.set(piece.bytes, at + 1);
    at += 1 + piece.bytes.length;
  }
  return { bytes, sha256: hash('sha256', Buffer.from(hashes, 'latin1'), 'binary') };
}

/** A flow that is short enough to be kept. */
export function writtenFlow({ before, blocks, after }: Flow): Written {
  const { take, end } = flowing({ before, after });
  const pieces: Uint8Array[] = [];
  for (const block of blocks) take(block, pieces);
  return { pieces, ...end(pieces) };
}

/** Adds pieces to those given, made of blocks, and tells hash and length in the end. The first block goes without its comma. */
export function flowing({ before, after }: Pick<Flow, 'before' | 'after'>) {
  let hashes = before;
  let length = 0;
  let isFirst = true;
  const add = (bytes: Uint8Array, to: Uint8Array[]) => {
    length += bytes.length;
    to.push(bytes);
  };
  const start = (to: Uint8Array[]) => {
    isFirst = false;
    add(Buffer.from(before), to);
  };
  return {
    take: ({ bytes, sha256 }: Fragment, to: Uint8Array[]): void => {
      if (bytes.length === 0) return;
      hashes += sha256;
      if (!isFirst) {
        add(bytes, to);
        return;
      }
      start(to);
      add(bytes.subarray(1), to);
    },
    end: (to: Uint8Array[]): Omit<Written, 'pieces'> => {
      if (isFirst) start(to);
      add(Buffer.from(after), to);
      return { length, sha256: hash('sha256', Buffer.from(hashes + after, 'latin1')) };
    },
  };
}

const comma = 0x2c;
