import { personDecoder, type Reading, searchPeople, type WirePerson } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import { batches } from '../hibob/pages.ts';
import { bandReading } from './age-band.ts';
import { idIn } from './cell.ts';
import type { Abandoned, Reader } from './read.ts';
import { ageBandType, type ReadPlan } from './read-plan.ts';

export type People = ReadonlyMap<string, ReadonlyMap<string, Reading>>;

/** Everyone the service user sees, leavers and future starters included, by id alone: a search is never paged (observed). */
export async function readIds({ client }: Pick<Reader, 'client'>): Promise<readonly string[] | Failure> {
  const answer = await client.call(searchPeople, { body: { fields: ['root.id'], showInactive: true } });
  if (answer.kind !== 'answered') return answer;
  const ids = answer.body.employees.flatMap((person) => employeeId(person) ?? []);
  const nameless = answer.body.employees.length - ids.length;
  if (nameless === 0) return [...new Set(ids)];
  const reason = `${nameless} employees came without an id: View on Basic info may be missing`;
  return { kind: 'not-hibob', request: 'POST /v1/people/search', reason };
}

/** The planned fields of everyone, in batches, as HiBob advises for large companies. */
export async function readPeople(
  { client, plan, onProgress, abandoned }: Reader,
  knownIds: Promise<readonly string[] | Failure>,
): Promise<People | Failure | Abandoned> {
  const ids = await knownIds;
  if (isFailure(ids)) return ids;
  const decode = decoderFor(plan);
  const people = new Map<string, Map<string, Reading>>();
  const report = (done: number) => onProgress({ step: 'People', done, total: ids.length });
  report(0);
  for (const batch of batches(ids, batchSize)) {
    for (const fields of batches(plan.fields, mostFields)) {
      if (abandoned()) return 'abandoned';
      const answer = await client.call(searchPeople, { body: searchFor(batch, fields) });
      if (answer.kind !== 'answered') return answer;
      for (const person of answer.body.employees) keep(people, person, decode(person));
    }
    report(people.size);
  }
  return people;
}

/** Advised: 50 to 200 ids a search (people read contract). */
const batchSize = 200;
/** HiBob takes 400 (people read contract); the id goes with each. */
const mostFields = 399;

function decoderFor({ fields }: ReadPlan): (person: WirePerson) => ReadonlyMap<string, Reading> {
  const decode = personDecoder(fields);
  const banded = fields.filter(({ type }) => type === ageBandType).map(({ id }) => id);
  if (banded.length === 0) return decode;
  return (person) =>
    new Map([...decode(person)].map(([id, reading]) => [id, banded.includes(id) ? bandReading(reading) : reading]));
}

function searchFor(ids: readonly string[], fields: readonly { readonly id: string }[]) {
  return {
    fields: [...new Set(['root.id', ...fields.map(({ id }) => id)])],
    filters: [{ fieldPath: 'root.id', operator: 'equals', values: ids }],
    showInactive: true,
  };
}

function keep(people: Map<string, Map<string, Reading>>, person: WirePerson, readings: ReadonlyMap<string, Reading>) {
  const id = employeeId(person);
  if (id === null) return;
  people.set(id, new Map([...(people.get(id) ?? []), ...readings]));
}

/** `id` stands at the top of every employee, asked for or not (observed). */
function employeeId(person: WirePerson): string | null {
  const slash = person['/root/id'];
  return (
    idIn(person.id) ?? (typeof slash === 'object' && slash !== null && 'value' in slash ? idIn(slash.value) : null)
  );
}
