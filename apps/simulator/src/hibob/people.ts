import { type BodyOf, type Field, readPerson, type Switches, searchPeople } from '@hibob-kit/schemas';
import { type AskedFields, askedFields } from './asked-fields.ts';
import { type Binding, bind } from './bind.ts';
import { employeesList, type PersonSheet, personSheet } from './person-sheet.ts';
import { badRequest, forbidden, json, notFound, type Result } from './result.ts';
import { isActive, type Reached, type View } from './view.ts';
import { fragmentOf } from './written.ts';

export const peopleBindings: readonly Binding[] = [
  bind(searchPeople, ({ body }, view) => {
    const asked = askedFields(body.fields, view);
    // Named fields of everybody are kept written out. Anything else takes a look at who is found.
    if (asked.kind === 'listed' && !body.filters)
      return personSheet(view, asked.fields, body.humanReadable).all(body.showInactive ?? false);
    if (asked.kind === 'default' && !body.filters) {
      const sheet = personSheet(view, asked.fields, body.humanReadable);
      const everybody = view.oneByOne(body.showInactive ?? false);
      if (shownOf(asked, everybody, view) === 'fields') return sheet.all(body.showInactive ?? false);
    }
    const found = searched(body, view);
    return 'kind' in found ? found : searchAnswer(found, personSheet(view, found.asked.fields, body.humanReadable));
  }),

  bind(readPerson, ({ path, body }, view) => {
    const asked = askedFields(body.fields, view);
    if (asked.kind === 'too-many') return tooMany;
    const identifier = path.identifier ?? '';
    const found = view.find(view.people.byId(identifier) ?? view.people.byEmail(identifier));
    switch (found.kind) {
      case 'reached':
        // One bare object, and inactive people too (observed).
        return { kind: 'written', body: personSheet(view, asked.fields, body.humanReadable).alone(found.reached) };
      case 'outside':
        return outsideAnswers[view.company.data.switches.outOfAudiencePerson];
      case 'unknown':
        return notFound;
      default:
        return found satisfies never;
    }
  }),
];

const tooMany: Result = badRequest('body.fields: at most 400 fields.');

const outsideAnswers: Record<Switches['outOfAudiencePerson'], Result> = {
  '403': forbidden,
  '404': notFound,
  'empty object': json({}),
};

type SearchBody = BodyOf<typeof searchPeople>;

/** What a search comes to, before it is written out. */
export interface Searched {
  readonly asked: Exclude<AskedFields, { kind: 'too-many' }>;
  /** In the order of the answer. */
  readonly people: readonly Reached[];
  readonly shows: 'fields' | 'ids';
}

export function searched(body: SearchBody, view: View): Searched | Result {
  const asked = askedFields(body.fields, view);
  if (asked.kind === 'too-many') return tooMany;
  const showInactive = body.showInactive ?? false;
  const named = filtered(body.filters, showInactive, view);
  if (named === 'refused') return badRequest('body.filters: one filter is needed, or none at all.');
  const people = named ?? view.reached(showInactive);
  const shows = shownOf(asked, people, view);
  return { asked, people: shows === 'nobody' ? [] : people, shows: shows === 'ids' ? 'ids' : 'fields' };
}

/** What a search shows of these people: a default one may have nothing to show. */
function shownOf(asked: Searched['asked'], people: Iterable<Reached>, view: View): 'fields' | 'ids' | 'nobody' {
  if (asked.kind !== 'default' || readsDefaultSet(asked.fields, people, view)) return 'fields';
  return withoutRights[view.company.data.switches.defaultSearchWithoutRights];
}

const withoutRights = {
  'no employees': 'nobody',
  'objects with id only': 'ids',
  'objects with what is permitted': 'fields',
} as const satisfies Record<Switches['defaultSearchWithoutRights'], string>;

function searchAnswer({ people, shows }: Searched, sheet: PersonSheet): Result {
  return { kind: 'written', body: employeesList(people.map(shows === 'ids' ? idOnly : sheet.of)) };
}

const idOnly = ({ person }: Reached) => fragmentOf(JSON.stringify({ id: person.id }));

type Filters = SearchBody['filters'];

/** Whom the filter names, in the company's order, and nobody else is looked at. Ids nobody has are not in the answer (inferred). null: no filter. */
function filtered(filters: Filters, showInactive: boolean, view: View): readonly Reached[] | 'refused' | null {
  const [filter] = filters ?? [];
  if (!filter) return filters && view.company.data.switches.emptyFilters === '400' ? 'refused' : null;
  const find = filter.fieldPath === 'root.id' ? view.people.byId : view.people.byEmail;
  const people = new Set(filter.values.flatMap((value) => find(value) ?? []));
  return [...people]
    .toSorted((one, other) => one.index - other.index)
    .flatMap((person) => {
      const found = view.find(person);
      return found.kind === 'reached' && (showInactive || isActive(person)) ? [found.reached] : [];
    });
}

/**
 * The default search needs View on four categories (documented); with none of them there is nothing to show of anybody. Under
 * field-level permissions any of its fields is enough (inferred).
 */
function readsDefaultSet(fields: readonly Field[], people: Iterable<Reached>, { regime }: View): boolean {
  const oneOf = (['root', 'about', 'employment', 'work'] as const).map((categoryId) => ({
    categoryId,
    id: categoryId,
  }));
  const governing = regime === 'category' ? oneOf : fields;
  for (const { rights } of people) if (governing.some(({ categoryId, id }) => rights(categoryId, id).view)) return true;
  return false;
}
