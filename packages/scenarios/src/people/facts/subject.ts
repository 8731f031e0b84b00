import type { Career, Position } from '../career.ts';
import type { Dice } from '../dice.ts';
import type { Identity } from '../identity.ts';
import type { World } from '../world.ts';

/** The employee that facts are entered about. */
export interface Subject {
  readonly world: World;
  readonly index: number;
  readonly identity: Identity;
  readonly career: Career;
  /** The position held today; a future hire's first, a leaver's last. */
  readonly position: Position;
  readonly dice: Dice;
}

/** A value that only some have. */
export function some<T>({ dice }: Subject, salt: string, percent: number, value: () => T): T | null {
  return dice.percent(salt, percent) ? value() : null;
}

/** The day somebody was entered: shortly before their first stay, never ahead of today. */
export function enteredOn({ world, career, dice }: Subject): number {
  return Math.min(career.before?.start ?? career.start, world.today) - dice.between('created', 5, 40);
}
