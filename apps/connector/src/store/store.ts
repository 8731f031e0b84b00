import type { Selection } from '@hibob-kit/permissions';
import type { Credentials } from '../credentials.ts';
import type { Asked } from './asked.ts';
import type { ErasureStore } from './erasing.ts';
import type { Hold } from './hold.ts';
import type { EmployeeStatus, PayBasis, Presence, SyncMode } from './norms.ts';

import type { RecordId, RecordKey, RecordOf, RecordTable, Row } from './record.ts';
import type { ReadField } from './schema.ts';
import type { Staging } from './staging.ts';

export interface Connection {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly serviceUserId: string;
  readonly selection: Selection;
  /** Asked once: which pay of somebody part-time the company enters. null: not answered. */
  readonly payBasis: PayBasis | null;
  /** The fields read last, by the company's own labels and categories. null before the first sync. */
  readonly fields: readonly ReadField[] | null;
  readonly createdAt: string;
  readonly lastCheck: unknown;
  readonly lastCheckAt: string | null;
  /** HiBob's own id of the company; null until it was seen. */
  readonly companyId: string | null;
  readonly pausedAt: string | null;
}

export type ConnectionInput = Pick<Connection, 'name' | 'baseUrl' | 'serviceUserId' | 'selection'>;

/** An employee HiBob showed us last time, with what the guard needs to know. */
export interface LastSeen {
  readonly employeeId: string;
  /** null: HiBob did not say. */
  readonly status: EmployeeStatus | null;
  readonly terminationDate: string | null;
  readonly employeeNumber: string | null;
  readonly email: string | null;
}

/** As much of an employee as the conditions of access rights look at. */
export interface StoredProfile {
  readonly employeeId: string;
  readonly status: EmployeeStatus | null;
  readonly site: string | null;
  readonly department: string | null;
}

/** What a sync found different from the store. Written whole or not at all; written twice, it changes nothing more. */
export interface Changes {
  readonly insert: Puts;
  /** Records that look otherwise than the version held: that one is closed and the next opened. */
  readonly update: Puts;
  /** Records HiBob no longer shows of people it shows. Their version is closed; nothing is ever deleted. */
  readonly gone: { readonly [T in RecordTable]?: readonly RecordId[] };
  /** People HiBob no longer shows. Their records stay as they were last seen. */
  readonly absent: readonly Absentee[];
  /** Employee id → what their fields look like, for the next incremental sync. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

export type Puts = { readonly [T in RecordTable]?: readonly RecordOf<T>[] };

export interface Absentee {
  readonly employeeId: string;
  readonly presence: Exclude<Presence, 'present'>;
  /** For `merged`: the employee id under which HiBob shows them now. */
  readonly mergedInto: string | null;
}

/** Who writes, and the record time of what is written. */
export interface Writing {
  readonly runId: string;
  /** Later than that of any run before. */
  readonly recordedAt: string;
  readonly fetchedAt: string;
  /** The session that must still have the hold; not said, or null: none. */
  readonly session?: number | null;
}

export type Hashes = ReadonlyMap<RecordTable, ReadonlyMap<RecordKey, string>>;

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

export interface PageRequest {
  readonly connectionId: string;
  readonly limit: number;
  readonly after: string | null;
  /** As it was known at this moment; now, where it is not said. */
  readonly asOf?: string | null;
}

export type Mark = Pick<Row, 'employeeId' | 'sourceEntryId' | 'payloadHash' | 'visibility' | 'withheld'>;

/** A base pay row beside the key its employee is known by in the company. */
export type PayRow = Row<'base_pay'> & { readonly employeeNumber: string | null };

/** `re-read`: some people only, because HiBob named them. */
export type RunKind = 'check' | 'sync' | 'upload' | 're-read';

export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly outcome: string | null;
  readonly report: unknown;
  readonly mode: SyncMode | null;
  readonly recordedAt: string | null;
  readonly forced: unknown;
}

/** A check as it was kept. */
export interface KeptCheck {
  readonly id: string;
  readonly connectionId: string;
  readonly at: string;
  /** Where HiBob was. null: kept before this was. */
  readonly baseUrl: string | null;
  readonly selection: Selection;
  readonly report: unknown;
  /** null where the check ended before it saw anything. */
  readonly seen: unknown;
  /** The shape of what was answered. null: kept before captures were made of it. */
  readonly trace: unknown;
}

export interface CheckStore {
  /** Keeps a check and answers its id; the oldest of many are let go, but not the last that was accepted. */
  readonly keepCheck: (check: Omit<KeptCheck, 'id'>) => Promise<string>;
  /** Newest first. */
  readonly checks: (connectionId: string, limit: number) => Promise<readonly KeptCheck[]>;
  /** When a check with this service user was last answered, there or where it is not known; null: none that is kept. */
  readonly lastAccepted: (
    connectionId: string,
    by: Pick<Credentials, 'serviceUserId' | 'baseUrl'>,
  ) => Promise<string | null>;
}

export interface AnonymityStore {
  /** Which key made the pseudonyms that stand for the people of a connection; null: they are stored by HiBob's ids. */
  readonly pseudonymsOf: (connectionId: string) => Promise<string | null>;
  /** Erases everything about people, and what was told of them, because from now on they go by other ids. */
  readonly renamePeople: (connectionId: string, keyFingerprint: string | null, at: string) => Promise<void>;
}

/**
 * Everything we keep. Times are ISO strings that the caller passes in. Every reading below shows the versions held now, of people
 * who are present or left; `includeGone` adds the last version of what HiBob took back, and people hidden, erased or merged.
 */
export interface Store extends Staging, CheckStore, AnonymityStore, ErasureStore {
  /** The same store as another tenant sees it: its connections, and nobody else's. */
  readonly forTenant: (tenantId: string) => Store;
  readonly connections: () => Promise<readonly Connection[]>;
  readonly connection: (name: string) => Promise<Connection | null>;
  /** Makes the connection or brings the one of this name up to date; its records stay. */
  readonly saveConnection: (input: ConnectionInput, at: string) => Promise<Connection>;
  readonly savePayBasis: (connectionId: string, basis: PayBasis | null) => Promise<void>;
  readonly saveFields: (connectionId: string, fields: readonly ReadField[]) => Promise<void>;
  readonly saveCheck: (connectionId: string, report: unknown, at: string) => Promise<void>;
  /** Once and for good: another company afterwards changes nothing. */
  readonly bindCompany: (connectionId: string, companyId: string) => Promise<void>;
  /** null goes on. Answers whether there is such a connection. */
  readonly pause: (name: string, at: string | null) => Promise<boolean>;
  /** With everything it holds, for good. Answers whether there was one. */
  readonly removeConnection: (name: string) => Promise<boolean>;

  readonly startRun: (connectionId: string, kind: RunKind, at: string) => Promise<string>;
  /** How the run reads, and what the guard had said when somebody told it to go on all the same. */
  readonly describeRun: (runId: string, what: { readonly mode: SyncMode; readonly forced: unknown }) => Promise<void>;
  /** The record time for what a run writes: now, but later than that of any run before, whatever the clocks say. */
  readonly recordTime: (connectionId: string, runId: string, now: string) => Promise<string>;
  readonly finishRun: (runId: string, outcome: string, report: unknown, at: string) => Promise<void>;
  /** Newest first. */
  readonly runs: (connectionId: string, limit: number) => Promise<readonly Run[]>;

  /** The employees HiBob showed us last time, a page in memory at a time. Nobody before the first sync. */
  readonly lastSeen: (connectionId: string) => AsyncIterable<readonly LastSeen[]>;
  /** How many they are. */
  readonly seenBefore: (connectionId: string) => Promise<number>;
  readonly profiles: (connectionId: string) => Promise<readonly StoredProfile[]>;
  /** People HiBob shows. */
  readonly peopleByStatus: (connectionId: string) => Promise<Readonly<Record<EmployeeStatus, number>>>;
  /** By table: record key → payload hash of the versions held, of everybody or of some people. */
  readonly hashes: (connectionId: string, employeeIds?: readonly string[]) => Promise<Hashes>;
  /** Whether any version of anything is held: before the first sync there is nothing to compare with. */
  readonly holdsAnything: (connectionId: string) => Promise<boolean>;
  /** Writes all changes in one transaction. Repeating it changes nothing more. */
  readonly apply: (connectionId: string, writing: Writing, changes: Changes) => Promise<void>;

  /** The database looks at what these tables hold now: until then it guesses how best to read them, and guesses badly. */
  readonly survey: (tables: readonly RecordTable[]) => Promise<void>;

  readonly counts: (connectionId: string) => Promise<Readonly<Record<RecordTable, number>>>;
  /** Each as JSON, without our own key of the connection. Ordered by employee id. */
  readonly employees: (page: PageRequest) => Promise<Page<string>>;
  /** Ordered by employee id, then entry. */
  readonly pay: (page: PageRequest) => Promise<Page<PayRow>>;
  /** Every row of a table, a page in memory at a time. */
  readonly rows: <T extends RecordTable>(
    connectionId: string,
    table: T,
    includeGone?: boolean,
  ) => AsyncIterable<Row<T>>;

  /** Keeps other processes from syncing the same connection until it is let go. null: another one is at it. */
  readonly hold: (connectionId: string) => Promise<Hold | null>;

  /** Every row of a table as it was held at a moment, a page in memory at a time. Ordered by employee id, then entry. */
  readonly pages: <T extends RecordTable>(
    connectionId: string,
    table: T,
    asked: Asked,
    size: number,
  ) => AsyncIterable<readonly Row<T>[]>;
  /** The rows of some people. */
  readonly rowsOf: <T extends RecordTable>(
    connectionId: string,
    table: T,
    employeeIds: readonly string[],
    asked: Asked,
  ) => Promise<readonly Row<T>[]>;
  /** What a certificate counts of each row: a page at a time, in any order. */
  readonly marks: (connectionId: string, table: RecordTable, asked: Asked) => AsyncIterable<readonly Mark[]>;
  /** The record time of the last sync that came to its end: what was held then is whole, whatever is being written now. */
  readonly settledAt: (connectionId: string) => Promise<string | null>;

  /** Waits for running work, then lets go of the database. */
  readonly close: () => Promise<void>;
}
