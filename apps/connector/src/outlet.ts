import type { OutTable } from './out/columns.ts';
import { type ExportFormat, written } from './out/format.ts';
import { openReading, type What } from './out/open-reading.ts';
import type { PayBasis } from './store/norms.ts';
import type { Connection, Store } from './store/store.ts';
import { isTrouble, type Trouble } from './trouble.ts';

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
      return written(await openReading(store, connection, what, now(), table === 'pay_snapshot'), table, format);
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
