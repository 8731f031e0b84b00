import type { Money, StoredRow, Value } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import type { Person } from '../people.ts';

/** Variable pay as it was paid out: a row of what HiBob calls actual payments. */
export interface Payment {
  readonly id: number;
  readonly employeeId: string;
  readonly payDate: string;
  /** An item of the list payType. */
  readonly payType: string;
  readonly amount: Money;
  readonly changedById: string | null;
}

/**
 * What an employee was paid up to the company's day, oldest first. HiBob's public API writes no payments, so they follow from the
 * variable pay agreed: one at the end of each period, some a little more and some less than agreed. The rule is ours.
 */
export function paymentsOf({ today }: Company, person: Person): readonly Payment[] {
  const { index, id: employeeId, stored } = person;
  const until = earliest(today, person.value('internal.terminationDate'));
  return stored.tables.variable
    .flatMap((row) => payOuts(row, stored.tables.variable, until))
    .toSorted((one, other) => (one.payDate < other.payDate ? -1 : 1))
    .slice(0, idsPerPerson)
    .map(({ share, ...payment }, at) => ({
      id: idsFrom + index * idsPerPerson + at,
      employeeId,
      ...payment,
      amount: { ...share, value: Math.round((share.value * (85 + ((index * 7 + at * 11) % 31))) / 100) },
    }));
}

const idsFrom = 5_000_000;
const idsPerPerson = 1000;
const yearsKept = 10;

/** The days on which a period's variable pay is paid. Ours. */
const payDays: Readonly<Record<string, readonly string[]>> = {
  Annual: ['03-31'],
  'Half-Yearly': ['03-31', '09-30'],
  Quarterly: ['03-31', '06-30', '09-30', '12-31'],
  Monthly: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `${month}-28`),
};

interface PayOut extends Omit<Payment, 'id' | 'employeeId' | 'amount'> {
  /** A period's part of the yearly amount agreed. */
  readonly share: Money;
}

function payOuts(row: StoredRow, rows: readonly StoredRow[], until: string): readonly PayOut[] {
  const { variableType: payType, amount, paymentPeriod } = row.columns;
  const days = typeof paymentPeriod === 'string' ? payDays[paymentPeriod] : undefined;
  if (!days || typeof payType !== 'string' || !isMoney(amount)) return [];
  const next = rows.find((one) => one.columns.variableType === payType && one.effectiveDate > row.effectiveDate);
  const end = earliest(until, row.columns.endDate);
  return yearsTo(until)
    .flatMap((year) => days.map((day) => `${year}-${day}`))
    .filter((day) => day >= row.effectiveDate && day <= end && (next === undefined || day < next.effectiveDate))
    .map((payDate) => ({
      payDate,
      payType,
      share: { ...amount, value: amount.value / days.length },
      changedById: row.changedById,
    }));
}

function yearsTo(day: string): readonly number[] {
  const last = Number(day.slice(0, 4));
  return Array.from({ length: yearsKept }, (_, at) => last - yearsKept + 1 + at);
}

function earliest(day: string, other: Value | undefined): string {
  return typeof other === 'string' && other < day ? other : day;
}

function isMoney(value: Value | undefined): value is Money {
  return typeof value === 'object' && value !== null && 'currency' in value;
}
