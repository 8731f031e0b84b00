import type { Access } from '../access.ts';
import { fieldOutcome } from '../outcome.ts';
import type { Rights, RightsOn } from '../right.ts';
import type { Landscape } from './exposure.ts';

/** Everything a service user can see, in people. */
export interface Sight {
  /** Employees within reach, and how many of them are active. */
  readonly employees: { readonly all: number; readonly reached: number; readonly active: number };
  readonly categories: readonly {
    readonly categoryId: string;
    readonly view: number;
    readonly viewHistory: number;
    readonly edit: number;
  }[];
  /** Fields that fewer or more people show than their category: sensitive ones, and those with boxes of their own. */
  readonly exceptions: readonly {
    readonly fieldId: string;
    readonly categoryId: string;
    readonly sensitive: boolean;
    readonly people: number;
  }[];
  readonly features: readonly string[];
}

export function sightOf(access: Access, { people, categoryIds, fields, regime }: Landscape): Sight {
  const classes = new Map<RightsOn, number>();
  let active = 0;
  for (const person of people) {
    const on = access.rightsOn(person);
    if (on === null) continue;
    classes.set(on, (classes.get(on) ?? 0) + 1);
    if (person.value('internal.status') === 'Active') active += 1;
  }
  const peopleWho = (grants: (on: RightsOn) => boolean) =>
    [...classes].reduce((sum, [on, count]) => sum + (grants(on) ? count : 0), 0);
  const having = (categoryId: string, right: keyof Rights) => peopleWho((on) => on(categoryId)[right]);
  return {
    employees: { all: people.length, reached: peopleWho(() => true), active },
    categories: categoryIds
      .map((categoryId) => ({
        categoryId,
        view: having(categoryId, 'view'),
        viewHistory: having(categoryId, 'viewHistory'),
        edit: having(categoryId, 'edit'),
      }))
      .filter(({ view, viewHistory, edit }) => view + viewHistory + edit > 0),
    exceptions: fields
      .map(({ id, categoryId, sensitive }) => ({
        fieldId: id,
        categoryId,
        sensitive,
        people: peopleWho((on) => fieldOutcome(on(categoryId, id), sensitive, regime) === 'visible'),
      }))
      .filter(({ categoryId, people: seen }) => seen !== having(categoryId, 'view')),
    features: [...access.features],
  };
}
