import { type HumanSubject, humanText, type Value } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { nameOfEmployee } from '../../explain/names.ts';
import { indexOf } from '../../hibob/company-index.ts';

/** A value as the screens show it; an empty one as nothing. */
export function valueText(company: Company, subject: HumanSubject, value: Value): string {
  if (value === null) return '';
  return humanText(subject, value, {
    labelOf: indexOf(company.data).labelOf,
    dateFormat: 'YYYY-MM-DD',
    displayNameOf: (id) => nameOfEmployee(company, id),
  });
}

export function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
