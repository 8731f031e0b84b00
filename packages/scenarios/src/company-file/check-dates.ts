import type { StoredPerson, StoredRow } from '@hibob-kit/schemas';
import { dateOf, dayOf } from '../people/calendar.ts';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';

/** What a file says of one person's dates, and where. */
interface Dated {
  readonly facts: StoredPerson['facts'];
  /** By field id. */
  readonly places: ReadonlyMap<string, Path>;
  /** The lifecycle table, where the file has it. */
  readonly lifecycle: { readonly at: Path; readonly rows: readonly StoredRow[] } | null;
}

/** Dates of one person that cannot all be true. */
export function checkDates({ facts, places, lifecycle }: Dated, mistakes: Mistakes): void {
  const dayIn = (fieldId: string) => {
    const value = facts[fieldId];
    return typeof value === 'string' ? value : null;
  };
  for (const { earlier, later, says } of orders) {
    const [first, second] = [dayIn(earlier), dayIn(later)];
    if (first !== null && second !== null && first > second)
      mistakes.wrong(places.get(later === 'work.startDate' ? earlier : later) ?? [], says(first, second));
  }
  const lastDay = dayIn('internal.terminationDate');
  if (lastDay === null || lifecycle === null) return;
  const gone = dateOf(dayOf(lastDay) + 1);
  const row = lifecycle.rows.find(({ effectiveDate }) => effectiveDate === gone);
  if (row?.columns.status !== 'terminated')
    mistakes.wrong(lifecycle.at, `${lastDay} is the last day, and no row says terminated from ${gone} on.`);
}

const orders: readonly {
  readonly earlier: string;
  readonly later: string;
  readonly says: (first: string, second: string) => string;
}[] = [
  {
    earlier: 'personal.birthDate',
    later: 'work.startDate',
    says: (born, start) => `Born on ${born}, after the first day, ${start}.`,
  },
  {
    earlier: 'work.originalStartDate',
    later: 'work.startDate',
    says: (original, start) => `The original start date, ${original}, is after the start date, ${start}.`,
  },
  {
    earlier: 'work.startDate',
    later: 'internal.terminationDate',
    says: (start, lastDay) => `The last day, ${lastDay}, is before the first, ${start}.`,
  },
];
