import type { GroupType, Members } from '@hibob-kit/permissions';
import type { Company } from '../../company/company.ts';
import { type Wrong, wrong } from '../desk.ts';
import { text, texts } from '../form.ts';
import { type ConditionLine, conditionsOf, linesIn, linesOf } from './conditions-form.ts';

/** The members of a group as a form has them. */
export interface MembersForm {
  readonly serviceUserIds: readonly string[];
  readonly employeeIds: readonly string[];
  /** null: nobody is let in by a condition. */
  readonly lines: readonly ConditionLine[] | null;
  /** Whom the dialog lets choose. */
  readonly pick: Pick;
}

export interface Pick {
  readonly serviceUsers: boolean;
  readonly employees: boolean;
}

/** A group of type Service user has service users. Whether they can be picked in the others nobody knows: a switch decides. */
export function pickFor(type: GroupType, { data }: Company): Pick {
  if (type === 'Service user') return { serviceUsers: true, employees: false };
  return { serviceUsers: data.switches.serviceUserInOtherGroupType === 'member without rights', employees: true };
}

/** `pick` gives way to who is a member already: nobody must disappear unseen. */
export function membersFormOf({ serviceUserIds, employeeIds, condition }: Members, pick: Pick): MembersForm {
  return {
    serviceUserIds,
    employeeIds,
    lines: condition && linesOf(condition),
    pick: {
      serviceUsers: pick.serviceUsers || serviceUserIds.length > 0,
      employees: pick.employees || employeeIds.length > 0 || condition !== null,
    },
  };
}

export interface MembersRead {
  readonly members: MembersForm;
  readonly wrong: Wrong | null;
}

/** The members after what the form's button did. */
export function membersIn({ data }: Company, form: FormData, pick: Pick): MembersRead {
  const act = text(form, 'do');
  const lines =
    act === 'no-members-condition' || (text(form, 'byCondition') === '' && act !== 'members-condition')
      ? null
      : linesIn(form, 'm');
  const members: MembersForm = {
    serviceUserIds: texts(form, 'serviceUser'),
    employeeIds: texts(form, 'employee'),
    lines: act === 'members-condition' ? linesIn(withAct(form, 'add:m'), 'm') : lines,
    pick,
  };
  const named = text(form, 'addEmployee');
  if (named === '') return { members, wrong: null };
  const index = data.people.indexOfId(named) ?? data.people.indexOfEmail(named);
  if (index === null) {
    const refused = wrong(`Nobody has the e-mail or id ${named}.`, 'Look it up under People.', 'members.employeeIds');
    return { members, wrong: refused };
  }
  const { id } = data.people.at(index);
  return { members: { ...members, employeeIds: [...new Set([...members.employeeIds, id])] }, wrong: null };
}

export function membersOf({ serviceUserIds, employeeIds, lines }: MembersForm) {
  return {
    serviceUserIds: [...serviceUserIds],
    employeeIds: [...employeeIds],
    condition: lines === null ? null : conditionsOf(lines),
  };
}

function withAct(form: FormData, act: string): FormData {
  const copy = new FormData();
  for (const [name, value] of form) if (name !== 'do' && typeof value === 'string') copy.append(name, value);
  copy.set('do', act);
  return copy;
}
