import type { HiBobClient } from '../hibob/client.ts';
import { HoldLost, whileHeld } from '../store/hold.ts';
import type { Store } from '../store/store.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import type { SyncInput } from './sync.ts';

/** Another process is syncing this connection; or this one must not write any more, for another may be by now. */
export type NotAlone = { readonly kind: 'busy' } | { readonly kind: 'lost' };

/** What may be done by one process at a time. As soon as it is not the only one any more, it ends before it writes anything else. */
export async function alone<T>(
  input: SyncInput,
  work: (held: SyncInput & { readonly client: HiBobClient; readonly store: Store }) => Promise<T>,
): Promise<T | NotAlone | Trouble> {
  const hold = await input.store.hold(input.connectionId);
  if (hold === null) return { kind: 'busy' };
  const signal = AbortSignal.any([hold.signal, ...(input.signal === undefined ? [] : [input.signal])]);
  try {
    const store = whileHeld(input.store, { signal, session: hold.session });
    const client = await (input.clientAlone?.(store) ?? input.client);
    if (isTrouble(client)) return client;
    return await work({ ...input, client, signal, store });
  } catch (error) {
    if (error instanceof HoldLost) return { kind: 'lost' };
    throw error;
  } finally {
    await hold.letGo();
  }
}
