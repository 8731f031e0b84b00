import { List } from 'immutable';
import type { Company } from '../company.ts';
import { type Module, stateOf, withState } from '../module.ts';
import type { ReadDateTime } from './date-time-format.ts';

/** A clock-in or clock-out that was imported. HiBob's API reads none of them back; the control API does. */
export interface Punch {
  readonly employeeId: string;
  readonly kind: 'Clock-In' | 'Clock-Out';
  readonly entryType: 'work' | 'break';
  /** Local time, `2026-11-02T09:00`. */
  readonly at: string;
  readonly importMethod: ImportMethod;
}

/** `aggregate` leaves it to a job to make entries of the punches, `immediate` takes them as they are. Source: OpenAPI 2025-06. */
export const importMethods = ['aggregate', 'immediate'] as const;
export type ImportMethod = (typeof importMethods)[number];

export const attendanceModule: Module<List<Punch>> = { id: 'attendance', initial: () => List() };

export function punchesOf(company: Company): readonly Punch[] {
  return stateOf(company, attendanceModule).toArray();
}

/** One entry of an import, as it came. */
export interface AskedPunch {
  readonly id: string;
  readonly clockIn?: string | null | undefined;
  readonly clockOut?: string | null | undefined;
  readonly entryType?: 'work' | 'break' | null | undefined;
}

export interface Import {
  readonly importMethod: ImportMethod;
  readonly read: ReadDateTime;
  /** The employee an id means, or null. */
  readonly employeeOf: (id: string) => string | null;
}

export interface Imported {
  readonly company: Company;
  /** Clock-ins and clock-outs, each counted. */
  readonly total: number;
  readonly imported: number;
  readonly errors: readonly string[];
}

export function importPunches(company: Company, asked: readonly AskedPunch[], how: Import): Imported {
  const taken = asked.flatMap((one) => readPunches(one, how));
  const punches = taken.flatMap((one) => (one.kind === 'read' ? [one.punch] : []));
  const errors = taken.flatMap((one) => (one.kind === 'refused' ? [one.error] : []));
  const changed = withState(company, attendanceModule, stateOf(company, attendanceModule).push(...punches));
  return {
    company: punches.length > 0 ? changed : company,
    total: taken.length,
    imported: punches.length,
    // An employee who cannot be found is named once, not for each time.
    errors: [...new Set(errors)],
  };
}

type Taken = { readonly kind: 'read'; readonly punch: Punch } | { readonly kind: 'refused'; readonly error: string };

/** Texts as in the examples of OpenAPI 2025-06 where there is one. */
function readPunches(asked: AskedPunch, { importMethod, read, employeeOf }: Import): readonly Taken[] {
  const times = (
    [
      ['Clock-In', asked.clockIn],
      ['Clock-Out', asked.clockOut],
    ] as const
  ).flatMap(([kind, text]) => (typeof text === 'string' ? [{ kind, text, at: read(text) }] : []));
  const employeeId = employeeOf(asked.id);
  const entryType = asked.entryType ?? 'work';
  const [first, last] = times;
  const backwards = first?.at && last?.at ? last.at < first.at : false;
  return times.map(({ kind, text, at }): Taken => {
    const refuse = (error: string): Taken => ({ kind: 'refused', error });
    if (employeeId === null) return refuse(`Cannot find employee for id ${asked.id}`);
    if (entryType === 'break' && importMethod === 'aggregate') {
      return refuse(`Break entries are supported only with the immediate import method, employee ID ${employeeId}`);
    }
    if (at === null || (backwards && kind === 'Clock-Out')) {
      return refuse(`${kind} at ${text} for employee ID ${employeeId} is invalid`);
    }
    return { kind: 'read', punch: { employeeId, kind, entryType, at, importMethod } };
  });
}
