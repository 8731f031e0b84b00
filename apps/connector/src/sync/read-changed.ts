import type { Reading } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import { batches } from '../hibob/pages.ts';
import { streamPeople } from '../hibob/people-stream.ts';
import { employeeIdIn } from './employee-id.ts';
import { decoderOf, fieldBatches, readBatch, readIds, searchFor, withoutId } from './read-people.ts';
import { begun, type Reader, stagePage } from './reader.ts';
import { packerFor, type StagedPerson } from './staged-person.ts';

/** Whom HiBob shows, in order, and who of them looks otherwise than when their history was last read. */
export interface Changed {
  readonly everyone: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Up to so many people come in one search: their fields in both notations are about 100 MB, which HiBob answers within minutes
 * (inferred). Above it one search for the ids and one for every 200 of them.
 */
const mostAtOnce = 20_000;

export async function readChanged(reader: Reader, seenBefore: number): Promise<Changed | Failure> {
  const sift = sifter(reader);
  const everyone = await (seenBefore <= mostAtOnce && fieldBatches(reader).length === 1
    ? inOneSearch(reader, sift)
    : inBatches(reader, sift));
  if (isFailure(everyone)) return everyone;
  return { everyone, changed: await sift.end() };
}

type People = ReadonlyMap<string, ReadonlyMap<string, Reading>>;

async function inOneSearch(reader: Reader, sift: Sifter): Promise<readonly string[] | Failure> {
  const fields = fieldBatches(reader)[0] ?? [];
  const decode = decoderOf(fields);
  const ids = new Set<string>();
  let nameless = 0;
  const failure = await streamPeople(reader.client, searchFor(null, fields), {
    begin: () => {
      ids.clear();
      nameless = 0;
    },
    take: async (some) => {
      const people = new Map<string, ReadonlyMap<string, Reading>>();
      for (const person of some) {
        const id = employeeIdIn(person);
        if (id === null) nameless += 1;
        else people.set(id, decode(person));
      }
      for (const id of people.keys()) ids.add(id);
      await sift.take(people);
      reader.onProgress({ step: 'People', done: ids.size, total: null });
    },
  });
  if (failure !== null) return failure;
  return nameless === 0 ? [...ids].sort() : withoutId(nameless);
}

async function inBatches(reader: Reader, sift: Sifter): Promise<readonly string[] | Failure> {
  const ids = await readIds(reader);
  if (isFailure(ids)) return ids;
  let done = 0;
  for (const batch of batches(ids, 200)) {
    const people = await readBatch(reader, batch);
    if (people === 'abandoned') throw new Error('Nothing else is being read yet.');
    if (isFailure(people)) return people;
    await sift.take(people);
    done += batch.length;
    reader.onProgress({ step: 'People', done, total: ids.length });
  }
  return ids;
}

interface Sifter {
  readonly take: (people: People) => Promise<void>;
  /** Who looks otherwise, in order. */
  readonly end: () => Promise<readonly string[]>;
}

/** Stages whoever looks otherwise, some at a time, and lets the others pass. */
function sifter(reader: Reader): Sifter {
  const { store, connectionId, plan } = reader;
  const pack = packerFor(plan);
  const changed = new Set<string>();
  let reached = begun('people');
  const waiting = new Map<string, StagedPerson>();
  const stage = async (isDone: boolean) => {
    const parts = new Map(waiting);
    waiting.clear();
    reached = await stagePage(reader, reached, { parts, count: parts.size }, { cursor: null, isDone, notes: null });
  };
  return {
    take: async (people) => {
      const before = await store.fingerprints(connectionId, [...people.keys()]);
      for (const [id, readings] of people) {
        // Whoever was away is read again, even if they look as before they went.
        const person = pack(readings);
        if (before.get(id) === person.fingerprint || changed.has(id)) continue;
        changed.add(id);
        waiting.set(id, person);
      }
      if (waiting.size >= 200) await stage(false);
    },
    end: async () => {
      await stage(true);
      return [...changed].sort();
    },
  };
}
