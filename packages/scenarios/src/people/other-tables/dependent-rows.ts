import type { StoredRow } from '@hibob-kit/schemas';
import { wordPoolsOf } from '../word-pools.ts';
import { later, type Owner, rowOn } from './row.ts';

/** A row for each child that `home.numberOfKids` counts: the same draws as there. */
export function dependentRows(owner: Owner): readonly StoredRow[] {
  const { dice, person } = owner;
  const kids = dice.percent('kids', 50) ? dice.below('kids are', 4) : 0;
  const pool = wordPoolsOf('en_GB');
  return Array.from({ length: kids }, (_, at) => {
    const girl = dice.percent(`girl ${at}`, 50);
    return rowOn(owner, 950_001 + owner.index * 10 + at, owner.start, {
      firstName: dice.pick(`kid ${at}`, girl ? pool.women : pool.men),
      surname: person.facts['root.surname'] ?? null,
      birthDate: later(owner.start, -(at * 900 + dice.between(`kid born ${at}`, 30, 600))),
      gender: girl ? 'Female' : 'Male',
    });
  });
}
