import { formerJob, type Job, jobAt } from '../company/job-catalogue.ts';
import { departments, ladder } from '../company/jobs.ts';
import { type Site, sites } from '../company/sites.ts';
import { firstOfMonthFrom, nextJanuary } from './calendar.ts';
import type { Dice } from './dice.ts';
import { isIn } from './rare.ts';
import { type Standing, standingOf } from './standing.ts';
import type { World } from './world.ts';

/** An employee's way through the company, in days: every table and every dated fact is read off it, so they agree. */
export interface Career {
  readonly standing: Standing;
  /** First day of work, of the latest stay for those who came back. */
  readonly start: number;
  /** A stay before, for those who came back. */
  readonly before: { readonly start: number; readonly lastDay: number } | null;
  /** The termination date: past for leavers, ahead for those on garden leave. */
  readonly lastDay: number | null;
  /** The last day that has history: today, or the leaver's last day. */
  readonly until: number;
  /** Works for the company without being employed by it: paid by the day, without shares and bonus. */
  readonly isContractor: boolean;
  /** Paid for each week. */
  readonly isPaidWeekly: boolean;
  /** Oldest first, the first one on `start`; the last one may lie ahead of today. */
  readonly positions: readonly Position[];
}

export interface Position {
  readonly day: number;
  readonly job: Job;
  readonly site: Site;
  readonly managerIndex: number | null;
  readonly change: 'New Employee' | 'Promotion' | 'Role change' | 'Team change' | 'Site change' | 'Manager change';
}

export function careerOf(world: World, index: number): Career {
  const dice = world.dice(index);
  const place = index - world.chart.firstWithoutReports;
  const standing = standingOf(place);
  const stay = stayOf(standing, world.today, index < world.chart.firstWithoutReports, dice);
  const known = positionsOf(world, index, stay, dice);
  const past = isIn('began in a job that is gone', place) ? withFormerJob(known) : known;
  const next = past.length < 5 ? nextPosition(past.at(-1), standing, world.today, dice) : [];
  return {
    standing,
    ...stay,
    isContractor: isIn('contractor', place),
    isPaidWeekly: isIn('paid by the week', place),
    positions: [...past, ...next],
  };
}

/** The position that holds on a day; before the first day of work the first one. */
export function positionOn(career: Career, day: number): Position {
  const [first] = career.positions;
  if (!first) throw new Error('a career has a position');
  return career.positions.findLast((position) => position.day <= day) ?? first;
}

/** `start` and `count` − 1 firsts of a month, spread evenly over the years that have passed since. */
export function spread(career: Pick<Career, 'start' | 'until'>, count: number): readonly number[] {
  const step = (career.until - career.start) / count;
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? career.start : firstOfMonthFrom(career.start + Math.floor(step * at)),
  );
}

type Stay = Omit<Career, 'standing' | 'positions' | 'isContractor' | 'isPaidWeekly'>;

function stayOf(standing: Standing, today: number, leads: boolean, dice: Dice): Stay {
  if (standing === 'hired') {
    const start = today + dice.between('start', 7, 85);
    return { start, before: null, lastDay: null, until: start };
  }
  if (standing === 'terminated') {
    const lastDay = today - dice.between('last day', 20, 900);
    return { start: lastDay - dice.between('stay', 250, 2800), before: null, lastDay, until: lastDay };
  }
  if (standing !== 'employed') {
    const lastDay = standing === 'garden leave' ? today + dice.between('last day', 10, 60) : null;
    return { start: today - dice.between('stay', 700, 3000), before: null, lastDay, until: today };
  }
  const isNew = !leads && dice.percent('new', 15);
  const start = today - (isNew ? dice.between('stay', 30, 729) : dice.between('stay', leads ? 1500 : 730, 4200));
  return { start, before: dice.percent('came back', 2) ? stayBefore(start, dice) : null, lastDay: null, until: today };
}

function stayBefore(start: number, dice: Dice): Career['before'] {
  const lastDay = start - dice.between('away', 200, 900);
  return { start: lastDay - dice.between('stay before', 300, 1500), lastDay };
}

/** Walks back from the position held now: each change undone gives the one before it. */
function positionsOf(world: World, index: number, stay: Stay, dice: Dice): readonly Position[] {
  const { site } = world.identity(index);
  const department = world.chart.branchOf(index);
  let place: Place = {
    department: department % departments.length,
    role: index === 0 ? 0 : dice.below('role', 2),
    level: levelOf(world, index, stay, dice),
    site,
    managerIndex: world.chart.managerOf(index),
  };
  const days = spread(stay, index === 0 ? 1 : positionCount(stay, dice));
  const positions: Position[] = [];
  for (const [at, day] of [...days.entries()].reverse()) {
    const change = at === 0 ? 'New Employee' : changeInto(place, at, days.length, dice);
    const { department, role, level, site, managerIndex } = place;
    positions.unshift({ day, job: jobAt(department, role, level), site, managerIndex, change });
    if (change !== 'New Employee') place = { ...place, ...undo[change](place, world, dice) };
  }
  return positions;
}

function positionCount(stay: Stay, dice: Dice): number {
  const most = Math.floor((stay.until - stay.start) / 480);
  return Math.max(1, Math.min(5, most - dice.below('fewer positions', 3)));
}

function levelOf(world: World, index: number, stay: Stay, dice: Dice): number {
  if (index >= world.chart.firstWithoutReports) {
    const years = Math.floor((stay.until - stay.start) / 1461);
    return Math.min(ladder.principal, dice.below('level', 4) + years);
  }
  return [ladder.chief, ladder.vicePresident, ladder.director][world.chart.depthOf(index)] ?? ladder.manager;
}

interface Place {
  readonly department: number;
  readonly role: number;
  readonly level: number;
  readonly site: Site;
  readonly managerIndex: number | null;
}

function changeInto(place: Place, at: number, count: number, dice: Dice): keyof typeof undo {
  if (at === 1 && dice.percent('moved site', 8)) return 'Site change';
  if (at === count - 1 && place.level <= ladder.principal && dice.percent('moved team', 8)) return 'Team change';
  if (place.level > ladder.first && dice.percent(`promoted ${at}`, 75)) return 'Promotion';
  if (place.managerIndex !== null && place.managerIndex > 0) return 'Manager change';
  return place.level > ladder.first ? 'Promotion' : 'Role change';
}

const undo = {
  Promotion: (place) => ({ level: place.level - 1 }),
  'Role change': (place) => ({ role: 1 - place.role }),
  'Team change': (place, world) => {
    const department = (place.department % (departments.length - 1)) + 1;
    return { department, managerIndex: department < world.chart.firstWithoutReports ? department : 0 };
  },
  'Site change': (place, _world, dice) => ({
    site: dice.pick(
      'site before',
      sites.filter((site) => site !== place.site),
    ),
  }),
  'Manager change': (place, world) => ({ managerIndex: world.chart.managerOf(place.managerIndex ?? 0) }),
} as const satisfies Readonly<Record<string, (place: Place, world: World, dice: Dice) => Partial<Place>>>;

/** Whoever has changed jobs may have begun in one whose title is archived since. */
function withFormerJob([first, ...later]: readonly Position[]): readonly Position[] {
  if (!first) return later;
  return [later.length === 0 ? first : { ...first, job: { ...first.job, ...formerJob } }, ...later];
}

/** A promotion already entered for next January. */
function nextPosition(now: Position | undefined, standing: Standing, today: number, dice: Dice): readonly Position[] {
  if (!now || standing !== 'employed' || now.job.level >= ladder.principal || !dice.percent('next position', 2))
    return [];
  const department = departments.indexOf(now.job.department);
  const job = jobAt(department, now.job.department.roles.indexOf(now.job.role), now.job.level + 1);
  return [{ ...now, day: nextJanuary(today), job, change: 'Promotion' }];
}
