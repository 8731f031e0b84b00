import { companyOf, defaultCompany } from '@hibob-kit/scenarios';

/** What a company holds, read off the generator alone: neither simulator nor connector has touched it. */
export interface Truth {
  readonly ids: ReadonlySet<string>;
  /** Employee id → termination date, of those who have left by the company's day. */
  readonly terminations: ReadonlyMap<string, string>;
  /** Rows the connector's record tables must hold. */
  readonly rows: Readonly<Record<string, number>>;
}

export function truthOf(changes: { readonly employees: number }): Truth {
  const { people, today } = companyOf({ ...defaultCompany, ...changes });
  const everybody = Array.from({ length: people.size }, (_, index) => people.at(index));
  const rows = (table: keyof (typeof everybody)[number]['tables']) =>
    everybody.reduce((sum, person) => sum + person.tables[table].length, 0);
  return {
    ids: new Set(everybody.map((person) => person.id)),
    terminations: new Map(
      everybody.flatMap((person) => {
        const last = person.tables.lifecycle.filter((row) => row.effectiveDate <= today).at(-1);
        const date = person.facts['internal.terminationDate'];
        return last?.columns.status === 'terminated' && typeof date === 'string' ? [[person.id, date]] : [];
      }),
    ),
    rows: {
      employee: people.size,
      job: rows('work'),
      employment: rows('employment'),
      lifecycle: rows('lifecycle'),
      base_pay: rows('salaries'),
      variable_pay: rows('variable'),
      equity_grant: rows('equities'),
    },
  };
}
