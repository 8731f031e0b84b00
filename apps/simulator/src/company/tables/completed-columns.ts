import { fullWeek, fullWeekAt } from '@hibob-kit/scenarios';
import { labelOf, type Value, type WorkingPattern } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { referenceById } from '../people/reference.ts';
import type { Person } from '../people.ts';
import type { AnyTable } from './table-named.ts';

type Columns = Readonly<Record<string, Value>>;

/** Whose row it is, and from when. */
interface Place {
  readonly company: Company;
  readonly person: Person;
  readonly date: string;
}

/** The columns of a row with those that follow from others. */
export function completed(table: AnyTable, columns: Columns, place: Place): Columns {
  return completions[table.id]?.(columns, place) ?? columns;
}

/** Columns nobody enters: sending one is worth nothing (observed). */
export const derivedColumns: Readonly<Record<string, readonly string[]>> = {
  employment: [
    'fte',
    'weeklyHours',
    'hoursInDayNotWorked',
    'calendarName',
    'standardWorkingPattern',
    'siteWorkingPattern',
    'actualWorkingPattern',
  ],
  // Calculated, and not supported over the API (documented).
  variable: ['percentageOfAnnualSalary'],
};

const completions: Readonly<Record<string, (columns: Columns, place: Place) => Columns>> = {
  work: (columns, { company }) => ({ ...columns, reportsTo: named(columns.reportsTo ?? null, company) }),
  employment: withPatterns,
  // The only kind there is (documented); that it stands there unasked is inferred.
  variable: (columns) => ({ ...columns, payoutType: columns.payoutType ?? 'amount' }),
};

/** A manager by id or e-mail address (documented), with the names they have. */
function named(manager: Value, { data }: Company): Value {
  if (typeof manager !== 'object' || manager === null || !('displayName' in manager)) return manager;
  const byEmail = data.people.indexOfEmail(manager.id);
  return byEmail === null ? referenceById(data, manager.id) : referenceById(data, data.people.at(byEmail).id);
}

/**
 * Hours and FTE follow from the working pattern that applies: the employee's own, else the chosen one of the library, else the
 * site's. Source: working patterns in OpenAPI 2025-06; the arithmetic is inferred.
 */
function withPatterns(columns: Columns, place: Place): Columns {
  const site = patternOfSite(place);
  const { standardWorkingPatternId: standardId, workingPattern: own, calendarId } = columns;
  const chosen = typeof standardId === 'number' ? fullWeek(standardId) : null;
  const standard = chosen ?? site;
  const actual = isPattern(own) ? own : standard;
  return {
    ...columns,
    calendarName: typeof calendarId === 'number' ? labelOf(place.company.data.lists)('calendar', calendarId) : null,
    standardWorkingPattern: chosen,
    siteWorkingPattern: site,
    actualWorkingPattern: actual,
    weeklyHours: actual && hoursOf(actual),
    fte: actual && standard && hoursOf(standard) > 0 ? Math.round((hoursOf(actual) * 100) / hoursOf(standard)) : null,
    hoursInDayNotWorked: isPattern(own) ? 0 : null,
  };
}

function patternOfSite({ person, date }: Place): WorkingPattern | null {
  const rows = person.rows('work').map(({ row }) => row);
  const siteId = (rows.findLast((row) => row.effectiveDate <= date) ?? rows[0])?.columns.siteId;
  return typeof siteId === 'number' ? fullWeekAt(siteId) : null;
}

function hoursOf({ days }: WorkingPattern): number {
  return Object.values(days).reduce((sum, hours) => sum + hours, 0);
}

function isPattern(value: Value | undefined): value is WorkingPattern {
  return typeof value === 'object' && value !== null && 'workingPatternType' in value;
}
