import {
  type Candidate,
  type CompanyField,
  chooseSample,
  type FieldSeen,
  type Observation,
  type Requirements,
} from '@hibob-kit/permissions';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { batches } from '../hibob/pages.ts';
import { mostFields } from '../hibob/people-stream.ts';
import { type Breadth, breadths } from './breadth.ts';
import { peopleSearch } from './people-search.ts';
import { candidatesOf, idsIn, readTables, tablesOf } from './read-tables.ts';
import { fieldCounter } from './see-fields.ts';
import { candidateFields, type SeenPeople, seePeople } from './see-people.ts';
import { seeTables } from './see-tables.ts';
import { siblingsToAsk } from './siblings.ts';
import { toldOf } from './told-by-tables.ts';

export interface ObserveOptions {
  /** `deep`: everybody and everything is asked, at whatever cost. */
  readonly deep: boolean;
  readonly onStep: (step: string) => void;
  /** HiBob's id of the company that may be read; null: any. */
  readonly company: string | null;
  /** Told which company answers, where HiBob shows it. */
  readonly onCompany: (companyId: string) => void;
}

/** The people are those of a company that may not be read: nothing more was asked. */
export interface OtherCompany {
  readonly kind: 'other-company';
  readonly known: string;
  readonly answered: string;
}

/** Asks HiBob what a verdict needs and keeps counts only. How much it asks stands in `breadth.ts`. */
export async function observe(
  client: HiBobClient,
  requirements: Requirements,
  companyFields: readonly CompanyField[],
  { deep, onStep, company, onCompany }: ObserveOptions,
): Promise<Observation | Failure | OtherCompany> {
  const breadth = breadths[deep ? 'deep' : 'usual'];
  onStep('People that can be seen');
  const search = peopleSearch(client);
  const everyone = await search.everybody(candidateFields, seePeople);
  if ('kind' in everyone) return everyone;
  const { counts, companyId } = everyone.seen;
  if (companyId !== null && company !== null && companyId !== company) {
    return { kind: 'other-company', known: company, answered: companyId };
  }
  if (companyId !== null) onCompany(companyId);
  const active = counts.visible === 0 ? { people: 0 } : await search.active();
  if ('kind' in active) return active;

  const told = await askTables(client, requirements, everyone.seen, { breadth, onStep });
  if (isFailure(told)) return told;
  const { tables, ids } = told;
  const people = { ...counts, active: active.people, ...told.people };
  if (counts.visible === 0) return { companyFields, people, fields: new Map(), tables };

  const ask = async (fields: readonly string[], limit: number): Promise<ReadonlyMap<string, FieldSeen> | Failure> => {
    const seen = new Map<string, FieldSeen>();
    for (const part of batches(fields, mostFields)) {
      const found = await search.sample(part, () => fieldCounter(part), chooseSample(ids, limit), {
        isPart: ids.length > limit,
        left: breadth.requests - client.usage().requests,
      });
      if ('kind' in found) return found;
      for (const [id, one] of found.seen) seen.set(id, one);
    }
    return seen;
  };
  onStep('Selected fields');
  const selected = requirements.categories.flatMap((one) =>
    one.items.flatMap((item) => item.fields.map((field) => field.id)),
  );
  const seen = await ask([...new Set(selected)], breadth.fieldSample);
  if ('kind' in seen) return seen;

  const siblings = siblingsToAsk(requirements, companyFields, seen, breadth.siblings);
  if (siblings.length === 0 || client.usage().requests >= breadth.requests)
    return { companyFields, people, fields: seen, tables };
  onStep('Other fields of silent categories');
  const some = await ask(siblings, breadth.siblingSample);
  if ('kind' in some) return some;
  const fields = new Map<string, FieldSeen>([...seen, ...some]);
  return { companyFields, people, fields, tables };
}

/** Of the rows only what they tell is left when it is done: they are not held while fields are asked. */
async function askTables(
  client: HiBobClient,
  requirements: Requirements,
  seen: SeenPeople,
  how: { readonly breadth: Breadth; readonly onStep: (step: string) => void },
) {
  const { candidates } = seen;
  const read = await readTables(client, tablesOf(requirements), candidates, how);
  if (isFailure(read)) return read;
  const named = idsIn(read);
  const ids = candidates.length > 0 ? candidates : candidatesOf(named);
  return {
    tables: seeTables(read, startDatesOf(candidates, named)),
    people: toldOf(seen, read, ids),
    /** Whom a search or a table names. */
    ids,
  };
}

function startDatesOf(candidates: readonly Candidate[], of: ReadonlySet<string>): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const { id, startDate } of candidates) if (startDate !== null && of.has(id)) dates.set(id, startDate);
  return dates;
}
