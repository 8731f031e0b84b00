import type { NamedList, TableId, WireRow } from '@hibob-kit/schemas';
import { batches } from '../hibob/pages.ts';
import { recordTables } from '../store/record.ts';
import type { Checkpoint, StagedPart } from '../store/staging.ts';
import type { Changes, Hashes, Store, Writing } from '../store/store.ts';
import { changesOf, together } from './changes.ts';
import { normaliser } from './normalise.ts';
import type { ReadPlan } from './read-plan.ts';
import { type AllCounts, addTo, noCounts } from './report.ts';
import type { TableSource } from './source.ts';
import { unpacked } from './staged-person.ts';
import { notesOf } from './table-notes.ts';

export interface Applying {
  readonly store: Store;
  readonly connectionId: string;
  readonly writing: Omit<Writing, 'fetchedAt'>;
  readonly plan: ReadPlan;
  readonly lists: ReadonlyMap<string, NamedList>;
  readonly today: string;
  /** Of whom something may be staged, in order. */
  readonly shown: readonly string[];
  readonly reached: ReadonlyMap<string, Checkpoint>;
  /** Tables that were read of everyone; the others were read of those whose fields are staged. */
  readonly ofEveryone: ReadonlySet<TableId>;
  /** Tables whose histories had been shown before. */
  readonly historiesBefore: ReadonlySet<string>;
  /** Tables that lost a right: rows that are not shown any more are hidden, not taken back. */
  readonly hiding: ReadonlySet<TableId>;
  readonly onWritten: (people: number) => void;
}

/** So many that what is made of them is forgotten again while it is young. */
const peopleAPage = 50;
/** A statement of a hundred rows costs the server as much as one of four hundred. */
const pagesAWrite = 4;
/** A grant has nothing of its person in it; a job, say, takes the level from the person's fields. */
const withoutPerson: ReadonlySet<TableId> = new Set<TableId>(['equities']);

/**
 * Makes records of what is staged, compares them with the versions held, and writes the difference, a few pages of people in one
 * transaction each. Begun again after a death it finds what was written before without a difference.
 */
export async function applyStaged(applying: Applying): Promise<AllCounts> {
  const { store, connectionId, shown, plan } = applying;
  const recordsOf = normaliser(applying.lists, plan, applying.today);
  let counts = noCounts();
  let written: Promise<void> = Promise.resolve();
  let waiting: Difference[] = [];
  let done = 0;
  const write = async (): Promise<void> => {
    const [{ fetchedAt } = { fetchedAt: applying.writing.recordedAt }] = waiting.toSorted(earlierFirst);
    const changes = together(waiting.map((one) => one.changes));
    waiting = [];
    await written;
    written = store.apply(connectionId, { ...applying.writing, fetchedAt }, changes);
    written.catch(() => {});
    applying.onWritten(done);
  };
  const pages = batches(shown, peopleAPage);
  const isFirst = !(await store.holdsAnything(connectionId));
  const lookUp = async (ids: readonly string[] = []): Promise<Found | null> => {
    const parts = await store.stagedOf(connectionId, ids);
    const isUntouched = parts.length === 0 && applying.ofEveryone.size === 0;
    return isUntouched ? null : { parts, hashes: isFirst ? nothingHeld : await store.hashes(connectionId, ids) };
  };
  let next = lookUp(pages[0]);
  for (const [at, ids] of pages.entries()) {
    const found = await next;
    // The database looks up the next page while we prepare this one, and writes some while we prepare others.
    next = lookUp(pages[at + 1]);
    next.catch(() => {});
    if (found === null) continue;
    const { changes, diffs } = differenceOf(applying, recordsOf, ids, found);
    counts = recordTables.reduce((sum, table) => addTo(sum, table, diffs[table]), counts);
    const [fetchedAt = applying.writing.recordedAt] = found.parts.map((part) => part.fetchedAt).sort();
    waiting.push({ changes, fetchedAt });
    done += ids.length;
    if (waiting.length === pagesAWrite) await write();
  }
  if (waiting.length > 0) await write();
  await written;
  return counts;
}

/** What is to be written of a page of people, and when the first of it was read. */
interface Difference {
  readonly changes: Changes;
  readonly fetchedAt: string;
}

function earlierFirst(one: Difference, other: Difference): number {
  return one.fetchedAt < other.fetchedAt ? -1 : 1;
}

const nothingHeld: Hashes = new Map();

interface Found {
  readonly parts: readonly StagedPart[];
  readonly hashes: Hashes;
}

/** What is staged of some people against what is held of them. */
function differenceOf(
  applying: Applying,
  recordsOf: ReturnType<typeof normaliser>,
  ids: readonly string[],
  { parts, hashes }: Found,
) {
  const ofPeople = parts.filter(({ source }) => source === 'people');
  const fields = new Map(ofPeople.map(({ employeeId, payload }) => [employeeId, unpacked(payload)]));
  const people = new Map(ids.map((id) => [id, fields.get(id)?.readings ?? new Map()]));
  const tables = new Map(applying.plan.tables.map((table) => [table, sourceOf(applying, table, parts)] as const));
  return changesOf(recordsOf({ people, tables }), {
    hashes,
    covers: covering(applying, new Set(fields.keys()), tables),
    keepsGone: (table) => applying.hiding.has(table),
    fingerprints: new Map([...fields].map(([id, { fingerprint }]) => [id, fingerprint])),
  });
}

function sourceOf({ reached, historiesBefore }: Applying, table: TableId, parts: readonly StagedPart[]): TableSource {
  const checkpoint = reached.get(table);
  const { path, historyShown } = checkpoint === undefined ? notesOf({ notes: null }) : notesOf(checkpoint);
  if (path === null) return { kind: 'not-available' };
  const byEmployee = new Map<string, readonly WireRow[]>();
  for (const { employeeId, source, payload } of parts) {
    if (source !== table) continue;
    byEmployee.set(employeeId, [...(byEmployee.get(employeeId) ?? []), ...(payload as readonly WireRow[])]);
  }
  return { kind: 'rows', path, historyShown: historyShown || historiesBefore.has(table), byEmployee };
}

/** Whose stored rows of a table may be compared with what was read: of the others nothing was asked or answered. */
function covering(
  { reached, ofEveryone }: Applying,
  withFields: ReadonlySet<string>,
  sources: ReadonlyMap<TableId, TableSource>,
): (table: TableId | null, employeeId: string) => boolean {
  const notRead = new Map([...reached].map(([source, checkpoint]) => [source, new Set(notesOf(checkpoint).notRead)]));
  return (table, employeeId) => {
    if (table === null) return withFields.has(employeeId);
    if (sources.get(table)?.kind !== 'rows' || notRead.get(table)?.has(employeeId) === true) return false;
    return withFields.has(employeeId) || (ofEveryone.has(table) && withoutPerson.has(table));
  };
}
