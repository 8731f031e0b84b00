import { personDecoder, type Reading, type WirePerson } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import { batches } from '../hibob/pages.ts';
import { mostFields, streamPeople } from '../hibob/people-stream.ts';
import type { Checkpoint } from '../store/staging.ts';
import { bandReading } from './age-band.ts';
import { employeeIdIn } from './employee-id.ts';
import { secondsLeft } from './progress.ts';
import { ageBandType, type PlannedField } from './read-plan.ts';
import { type Abandoned, begun, type Reader, stagePage } from './reader.ts';
import { packerFor } from './staged-person.ts';

/** Everyone the service user sees, leavers and future starters included, by id alone, in order: a search is never paged (observed). */
export async function readIds({ client }: Pick<Reader, 'client'>): Promise<readonly string[] | Failure> {
  const ids = new Set<string>();
  let nameless = 0;
  const failure = await streamPeople(
    client,
    { fields: ['root.id'], showInactive: true },
    {
      begin: () => {
        ids.clear();
        nameless = 0;
      },
      take: (people) => {
        for (const person of people) {
          const id = employeeIdIn(person);
          if (id === null) nameless += 1;
          else ids.add(id);
        }
      },
    },
  );
  if (failure !== null) return failure;
  return nameless === 0 ? [...ids].sort() : withoutId(nameless);
}

export function withoutId(people: number): Failure {
  const reason = `${people} employees came without an id: View on Basic info may be missing`;
  return { kind: 'not-hibob', request: 'POST /v1/people/search', reason };
}

/** The planned fields of these people, in batches, as HiBob advises for large companies. */
export async function stagePeople(reader: Reader, ids: readonly string[]): Promise<Checkpoint | Failure | Abandoned> {
  const { onProgress, abandoned, clock } = reader;
  let reached = reader.reached.get('people') ?? begun('people');
  if (reached.isDone) return reached;
  const { cursor } = reached;
  const pack = packerFor(reader.plan);
  const left = cursor === null ? ids : ids.filter((id) => id > cursor);
  const startedAt = clock.now();
  const report = (done: number) =>
    onProgress({
      step: 'People',
      done,
      total: ids.length,
      secondsLeft: secondsLeft(done - (ids.length - left.length), left.length, clock.now() - startedAt),
    });
  report(ids.length - left.length);
  for (const batch of left.length === 0 ? [[]] : batches(left, batchSize)) {
    if (abandoned()) return 'abandoned';
    const people = await readBatch(reader, batch);
    if (people === 'abandoned' || isFailure(people)) return people;
    const last = batch.at(-1) ?? null;
    const parts = new Map([...people].map(([id, readings]) => [id, pack(readings)]));
    const isDone = last === (left.at(-1) ?? null);
    reached = await stagePage(reader, reached, { parts, count: people.size }, { cursor: last, isDone, notes: null });
    report(last === null ? ids.length : ids.indexOf(last) + 1);
  }
  return reached;
}

export type People = ReadonlyMap<string, ReadonlyMap<string, Reading>>;

/** More fields than HiBob takes at once come in several searches and are put together. */
export async function readBatch(reader: Reader, batch: readonly string[]): Promise<People | Failure | Abandoned> {
  const people = new Map<string, ReadonlyMap<string, Reading>>();
  if (batch.length === 0) return people;
  for (const fields of fieldBatches(reader)) {
    if (reader.abandoned()) return 'abandoned';
    const decode = decoderOf(fields);
    const found = new Map<string, ReadonlyMap<string, Reading>>();
    // As they come: of an answer of a megabyte no more than a few people are in memory as HiBob sent them.
    const failure = await streamPeople(reader.client, searchFor(batch, fields), {
      begin: () => found.clear(),
      take: (some) => {
        for (const person of some) {
          const id = employeeIdIn(person);
          if (id !== null) found.set(id, decode(person));
        }
      },
    });
    if (failure !== null) return failure;
    for (const [id, readings] of found) {
      const before = people.get(id);
      people.set(id, before === undefined ? readings : new Map([...before, ...readings]));
    }
  }
  return people;
}

/** Advised: 50 to 200 ids a search (people read contract). */
const batchSize = 200;

type Fields = readonly Pick<PlannedField, 'id' | 'type'>[];

export function fieldBatches({ plan }: Pick<Reader, 'plan'>): readonly Fields[] {
  return batches([...plan.fields, ...plan.watched], mostFields);
}

/** `ids` null: of everyone. */
export function searchFor(ids: readonly string[] | null, fields: Fields) {
  return {
    fields: [...new Set(['root.id', ...fields.map(({ id }) => id)])],
    ...(ids === null ? {} : { filters: [{ fieldPath: 'root.id', operator: 'equals', values: ids }] }),
    showInactive: true,
  };
}

/** An age becomes its band where it arrives. */
export function decoderOf(fields: Fields): (person: WirePerson) => ReadonlyMap<string, Reading> {
  const decode = personDecoder(fields);
  const banded = fields.filter(({ type }) => type === ageBandType).map(({ id }) => id);
  if (banded.length === 0) return decode;
  return (person) =>
    new Map([...decode(person)].map(([id, reading]) => [id, banded.includes(id) ? bandReading(reading) : reading]));
}
