import { createHash } from 'node:crypto';
import { payloadHash } from '../sync/payload-hash.ts';
import type { Column, OutRow } from './columns.ts';
import { inOrder } from './text-formats.ts';

export interface Content {
  readonly rows: number;
  /** Of the rows in their order: the same rows give the same, in whatever format they travel. */
  readonly sha256: string;
}

/** Adds up rows as they pass. Decimals count by value: 1.50 is 1.5. */
export class ContentHash {
  readonly #columns: readonly Column[];
  readonly #hash = createHash('sha256');
  #rows = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  add(rows: readonly OutRow[]): void {
    for (const row of rows) {
      this.#hash.update(payloadHash(this.#plain(row)));
      this.#rows += 1;
    }
  }

  result(): Content {
    return { rows: this.#rows, sha256: this.#hash.copy().digest('hex') };
  }

  #plain(row: OutRow): OutRow {
    const decimals = this.#columns.filter(({ type }) => type === 'decimal').map(({ name }) => [name, plain(row[name])]);
    return { ...inOrder(row, this.#columns), ...Object.fromEntries(decimals) };
  }
}

function plain(value: unknown): unknown {
  return typeof value === 'string' && value.includes('.') ? value.replace(/\.?0+$/, '') : (value ?? null);
}
