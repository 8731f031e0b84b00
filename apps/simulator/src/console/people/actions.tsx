/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Company } from '../../company/company.ts';
import { leaveStatuses } from '../../company/people/take-leave.ts';
import { type Choice, Select, TextField } from '../components/fields.tsx';
import type { Wrong } from '../desk.ts';
import { optional, said, text } from '../form.ts';
import { choicesOf } from './value-input.tsx';

/** What is done to an employee: one form, one operation each. */
export interface Action {
  readonly id: 'terminate' | 'leave' | 'rehire';
  readonly title: string;
  readonly button: string;
  readonly fields: readonly string[];
  readonly inputs: (company: Company, form: FormData, wrong: Wrong | null) => Child;
  readonly body: (form: FormData) => unknown;
  readonly said: string;
}

export const actions: readonly Action[] = [
  {
    id: 'terminate',
    title: 'Terminate',
    button: 'Terminate',
    said: 'will have left after that day',
    fields: ['terminationDate', 'lastDayOfWork', 'reason', 'reasonType'],
    inputs: (company, form, wrong) => (
      <>
        <TextField
          name="terminationDate"
          label="Termination date"
          type="date"
          value={said(form, 'terminationDate', company.today)}
          wrong={wrong}
          hint="The last day of the employment."
        />
        <TextField
          name="lastDayOfWork"
          label="Last day of work"
          type="date"
          value={said(form, 'lastDayOfWork')}
          wrong={wrong}
        />
        <Select
          name="reason"
          label="Reason for termination"
          value={said(form, 'reason')}
          choices={choicesOf(company, 'terminationreason')}
          empty=""
          wrong={wrong}
        />
        <Select
          name="reasonType"
          label="Leave and termination type"
          value={said(form, 'reasonType')}
          choices={choicesOf(company, 'lifecycleReasonType')}
          empty=""
          wrong={wrong}
        />
      </>
    ),
    body: (form) => ({
      terminationDate: text(form, 'terminationDate'),
      lastDayOfWork: optional(form, 'lastDayOfWork'),
      reason: optional(form, 'reason'),
      reasonType: optional(form, 'reasonType'),
    }),
  },
  {
    id: 'leave',
    title: 'Put on leave',
    button: 'Put on leave',
    said: 'is put on leave',
    fields: ['kind', 'startDate', 'endDate', 'reasonType'],
    inputs: (company, form, wrong) => (
      <>
        <Select
          name="kind"
          label="Lifecycle status"
          value={said(form, 'kind', 'leave')}
          choices={leaves(company)}
          wrong={wrong}
        />
        <TextField
          name="startDate"
          label="First day"
          type="date"
          value={said(form, 'startDate', company.today)}
          wrong={wrong}
        />
        <TextField
          name="endDate"
          label="Last day"
          type="date"
          value={said(form, 'endDate')}
          wrong={wrong}
          hint="Left empty: an open end."
        />
        <Select
          name="reasonType"
          label="Leave and termination type"
          value={said(form, 'reasonType')}
          choices={choicesOf(company, 'lifecycleReasonType')}
          empty=""
          wrong={wrong}
        />
      </>
    ),
    body: (form) => ({
      kind: text(form, 'kind'),
      startDate: text(form, 'startDate'),
      endDate: optional(form, 'endDate'),
      reasonType: optional(form, 'reasonType'),
    }),
  },
  {
    id: 'rehire',
    title: 'Rehire',
    button: 'Rehire',
    said: 'is hired again',
    fields: ['startDate'],
    inputs: (company, form, wrong) => (
      <TextField
        name="startDate"
        label="Start date"
        type="date"
        value={said(form, 'startDate', company.today)}
        wrong={wrong}
      />
    ),
    body: (form) => ({ startDate: text(form, 'startDate') }),
  },
];

function leaves({ data }: Company): readonly Choice[] {
  return leaveStatuses(data).map((id) => ({
    value: id,
    label: data.lifecycleStatuses.find((one) => one.id === id)?.name ?? id,
  }));
}
