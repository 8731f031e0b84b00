import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CaFile } from '../env.ts';
import { createTransport } from '../hibob/transport.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import type { Context } from './context.ts';

/** The way to HiBob as the environment and `--ca-file` describe it. */
export function transportFrom(
  { io, settings }: Context,
  caFile: string | undefined,
): ReturnType<typeof createTransport> | Trouble {
  const { httpsProxy, httpProxy, noProxy, caFiles } = settings;
  const named: readonly CaFile[] =
    caFile === undefined ? caFiles : [{ path: caFile, namedBy: '--ca-file' }, ...caFiles];
  const extraCa: string[] = [];
  for (const { path, namedBy } of named) {
    const pem = readPem(resolve(io.cwd, path), namedBy);
    if (isTrouble(pem)) return pem;
    extraCa.push(pem);
  }
  return createTransport({ httpsProxy, httpProxy, noProxy, extraCa });
}

function readPem(path: string, namedBy: string): string | Trouble {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  } catch {
    // The sentence below fits as well.
  }
  return trouble(
    'usage',
    `The CA file ${path} cannot be read or holds no certificate.`,
    `Name a PEM file in ${namedBy}, or leave it unset.`,
  );
}
