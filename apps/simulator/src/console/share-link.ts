import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Node takes 16 kB of headers in all; a path of 12 leaves room for the others. */
const most = 12_000;
/** A company file may have a megabyte; nothing that unpacks to more is read. */
const bytesAllowed = 1024 * 1024;

export type ShareLink =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'too long'; readonly kilobytes: number; readonly most: number };

/** A company in a link: nothing has to be fetched from anywhere to open it. */
export function linkTo(origin: string, file: unknown): ShareLink {
  const packed = deflateRawSync(JSON.stringify(file), { level: 9 }).toString('base64url');
  if (packed.length > most)
    return { kind: 'too long', kilobytes: Math.ceil(packed.length / 1_000), most: most / 1_000 };
  return { kind: 'link', url: `${origin}/console/open?company=${packed}` };
}

/** null: no link of ours, or one that was cut. */
export function fileInLink(packed: string): string | null {
  try {
    return inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: bytesAllowed }).toString('utf8');
  } catch {
    return null;
  }
}
