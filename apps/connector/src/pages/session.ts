import { CompactEncrypt, compactDecrypt } from 'jose';
import { z } from 'zod';
import { type Scope, scopeNames } from '../access/scopes.ts';
import type { KeyRing } from '../vault/key-ring.ts';

/** Who looks at the pages: whoever signed in with a key, or whoever came by a hand-over link and may see one connection. */
export interface Session {
  readonly tenantId: string;
  readonly actor: string;
  /** What the key may do that was signed in with. */
  readonly scopes: readonly Scope[];
  /** Digest of the operator's key that was signed in with; null: none. Another key ends the session. */
  readonly operator: string | null;
  /** null: every connection of the tenant. */
  readonly only: string | null;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Stands in every form of the session, so that no other site can send one. */
  readonly formKey: string;
}

const sessionSchema = z.strictObject({
  tenantId: z.uuid(),
  actor: z.string(),
  scopes: z.array(z.enum(scopeNames)),
  operator: z.string().nullable(),
  only: z.string().nullable(),
  until: z.number(),
  formKey: z.string(),
});

/** The cookie's text: sealed, so that it cannot be made or read outside. */
export function sealSession(ring: KeyRing, session: Session): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(session)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: ring.current.id, typ })
    .encrypt(ring.current.secret);
}

/** null: none of ours, changed, or over. */
export async function openSession(ring: KeyRing, cookie: string, now: number): Promise<Session | null> {
  for (const key of ring.byId.values()) {
    try {
      const { plaintext, protectedHeader } = await compactDecrypt(cookie, key.secret);
      if (protectedHeader.typ !== typ) return null;
      const session = sessionSchema.parse(JSON.parse(new TextDecoder().decode(plaintext)));
      return session.until > now ? session : null;
    } catch {
      // Another key may open it.
    }
  }
  return null;
}

/** A sealed token of a service user must never pass as a session. */
const typ = 'hibob-session';
