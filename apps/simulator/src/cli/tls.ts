import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TlsChoice } from './options.ts';

export type Tls =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly cert: string;
      readonly key: string;
      /** What clients have to trust; null where the certificate was given and they know it already. */
      readonly caFile: string | null;
      /** Takes back what was written and nobody asked for. */
      readonly cleanUp: () => Promise<void>;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** The certificate a start asks for: none, one from files, or one made now whose authority is written to a file. */
export async function tlsFor(choice: TlsChoice, now: number): Promise<Tls> {
  switch (choice.kind) {
    case 'off':
      return choice;
    case 'given':
      return given(choice.certFile, choice.keyFile);
    case 'generated':
      return generated(choice.caFile, now);
    default:
      return choice satisfies never;
  }
}

async function given(certFile: string, keyFile: string): Promise<Tls> {
  try {
    const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
    return { kind: 'on', cert, key, caFile: null, cleanUp: async () => {} };
  } catch (error) {
    return { kind: 'failed', message: `Cannot read the certificate: ${reasonOf(error)}.` };
  }
}

async function generated(caFile: string | null, now: number): Promise<Tls> {
  // Loaded only where it is needed: it would make every start slower.
  const { generateCertificate } = await import('../tls/certificate.ts');
  const { cert, key, ca } = await generateCertificate(now);
  try {
    const folder = caFile === null ? await mkdtemp(join(tmpdir(), 'hibob-simulator-')) : null;
    const file = caFile ?? join(folder ?? '', 'ca.pem');
    await writeFile(file, ca);
    const cleanUp = async () => {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    };
    return { kind: 'on', cert, key, caFile: file, cleanUp };
  } catch (error) {
    return { kind: 'failed', message: `Cannot write the certificate authority: ${reasonOf(error)}.` };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
