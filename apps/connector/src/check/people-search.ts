import { searchPeople, type WirePerson } from '@hibob-kit/schemas';
import type { Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';

type Found = readonly WirePerson[] | Failure;

/** The ways in which a check asks for people. */
export interface PeopleSearch {
  readonly everybody: (fields: readonly string[]) => Promise<Found>;
  readonly active: () => Promise<Found>;
  /**
   * By id; everybody, where there are no ids, where the ids are everybody, where HiBob does not filter by them, or where that would be
   * found out with the last of the requests left.
   */
  readonly sample: (fields: readonly string[], ids: readonly string[], how: Sampling) => Promise<Found>;
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

  /** 403 on the search itself means the same as nobody: HiBob shows this service user no one (catalogue B1). */
  async function search(body: unknown): Promise<Found> {
    const answer = await client.call(searchPeople, { body });
    if (answer.kind === 'answered') return answer.body.employees;
    return answer.kind === 'forbidden' && !answer.html ? [] : answer;
  }

  const everybody = (fields: readonly string[]) => search({ fields, showInactive: true });
  return {
    everybody,
    active: () => search({ fields: ['root.id'], showInactive: false }),
    sample: async (fields, ids, { isPart, left }) => {
      const mayFail = filters !== 'work' && (filters === 'do not work' || left < 2);
      if (!isPart || ids.length === 0 || mayFail) return everybody(fields);
      const byId = [{ fieldPath: 'root.id', operator: 'equals', values: ids }];
      const found = await search({ fields, showInactive: true, filters: byId });
      if ('kind' in found) return found;
      filters = found.length > 0 ? 'work' : 'do not work';
      if (filters === 'work') return found;
      return everybody(fields);
    },
  };
}
