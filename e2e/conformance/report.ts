import type { Endpoint } from '@hibob-kit/schemas';
import { differencesOf } from './differences.ts';
import type { Operation } from './document.ts';
import type { KnownDifference } from './ledger.ts';
import type { Ran } from './run.ts';

/** What may differ, and which routes the document may lack. */
export interface Known {
  readonly ledger: readonly KnownDifference[];
  readonly addedSince: readonly string[];
}

/** Holds what came against the document and the ledger. One check per operation, and one each for struck-off lines and routes. */
export function report(
  operations: readonly Operation[],
  ran: readonly Ran[],
  endpoints: readonly Pick<Endpoint, 'method' | 'path'>[],
  { ledger, addedSince }: Known,
  verbose = false,
): { readonly text: string; readonly passed: number; readonly failed: number } {
  const cameFor = new Map(ran.map(({ operation, came }) => [operation, came]));
  const lines: string[] = [];
  const closed = new Set(ledger.map(({ operation, difference }) => `${operation}: ${difference}`));
  let failed = 0;

  for (const operation of operations) {
    const came = cameFor.get(operation.id);
    const found = came === undefined ? ['no request is written for it'] : differencesOf(operation, came);
    const fresh = found.filter((difference) => !closed.delete(`${operation.id}: ${difference}`));
    if (fresh.length > 0) failed += 1;
    lines.push(...fresh.map((difference) => `NEW      ${operation.id}: ${difference}`));
    if (verbose && fresh.length === 0) lines.push(`ok ${came?.status}   ${operation.id}`);
  }
  if (closed.size > 0) failed += 1;
  lines.push(...[...closed].map((line) => `CLOSED   ${line} (strike it off the ledger)`));

  const documented = new Set(operations.map(({ id }) => id));
  const extra = endpoints.map(({ method, path }) => `${method} ${path}`).filter((id) => !documented.has(id));
  const unexpected = extra.filter((id) => !addedSince.includes(id));
  const missing = addedSince.filter((id) => !extra.includes(id));
  if (unexpected.length + missing.length > 0) failed += 1;
  lines.push(...unexpected.map((id) => `ROUTE    ${id} is not in the document`));
  lines.push(...missing.map((id) => `ROUTE    ${id} is listed as added, but is not there`));

  lines.push(
    `${operations.length} operations, ${ledger.length} known differences, ${extra.length} routes added since.`,
  );
  return { text: lines.join('\n'), passed: operations.length + 2 - failed, failed };
}
