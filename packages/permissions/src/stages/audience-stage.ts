import { covers } from '../audience.ts';
import { type AudienceCandidate, type Condition, conditionFields, holds, textOf } from '../condition.ts';
import type { AccessRights } from '../group.ts';
import { type Judge, type Verdict, verdict } from '../stage.ts';

/** Do the access rights of any of the groups cover the employee? */
export const audienceStage: Judge = ({ ask, person }, groups) => {
  if (person === null || ask.kind === 'nothing' || (ask.kind === 'feature' && !ask.onPerson))
    return verdict('audience.not-asked', 'pass');
  const verdicts = groups.map(({ accessRights }) => judge(accessRights, person));
  return verdicts.find(({ acts }) => acts === 'pass') ?? verdicts[0] ?? verdict('audience.no-group', 'fail');
};

function judge(accessRights: AccessRights, person: AudienceCandidate): Verdict {
  const covered = covers(accessRights, person);
  switch (accessRights.select) {
    case 'everyone':
      return covered ? verdict('audience.everyone', 'pass') : verdict('audience.everyone-inactive', 'fail');
    case 'condition':
      return judgeConditions(accessRights.conditions, person);
    case 'people':
      return covered
        ? verdict('audience.named', 'pass')
        : verdict('audience.not-named', 'fail', { count: String(accessRights.employeeIds.length) });
    case 'own data':
    case 'reports':
      return verdict('audience.not-for-service-users', 'fail', { select: accessRights.select });
    default:
      return accessRights satisfies never;
  }
}

/** The first line that fails decides; where none does, the one that rests on an empty value, then the last. */
function judgeConditions(conditions: readonly Condition[], person: AudienceCandidate): Verdict {
  const failing = conditions.find((one) => !holds(one, person));
  if (failing) return verdict('audience.condition-fails', 'fail', factsOf(failing, person));
  const onEmpty = conditions.find((one) => one.operator === 'not equals' && valueIn(one, person) === null);
  if (onEmpty) return verdict('audience.not-equals-empty', 'pass', factsOf(onEmpty, person));
  const last = conditions.at(-1);
  return last
    ? verdict('audience.condition-holds', 'pass', factsOf(last, person))
    : verdict('audience.nothing-chosen', 'fail');
}

function factsOf(condition: Condition, person: AudienceCandidate) {
  return {
    conditionField: condition.field,
    condition: conditionText(condition),
    value: textOf(valueIn(condition, person)) ?? 'empty',
  };
}

const valueIn = (condition: Condition, person: AudienceCandidate) => person.value(conditionFields[condition.field]);

/** `Site any of London, Berlin`, as the screen shows a line. */
export function conditionText(condition: Condition): string {
  const values = condition.operator === 'exists' ? '' : ` ${condition.values.join(', ')}`;
  return `${condition.field} ${condition.operator}${values}`;
}
