import {
  type Candidate,
  type CompanyField,
  chooseSample,
  type FieldSeen,
  type Observation,
  type Requirements,
} from '@hibob-kit/permissions';
import { searchPeople, type TableId, tables as tableRows, type WirePerson } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { type Breadth, breadths } from './breadth.ts';
import { type Asked, readTable, type TableRead } from './read-table.ts';
import { countFields } from './see-fields.ts';
import { candidateFields, seePeople } from './see-people.ts';
import { seeTables } from './see-tables.ts';
import { siblingsToAsk } from './siblings.ts';

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
  const everyone = await search(client, { fields: candidateFields, showInactive: true });
  if ('kind' in everyone) return everyone;
  const { candidates, counts, companyId } = seePeople(everyone);
  if (companyId !== null && company !== null && companyId !== company) {
    return { kind: 'other-company', known: company, answered: companyId };
  }
  if (companyId !== null) onCompany(companyId);
  const active = everyone.length === 0 ? [] : await search(client, { fields: ['root.id'], showInactive: false });
  if ('kind' in active) return active;

  const read = await readTables(client, tablesOf(requirements), candidates, { breadth, onStep });
  if (isFailure(read)) return read;
  const tables = seeTables(read, startDatesOf(candidates));
  const people = { ...counts, active: active.length };
  if (everyone.length === 0) return { companyFields, people, fields: new Map(), tables };

  const ids = candidates.length > 0 ? candidates : idsIn(read);
  const ask = (fields: readonly string[], limit: number) =>
    searchSample(client, fields, chooseSample(ids, limit), ids.length > limit);
  onStep('Selected fields');
  const selected = requirements.categories.flatMap((one) =>
    one.items.flatMap((item) => item.fields.map((field) => field.id)),
  );
  const employees = await ask([...new Set(selected)], breadth.fieldSample);
  if ('kind' in employees) return employees;
  const seen = countFields([...new Set(selected)], employees);

  const siblings = siblingsToAsk(requirements, companyFields, seen, breadth.siblings);
  if (siblings.length === 0) return { companyFields, people, fields: seen, tables };
  onStep('Other fields of silent categories');
  const some = await ask(siblings, breadth.siblingSample);
  if ('kind' in some) return some;
  const fields = new Map<string, FieldSeen>([...seen, ...countFields(siblings, some)]);
  return { companyFields, people, fields, tables };
}

async function readTables(
  client: HiBobClient,
  ids: readonly TableId[],
  candidates: readonly Candidate[],
  { breadth, onStep }: { readonly breadth: Breadth; readonly onStep: (step: string) => void },
): Promise<ReadonlyMap<TableId, TableRead> | Failure> {
  const read = new Map<TableId, TableRead>();
  for (const table of ids) {
    // HiBob's firewall counts refusals, whoever asks.
    if (client.usage().refusals >= breadth.refusals) break;
    onStep(`Table ${table}`);
    // Where people come without an id, a table that was read before names them.
    const known = candidates.length > 0 ? candidates : idsIn(read);
    const one = await readTable(client, table, askedOf(table, known, breadth));
    if (one === null) continue;
    if (isFailure(one)) return one;
    read.set(table, one);
  }
  return read;
}

/** Of a table in which most have no row, everybody is asked: the first page then holds those who have one. */
function askedOf(table: TableId, known: readonly Candidate[], { tableSample, oneByOne, pages }: Breadth): Asked {
  const everybody = pages === 'all' || (tableRows[table].kind === 'several' && known.length > tableSample);
  return {
    inBulk: everybody ? [] : chooseSample(known, tableSample),
    oneByOne: chooseSample(known, oneByOne),
    pages,
    ofEverybody: everybody || known.length <= tableSample,
  };
}

function idsIn(read: ReadonlyMap<TableId, TableRead>): readonly Candidate[] {
  const ids = [...read.values()].flatMap((one) => (one.kind === 'read' ? one.results : []));
  return [...new Set(ids.map(({ employeeId }) => employeeId))].map((id) => ({
    id,
    startDate: null,
    site: null,
    inactive: false,
  }));
}

function startDatesOf(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  return new Map(candidates.flatMap(({ id, startDate }) => (startDate === null ? [] : [[id, startDate]])));
}

function tablesOf(requirements: Requirements): readonly TableId[] {
  return requirements.categories.flatMap((one) => one.items.flatMap(({ table }) => (table === null ? [] : [table])));
}

/** Asks the sample by id; nobody can be picked without ids, and everybody need not be: the whole directory is asked then. */
async function searchSample(
  client: HiBobClient,
  fields: readonly string[],
  ids: readonly string[],
  isPart: boolean,
): Promise<readonly WirePerson[] | Failure> {
  const filters = [{ fieldPath: 'root.id', operator: 'equals', values: ids }];
  if (!isPart || ids.length === 0) return search(client, { fields, showInactive: true });
  const found = await search(client, { fields, showInactive: true, filters });
  // Whether the id can be filtered by where Basic info is not granted is unknown.
  return 'kind' in found || found.length > 0 ? found : search(client, { fields, showInactive: true });
}

/** 403 on the search itself means the same as nobody: HiBob shows this service user no one (catalogue B1). */
async function search(client: HiBobClient, body: unknown): Promise<readonly WirePerson[] | Failure> {
  const answer = await client.call(searchPeople, { body });
  if (answer.kind === 'answered') return answer.body.employees;
  return answer.kind === 'forbidden' && !answer.html ? [] : answer;
}
