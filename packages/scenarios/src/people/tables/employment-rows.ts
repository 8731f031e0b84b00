import type { StoredRow, WorkingPattern } from '@hibob-kit/schemas';
import { fullWeeks } from '../../company/full-weeks.ts';
import { type Site, sites } from '../../company/sites.ts';
import { type Career, positionOn, spread } from '../career.ts';
import type { Dice } from '../dice.ts';
import { isHourly } from '../pay.ts';
import type { World } from '../world.ts';
import { datedRow } from './row.ts';

/** Hours and contracts: a row for the start, one for each change of hours and one for a move to another site's rules. */
export function employmentRows(world: World, career: Career, dice: Dice): readonly StoredRow[] {
  const moves = career.positions.filter(({ change }) => change === 'Site change').map(({ day }) => day);
  const shares = sharesOf(career, dice).slice(0, 3 - moves.length);
  const turns = spread(career, shares.length);
  const days = [...new Set([...turns, ...moves])].toSorted((one, other) => one - other);
  return days.map((day) => {
    const share = shares[turns.findLastIndex((turn) => turn <= day)] ?? 100;
    return datedRow(world, day, columnsOf(career, day, share, dice));
  });
}

/** The week of a full-time employee: the item of `workingPattern_entity_list` with this id. */
export function fullWeek(id: number): WorkingPattern | null {
  const hours = ([37.5, 40] as const).find((one) => fullWeeks[one].id === id);
  return hours === undefined ? null : patternOf(hours, 100);
}

/** The week that an office works. */
export function fullWeekAt(siteId: number): WorkingPattern | null {
  const site = sites.find(({ id }) => id === siteId);
  return site ? patternOf(site.fullWeekHours, 100) : null;
}

type Share = 100 | 80 | 60;

/** FTE in percent, oldest first. */
function sharesOf(career: Career, dice: Dice): readonly Share[] {
  const histories: readonly (readonly Share[])[] =
    career.until - career.start < 730 ? [[100], [100], [100], [80]] : longHistories;
  return dice.pick('hours', histories);
}

const longHistories: readonly (readonly Share[])[] = [
  [100],
  [100],
  [100],
  [100],
  [80],
  [60],
  [100, 80],
  [80, 100],
  [100, 60, 80],
  [100, 80, 100],
];

function columnsOf(career: Career, day: number, share: Share, dice: Dice): StoredRow['columns'] {
  const { site } = positionOn(career, day);
  const hourly = isHourly(career, dice);
  const ofStaff = dice.percent('permanent', 92) ? 'Permanent' : dice.pick('other type', ['Temporary', 'Fixed term']);
  const standard = patternOf(site.fullWeekHours, 100);
  const own = share === 100 ? null : patternOf(site.fullWeekHours, share);
  return {
    contract: career.isContractor ? 'Contractor' : share === 100 ? 'Full time' : 'Part time',
    type: career.isContractor ? 'Fixed term' : ofStaff,
    salaryPayType: hourly ? 'Hourly' : 'Salaried',
    flsaCode: site.currency !== 'USD' ? null : hourly ? 'Non-exempt' : 'Exempt',
    fte: share,
    weeklyHours: (site.fullWeekHours * share) / 100,
    hoursInDayNotWorked: share === 100 ? null : 0,
    calendarId: site.calendar.id,
    calendarName: site.calendar.name,
    personalWorkingPatternType: own ? 'custom' : null,
    workingPattern: own,
    standardWorkingPattern: standard,
    standardWorkingPatternId: standard.workingPatternId,
    siteWorkingPattern: standard,
    actualWorkingPattern: own ?? standard,
  };
}

/** One object a pattern, however many rows show it. */
function patternOf(weekHours: Site['fullWeekHours'], share: Share): WorkingPattern {
  return patterns[weekHours][share];
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const patterns: Readonly<Record<Site['fullWeekHours'], Readonly<Record<Share, WorkingPattern>>>> = {
  37.5: { 100: pattern(37.5, 5), 80: pattern(37.5, 4), 60: pattern(37.5, 3) },
  40: { 100: pattern(40, 5), 80: pattern(40, 4), 60: pattern(40, 3) },
};

/** The days worked are whole ones, from Monday on. */
function pattern(weekHours: Site['fullWeekHours'], daysWorked: number): WorkingPattern {
  const hoursPerDay = weekHours / 5;
  const days = weekdays.map((day, at) => [day, at >= 1 && at <= daysWorked ? hoursPerDay : 0]);
  return {
    workingPatternType: 'hourly',
    days: Object.fromEntries(days),
    hoursPerDay,
    workingPatternId: fullWeeks[weekHours].id,
  };
}
