import type { Store } from 'hibob-connector';

/** The values of HiBob's that our records keep unchanged, as the judge takes them. */
export interface JudgedRow {
  readonly employeeId: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly table?: string;
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
}

/** What the judge should find stored: these fields, and these columns by table. */
export const scope = {
  employees: 'all',
  fields: ['root.firstName', 'root.surname', 'root.email', 'work.startDate', 'internal.terminationDate'],
  tables: {
    work: ['effectiveDate', 'siteId', 'title'],
    employment: ['effectiveDate', 'contract', 'weeklyHours', 'fte'],
    lifecycle: ['effectiveDate', 'status'],
    salaries: ['effectiveDate', 'base'],
    variable: ['effectiveDate', 'amount'],
    equities: ['effectiveDate', 'quantity', 'grantDate'],
  },
} as const;

/** Everything our store shows of people HiBob shows. */
export async function judgedRows(store: Store, connectionId: string): Promise<readonly JudgedRow[]> {
  const present = new Set<string>();
  const judged: JudgedRow[] = [];
  for await (const one of store.rows(connectionId, 'employee')) {
    if (one.presence !== 'present') continue;
    present.add(one.employeeId);
    judged.push({
      employeeId: one.employeeId,
      values: {
        'root.firstName': one.firstName,
        'root.surname': one.lastName,
        'root.email': one.email,
        'work.startDate': one.startDate,
        'internal.terminationDate': one.terminationDate,
      },
    });
  }
  const put = (table: string, employeeId: string, entryId: string, columns: object) => {
    if (present.has(employeeId)) judged.push({ employeeId, table, rows: [{ id: Number(entryId), ...columns }] });
  };
  for await (const { employeeId, sourceEntryId, ...row } of store.rows(connectionId, 'job')) {
    const columns = { effectiveDate: row.effectiveFrom, siteId: numberOf(row.siteId), title: row.titleRaw };
    put('work', employeeId, sourceEntryId, columns);
  }
  for await (const { employeeId, sourceEntryId, ...row } of store.rows(connectionId, 'employment')) {
    const hours = { weeklyHours: numberOf(row.weeklyHours), fte: numberOf(row.fteRaw) };
    put('employment', employeeId, sourceEntryId, {
      effectiveDate: row.effectiveFrom,
      contract: row.contractRaw,
      ...hours,
    });
  }
  for await (const { employeeId, sourceEntryId, ...row } of store.rows(connectionId, 'lifecycle')) {
    put('lifecycle', employeeId, sourceEntryId, { effectiveDate: row.effectiveFrom, status: row.statusRaw });
  }
  for await (const { employeeId, sourceEntryId, ...row } of store.rows(connectionId, 'base_pay')) {
    const columns = { effectiveDate: row.effectiveFrom, base: moneyOf(row.amount, row.currency) };
    put('salaries', employeeId, sourceEntryId, columns);
  }
  for await (const { employeeId, sourceEntryId, ...row } of store.rows(connectionId, 'variable_pay')) {
    const columns = { effectiveDate: row.effectiveFrom, amount: moneyOf(row.amount, row.currency) };
    put('variable', employeeId, sourceEntryId, columns);
  }
  for await (const { employeeId, sourceEntryId, ...row } of store.rows(connectionId, 'equity_grant')) {
    const columns = { effectiveDate: row.effectiveFrom, quantity: numberOf(row.quantity), grantDate: row.grantDate };
    put('equities', employeeId, sourceEntryId, columns);
  }
  return judged;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

function moneyOf(amount: string | null, currency: string | null): object | null {
  return amount === null ? null : { value: Number(amount), currency };
}
