import { type EquityUpload, uploadEquity } from './equity/upload-equity.ts';
import { type Certificate, certify } from './out/certificate.ts';
import type { OutTable } from './out/columns.ts';
import { type ExportFormat, written } from './out/format.ts';
import { openReading, type What } from './out/open-reading.ts';
import type { PayBasis } from './store/norms.ts';
import type { Connection, Run, Store } from './store/store.ts';
import { isTrouble, type Trouble, trouble } from './trouble.ts';

export interface ExportWhat extends What {
  readonly table: OutTable;
  readonly format: ExportFormat;
}

export interface ConnectionSettings {
  /** null: not answered. */
  readonly payBasis: PayBasis | null;
}

export type SettingsChange = { readonly [K in keyof ConnectionSettings]?: ConnectionSettings[K] | undefined };

/** What goes out of the store; HiBob is not asked. */
export interface Outlet {
  readonly exportTable: (name: string, what: ExportWhat) => Promise<AsyncIterable<string | Uint8Array> | Trouble>;
  /** Of one sync that came to its end; null: of the last one. */
  readonly certificate: (name: string, runId: string | null) => Promise<Certificate | Trouble>;
  /** Takes the grants of a file in the place of those uploaded before; with one mistake it takes none. */
  readonly uploadEquity: (name: string, csv: string, dryRun: boolean) => Promise<EquityUpload | Trouble>;
  readonly settings: (name: string, change: SettingsChange) => Promise<ConnectionSettings | Trouble>;
}

export function createOutlet(
  store: Store,
  now: () => string,
  connectionNamed: (name: string) => Promise<Connection | Trouble>,
): Outlet {
  return {
    exportTable: async (name, { table, format, ...what }) => {
      const connection = await connectionNamed(name);
      if (isTrouble(connection)) return connection;
      if (table === 'pay_snapshot' && what.changedSince !== null) return noChanges;
      return written(await openReading(store, connection, what, now(), table === 'pay_snapshot'), table, format);
    },

    certificate: async (name, runId) => {
      const connection = await connectionNamed(name);
      if (isTrouble(connection)) return connection;
      const runs = await store.runs(connection.id, runId === null ? 100 : 10_000);
      const synced = runs.filter(({ kind, outcome }) => kind === 'sync' && outcome === 'synced');
      const run = runId === null ? synced.toSorted(newestFirst)[0] : synced.find(({ id }) => id === runId);
      return run === undefined ? noRun(name) : certify(store, connection, run);
    },

    uploadEquity: async (name, csv, dryRun) => {
      const connection = await connectionNamed(name);
      return isTrouble(connection) ? connection : uploadEquity(store, connection, csv, { dryRun, at: now() });
    },

    settings: async (name, change) => {
      const connection = await connectionNamed(name);
      if (isTrouble(connection)) return connection;
      const { payBasis = connection.payBasis } = change;
      if (payBasis !== connection.payBasis) await store.savePayBasis(connection.id, payBasis);
      return { payBasis };
    },
  };
}

/** What a snapshot shows comes from seven tables, so whose did not change cannot be told from one of them. */
const noChanges = trouble(
  'usage',
  'pay_snapshot is of one day: it has no changes since a moment.',
  'Compare two of them, or ask for the changes of the record tables with --table.',
);

/** Record times only grow; two runs may well have started in the same millisecond. */
function newestFirst(one: Run, other: Run): number {
  return (one.recordedAt ?? '') < (other.recordedAt ?? '') ? 1 : -1;
}

function noRun(name: string): Trouble {
  return trouble(
    'run-unknown',
    `The connection "${name}" has no such sync that came to its end.`,
    'Sync first; the certificate of an earlier one is asked for by the id of its run.',
  );
}
