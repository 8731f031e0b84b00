import type { Money, Value } from '@hibob-kit/schemas';
import { daysBefore, exactYears, periodBetween, shortDay, wholeYears } from './calendar.ts';
import { indirectReportsOf, managerNamed, managerOf } from './managers.ts';
import type { People, Person } from './people.ts';

/**
 * Fields nobody enters: they follow from others and from the day. One row a field; a value that was entered goes before its row.
 * What each means is read from its label (inferred) unless a comment names a source.
 */
export const derivedFields: Readonly<Record<string, (person: Person, people: People) => Value>> = {
  'root.id': (person) => person.id,
  'root.companyId': (_, people) => people.companyId,
  'root.displayName': (person) => joined(' ', person, ['root.firstName', 'root.surname']),
  'root.fullName': (person) => joined(' ', person, ['root.firstName', 'root.secondName', 'root.surname']),
  'root.avatarUrl': (person) => `https://images.example/avatars/${person.id}`,

  'personal.age': (person, { today }) => from(person, 'personal.birthDate', (born) => wholeYears(born, today)),
  'personal.shortBirthDate': (person) => from(person, 'personal.birthDate', shortDay),
  'home.spouse.shortBirthDate': (person) => from(person, 'home.spouse.birthDate', shortDay),

  // What the rows set, once somebody changed them (documented).
  'home.numberOfKids': (person) => person.rows('dependents').length || null,
  'financial.rightToWorkExpiryDate': (person, { today }) => closestExpiry(person, today),

  'work.shortStartDate': (person) => from(person, 'work.startDate', shortDay),
  'work.tenureDuration': (person, { today }) =>
    from(person, 'work.startDate', (day) => periodBetween(day, lastDay(person, today))),
  'work.tenureDurationYears': (person, { today }) =>
    from(person, 'work.startDate', (day) => exactYears(day, lastDay(person, today))),
  'work.tenureYears': (person, { today }) =>
    from(person, 'work.startDate', (day) => wholeYears(day, lastDay(person, today))),
  'work.durationOfEmployment': (person, { today }) => accumulated(person, today, periodBetween),
  'work.yearsOfService': (person, { today }) => accumulated(person, today, exactYears),

  'work.reportsTo.email': (person) => managerNamed(person)?.email ?? null,
  'work.reportsToIdInCompany': (person, people) => managerOf(person, people)?.value('work.employeeIdInCompany') ?? null,
  // An id, though it names the same employee as `work.reportsTo` (observed).
  'work.manager': (person) => managerNamed(person)?.id ?? null,
  'work.secondLevelManager': (person, people) => managerOf(person, people)?.value('work.manager') ?? null,
  'work.isManager': (person, people) => people.reportsOf(person.id).length > 0,
  'work.directReports': (person, people) => people.reportsOf(person.id).length,
  'work.indirectReports': (person, people) => indirectReportsOf(person, people),

  'address.fullAddress': (person) =>
    joined(', ', person, ['address.line1', 'address.line2', 'address.city', 'address.postCode', 'address.country']),

  'internal.currentActiveStatusStartDate': (person) => person.current('lifecycle')?.effectiveDate ?? null,
  'internal.periodSinceTermination': (person, { today }) => sinceTermination(person, today, periodBetween),
  'internal.yearsSinceTermination': (person, { today }) => sinceTermination(person, today, exactYears),

  'payroll.salary.payment.currency': (person) => money(person)?.currency ?? null,
  'payroll.salary.yearlyPayment': (person) => salaryPer(person, 1),
  'payroll.salary.monthlyPayment': (person) => salaryPer(person, 12),
  'payroll.timeSinceLastSalaryChange': (person, { today }) =>
    from(person, 'payroll.salary.activeEffectiveDate', (day) => periodBetween(day, today)),
};

function from<T extends Value>(person: Person, fieldId: string, read: (day: string) => T): T | null {
  const day = person.value(fieldId);
  return typeof day === 'string' ? read(day) : null;
}

function joined(separator: string, person: Person, fieldIds: readonly string[]): string | null {
  const texts = fieldIds.map((id) => person.value(id)).filter((value) => typeof value === 'string' && value !== '');
  return texts.length === 0 ? null : texts.join(separator);
}

/** Tenure stops with the last day of a leaver. */
function lastDay(person: Person, today: string): string {
  const left = person.value('internal.terminationDate');
  return typeof left === 'string' && left < today ? left : today;
}

/** *Accumulated* tenure: as if the days of earlier stays came right before the present one. */
function accumulated<T extends Value>(person: Person, today: string, read: (from: string, to: string) => T): T | null {
  const earlier = person.value('work.daysOfPreviousService');
  const days = typeof earlier === 'number' ? earlier : 0;
  return from(person, 'work.startDate', (start) => read(daysBefore(start, days), lastDay(person, today)));
}

function sinceTermination<T extends Value>(
  person: Person,
  today: string,
  read: (from: string, to: string) => T,
): T | null {
  const left = person.value('internal.terminationDate');
  return typeof left === 'string' && left < today ? read(left, today) : null;
}

/** Only periods that are a fixed part of a year; a day or an hour is not without a working pattern. */
const periodsAYear: Readonly<Record<string, number>> = { Annual: 1, Monthly: 12, Weekly: 52 };

function salaryPer(person: Person, partsOfYear: number): Money | null {
  const pay = money(person);
  const periods = periodsAYear[String(person.value('payroll.salary.payPeriod'))];
  if (!pay || periods === undefined) return null;
  return { value: Math.round((pay.value * periods * 100) / partsOfYear) / 100, currency: pay.currency };
}

function money(person: Person): Money | null {
  const value = person.value('payroll.salary.payment');
  return typeof value === 'object' && value !== null && 'currency' in value ? value : null;
}

/** *Closest expiry date*: the next one to come. Past ones count for nothing (inferred from the label). */
function closestExpiry(person: Person, today: string): string | null {
  const days = person.rows('right-to-work').map(({ row }) => row.columns.expirationDate);
  const ahead = days.filter((day) => typeof day === 'string').filter((day) => day >= today);
  return ahead.toSorted()[0] ?? null;
}
