import type { Finding } from '../finding.ts';
import type { HiddenFields } from '../problem.ts';

/** The company may hold a field's content elsewhere. */
export function keptElsewhere(substitutes: HiddenFields['substitutes']): Finding['causes'] {
  return substitutes.map(({ field }) => ({
    code: 'field.kept-elsewhere',
    about: field.id,
    cause: `The company may keep this in its own field “${field.label}” (${field.categoryName}).`,
    lookAt: `Whether “${field.label}” is filled on an employee’s profile.`,
  }));
}

/** Ways out without HiBob: another field, or none. */
export function insteadOf({
  requirement,
  hidden,
  substitutes,
}: Pick<HiddenFields, 'requirement' | 'hidden' | 'substitutes'>): string | null {
  const optional = requirement.items.filter(
    (item) =>
      item.optional !== null &&
      (hidden.includes(item.label) || item.fields.some((field) => hidden.includes(field.label))),
  );
  const unselect =
    optional.length > 0 ? [`Unselect ${list(optional.map((item) => item.label))} in Read Employees.`] : [];
  const map = substitutes.map(
    ({ item, field }) => `Choose “${field.label}” (${field.categoryName}) for ${item} in Read Employees: ${field.id}.`,
  );
  const ways = [...map, ...unselect];
  return ways.length === 0 ? null : ways.join(' ');
}

export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
