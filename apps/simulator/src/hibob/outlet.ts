import type { Written } from './written.ts';

/** What stands above a body. */
export interface Head {
  readonly status: number;
  readonly headers: Headers;
}

/** Name, value, name, value: as Node writes them. */
export type Headers = readonly string[];

/** Where an answer goes: onto a line of this machine, or to whoever asked in this process. */
export interface Outlet<T> {
  readonly whole: (head: Head, body: Written) => T;
  /** As fast as it is taken. Where a drop cannot be had, the answer breaks off; where nobody takes them any more, they end. */
  readonly drops: (head: Head, drops: AsyncIterable<Uint8Array>) => T;
  /** No answer at all. `reset`: the other side finds the connection reset, not closed. */
  readonly closed: (reset: boolean) => T;
}
