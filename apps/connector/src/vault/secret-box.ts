import type { KeyRing } from './key-ring.ts';
import { seal, unseal } from './seal.ts';

/** Seals the secrets of webhooks, each bound to what it belongs to. */
export interface SecretBox {
  readonly seal: (tenantId: string, owner: string, secret: string) => Promise<string>;
  /** null: no key of the ring opens it, or it is another's. */
  readonly open: (tenantId: string, owner: string, sealed: string) => Promise<string | null>;
}

export function secretBox(ring: KeyRing): SecretBox {
  return {
    seal: (tenantId, owner, secret) => seal(ring, { tenantId, connectionId: owner }, secret),
    open: async (tenantId, owner, sealed) => {
      const opened = await unseal(ring, { tenantId, connectionId: owner }, sealed);
      return opened.kind === 'opened' ? opened.secret : null;
    },
  };
}
