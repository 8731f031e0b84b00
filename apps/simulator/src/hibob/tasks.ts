import { taskEndpoints } from '@hibob-kit/schemas';
import { completionEvent, type Task, taskById, tasksOf, withTaskCompleted } from '../company/modules/tasks.ts';
import type { Person } from '../company/people.ts';
import { allowedPerson } from './allowed-person.ts';
import { type Binding, bind, bindWrite } from './bind.ts';
import { forbidden, json, notFound } from './result.ts';
import type { View } from './view.ts';

/** A task is its owner's: whose tasks one may see is asked of the owner, not of whom it is about (inferred). */
export const taskBindings: readonly Binding[] = [
  bind(taskEndpoints.list, (_, view) => {
    const owners = view.reached(true).filter(({ person }) => view.mayOn('viewTasks', person));
    const open = owners.flatMap(({ person }) => tasksOf(view.company, person)).filter(isOpen);
    return json({ tasks: open.map((task) => taskWire(task, view)) });
  }),

  bind(taskEndpoints.ofPerson, ({ path, query }, view) => {
    const found = allowedPerson(view, path.id, 'viewTasks');
    if (found.kind === 'refused') return found.result;
    const tasks = tasksOf(view.company, found.person);
    const wanted = query.task_status === undefined ? tasks : tasks.filter(byStatus[query.task_status]);
    return json({ tasks: wanted.map((task) => taskWire(task, view)) });
  }),

  bindWrite(taskEndpoints.complete, ({ path }, view) => {
    const task = /^\d+$/.test(path.taskId ?? '') ? taskById(view.company, Number(path.taskId)) : null;
    if (!task) return { result: notFound };
    if (!view.mayOn('viewTasks', task.owner)) return { result: forbidden };
    // Nothing is left to update where it was done before (inferred from the answer's name).
    if (!isOpen(task)) return { result: json({ toDosUpdated: 0 }) };
    return {
      result: json({ toDosUpdated: 1 }),
      company: withTaskCompleted(view.company, task),
      events: [completionEvent(task)],
    };
  }),
];

const isOpen = ({ completedOn }: Task) => completedOn === null;

const byStatus = { open: isOpen, closed: (task: Task) => !isOpen(task) };

/** Statuses as in the examples of the task webhooks; members as in OpenAPI 2025-06. */
function taskWire({ id, template, owner, requestedFor, due, completedOn }: Task, { shown }: View) {
  return {
    id,
    owner: personWire(shown.at(owner.index)),
    title: template.title,
    requestedFor: personWire(shown.at(requestedFor.index)),
    due,
    linkInBob: null,
    set: template.set,
    workflow: template.set,
    ordinalInWorkflow: template.ordinal,
    description: template.description,
    status: completedOn === null ? 'Open' : 'Closed',
    completionDate: completedOn,
    employeeGroupId: 1,
    companyId: shown.companyId,
  };
}

function personWire(person: Person) {
  return {
    id: person.id,
    firstName: person.value('root.firstName'),
    surname: person.value('root.surname'),
    email: person.value('root.email'),
    displayName: person.value('root.displayName'),
  };
}
