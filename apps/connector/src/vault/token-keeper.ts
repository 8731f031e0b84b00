import type { ServiceStore } from '../store/service-store.ts';
import type { Connection } from '../store/store.ts';
import type { KeyRing } from './key-ring.ts';
import { seal, unseal } from './seal.ts';

/** Where the tokens of service users are between two syncs. */
export interface TokenKeeper {
  /** Whether they outlive this process. */
  readonly isLasting: boolean;
  readonly put: (connection: Owned, token: string, at: string) => Promise<void>;
  readonly get: (connection: Owned) => Promise<KeptToken>;
  readonly forget: (connection: Owned) => Promise<void>;
  /** Of these, the ids of those whose token is here. */
  readonly keptOf: (connectionIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

export type Owned = Pick<Connection, 'id' | 'tenantId'>;

export type KeptToken =
  | { readonly kind: 'kept'; readonly token: string }
  | { readonly kind: 'none' }
  /** It is there, but no key of the ring opens it. */
  | { readonly kind: 'locked'; readonly keyId: string | null };

/** Tokens that end with the process. */
export function memoryKeeper(): TokenKeeper {
  const tokens = new Map<string, string>();
  return {
    isLasting: false,
    put: ({ id }, token) => Promise.resolve(void tokens.set(id, token)),
    get: ({ id }) => {
      const token = tokens.get(id);
      return Promise.resolve(token === undefined ? { kind: 'none' } : { kind: 'kept', token });
    },
    forget: ({ id }) => Promise.resolve(void tokens.delete(id)),
    keptOf: (ids) => Promise.resolve(new Set(ids.filter((id) => tokens.has(id)))),
  };
}

/** Tokens in the database, sealed. One sealed with an old key is sealed again when it is next used. */
export function sealedKeeper(
  ring: KeyRing,
  { credentials }: Pick<ServiceStore, 'credentials'>,
  now: () => number,
): TokenKeeper {
  const ownerOf = ({ id, tenantId }: Owned) => ({ connectionId: id, tenantId });
  const put: TokenKeeper['put'] = async (connection, token, at) =>
    credentials.save(connection.id, await seal(ring, ownerOf(connection), token), at);
  return {
    isLasting: true,
    put,
    get: async (connection) => {
      const sealed = await credentials.sealedOf(connection.id);
      if (sealed === null) return { kind: 'none' };
      const opened = await unseal(ring, ownerOf(connection), sealed);
      if (opened.kind !== 'opened')
        return { kind: 'locked', keyId: opened.kind === 'key-missing' ? opened.keyId : null };
      if (opened.isStale) await put(connection, opened.secret, new Date(now()).toISOString());
      return { kind: 'kept', token: opened.secret };
    },
    forget: ({ id }) => credentials.forget(id),
    keptOf: credentials.keptOf,
  };
}
