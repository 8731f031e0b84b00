import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createTransport } from '../hibob/transport.ts';
import { type Trouble, trouble } from '../trouble.ts';
import type { Context } from './context.ts';

/** The way to HiBob as the environment describes it. */
export function transportFrom({ io, settings }: Context): ReturnType<typeof createTransport> | Trouble {
  const { httpsProxy, httpProxy, noProxy, caFile } = settings;
  const extraCa = caFile === null ? null : readPem(resolve(io.cwd, caFile));
  if (extraCa !== null && typeof extraCa === 'object') return extraCa;
  return createTransport({ httpsProxy, httpProxy, noProxy, extraCa });
}

function readPem(path: string): string | Trouble {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  } catch {
    // The sentence below fits as well.
  }
  return trouble(
    'usage',
    `The CA file ${path} cannot be read or holds no certificate.`,
    'Give a PEM file in HIBOB_CA_FILE, or leave it unset.',
  );
}
