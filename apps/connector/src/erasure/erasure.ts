import { erasedReference } from '../hibob/without-erased.ts';
import type { ErasedRows } from '../store/erasing.ts';
import type { Connection, Store } from '../store/store.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import { type ErasedPeopleDeps, markerFor } from './erased-people.ts';

/** Forgets single people for good. */
export interface Erasure {
  /** Everything held of a person, in every version; they do not come back, though HiBob may still show them. */
  readonly erase: (name: string, employeeId: string) => Promise<ErasedRows | Trouble>;
  /** Lets somebody who was erased be read again; what was held of them stays gone. */
  readonly readmit: (name: string, employeeId: string) => Promise<{ readonly readmitted: boolean } | Trouble>;
  /** How many are kept away. */
  readonly erasures: (name: string) => Promise<{ readonly erased: number } | Trouble>;
}

export interface ErasureDeps extends ErasedPeopleDeps {
  readonly store: Store;
  readonly now: () => string;
  readonly connectionNamed: (name: string) => Promise<Connection | Trouble>;
}

export function createErasure(deps: ErasureDeps): Erasure {
  const { store, now, connectionNamed } = deps;
  return {
    erase: async (name, employeeId) => {
      const connection = await connectionNamed(name);
      if (isTrouble(connection)) return connection;
      const marker = await markerFor(deps, connection);
      if (isTrouble(marker)) return marker;
      const hold = await store.hold(connection.id);
      if (hold === null) return reading;
      try {
        const ids = await store.idsOfPerson(connection.id, employeeId);
        const isErased = (await store.erasedMarks(connection.id)).has(marker(employeeId));
        if (ids.length === 0 && !isErased) return nobody;
        const marks = [employeeId, ...ids].map(marker);
        return await store.erasePerson(connection.id, {
          ids: [...ids, employeeId],
          marks,
          instead: erasedReference,
          at: now(),
        });
      } finally {
        await hold.letGo();
      }
    },
    readmit: async (name, employeeId) => {
      const connection = await connectionNamed(name);
      if (isTrouble(connection)) return connection;
      const marker = await markerFor(deps, connection);
      if (isTrouble(marker)) return marker;
      return { readmitted: await store.readmit(connection.id, [marker(employeeId)]) };
    },
    erasures: async (name) => {
      const connection = await connectionNamed(name);
      if (isTrouble(connection)) return connection;
      return { erased: (await store.erasedMarks(connection.id)).size };
    },
  };
}

const reading = trouble('busy', 'A sync of this connection is running.', 'Erase the person when it has ended.');
const nobody = trouble(
  'person-unknown',
  'Nothing is held of a person with this id.',
  'The id is HiBob’s own, as exports and GET /v1/connections/NAME/employees show it.',
);
