import { dateIn } from '../sync/cell.ts';
import { type Trouble, trouble } from '../trouble.ts';

/** A day, `2026-03-01`. */
export function dayNamed(text: string): string | Trouble {
  const day = dateIn(text);
  return day === text ? day : trouble('usage', 'The day is not a date.', 'For example: 2026-03-01.');
}

/** A moment; of a day alone the end of it in UTC, because "on 1 March" means with all that was known that day. */
export function momentNamed(text: string): string | Trouble {
  if (dateIn(text) === text) return `${text}T23:59:59.999Z`;
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const time = isMoment && dateIn(text) !== null ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time)
    ? trouble(
        'usage',
        'The moment is neither a date nor a time with its zone.',
        'For example: 2026-03-01, or 2026-03-01T09:00:00Z.',
      )
    : new Date(time).toISOString();
}
