import { type Condition, type ConditionField, type Contradiction, conditionFields } from '@hibob-kit/permissions';
import { conditionItems, impossibleIn } from '@hibob-kit/scenarios';
import type { Company } from '../company/company.ts';
import { type ControlError, refuse, refusedName } from './control-error.ts';
import type { ConditionInput } from './group-input.ts';

export type CheckedConditions =
  | { readonly kind: 'conditions'; readonly conditions: readonly Condition[] }
  | ControlError;

/** Conditions whose names the company knows and which somebody could fulfil. `path`: where they stand in the request. */
export function checkConditions(company: Company, path: string, input: readonly ConditionInput[]): CheckedConditions {
  const conditions: Condition[] = [];
  for (const [at, one] of input.entries()) {
    const { field } = one;
    if (!isConditionField(field)) {
      return refusedName(
        `${path}.${at}.field`,
        `No condition can look at ${field}.`,
        field,
        Object.keys(conditionFields),
      );
    }
    const wrong = one.operator === 'exists' ? null : unknownValue(company, `${path}.${at}`, field, one.values);
    if (wrong) return wrong;
    conditions.push({ ...one, field });
  }
  const contradiction = impossibleIn(company.data, conditions);
  return contradiction ? contradictory(path, contradiction) : { kind: 'conditions', conditions };
}

function isConditionField(label: string): label is ConditionField {
  return Object.hasOwn(conditionFields, label);
}

/** Conditions on list fields take labels or item ids of that list. */
function unknownValue(
  { data }: Company,
  path: string,
  field: ConditionField,
  values: readonly string[],
): ControlError | null {
  const items = conditionItems(data, field);
  if (!items) return null;
  const known = items.flatMap(({ id, name }) => [name, id]);
  const at = values.findIndex((value) => !known.some((name) => name.toLowerCase() === value.toLowerCase()));
  const unknown = values[at];
  return unknown === undefined
    ? null
    : refusedName(`${path}.values.${at}`, `${field} is never ${unknown}.`, unknown, known);
}

function contradictory(path: string, { at, reason }: Contradiction): ControlError {
  const errors: Readonly<Record<Contradiction['reason'], string>> = {
    'no values': 'This condition names no value, so nobody fulfils it.',
    'another value above': 'A condition above asks for another value of the same field, so nobody fulfils both.',
    excluded: 'Together these conditions ask for a value and rule it out, so nobody fulfils them.',
  };
  return refuse(400, errors[reason], 'Take one of the conditions out, or put their values into one line.', {
    path: `${path}.${at}`,
  });
}
