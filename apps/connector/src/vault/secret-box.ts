import type { KeyRing } from './key-ring.ts';
import { seal, unseal } from './seal.ts';

/** Seals the secrets of webhooks, each bound to what it belongs to. */
export interface SecretBox {
  readonly seal: (tenantId: string, owner: string, secret: string) => Promise<string>;
  /** null: no key of the ring opens it, or it is another's. */
  readonly open: (tenantId: string, owner: string, sealed: string) => Promise<OpenedSecret | null>;
}

export interface OpenedSecret {
  readonly secret: string;
  /** Sealed with the current key, to be kept in the place of what an older one had sealed; null: it was the current one. */
  readonly resealed: string | null;
}

export function secretBox(ring: KeyRing): SecretBox {
  const sealNow = (tenantId: string, owner: string, secret: string) =>
    seal(ring, { tenantId, connectionId: owner }, secret);
  return {
    seal: sealNow,
    open: async (tenantId, owner, sealed) => {
      const opened = await unseal(ring, { tenantId, connectionId: owner }, sealed);
      if (opened.kind !== 'opened') return null;
      const { secret, isStale } = opened;
      return { secret, resealed: isStale ? await sealNow(tenantId, owner, secret) : null };
    },
  };
}
