import type { Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { countPeople, type Look, lookAtPeople, type Sight } from './look-at-people.ts';

/** The ways in which a check asks for people. */
export interface PeopleSearch {
  readonly everybody: <T>(fields: readonly string[], look: () => Look<T>) => Promise<Sight<T> | Failure>;
  readonly active: () => Promise<Sight<null> | Failure>;
  /**
   * By id; everybody, where there are no ids, where the ids are everybody, where HiBob does not filter by them, or where that would be
   * found out with the last of the requests left.
   */
  readonly sample: <T>(
    fields: readonly string[],
    look: () => Look<T>,
    ids: readonly string[],
    how: Sampling,
  ) => Promise<Sight<T> | Failure>;
}

interface Sampling {
  /** There are more people than these ids. */
  readonly isPart: boolean;
  /** Requests that may still be sent. */
  readonly left: number;
}

export function peopleSearch(client: HiBobClient): PeopleSearch {
  // Whether the id can be filtered by where Basic info is not granted is unknown; asked once, it is known.
  let filters: 'unknown' | 'work' | 'do not work' = 'unknown';

  const everybody: PeopleSearch['everybody'] = (fields, look) =>
    lookAtPeople(client, { fields, showInactive: true }, look);
  return {
    everybody,
    active: () => lookAtPeople(client, { fields: ['root.id'], showInactive: false }, countPeople),
    sample: async (fields, look, ids, { isPart, left }) => {
      const mayFail = filters !== 'work' && (filters === 'do not work' || left < 2);
      if (!isPart || ids.length === 0 || mayFail) return everybody(fields, look);
      const byId = [{ fieldPath: 'root.id', operator: 'equals', values: ids }];
      const found = await lookAtPeople(client, { fields, showInactive: true, filters: byId }, look);
      if ('kind' in found) return found;
      filters = found.people > 0 ? 'work' : 'do not work';
      if (filters === 'work') return found;
      return everybody(fields, look);
    },
  };
}
