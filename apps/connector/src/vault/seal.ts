import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose';
import type { KeyRing } from './key-ring.ts';

/** Whose secret it is. It is part of what is authenticated: a sealed text moved to another row does not open there. */
export interface Owner {
  readonly tenantId: string;
  readonly connectionId: string;
}

export type Unsealed =
  /** `isStale`: sealed with a key that is not the current one; seal it again. */
  | { readonly kind: 'opened'; readonly secret: string; readonly isStale: boolean }
  /** The key ring lacks the key it was sealed with. */
  | { readonly kind: 'key-missing'; readonly keyId: string }
  /** Sealed for another tenant or connection. */
  | { readonly kind: 'foreign' }
  /** Not a sealed text, or changed since. */
  | { readonly kind: 'damaged' };

/** A JWE (RFC 7516) in compact form: AES-256-GCM with a key of the ring. */
export function seal(ring: KeyRing, owner: Owner, secret: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(secret))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: ring.current.id, [ownerMark]: markOf(owner) })
    .encrypt(ring.current.secret);
}

export async function unseal(ring: KeyRing, owner: Owner, sealed: string): Promise<Unsealed> {
  const header = headerOf(sealed);
  if (typeof header?.kid !== 'string') return { kind: 'damaged' };
  const key = ring.byId.get(header.kid);
  if (key === undefined) return { kind: 'key-missing', keyId: header.kid };
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, key.secret, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    if (protectedHeader[ownerMark] !== markOf(owner)) return { kind: 'foreign' };
    return { kind: 'opened', secret: new TextDecoder().decode(plaintext), isStale: key.id !== ring.current.id };
  } catch (error) {
    if (error instanceof errors.JOSEError) return { kind: 'damaged' };
    throw error;
  }
}

const ownerMark = 'own';

function markOf({ tenantId, connectionId }: Owner): string {
  return `${tenantId}/${connectionId}`;
}

function headerOf(sealed: string) {
  try {
    return decodeProtectedHeader(sealed);
  } catch {
    return null;
  }
}
