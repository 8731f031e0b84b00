import { createHmac, randomBytes } from 'node:crypto';
import type { Pseudonym } from '../hibob/anonymous-client.ts';
import type { Connection, Store } from '../store/store.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import type { SecretBox } from '../vault/secret-box.ts';

export interface ErasedPeopleDeps {
  readonly store: Pick<Store, 'erasureKey' | 'keepErasureKey' | 'resealErasureKey' | 'erasedMarks'>;
  /** null: no secret can be kept. */
  readonly secrets: SecretBox | null;
}

type Owned = Pick<Connection, 'id' | 'tenantId'>;

/** Makes the mark that stands for an id: the same for the same id, and not to be found out without the key. */
export type Marker = (id: string) => string;

/** The marker of a connection, made when somebody is first erased. */
export async function markerFor({ store, secrets }: ErasedPeopleDeps, owned: Owned): Promise<Marker | Trouble> {
  if (secrets === null) return noKeyRing;
  const known = await store.erasureKey(owned.id);
  const sealed =
    known ??
    (await store.keepErasureKey(
      owned.id,
      await secrets.seal(owned.tenantId, ownerOf(owned), randomBytes(32).toString('base64url')),
    ));
  const opened = await secrets.open(owned.tenantId, ownerOf(owned), sealed);
  if (opened === null) return locked;
  if (opened.resealed !== null) await store.resealErasureKey(owned.id, opened.resealed);
  return (id) => createHmac('sha256', opened.secret).update(id).digest('base64url');
}

/**
 * Tells whether somebody whom HiBob shows was erased here; null: nobody was. `pseudonyms`: they may have been erased under it.
 */
export async function erasedPeople(
  deps: ErasedPeopleDeps,
  owned: Owned,
  pseudonyms: () => Pseudonym | null,
): Promise<((id: string) => boolean) | null | Trouble> {
  const marks = await deps.store.erasedMarks(owned.id);
  if (marks.size === 0) return null;
  const marker = await markerFor(deps, owned);
  if (isTrouble(marker)) return marker;
  const pseudonym = pseudonyms();
  return (id) => marks.has(marker(id)) || (pseudonym !== null && marks.has(marker(pseudonym(id))));
}

/** The marks under which somebody may have been erased; none, where nobody was. */
export async function marksOf(
  deps: ErasedPeopleDeps,
  owned: Owned,
  pseudonyms: () => Pseudonym | null,
  id: string,
): Promise<readonly string[] | Trouble> {
  if ((await deps.store.erasureKey(owned.id)) === null) return [];
  const marker = await markerFor(deps, owned);
  if (isTrouble(marker)) return marker;
  const pseudonym = pseudonyms();
  return [marker(id), ...(pseudonym === null ? [] : [marker(pseudonym(id))])];
}

function ownerOf({ id }: Owned): string {
  return `erasure ${id}`;
}

const noKeyRing = trouble(
  'usage',
  'Without a key ring nobody can be erased for good: nothing could tell who must not come back.',
  'Start the connector with HIBOB_CONNECTOR_KEYS; `hibob-connector keys new` makes a key.',
);
const locked = trouble(
  'credentials-missing',
  'It cannot be told any more who was erased: no key of HIBOB_CONNECTOR_KEYS opens the list.',
  'Put the key back that was there when they were erased.',
);
