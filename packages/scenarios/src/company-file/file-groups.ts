import {
  type AccessRights,
  builtInGroupIds,
  type Condition,
  type ConditionField,
  conditionFields,
  type Rights,
} from '@hibob-kit/permissions';
import { conditionItems } from '../company/condition-items.ts';
import { impossibleIn } from '../company/impossible-conditions.ts';
import type { CompanyData, GroupSpec } from '../scenario.ts';
import { featureNames } from './feature-names.ts';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';
import type { Named, Names } from './names.ts';
import type { BoxesPart, ConditionPart, GroupInput } from './setup-parts.ts';
import type { Shaped } from './shape.ts';
import type { Whom } from './whom.ts';

export interface GroupReading {
  readonly data: CompanyData;
  readonly categories: Names<Named>;
  readonly fields: Names<Named>;
  readonly serviceUsers: readonly string[];
  readonly whom: Whom;
  readonly mistakes: Mistakes;
  /** Conditions of an export are taken as they are: lists change, and conditions stay. */
  readonly exported: boolean;
}

/** Permission groups, with the names in them held against the company. */
export function readGroups({ permissionGroups }: Shaped, reading: GroupReading): readonly GroupSpec[] {
  const taken = new Set<string>();
  return permissionGroups.flatMap((input, at) => {
    if (!input) return [];
    const path = ['permissionGroups', at];
    const { id } = input;
    if (id !== undefined && taken.has(id)) reading.mistakes.wrong([...path, 'id'], `Another group has the id ${id}.`);
    if (id !== undefined) {
      if (!reading.exported && !builtInGroupIds.some((one) => one === id))
        reading.mistakes.unknown([...path, 'id'], `No built-in group has the id ${id}.`, id, builtInGroupIds);
      taken.add(id);
    }
    return [groupOf(path, input, reading)];
  });
}

function groupOf(path: Path, input: GroupInput, reading: GroupReading): GroupSpec {
  const { id, name, type, members, categories, fields, features } = input;
  const { mistakes, serviceUsers, whom } = reading;
  const in_ = [...path, 'members'];
  for (const [at, one] of members.serviceUsers.entries()) {
    if (serviceUsers.includes(one)) continue;
    mistakes.unknown([...in_, 'serviceUsers', at], `No service user is called ${one}.`, one, serviceUsers);
  }
  const { condition } = members;
  return {
    ...(id === undefined ? {} : { id }),
    name,
    type,
    serviceUsers: members.serviceUsers,
    employeeIds: members.employees.flatMap((one, at) => whom.id([...in_, 'employees', at], one) ?? []),
    ...(condition === null ? {} : { memberCondition: conditionsOf([...in_, 'condition'], condition, reading) }),
    accessRights: accessRightsOf([...path, 'accessRights'], input.accessRights, reading),
    categories: boxesOf([...path, 'categories'], categories, reading.categories),
    fields: boxesOf([...path, 'fields'], fields, reading.fields),
    features: featureNames([...path, 'features'], features, mistakes),
  };
}

function accessRightsOf(path: Path, input: GroupInput['accessRights'], reading: GroupReading): AccessRights {
  if (input === 'Everyone') return { select: 'everyone' };
  if (input === 'Own data') return { select: 'own data' };
  if (input === 'Reports') return { select: 'reports' };
  if ('condition' in input)
    return { select: 'condition', conditions: conditionsOf([...path, 'condition'], input.condition, reading) };
  const employeeIds = input.people.flatMap((one, at) => reading.whom.id([...path, 'people', at], one) ?? []);
  return { select: 'people', employeeIds };
}

function boxesOf(
  path: Path,
  boxes: Readonly<Record<string, BoxesPart>>,
  names: Names<Named>,
): Readonly<Record<string, Rights>> {
  const read: Record<string, Rights> = {};
  for (const [name, ticked] of Object.entries(boxes)) {
    const found = names.find([...path, name], name, 'key');
    if (found) read[found.id] = rightsIn(ticked);
  }
  return read;
}

function rightsIn(ticked: BoxesPart): Rights {
  const has = (letter: string, word: 'View' | 'View histories' | 'Edit') =>
    typeof ticked === 'string' ? ticked.includes(letter) : ticked.includes(word);
  return { view: has('V', 'View'), viewHistory: has('H', 'View histories'), edit: has('E', 'Edit') };
}

function conditionsOf(path: Path, input: readonly ConditionPart[], reading: GroupReading): readonly Condition[] {
  const { mistakes, data, exported } = reading;
  const conditions = input.flatMap((one, at): readonly Condition[] => {
    const { field, operator, values = [] } = one;
    if (!isConditionField(field)) {
      const known = Object.keys(conditionFields);
      mistakes.unknown([...path, at, 'field'], `No condition can look at ${field}.`, field, known);
      return [];
    }
    if (operator === 'exists') return [{ field, operator }];
    const items = exported ? undefined : conditionItems(data, field)?.flatMap(({ id, name }) => [name, id]);
    for (const [place, wanted] of values.entries()) {
      if (!items || items.some((name) => name.toLowerCase() === wanted.toLowerCase())) continue;
      mistakes.unknown([...path, at, 'values', place], `${field} is never ${wanted}.`, wanted, items);
    }
    return [{ field, operator, values }];
  });
  const isWhole = conditions.length === input.length && !exported;
  const contradiction = isWhole ? impossibleIn(data, conditions) : null;
  if (contradiction) mistakes.wrong([...path, contradiction.at], contradictions[contradiction.reason]);
  return conditions;
}

const contradictions = {
  'no values': 'This condition names no value, so nobody fulfils it.',
  'another value above': 'A condition above asks for another value of the same field, so nobody fulfils both.',
  excluded: 'Together these conditions ask for a value and rule it out, so nobody fulfils them.',
} as const;

function isConditionField(label: string): label is ConditionField {
  return Object.hasOwn(conditionFields, label);
}
