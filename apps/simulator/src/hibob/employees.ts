import { type BodyOf, defaultFieldIds, employeeEndpoints } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { invite, uninvite } from '../company/people/access-state.ts';
import { createPerson } from '../company/people/create-person.ts';
import { entranceFieldIds } from '../company/people/entrance.ts';
import { isReadOnly, isWritable } from '../company/people/read-only-fields.ts';
import { setStartDate } from '../company/people/start-date.ts';
import { terminatePerson } from '../company/people/terminate-person.ts';
import { changeEmail, updatePerson } from '../company/people/update-person.ts';
import { type Binding, bindWrite } from './bind.ts';
import { indexOf } from './company-index.ts';
import { identified, onEditable, onEmployee, outcomeOf } from './edit-person.ts';
import { enteredFields } from './entered-fields.ts';
import { wizardWithId } from './onboarding.ts';
import { personWires } from './person-text.ts';
import { badRequest, json, type Result, unchanged } from './result.ts';
import { sentFields } from './sent-fields.ts';
import { viewOf } from './view.ts';

/** Writes to employees. Which field's category must be editable is inferred where the endpoint's row names no permission. */
export const employeesBindings: readonly Binding[] = [
  bindWrite(employeeEndpoints.create, ({ body, moment }, view) => {
    const { fields, lists } = view.company.data;
    const sent = sentFields(body, fields).filter(
      ({ field: { id } }) => !isReadOnly(id) || entranceFieldIds.includes(id),
    );
    const entered = enteredFields(sent, lists);
    if (entered.kind === 'refused') return outcomeOf(entered);
    const change = createPerson(view.company, entered.values, moment);
    if (change.kind === 'refused') return outcomeOf(change);
    return { ...outcomeOf(change), result: createdAnswer(change.company, view.serviceUserId, change.person.id) };
  }),

  bindWrite(employeeEndpoints.update, ({ path, body }, view) =>
    onEmployee(view, identified(view, path.identifier), ({ person, rights }) => {
      const { fields, lists } = view.company.data;
      const editable = sentFields(body, fields).filter(
        ({ field }) => isWritable(field) && rights(field.categoryId, field.id).edit,
      );
      const entered = enteredFields(editable, lists);
      if (entered.kind === 'refused') return outcomeOf(entered);
      const change = updatePerson(view.company, person, entered.values);
      // Sending only what cannot be written is answered like sending nothing new (observed).
      return change.kind === 'unchanged' ? { result: unchanged } : outcomeOf(change);
    }),
  ),

  bindWrite(employeeEndpoints.changeEmail, ({ path, body }, view) =>
    onEditable(view, view.people.byId(path.id ?? ''), 'root.email', (person) =>
      changeEmail(view.company, person, body.email),
    ),
  ),

  bindWrite(employeeEndpoints.setStartDate, ({ path, body }, view) =>
    onEditable(view, view.people.byId(path.employeeId ?? ''), 'work.startDate', ({ stored }) =>
      setStartDate(view.company, stored, body.startDate, body.reason ?? null),
    ),
  ),

  bindWrite(employeeEndpoints.terminate, ({ path, body }, view) =>
    onEditable(view, identified(view, path.identifier), 'internal.lifecycleStatus', ({ stored }) => {
      const { terminationReason = null, reasonType = null } = body;
      const sent = [
        { field: { id: 'terminationReason', type: 'list', list: 'terminationreason' }, raw: terminationReason },
        { field: { id: 'reasonType', type: 'list', list: 'lifecycleReasonType' }, raw: reasonType },
      ] as const;
      const entered = enteredFields(sent, view.company.data.lists);
      if (entered.kind === 'refused') return entered;
      return terminatePerson(view.company, stored, {
        terminationDate: body.terminationDate,
        lastDayOfWork: body.lastDayOfWork ?? null,
        reason: terminationReason,
        type: reasonType,
        notice: noticeIn(body),
      });
    }),
  ),

  bindWrite(employeeEndpoints.invite, ({ path, body }, view) => {
    // Our wording and status: no source has an unknown wizard.
    if (!wizardWithId(body.welcomeWizardId)) return { result: badRequest('body.welcomeWizardId: no such wizard.') };
    return onEditable(view, view.people.byId(path.employeeId ?? ''), 'root.state', ({ stored }) =>
      invite(view.company, stored),
    );
  }),

  bindWrite(employeeEndpoints.uninvite, ({ path }, view) =>
    onEditable(view, identified(view, path.identifier), 'root.state', ({ stored }) => uninvite(view.company, stored)),
  ),
];

/** The new employee as the caller may see them, and always the id: four programs rely on it. */
function createdAnswer(company: Company, serviceUserId: string, id: string): Result {
  const view = viewOf(company, serviceUserId);
  const found = view.find(view.people.byId(id));
  if (found.kind !== 'reached') return json({ id });
  const { fieldById } = indexOf(company.data);
  const fields = defaultFieldIds.flatMap((fieldId) => fieldById.get(fieldId) ?? []);
  return json({ id, ...personWires(view, fields, 'none')(found.reached) });
}

function noticeIn({ noticePeriod }: BodyOf<typeof employeeEndpoints.terminate>) {
  const { unit, length } = noticePeriod ?? {};
  return unit && typeof length === 'number' ? { value: length, unit } : null;
}
