import { companyOf, defaultCompany, orgChart } from '@hibob-kit/scenarios';
import type { Money, PersonReference, StoredPerson, StoredRow, Value } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { columnToday, everybody, sixty, thousand } from './everybody.ts';

describe.each([
  ['1,000 employees', thousand],
  ['60 employees', sixty],
  ['1 employee', companyOf({ ...defaultCompany, employees: 1 })],
  ['12 employees', companyOf({ ...defaultCompany, employees: 12, seed: 3 })],
  ['2,500 employees of another seed', companyOf({ ...defaultCompany, employees: 2_500, seed: 77 })],
  ['400 employees on a leap day', companyOf({ ...defaultCompany, employees: 400, seed: 5, today: '2028-02-29' })],
])('in a company of %s', (_title, company) => {
  const { today } = company;
  const people = everybody(company);
  const fact = (person: StoredPerson, id: string) => String(person.facts[id] ?? '');
  const statusToday = (person: StoredPerson) => columnToday(company, person, 'lifecycle', 'status');
  /** Who breaks a rule, by id. */
  const breaking = (holds: (person: StoredPerson, index: number) => boolean) =>
    people.filter((person, index) => !holds(person, index)).map(({ id }) => id);

  it('a termination date is past for the terminated, ahead on garden leave, and nobody else has one', () => {
    expect(
      breaking((person) => {
        const date = fact(person, 'internal.terminationDate');
        const status = statusToday(person);
        return date === ''
          ? status !== 'terminated' && status !== 'garden leave'
          : status === (date < today ? 'terminated' : 'garden leave');
      }),
    ).toEqual([]);
  });

  it('the lifecycle ends with a terminated row, a day after the termination date, for exactly those who have one', () => {
    expect(
      breaking((person) => {
        const date = fact(person, 'internal.terminationDate');
        const last = person.tables.lifecycle.at(-1);
        if (date === '') return last?.columns.status !== 'terminated';
        return (
          last?.columns.status === 'terminated' &&
          Date.parse(last.effectiveDate) - Date.parse(date) === 86_400_000 &&
          last.columns.reasonType !== null &&
          last.columns.leaveReason !== null
        );
      }),
    ).toEqual([]);
  });

  it('work, employment and salaries begin on the start date', () => {
    expect(
      breaking(({ facts, tables }) =>
        [tables.work, tables.employment, tables.salaries].every(
          (rows) => rows[0]?.effectiveDate === facts['work.startDate'],
        ),
      ),
    ).toEqual([]);
  });

  it('everybody is employed from the start date on, whatever was before', () => {
    expect(
      breaking((person) => {
        const start = fact(person, 'work.startDate');
        const before = person.tables.lifecycle.filter((row) => row.effectiveDate < start);
        const first = person.tables.lifecycle[before.length];
        const cameBack = fact(person, 'work.originalStartDate') < start;
        return (
          first?.effectiveDate === start &&
          first.columns.status === 'employed' &&
          before.map(({ columns }) => columns.status).join() ===
            (cameBack ? 'employed,terminated' : start > today ? 'hired' : '')
        );
      }),
    ).toEqual([]);
  });

  it('rows with one in force have dates in order, no two alike, and ids made of them', () => {
    const inOrder = (rows: readonly StoredRow[]) =>
      rows.every((row, at) => {
        const before = rows[at - 1];
        const id = Number(`10000${row.effectiveDate.replaceAll('-', '')}`);
        return row.id === id && (!before || before.effectiveDate < row.effectiveDate);
      });
    expect(
      breaking(({ tables }) => [tables.work, tables.employment, tables.salaries, tables.lifecycle].every(inOrder)),
    ).toEqual([]);
  });

  it('nothing but the lifecycle goes on after the last day', () => {
    expect(
      breaking((person) => {
        const date = fact(person, 'internal.terminationDate');
        const { lifecycle: _, ...tables } = person.tables;
        return date === '' || Object.values(tables).every((rows) => rows.every((row) => row.effectiveDate <= date));
      }),
    ).toEqual([]);
  });

  it('equity grants and variable pay have plain numbers, once each, and grants count up', () => {
    const rows = people.flatMap(({ tables }) => [...tables.equities, ...tables.variable]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(
      breaking(({ tables }) => tables.equities.every(({ columns }, at) => columns.grantNumber === at + 1)),
    ).toEqual([]);
  });

  it('pay is in the currency of the site somebody worked at that day', () => {
    const isLocal = (person: StoredPerson, row: StoredRow, key: string) => {
      const work = person.tables.work.findLast(({ effectiveDate }) => effectiveDate <= row.effectiveDate);
      return money(row.columns[key])?.currency === currencies[String(work?.columns.site)];
    };
    expect(
      breaking(
        (person) =>
          person.tables.salaries.every((row) => isLocal(person, row, 'base')) &&
          person.tables.variable.every((row) => isLocal(person, row, 'amount')),
      ),
    ).toEqual([]);
  });

  it('pay grows as long as somebody stays in one currency', () => {
    expect(
      breaking(({ tables }) =>
        tables.salaries.every((row, at) => {
          const before = money(tables.salaries[at - 1]?.columns.base);
          const now = money(row.columns.base);
          return (
            now !== null &&
            (before?.currency !== now.currency || row.columns.workChangeType !== null || before.value < now.value)
          );
        }),
      ),
    ).toEqual([]);
  });

  it('the job profile is the one of the title held today', () => {
    const titles = company.lists.find(({ name }) => name === 'title')?.items ?? [];
    expect(
      breaking((person) => {
        const id = columnToday(company, person, 'work', 'title') ?? person.tables.work[0]?.columns.title;
        return titles.find((item) => item.id === id)?.name === fact(person, 'employee.jobProfileTitle');
      }),
    ).toEqual([]);
  });

  it('everybody is born at least 21 years before their first day', () => {
    expect(
      breaking((person) => {
        const born = fact(person, 'personal.birthDate');
        const start = fact(person, 'work.originalStartDate');
        return born === '' || `${Number(born.slice(0, 4)) + 21}${born.slice(4)}` <= start;
      }),
    ).toEqual([]);
  });

  it('everybody is found by an id of 19 digits, and by an address of their own who has one', () => {
    const found = people.map(({ id, facts }, index) => [
      company.people.idAt(index),
      company.people.indexOfId(id),
      company.people.indexOfEmail(String(facts['root.email']).toUpperCase()),
      /^\d{19}$/.test(id),
    ]);
    expect(found).toEqual(
      people.map(({ id, facts }, index) => [id, index, facts['root.email'] === undefined ? null : index, true]),
    );
  });

  it('whoever has no address was never invited and leads nobody', () => {
    const managers = new Set(
      people.flatMap(({ tables }) => tables.work.map((row) => reference(row.columns.reportsTo)?.id)),
    );
    expect(
      breaking(({ id, facts }) => 'root.email' in facts || (facts['root.state'] === 'uninvited' && !managers.has(id))),
    ).toEqual([]);
  });

  it('contractors are paid by the day, for a fixed term, and have neither shares nor a bonus', () => {
    expect(
      breaking(({ tables }) => {
        const contracts = new Set(tables.employment.map(({ columns }) => `${columns.contract} ${columns.type}`));
        const periods = new Set(tables.salaries.map(({ columns }) => columns.payPeriod));
        return contracts.has('Contractor Fixed term')
          ? contracts.size === 1 &&
              [...periods].join() === 'Daily' &&
              tables.equities.length + tables.variable.length === 0
          : !periods.has('Daily');
      }),
    ).toEqual([]);
  });

  it('nobody holds an archived title today', () => {
    const archived = new Set(
      (company.lists.find(({ name }) => name === 'title')?.items ?? []).flatMap((one) =>
        one.archived ? [one.id] : [],
      ),
    );
    expect(
      breaking((person) => !archived.has(String(columnToday(company, person, 'work', 'title') ?? 'none'))),
    ).toEqual([]);
  });

  it('whoever may report to somebody from a day on is whoever does, and the same as looking through everybody finds', () => {
    const days = [today, `${Number(today.slice(0, 4)) + 2}-03-01`];
    for (const day of days) {
      const managers = people.map((_, at) => managerOn(at, day));
      const found = people.map(({ id }) =>
        (company.people.mayReportTo(id, day) ?? []).filter((at) => managers[at] === id),
      );
      const reports = new Map<string | null, number[]>();
      for (const [at, manager] of managers.entries()) reports.set(manager, [...(reports.get(manager) ?? []), at]);
      expect(found).toEqual(people.map(({ id }) => reports.get(id) ?? []));
    }
    expect(company.people.mayReportTo(company.people.idAt(0), '1999-01-01')).toBe(null);
    function managerOn(at: number, day: string): string | null {
      const rows = people[at]?.tables.work ?? [];
      const row = rows.findLast(({ effectiveDate }) => effectiveDate <= day) ?? rows[0];
      return reference(row?.columns.reportsTo)?.id ?? null;
    }
  });

  it('everybody reports to somebody who is there, and in the end to whom the chart says', () => {
    const chart = orgChart(company.people.size);
    const isThere = (id: string) => {
      const manager = people[company.people.indexOfId(id) ?? -1];
      return manager !== undefined && statusToday(manager) === 'employed';
    };
    expect(
      breaking((person, index) => {
        const manager = chart.managerOf(index);
        const all = person.tables.work.map((row) => reference(row.columns.reportsTo));
        if (manager === null) return all.every((one) => one === null);
        const { id, facts } = company.people.at(manager);
        const last = all.at(-1);
        return (
          last?.id === id &&
          last.email === facts['root.email'] &&
          last.firstName === facts['root.firstName'] &&
          last.surname === facts['root.surname'] &&
          all.every((one) => one !== null && isThere(one.id))
        );
      }),
    ).toEqual([]);
  });
});

const currencies: Readonly<Record<string, string>> = {
  London: 'GBP',
  Berlin: 'EUR',
  'New York': 'USD',
  Lisbon: 'EUR',
  Stockholm: 'SEK',
};

function money(value: Value | undefined): Money | null {
  return typeof value === 'object' && value !== null && 'currency' in value ? value : null;
}

function reference(value: Value | undefined): PersonReference | null {
  return typeof value === 'object' && value !== null && 'email' in value ? value : null;
}
