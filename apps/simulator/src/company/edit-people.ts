import { latelyKept, nameOf, type PeopleSource } from '@hibob-kit/scenarios';
import type { StoredPerson } from '@hibob-kit/schemas';
import { Map as ImmutableMap } from 'immutable';
import type { Company } from './company.ts';
import { largeFrom, passingAtOnce } from './reading-progress.ts';

/** Puts a changed employee in the place of the one with this id. */
export function withPerson(company: Company, person: StoredPerson): Company {
  const source = editedSource(company.data.people);
  const index = source.indexOfId(person.id);
  return index === null ? company : withPeople(company, source.put(index, person));
}

/** Adds an employee behind all others. */
export function withNewPerson(company: Company, person: StoredPerson): Company {
  const source = editedSource(company.data.people);
  return withPeople(company, source.put(source.size, person));
}

/** An employee whom somebody changed or added; null for anybody else. */
export function editedPerson(source: PeopleSource, id: string): StoredPerson | null {
  return known.get(source)?.edited(id) ?? null;
}

/** Places of the employees whom somebody changed or added, in order. */
export function editedIndexes(source: PeopleSource): readonly number[] {
  return known.get(source)?.editedIndexes() ?? [];
}

/** The employees as they were before anybody changed or added one; a source that nobody changed is its own. */
export function uneditedSource(source: PeopleSource): PeopleSource {
  return known.get(source)?.unedited ?? source;
}

/** Places of the employees who were changed or added since; null: these people did not come from those, or too long ago to know. */
export function changedSince(source: PeopleSource, earlier: PeopleSource): readonly number[] | null {
  if (source === earlier) return [];
  const trail = known.get(source)?.trail ?? [];
  const mark = marks.get(earlier);
  const from = mark === undefined ? -1 : trail.findIndex(({ before }) => before === mark);
  return from < 0 ? null : trail.slice(from).map(({ index }) => index);
}

function withPeople(company: Company, people: PeopleSource): Company {
  return { ...company, version: company.version + 1, data: { ...company.data, people } };
}

/** A people source with some employees replaced or added. The edits are persistent maps: a new version shares all but a few nodes. */
interface EditedSource extends PeopleSource {
  readonly put: (index: number, person: StoredPerson) => EditedSource;
  readonly edited: (id: string) => StoredPerson | null;
  readonly editedIndexes: () => readonly number[];
  readonly unedited: PeopleSource;
  readonly trail: readonly Step[];
}

/** One edit: the mark of the people before it, and whose place it was. The people themselves would keep all that came before them. */
interface Step {
  readonly before: symbol;
  readonly index: number;
}

/** Edits remembered one by one: whoever read the people longer ago than that reads them anew. */
const stepsKept = 64;

interface Edits {
  readonly base: PeopleSource;
  /** Somebody nobody changed, whom one version after the other makes of the same seed. */
  readonly made: PeopleSource['at'];
  readonly trail: readonly Step[];
  readonly size: number;
  readonly people: ImmutableMap<number, StoredPerson>;
  /** Ids of added employees. */
  readonly ids: ImmutableMap<string, number>;
  /** Lower-case e-mails of edited employees; one that an employee gave up points to null. */
  readonly emails: ImmutableMap<string, number | null>;
}

/** Beyond, looking through everybody once is cheaper than through these for each manager. */
const editsLookedThrough = 1_000;

const known = new WeakMap<PeopleSource, EditedSource>();
const marks = new WeakMap<PeopleSource, symbol>();

function markOf(source: PeopleSource): symbol {
  const mark = marks.get(source) ?? Symbol('people');
  marks.set(source, mark);
  return mark;
}

function editedSource(source: PeopleSource): EditedSource {
  const found = known.get(source);
  if (found) return found;
  const none = { people: ImmutableMap<number, StoredPerson>(), ids: ImmutableMap<string, number>() };
  const emails = ImmutableMap<string, number | null>();
  const lately = latelyKept<number, StoredPerson>(source.size > largeFrom ? passingAtOnce : largeFrom);
  const made = (index: number) => lately(index, () => source.at(index));
  return sourceOf({ base: source, made, trail: [], size: source.size, ...none, emails });
}

function sourceOf(edits: Edits): EditedSource {
  const { base, made, trail, size, people, ids, emails } = edits;
  const source: EditedSource = {
    trail,
    size,
    at: (index) => people.get(index) ?? made(index),
    idAt: (index) => people.get(index)?.id ?? base.idAt(index),
    nameAt: (index) => {
      const edited = people.get(index);
      return edited ? nameOf(edited) : base.nameAt(index);
    },
    indexOfId: (id) => ids.get(id) ?? base.indexOfId(id),
    indexOfEmail: (email) => {
      const edited = emails.get(email.toLowerCase());
      return edited === undefined ? base.indexOfEmail(email) : edited;
    },
    mayReportTo: (managerId, from) => {
      const others = people.size > editsLookedThrough ? null : base.mayReportTo(managerId, from);
      return others && [...new Set([...others, ...people.keys()])].toSorted((one, other) => one - other);
    },
    edited: (id) => {
      const index = source.indexOfId(id);
      return index === null ? null : (people.get(index) ?? null);
    },
    unedited: base,
    editedIndexes: () => [...people.keys()].toSorted((one, other) => one - other),
    put: (index, person) => {
      const before = index < size ? emailOf(source.at(index)) : null;
      const after = emailOf(person);
      const given = before === null || before === after ? emails : emails.set(before, null);
      const step = { before: markOf(people.size === 0 ? base : source), index };
      return sourceOf({
        base,
        made,
        trail: [...trail.slice(1 - stepsKept), step],
        size: Math.max(size, index + 1),
        people: people.set(index, person),
        ids: index < size ? ids : ids.set(person.id, index),
        emails: after === null ? given : given.set(after, index),
      });
    },
  };
  known.set(source, source);
  return source;
}

function emailOf(person: StoredPerson): string | null {
  const email = person.facts['root.email'];
  return typeof email === 'string' ? email.toLowerCase() : null;
}
