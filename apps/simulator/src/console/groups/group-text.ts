import {
  type AccessRights,
  type Condition,
  checkbox,
  conditionText,
  featureText,
  noRights,
  type PermissionGroup,
  rights,
} from '@hibob-kit/permissions';
import { conditionItems } from '@hibob-kit/scenarios';
import type { Company } from '../../company/company.ts';
import { namesIn } from '../../explain/names.ts';

/** A condition as the screen shows it: labels, where people hold ids. */
export function conditionLabel({ data }: Company, condition: Condition): string {
  if (condition.operator === 'exists') return conditionText(condition);
  const items = conditionItems(data, condition.field) ?? [];
  const labels = condition.values.map(
    (value) => items.find(({ id }) => id.toLowerCase() === value.toLowerCase())?.name ?? value,
  );
  return conditionText({ ...condition, values: labels });
}

export function audienceText(company: Company, accessRights: AccessRights): string {
  switch (accessRights.select) {
    case 'everyone':
      return 'Everyone: all active employees';
    case 'condition':
      return accessRights.conditions.length === 0
        ? 'Select people by condition: nothing chosen, so nobody'
        : `Select people by condition: ${accessRights.conditions.map((one) => conditionLabel(company, one)).join(' and ')}`;
    case 'people':
      return `Select specific employees: ${accessRights.employeeIds.length} of them`;
    case 'own data':
      return 'Their own data';
    case 'reports':
      return 'Those who report to them';
    default:
      return accessRights satisfies never;
  }
}

/** What differs between a group and itself later, one sentence each. */
export function groupChanges(company: Company, before: PermissionGroup, after: PermissionGroup): readonly string[] {
  const nameOf = namesIn(company);
  const [was, is] = [audienceText(company, before.accessRights), audienceText(company, after.accessRights)];
  return [
    ...(before.name === after.name ? [] : [`The name “${before.name}” becomes “${after.name}”.`]),
    ...(was === is ? [] : [`Access rights: “${was}” becomes “${is}”.`]),
    ...memberChanges(company, before, after),
    ...boxChanges(before.categories, after.categories, (id, right) => checkbox(right, nameOf('category', id))),
    ...ownBoxChanges(before, after, (id) => nameOf('field', id)),
    ...boxChanges(before.fields, after.fields, (id, right) => checkbox(right, nameOf('field', id))),
    ...listChanges(before.features, after.features, (id) => featureText(id)),
  ];
}

function memberChanges(company: Company, before: PermissionGroup, after: PermissionGroup): readonly string[] {
  const nameOf = namesIn(company);
  const conditions = ({ members }: PermissionGroup) =>
    members.condition === null
      ? 'none'
      : members.condition.map((one) => conditionLabel(company, one)).join(' and ') || 'nothing chosen';
  const listed = (was: readonly string[], is: readonly string[], name: (id: string) => string) => [
    ...is.filter((id) => !was.includes(id)).map((id) => `${name(id)} becomes a member.`),
    ...was.filter((id) => !is.includes(id)).map((id) => `${name(id)} is a member no longer.`),
  ];
  const [was, is] = [conditions(before), conditions(after)];
  return [
    ...listed(
      before.members.serviceUserIds,
      after.members.serviceUserIds,
      (id) => `The service user ${nameOf('serviceUser', id)}`,
    ),
    ...listed(before.members.employeeIds, after.members.employeeIds, (id) => nameOf('employee', id)),
    ...(was === is ? [] : [`Members by condition: “${was}” becomes “${is}”.`]),
  ];
}

type Boxes = PermissionGroup['categories'];

function boxChanges(
  was: Boxes,
  is: Boxes,
  text: (id: string, right: (typeof rights)[number]) => string,
): readonly string[] {
  const ids = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return ids.flatMap((id) =>
    rights.flatMap((right) => {
      const [before, after] = [(was[id] ?? noRights)[right], (is[id] ?? noRights)[right]];
      return before === after ? [] : [`${after ? 'Ticked' : 'Unticked'}: ${text(id, right)}.`];
    }),
  );
}

function ownBoxChanges(
  before: PermissionGroup,
  after: PermissionGroup,
  name: (id: string) => string,
): readonly string[] {
  return [
    ...Object.keys(after.fields)
      .filter((id) => !(id in before.fields))
      .map((id) => `${name(id)} has boxes of its own.`),
    ...Object.keys(before.fields)
      .filter((id) => !(id in after.fields))
      .map((id) => `${name(id)} is as its category again.`),
  ];
}

function listChanges(was: readonly string[], is: readonly string[], text: (id: string) => string): readonly string[] {
  return [
    ...is.filter((id) => !was.includes(id)).map((id) => `Ticked: ${text(id)}.`),
    ...was.filter((id) => !is.includes(id)).map((id) => `Unticked: ${text(id)}.`),
  ];
}
