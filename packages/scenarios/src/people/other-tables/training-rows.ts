import type { StoredRow } from '@hibob-kit/schemas';
import { currencyOf, later, type Owner, rowOn } from './row.ts';

/** Data protection in the first month, for some a course after a year. Who has not begun yet has none. */
export function trainingRows(owner: Owner): readonly StoredRow[] {
  const { dice, start, today } = owner;
  const course = later(start, 400);
  return [
    ...(start < today ? [training(owner, 0, 'Data protection', later(start, 14), null)] : []),
    ...(course < today && dice.percent('course', 40)
      ? [training(owner, 1, dice.pick('course is', ['First aid', 'Fire safety', 'Presenting']), course, 120)]
      : []),
  ];
}

function training(owner: Owner, at: number, name: string, startDate: string, cost: number | null): StoredRow {
  const endDate = later(startDate, 2);
  return rowOn(owner, 910_001 + owner.index * 10 + at, owner.start, {
    name,
    description: null,
    cost: cost === null ? null : { value: cost, currency: currencyOf(owner) },
    status: endDate <= owner.today ? 'Completed' : 'Not started',
    frequency: 'Once',
    startDate,
    endDate,
    documentId: null,
  });
}
