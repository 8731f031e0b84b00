import { type Dice, diceOf } from '@hibob-kit/scenarios';
import { daysAfter, isWorkday } from '../calendar.ts';
import type { Company } from '../company.ts';
import type { Person } from '../people.ts';
import type { AskedTimeOff, RequestStatus, TimeOffRequest, Turn } from './time-off-request.ts';

/**
 * The requests an employee has before anybody changes anything: derived from (seed, index), dated around the company's first day
 * and never moved by its clock. Employees added later have none.
 */
export function generatedRequests({ spec }: Company, person: Person): readonly TimeOffRequest[] {
  if (person.index >= spec.employees) return [];
  const dice = diceOf(spec.seed, person.index);
  return occasions
    .map((occasion, at) => ({ occasion, id: idOf(person.index, at) }))
    .filter(({ occasion }) => dice.percent(`time off ${occasion.name}`, occasion.share))
    .map(({ occasion, id }) => requestOn(occasion, id, person, dice, spec.today));
}

/** The employee whose generated request has this id; null: no generated request has it. */
export function indexOfGenerated({ spec }: Company, id: number): number | null {
  const place = id - firstId;
  const index = Math.floor(place / idsEach);
  return place >= 0 && index < spec.employees && place % idsEach < occasions.length ? index : null;
}

const firstId = 27_500_000;
const idsEach = 10;
const idOf = (index: number, at: number) => firstId + index * idsEach + at;

/** A reason to be away: how many of a hundred employees, when it begins around the first day, how long, what became of it. */
interface Occasion {
  readonly name: string;
  readonly policyType: string;
  readonly share: number;
  readonly begins: readonly [number, number];
  readonly lasts: readonly [number, number];
  readonly endings: readonly (readonly RequestStatus[])[];
}

const approved = ['pending', 'approved'] as const;
const atOnce = ['approved'] as const;
const waiting = ['pending'] as const;
const declined = ['pending', 'disapproved'] as const;
const canceled = ['pending', 'approved', 'canceled'] as const;

const occasions: readonly Occasion[] = [
  { name: 'past', policyType: 'Holiday', share: 70, begins: [-150, -20], lasts: [1, 10], endings: [approved] },
  { name: 'now', policyType: 'Holiday', share: 7, begins: [-4, 0], lasts: [3, 12], endings: [approved] },
  { name: 'ill now', policyType: 'Sick', share: 3, begins: [-2, 0], lasts: [1, 5], endings: [atOnce] },
  { name: 'ill', policyType: 'Sick', share: 25, begins: [-120, -6], lasts: [1, 4], endings: [atOnce] },
  { name: 'next', policyType: 'Holiday', share: 45, begins: [14, 75], lasts: [1, 15], endings: [approved, waiting] },
  { name: 'off', policyType: 'Holiday', share: 15, begins: [-40, 45], lasts: [1, 5], endings: [declined, canceled] },
  { name: 'home', policyType: 'Work from home', share: 10, begins: [-3, 3], lasts: [1, 2], endings: [atOnce] },
  { name: 'unpaid', policyType: 'Unpaid leave', share: 4, begins: [-10, 60], lasts: [5, 20], endings: [approved] },
  { name: 'hours', policyType: 'Time off in lieu', share: 10, begins: [-30, 30], lasts: [1, 1], endings: [approved] },
];

function requestOn(occasion: Occasion, id: number, person: Person, dice: Dice, founded: string): TimeOffRequest {
  const draw = (what: string, [from, to]: readonly [number, number]) =>
    dice.between(`time off ${occasion.name} ${what}`, from, to);
  const startDate = firstWorkday(daysAfter(founded, draw('begins', occasion.begins)));
  const endDate = daysAfter(startDate, draw('lasts', occasion.lasts) - 1);
  const ending = dice.pick(`time off ${occasion.name} ending`, occasion.endings);
  const [first, ...later] = turns(ending, startDate, founded, person, dice);
  return { id, employeeId: person.id, asked: asked(occasion, startDate, endDate, dice), history: [first, ...later] };
}

function asked(occasion: Occasion, startDate: string, endDate: string, dice: Dice): AskedTimeOff {
  const common = { policyType: occasion.policyType, startDate, endDate };
  return occasion.policyType === 'Time off in lieu'
    ? { ...common, requestRangeType: 'hours', hours: dice.between('time off hours', 1, 6), minutes: 0 }
    : { ...common, requestRangeType: 'days', startDatePortion: 'all_day', endDatePortion: 'all_day' };
}

/** Asked for two weeks or more before it begins and decided the day after, all before the first day; without approval on
 * the day itself. */
function turns(
  statuses: readonly RequestStatus[],
  startDate: string,
  founded: string,
  person: Person,
  dice: Dice,
): readonly [Turn, ...Turn[]] {
  const [first = 'pending', ...later] = statuses;
  const lead = first === 'approved' ? 0 : dice.between('time off lead', 14, 30);
  const wished = daysAfter(startDate, -lead);
  const latest = daysAfter(founded, -statuses.length);
  const day = [wished, latest].toSorted()[0] ?? latest;
  const manager = person.value('work.manager');
  const decidedBy = typeof manager === 'string' ? manager : 'system';
  return [
    { status: first, at: momentOn(day, dice), by: person.id },
    ...later.map((status, at) => ({
      status,
      at: momentOn(daysAfter(day, at + 1), dice),
      by: status === 'canceled' ? person.id : decidedBy,
    })),
  ];
}

function momentOn(day: string, dice: Dice): string {
  const two = (what: string, from: number, to: number) =>
    String(dice.between(`${what} ${day}`, from, to)).padStart(2, '0');
  return `${day}T${two('hour', 8, 17)}:${two('minute', 0, 59)}:${two('second', 0, 59)}.000`;
}

function firstWorkday(day: string): string {
  return isWorkday(day) ? day : firstWorkday(daysAfter(day, 1));
}
