import { type PayReason, payReasons } from '../pay/reasons.ts';

/** Why something is not there, beside what keeps a yearly figure from being computed. */
const absenceReasons = {
  empty: 'HiBob holds nothing there.',
  unreadable: 'What HiBob holds there is no value of its kind.',
  unlabelled: 'HiBob names it by an id that its list does not hold, so it has no words.',
  restricted: 'HiBob withholds it: the permission group does not show it.',
  'not-requested': 'You chose not to share it.',
  'not-available': 'This company’s HiBob does not have the table.',
  'no-row-holds': 'No row of the table holds on that day.',
  'not-started': 'The person had not started by that day.',
  left: 'The person had left by that day.',
  'known-for-today-only': 'HiBob tells it for today only, not for other days.',
} as const;

export const whyWords = { ...absenceReasons, ...payReasons } as const;
export type Why = keyof typeof absenceReasons | PayReason;

/** A value, or why there is none. */
export type Known<T> = { readonly value: T; readonly why: null } | { readonly value: null; readonly why: Why };

export function is<T>(value: T): Known<T> {
  return { value, why: null };
}

export function isNot(why: Why): Known<never> {
  return { value: null, why };
}
