/** Where an employee stands in the company's lifecycle on the company's first day. */
export type Standing = 'employed' | 'hired' | 'leave' | 'parental leave' | 'garden leave' | 'terminated';

/**
 * Standing by place, not by chance, so that 60 employees already show every one. Only employees without reports are anything but
 * employed: `place` counts from the first of them.
 */
export function standingOf(place: number): Standing {
  return place < 0 ? 'employed' : (standingByResidue[place % period] ?? 'employed');
}

const period = 50;

/** About 12 % terminated and 2 % (1.7 % at 1,000 employees) of each other standing. */
const standingByResidue: Readonly<Record<number, Standing>> = {
  3: 'terminated',
  8: 'terminated',
  11: 'hired',
  15: 'terminated',
  19: 'leave',
  22: 'terminated',
  26: 'garden leave',
  29: 'terminated',
  34: 'parental leave',
  36: 'terminated',
  45: 'terminated',
};
