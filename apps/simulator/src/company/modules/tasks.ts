import { diceOf } from '@hibob-kit/scenarios';
import { Map as ImmutableMap } from 'immutable';
import { daysAfter } from '../calendar.ts';
import type { Company } from '../company.ts';
import type { CompanyEvent } from '../event.ts';
import { type Module, stateOf, withState } from '../module.ts';
import { type Person, peopleOf } from '../people.ts';
import { type TaskTemplate, taskTemplates } from './task-lists.ts';

export interface Task {
  readonly id: number;
  readonly template: TaskTemplate;
  readonly owner: Person;
  readonly requestedFor: Person;
  readonly due: string;
  /** null: it is open. */
  readonly completedOn: string | null;
}

/** The day on which somebody completed a task, by task id. */
type Completed = ImmutableMap<number, string>;

export const tasksModule: Module<Completed> = { id: 'tasks', initial: () => ImmutableMap() };

/**
 * What an employee has to do, derived from (seed, index): what was due before the company's first day was done when it was due.
 * Employees added later have none; onboarding them starts with a wizard.
 */
export function tasksOf(company: Company, owner: Person): readonly Task[] {
  const { spec } = company;
  if (owner.index >= spec.employees) return [];
  const dice = diceOf(spec.seed, owner.index);
  const completed = stateOf(company, tasksModule);
  const startDate = owner.value('work.startDate');
  const lastDay = owner.value('internal.terminationDate');
  return taskTemplates.flatMap((template, at) => {
    const { after, days } = template.due;
    const from = after === 'first day' ? spec.today : startDate;
    if (typeof from !== 'string' || !dice.percent(`task ${at}`, template.share)) return [];
    const due = daysAfter(from, days);
    if (typeof lastDay === 'string' && due > lastDay) return [];
    const id = firstId + owner.index * idsEach + at;
    const colleague = dice.below(`task ${at} about`, spec.employees);
    return {
      id,
      template,
      owner,
      requestedFor: template.about === 'owner' ? owner : peopleOf(company).at(colleague),
      due,
      completedOn: completed.get(id) ?? (due < spec.today ? due : null),
    };
  });
}

export function taskById(company: Company, id: number): Task | null {
  const index = Math.floor((id - firstId) / idsEach);
  if (!(index >= 0 && index < company.spec.employees)) return null;
  return tasksOf(company, peopleOf(company).at(index)).find((task) => task.id === id) ?? null;
}

export function withTaskCompleted(company: Company, { id }: Task): Company {
  return withState(company, tasksModule, stateOf(company, tasksModule).set(id, company.today));
}

/** Source: task webhooks v2 (documented). */
export function completionEvent({ id, owner, requestedFor }: Task): CompanyEvent {
  return {
    type: 'todo.changedStatus',
    triggeredBy: 'system',
    data: {
      toDoIds: [{ id }],
      toDoRequestedForIds: [requestedFor.id],
      toDoAssigneeIds: [owner.id],
      newStatus: 'Closed',
    },
  };
}

const firstId = 32_000_000;
const idsEach = 10;
