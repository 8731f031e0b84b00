import type { StoredRow } from '@hibob-kit/schemas';
import type { Career } from '../career.ts';
import type { Dice } from '../dice.ts';
import { leavingOf } from '../leaving.ts';
import type { Standing } from '../standing.ts';
import type { World } from '../world.ts';
import { datedRow } from './row.ts';

/** Statuses over time. A termination takes effect at midnight after the last day (webhook events v2): its row is a day later. */
export function lifecycleRows(world: World, career: Career, dice: Dice): readonly StoredRow[] {
  const leaving = leavingOf(dice);
  const gone = { reasonType: leaving.type, leaveReason: leaving.reason };
  return turnsOf(world, career, dice).map(({ day, status, leave = null }) =>
    datedRow(world, day, {
      status,
      employeeStatus: status === 'hired' || status === 'terminated' ? 'Inactive' : 'Active',
      ...(leave === null && (status === 'terminated' || status === 'garden leave')
        ? gone
        : { reasonType: leave, leaveReason: null }),
      workChangeType: null,
    }),
  );
}

export interface Turn {
  readonly day: number;
  readonly status: Standing;
  /** What kind of leave, for leaves. */
  readonly leave?: 'Parental' | 'Sick leave' | 'Unpaid leave';
}

export function turnsOf(world: World, career: Career, dice: Dice): readonly Turn[] {
  return [
    ...turnsBefore(world, career, dice),
    { day: career.start, status: 'employed' },
    ...turnsSince(world, career, dice),
  ];
}

function turnsBefore(world: World, career: Career, dice: Dice): readonly Turn[] {
  if (career.standing === 'hired') return [{ day: world.today - dice.between('entered', 5, 40), status: 'hired' }];
  if (!career.before) return [];
  return [
    { day: career.before.start, status: 'employed' },
    { day: career.before.lastDay + 1, status: 'terminated' },
  ];
}

function turnsSince(world: World, career: Career, dice: Dice): readonly Turn[] {
  const { standing, lastDay } = career;
  switch (standing) {
    case 'hired':
      return [];
    case 'employed':
      return pastLeave(career, dice);
    case 'leave':
      return [
        { day: leaveBegan(world, dice), status: 'leave', leave: dice.pick('leave', ['Sick leave', 'Unpaid leave']) },
      ];
    case 'parental leave':
      return [
        { day: leaveBegan(world, dice), status: 'parental leave', leave: 'Parental' },
        { day: world.today + dice.between('return', 30, 150), status: 'employed' },
      ];
    case 'garden leave':
      return [{ day: world.today - dice.between('garden leave', 1, 30), status: 'garden leave' }, ...end(lastDay)];
    case 'terminated':
      return [...gardenBefore(lastDay, dice), ...end(lastDay)];
    default:
      return standing satisfies never;
  }
}

function pastLeave(career: Career, dice: Dice): readonly Turn[] {
  const days = career.until - career.start;
  if (days < 900 || !dice.percent('past leave', 10)) return [];
  const day = career.start + Math.floor(days / 2);
  const back = { day: day + dice.between('leave days', 60, 200), status: 'employed' } as const;
  return dice.percent('past parental', 60)
    ? [{ day, status: 'parental leave', leave: 'Parental' }, back]
    : [{ day, status: 'leave', leave: 'Unpaid leave' }, back];
}

function leaveBegan(world: World, dice: Dice): number {
  return world.today - dice.between('leave began', 5, 90);
}

function gardenBefore(lastDay: number | null, dice: Dice): readonly Turn[] {
  if (lastDay === null || !dice.percent('garden before', 30)) return [];
  return [{ day: lastDay - dice.between('garden days', 14, 60), status: 'garden leave' }];
}

function end(lastDay: number | null): readonly Turn[] {
  return lastDay === null ? [] : [{ day: lastDay + 1, status: 'terminated' }];
}
