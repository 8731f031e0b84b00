import { factFieldIds } from '@hibob-kit/scenarios';
import { type StoredPerson, tableIds } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { columnToday, countBy, everybody, sixty, thousand } from './everybody.ts';

const people = everybody(thousand);
const fact = (person: StoredPerson, id: string) => String(person.facts[id] ?? '');
const statusToday = (person: StoredPerson) => String(columnToday(thousand, person, 'lifecycle', 'status'));

describe('lifecycle', () => {
  it('shows every status among 60 employees', () => {
    expect(countBy(everybody(sixty), (person) => String(columnToday(sixty, person, 'lifecycle', 'status')))).toEqual({
      employed: 49,
      hired: 1,
      leave: 1,
      'parental leave': 1,
      'garden leave': 1,
      terminated: 7,
    });
  });

  it('shows every status among 1,000 employees', () => {
    expect(countBy(people, statusToday)).toEqual({
      employed: 812,
      hired: 17,
      leave: 17,
      'parental leave': 17,
      'garden leave': 17,
      terminated: 120,
    });
  });

  it('tells Active and Inactive apart as HiBob does', () => {
    const rows = people.flatMap(({ tables }) => tables.lifecycle);
    const pairs = rows.map(({ columns }) => `${columns.status}: ${columns.employeeStatus}`);
    expect([...new Set(pairs)].toSorted()).toEqual([
      'employed: Active',
      'garden leave: Active',
      'hired: Inactive',
      'leave: Active',
      'parental leave: Active',
      'terminated: Inactive',
    ]);
  });
});

describe('history', () => {
  it('is as long as a pay sync wants to see', () => {
    const lengths = tableIds.map((table) => [table, countBy(people, (person) => String(person.tables[table].length))]);
    expect(Object.fromEntries(lengths)).toEqual({
      work: { 1: 295, 2: 140, 3: 121, 4: 147, 5: 297 },
      employment: { 1: 617, 2: 207, 3: 176 },
      salaries: { 1: 69, 2: 135, 3: 106, 4: 86, 5: 577, 6: 27 },
      lifecycle: { 1: 749, 2: 118, 3: 131, 5: 2 },
      equities: { 0: 616, 1: 148, 2: 133, 3: 103 },
      variable: { 0: 464, 1: 36, 2: 430, 4: 70 },
    });
  });

  it('lies ahead for some: raises, promotions, returns and terminations', () => {
    const ahead = (table: 'work' | 'salaries' | 'lifecycle') =>
      people.filter(
        (person) =>
          fact(person, 'work.startDate') <= '2026-11-02' &&
          person.tables[table].some((row) => row.effectiveDate > '2026-11-02'),
      ).length;
    expect({ work: ahead('work'), salaries: ahead('salaries'), lifecycle: ahead('lifecycle') }).toEqual({
      work: 5,
      salaries: 34,
      lifecycle: 34,
    });
  });
});

describe('pay', () => {
  it('is a yearly amount for most, a monthly, weekly, daily or hourly one for some', () => {
    expect(countBy(people, ({ tables }) => String(tables.salaries.at(-1)?.columns.payPeriod))).toEqual({
      Annual: 794,
      Monthly: 102,
      Weekly: 16,
      Daily: 24,
      Hourly: 64,
    });
  });
});

describe('who is who', () => {
  it.each(['', '0', '3540797213504001001', '3540797213504000000', '9540797213504000001', '354079721350400001'])(
    'finds nobody by the id "%s"',
    (id) => {
      expect(thousand.people.indexOfId(id)).toBeNull();
    },
  );

  it.each(['', 'nobody@northwind-instruments.example', 'not.me.1@northwind-instruments.example', 'x.1001@y.example'])(
    'finds nobody by the address "%s"',
    (email) => {
      expect(thousand.people.indexOfEmail(email)).toBeNull();
    },
  );

  it('leaves some without number, gender or birth date', () => {
    const without = (id: string) => people.filter(({ facts }) => !(id in facts)).length;
    expect({
      number: without('work.employeeIdInCompany'),
      gender: without('home.legalGender'),
      birthDate: without('personal.birthDate'),
    }).toEqual({ number: 28, gender: 45, birthDate: 32 });
  });
});

it('enters values of the fields it names and of no others, every one on somebody', () => {
  const entered = new Set(people.flatMap(({ facts }) => Object.keys(facts)));
  expect([...entered].toSorted()).toEqual([...factFieldIds].toSorted());
});

it('starts with employee 0 at the top', () => {
  const { id, facts, tables } = thousand.people.at(0);
  expect({ id, name: facts['root.firstName'], email: facts['root.email'], work: tables.work }).toEqual({
    id: '3540797213504000001',
    name: 'Columbus',
    email: 'columbus.mertz.1@northwind-instruments.example',
    work: [
      {
        id: 1000020180320,
        effectiveDate: '2018-03-20',
        creationDate: null,
        modificationDate: '2018-03-20',
        changeReason: null,
        changedById: '3540797213504000008',
        columns: {
          title: '265590508',
          department: 'Executive',
          site: 'London',
          siteId: 2606110,
          reportsTo: null,
          workChangeType: 'New Employee',
        },
        customColumns: {},
      },
    ],
  });
});
