import { diceOf } from '@hibob-kit/scenarios';
import type { ObjectCells } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { type Person, peopleOf } from '../people.ts';

/** A goal with its key results and whose it is. */
export interface Goal {
  readonly owner: Person;
  /** Goals of the whole company are everybody's. */
  readonly isOfCompany: boolean;
  readonly cells: ObjectCells;
  readonly keyResults: readonly ObjectCells[];
}

/** Company first, individual last, what the company made itself between them (goals guide). */
export const goalTypes: readonly ObjectCells[] = [
  goalType(1, 'Company', 0, null),
  goalType(2, 'Department', 1, 'department'),
  goalType(3, 'Individual', 2, null),
];

function goalType(id: number, name: string, order: number, listId: string | null): ObjectCells {
  return {
    '/goalType/id': id,
    '/goalType/name': name,
    '/goalType/custom': listId !== null,
    '/goalType/order': order,
    '/goalType/listId': listId,
  };
}

/** This year's goals: two of the company, one of each department's head, one of every fourth active employee besides. */
export function goalsOf(company: Company): readonly Goal[] {
  const people = peopleOf(company);
  const active = Array.from({ length: people.size }, (_, index) => people.at(index)).filter(isActive);
  const [chief] = active;
  if (!chief) return [];
  const ofCompany = companyTitles.map((title, at) =>
    goal(company, { id: 61_000_001 + at, typeId: 1, title, owner: chief, parentId: null }),
  );
  const heads = new Map<unknown, Person>();
  for (const person of active.slice(1)) {
    const department = person.value('work.department');
    if (department !== null && !heads.has(department)) heads.set(department, person);
  }
  const departmentGoalIds = new Map([...heads.keys()].map((department, at) => [department, 62_000_001 + at]));
  const ofDepartments = [...heads].map(([department, owner]) =>
    goal(company, {
      id: departmentGoalIds.get(department) ?? 0,
      typeId: 2,
      title: 'Deliver the plan of the department',
      owner,
      parentId: 61_000_001,
    }),
  );
  const ofIndividuals = active
    .filter((person) => person.index % 4 === 3 && ![chief, ...heads.values()].includes(person))
    .map((owner) =>
      goal(company, {
        id: 63_000_000 + owner.index,
        typeId: 3,
        title: individualTitles[owner.index % individualTitles.length] ?? '',
        owner,
        parentId: departmentGoalIds.get(owner.value('work.department')) ?? null,
      }),
    );
  return [...ofCompany, ...ofDepartments, ...ofIndividuals];
}

const companyTitles = ['Grow the number of customers', 'Keep the people we have'];
const individualTitles = ['Shorten the time to an answer', 'Learn a new tool', 'Hand over one routine task'];

function isActive(person: Person): boolean {
  return person.value('internal.status') === 'Active';
}

interface Draft {
  readonly id: number;
  readonly typeId: number;
  readonly title: string;
  readonly owner: Person;
  readonly parentId: number | null;
}

function goal(company: Company, { id, typeId, title, owner, parentId }: Draft): Goal {
  const dice = diceOf(company.spec.seed, id);
  const results = [0, 1].map((at) => keyResult(id, at, dice.below(`progress ${at}`, 11) * 10));
  const progress = Math.round(
    results.reduce((sum, one) => sum + Number(one['/keyResult/progress']), 0) / results.length,
  );
  const year = company.today.slice(0, 4);
  return {
    owner,
    isOfCompany: typeId === 1,
    keyResults: results,
    cells: {
      '/goal/id': id,
      '/goal/title': title,
      '/goal/description': `${title} by the end of ${year}`,
      '/goal/goalTypeId': typeId,
      '/goal/ownerId': owner.id,
      '/goal/parentGoalId': parentId,
      '/goal/status': statusOf(progress),
      '/goal/progress': progress,
      '/goal/startDate': `${year}-01-01`,
      '/goal/dueDate': `${year}-12-31`,
      '/goal/cycleId': Number(year),
      '/goal/weight': typeId === 3 ? 100 : null,
    },
  };
}

/** The words are those one program sends. */
function statusOf(progress: number): string {
  if (progress === 100) return 'completed';
  return progress < 30 ? 'offTrack' : 'onTrack';
}

function keyResult(goalId: number, at: number, progress: number): ObjectCells {
  return {
    '/keyResult/id': goalId * 10 + at,
    '/keyResult/goalId': goalId,
    '/keyResult/title': at === 0 ? 'From 0 to 100 per cent' : 'From 20 to 60',
    '/keyResult/measureType': at === 0 ? 'percentage' : 'numeric',
    '/keyResult/startValue': at === 0 ? 0 : 20,
    '/keyResult/target': at === 0 ? 100 : 60,
    '/keyResult/currentValue': at === 0 ? progress : 20 + (progress * 40) / 100,
    '/keyResult/progress': progress,
  };
}
