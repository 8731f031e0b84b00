import type { CompanyField, Observation, Requirements, TableSeen } from '@hibob-kit/permissions';
import { personDecoder, searchPeople, type TableId, type WirePerson } from '@hibob-kit/schemas';
import type { Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { type Candidate, chooseSample } from './sample.ts';
import { countFields } from './see-fields.ts';
import { seeTable } from './see-tables.ts';
import { siblingsToAsk } from './siblings.ts';

export interface ObserveOptions {
  /** The day in HiBob, `YYYY-MM-DD`. */
  readonly today: string;
  readonly onStep: (step: string) => void;
}

/** HiBob takes up to 200 ids a filter (advised) and 200 rows a bulk page (documented); 100 people make a URL of 2 kB. */
const fieldSample = 200;
const tableSample = 100;
const siblingSample = 20;
const oneByOneSample = 5;

/**
 * Asks HiBob what a verdict needs and keeps counts only: at any company size at most 11 requests, and five more for each table
 * that this HiBob does not offer in bulk.
 */
export async function observe(
  client: HiBobClient,
  requirements: Requirements,
  companyFields: readonly CompanyField[],
  { today, onStep }: ObserveOptions,
): Promise<Observation | Failure> {
  onStep('People that can be seen');
  const everyone = await search(client, {
    fields: ['root.id', ...candidateFields.map(({ id }) => id)],
    showInactive: true,
  });
  if ('kind' in everyone) return everyone;
  const active = everyone.length === 0 ? [] : await search(client, { fields: ['root.id'], showInactive: false });
  if ('kind' in active) return active;

  const candidates = everyone.flatMap((employee) => candidateOf(employee));
  const startDates = new Map(candidates.map(({ id, startDate }) => [id, startDate]));
  const service = { today, startDateOf: (id: string) => startDates.get(id) ?? null };

  const sample = {
    inBulk: chooseSample(candidates, tableSample),
    oneByOne: chooseSample(candidates, oneByOneSample),
  };
  const tables = new Map<TableId, TableSeen>();
  for (const table of tablesOf(requirements)) {
    onStep(`Table ${table}`);
    const seen = await seeTable(client, table, sample, service);
    if (seen === null) continue;
    if (isFailure(seen)) return seen;
    tables.set(table, seen);
  }

  const people = {
    visible: everyone.length,
    active: active.length,
    terminated: terminatedAmong(everyone),
    withoutId: everyone.length - candidates.length,
  };
  if (everyone.length === 0) return { companyFields, people, fields: new Map(), tables };

  onStep('Selected fields');
  const selected = requirements.categories.flatMap((one) =>
    one.items.flatMap((item) => item.fields.map((field) => field.id)),
  );
  const ask = (fields: readonly string[], limit: number) =>
    searchSample(client, fields, chooseSample(candidates, limit));
  const employees = await ask([...new Set(selected)], fieldSample);
  if ('kind' in employees) return employees;
  const seen = countFields([...new Set(selected)], employees);

  const siblings = siblingsToAsk(requirements, companyFields, seen);
  if (siblings.length === 0) return { companyFields, people, fields: seen, tables };
  onStep('Other fields of silent categories');
  const some = await ask(siblings, siblingSample);
  if ('kind' in some) return some;
  return { companyFields, people, fields: new Map([...seen, ...countFields(siblings, some)]), tables };
}

function tablesOf(requirements: Requirements): readonly TableId[] {
  return requirements.categories.flatMap((one) => one.items.flatMap(({ table }) => (table === null ? [] : [table])));
}

const candidateFields = [{ id: 'work.startDate' }, { id: 'internal.status' }, { id: 'internal.lifecycleStatus' }];
const decodeCandidate = personDecoder(candidateFields);

function candidateOf(employee: WirePerson): readonly Candidate[] {
  const { id } = employee;
  if (typeof id !== 'string') return [];
  const known = decodeCandidate(employee);
  const textOf = (fieldId: string) => {
    const reading = known.get(fieldId);
    return reading?.kind === 'value' && typeof reading.value === 'string' ? reading.value : null;
  };
  return [{ id, startDate: textOf('work.startDate'), inactive: textOf('internal.status') === 'Inactive' }];
}

/** null: nobody shows a lifecycle status. Its items have words for ids, whose case differs between sources. */
function terminatedAmong(everyone: readonly WirePerson[]): number | null {
  const shown = everyone.flatMap((employee) => decodeCandidate(employee).get('internal.lifecycleStatus') ?? []);
  if (shown.length === 0) return null;
  return shown.filter((reading) => reading.kind === 'value' && String(reading.value).toLowerCase() === 'terminated')
    .length;
}

/** Without ids (Basic info is not granted) nobody can be picked: the whole directory is asked instead. */
function searchSample(client: HiBobClient, fields: readonly string[], ids: readonly string[]) {
  const filters = [{ fieldPath: 'root.id', operator: 'equals', values: ids }];
  return search(client, { fields, showInactive: true, ...(ids.length > 0 ? { filters } : {}) });
}

/** 403 on the search itself means the same as nobody: HiBob shows this service user no one (catalogue B1). */
async function search(client: HiBobClient, body: unknown): Promise<readonly WirePerson[] | Failure> {
  const answer = await client.call(searchPeople, { body });
  if (answer.kind === 'answered') return answer.body.employees;
  return answer.kind === 'forbidden' && !answer.html ? [] : answer;
}

function isFailure(seen: TableSeen | Failure): seen is Failure {
  return 'request' in seen;
}
