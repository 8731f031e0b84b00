import {
  type HumanContext,
  humanText,
  type ObjectCells,
  type ObjectField,
  type ObjectKind,
  type Value,
} from '@hibob-kit/schemas';

/** A condition of a search. */
export interface Condition {
  readonly fieldId: string;
  readonly operator: 'equals' | 'notEqual';
  /** Numbers and booleans come as texts too. */
  readonly values: readonly string[];
}

/** Objects that meet every condition (documented for goals). `notEqual` holds for an empty field (inferred). */
export function meeting(conditions: readonly Condition[]): (cells: ObjectCells<unknown>) => boolean {
  return (cells) =>
    conditions.every(({ fieldId, operator, values }) => {
      const held = [cells[fieldId] ?? []].flat().map(String);
      return held.some((one) => values.includes(one)) === (operator === 'equals');
    });
}

/** The text beside a value; a list of employees has a list of texts (OpenAPI 2025-06). */
export type TextOf = (field: ObjectField, value: Exclude<Value, null>) => string | readonly string[];

export function textsIn(context: HumanContext): TextOf {
  return ({ type, list }, value) => {
    if (!Array.isArray(value)) return humanText({ type, list }, value, context);
    return value.map((one: string) => humanText({ type, list }, one, context));
  };
}

/**
 * Writes objects in the notation of the job catalog, positions and job ads: a value in an object of its own, with its text if asked
 * for. Unknown fields are passed over (observed for positions), as are empty ones (documented for a position's budget, else
 * inferred from people reads).
 */
export function entryWriter(
  kind: ObjectKind,
  asked: readonly string[],
  textOf: TextOf | null,
): (cells: ObjectCells) => Record<string, unknown> {
  const fields = fieldsAsked(kind, asked);
  return (cells) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = cells[field.id] ?? null;
        if (value === null) return [];
        return [[field.id, textOf ? { value, humanReadable: textOf(field, value) } : { value }] as const];
      }),
    );
}

/** Writes objects in the notation of the newer modules: the bare value under the field's id (object-based endpoints, documented). */
export function itemWriter(
  kind: ObjectKind,
  asked: readonly string[] | null | undefined,
): (cells: ObjectCells<unknown>) => Record<string, unknown> {
  const fields = fieldsAsked(kind, asked ?? kind.core);
  return (cells) =>
    Object.fromEntries(
      fields.flatMap(({ id }) => {
        const value = cells[id] ?? null;
        return value === null ? [] : [[id, value] as const];
      }),
    );
}

function fieldsAsked({ fields }: ObjectKind, asked: readonly string[]): readonly ObjectField[] {
  return [...new Set(asked)].flatMap((id) => fields.find((field) => field.id === id) ?? []);
}
