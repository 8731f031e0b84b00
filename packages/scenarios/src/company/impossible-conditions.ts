import { type Condition, type Contradiction, contradictionIn } from '@hibob-kit/permissions';
import type { CompanyData } from '../scenario.ts';
import { conditionItems } from './condition-items.ts';

type Known = Pick<CompanyData, 'fields' | 'lists' | 'lifecycleStatuses'>;

/** The first condition with which nobody can be selected, whoever works in the company: a name and its id mean the same there. */
export function impossibleIn(data: Known, conditions: readonly Condition[]): Contradiction | null {
  return contradictionIn(conditions.map((one) => asStatuses(data, inIds(data, one))));
}

function inIds(data: Known, condition: Condition): Condition {
  if (condition.operator === 'exists') return condition;
  const items = conditionItems(data, condition.field) ?? [];
  const idOf = (value: string) =>
    items.find(({ name, id }) => [name, id].some((one) => isSame(one, value)))?.id ?? value;
  return { ...condition, values: condition.values.map(idOf) };
}

/** Whether somebody is active follows from their lifecycle status, so that the two can contradict each other. */
function asStatuses({ lifecycleStatuses }: Known, condition: Condition): Condition {
  if (condition.field !== 'Status' || condition.operator === 'exists' || condition.values.length === 0)
    return condition;
  const isNamed = (access: string) => condition.values.some((value) => isSame(value, access));
  const wanted = condition.operator !== 'not equals';
  const values = lifecycleStatuses.filter(({ access }) => isNamed(access) === wanted).map(({ id }) => id);
  return values.length === 0 ? condition : { field: 'Lifecycle status', operator: 'any of', values };
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
