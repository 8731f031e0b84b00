import { type Condition, type ConditionField, conditionFields, type Operator, operators } from '@hibob-kit/permissions';
import { text, texts } from '../form.ts';

/** A line of conditions as a form has it: one may still be without values. */
export interface ConditionLine {
  readonly field: ConditionField;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** HiBob's default, and what a new line begins as. */
export const defaultLine: ConditionLine = { field: 'Lifecycle status', operator: 'equals', values: ['Employed'] };
const emptyLine: ConditionLine = { field: 'Lifecycle status', operator: 'exists', values: [] };

export function linesOf(conditions: readonly Condition[]): readonly ConditionLine[] {
  return conditions.map((one) => ({ ...one, values: one.operator === 'exists' ? [] : one.values }));
}

export function conditionsOf(lines: readonly ConditionLine[]) {
  return lines.map(({ field, operator, values }) =>
    operator === 'exists' ? { field, operator } : { field, operator, values: [...values] },
  );
}

/** The lines of a form after what its button did: `add:PREFIX`, `remove:PREFIX:1`. */
export function linesIn(form: FormData, prefix: string): readonly ConditionLine[] {
  const count = Math.min(50, Number(text(form, `${prefix}.count`)) || 0);
  const lines = Array.from({ length: count }, (_, at) => lineIn(form, `${prefix}${at}`));
  const act = text(form, 'do');
  if (act === `add:${prefix}`) return [...lines, emptyLine];
  const removed = act.startsWith(`remove:${prefix}:`) ? Number(act.slice(`remove:${prefix}:`.length)) : -1;
  return lines.filter((_, at) => at !== removed);
}

function lineIn(form: FormData, name: string): ConditionLine {
  const [field, operator] = [text(form, `${name}.field`), text(form, `${name}.operator`)];
  const known = isField(field) ? field : emptyLine.field;
  // Values of another field say nothing about this one.
  const before = text(form, `${name}.was`);
  const listed = before === known ? texts(form, `${name}.value`) : [];
  const typed = texts(form, `${name}.typed`).flatMap((one) => one.split(',').map((part) => part.trim()));
  const values = [...listed, ...typed].filter((value) => value !== '');
  return { field: known, operator: operators.find((one) => one === operator) ?? 'exists', values };
}

function isField(label: string): label is ConditionField {
  return Object.hasOwn(conditionFields, label);
}
