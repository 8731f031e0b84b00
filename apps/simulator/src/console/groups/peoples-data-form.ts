import type { AccessRights, PermissionGroup } from '@hibob-kit/permissions';
import { type Company, regimeOf } from '../../company/company.ts';
import { type Wrong, wrong } from '../desk.ts';
import { text, texts } from '../form.ts';
import { boxesIn, fieldBoxesIn } from './boxes-form.ts';
import { type ConditionLine, conditionsOf, linesIn, linesOf } from './conditions-form.ts';
import { featuresAfter } from './feature-boxes.tsx';
import { draftOf, type GroupDraft } from './group-input.ts';

/** The tab People's data as a form has it. */
export interface PeoplesDataForm {
  /** `fixed`: those of a built-in group, which nobody changes. */
  readonly select: 'condition' | 'people' | 'everyone' | 'fixed';
  readonly lines: readonly ConditionLine[];
  readonly employeeIds: readonly string[];
  readonly group: Pick<PermissionGroup, 'categories' | 'fields' | 'features'>;
}

export function peoplesDataOf({ accessRights, categories, fields, features }: PermissionGroup): PeoplesDataForm {
  const isFixed = accessRights.select === 'own data' || accessRights.select === 'reports';
  return {
    select: isFixed ? 'fixed' : (accessRights.select as Exclude<AccessRights['select'], 'own data' | 'reports'>),
    lines: accessRights.select === 'condition' ? linesOf(accessRights.conditions) : [],
    employeeIds: accessRights.select === 'people' ? accessRights.employeeIds : [],
    group: { categories, fields, features },
  };
}

export function peoplesDataIn(
  company: Company,
  known: PermissionGroup,
  form: FormData,
): { readonly data: PeoplesDataForm; readonly wrong: Wrong | null } {
  const sent = text(form, 'select');
  const select = (['condition', 'people', 'everyone'] as const).find((one) => one === sent) ?? 'fixed';
  const employeeIds = texts(form, 'selected');
  const data: PeoplesDataForm = {
    select,
    lines: linesIn(form, 'a'),
    employeeIds,
    group: {
      categories: boxesIn(form, 'box'),
      fields: regimeOf(company) === 'field-level' ? fieldBoxesIn(form) : known.fields,
      features: featuresAfter("People's data", known.features, texts(form, 'feature')),
    },
  };
  const named = text(form, 'addSelected');
  if (named === '') return { data, wrong: null };
  const { people } = company.data;
  const index = people.indexOfId(named) ?? people.indexOfEmail(named);
  if (index === null)
    return {
      data,
      wrong: wrong(`Nobody has the e-mail or id ${named}.`, 'Look it up under People.', 'accessRights.employeeIds'),
    };
  return { data: { ...data, employeeIds: [...new Set([...employeeIds, people.at(index).id])] }, wrong: null };
}

export function draftWith(known: PermissionGroup, { select, lines, employeeIds, group }: PeoplesDataForm): GroupDraft {
  const draft = draftOf(known);
  const { categories, fields, features } = structuredClone(group) as Pick<
    GroupDraft,
    'categories' | 'fields' | 'features'
  >;
  const parts = { ...draft, categories, fields, features };
  switch (select) {
    case 'fixed':
      return parts;
    case 'everyone':
      return { ...parts, accessRights: { select } };
    case 'people':
      return { ...parts, accessRights: { select, employeeIds: [...employeeIds] } };
    case 'condition':
      return { ...parts, accessRights: { select, conditions: conditionsOf(lines) } };
    default:
      return select satisfies never;
  }
}
