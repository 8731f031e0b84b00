import { latelyKept, nameOf, type PeopleSource } from '@hibob-kit/scenarios';
import type { StoredPerson } from '@hibob-kit/schemas';
import { Map as ImmutableMap } from 'immutable';
import { keptWith } from '../kept-with.ts';
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
  return source instanceof EditedPeople ? source.edited(id) : null;
}

/** Places of the employees whom somebody changed or added, in order. */
export function editedIndexes(source: PeopleSource): readonly number[] {
  return source instanceof EditedPeople ? source.editedIndexes() : [];
}

/** The employees as they were before anybody changed or added one; a source that nobody changed is its own. */
export function uneditedSource(source: PeopleSource): PeopleSource {
  return source instanceof EditedPeople ? source.unedited : source;
}

/** Places of the employees who were changed or added since; null: these people did not come from those, or too long ago to know. */
export function changedSince(source: PeopleSource, earlier: PeopleSource): readonly number[] | null {
  if (source === earlier) return [];
  const trail = source instanceof EditedPeople ? source.trail : [];
  const mark = markOf(earlier);
  const from = trail.findIndex(({ before }) => before === mark);
  return from < 0 ? null : trail.slice(from).map(({ index }) => index);
}

function withPeople(company: Company, people: PeopleSource): Company {
  return { ...company, version: company.version + 1, data: { ...company.data, people } };
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

const marks = keptWith<symbol>('mark');
const markOf = (source: PeopleSource) => marks(source, () => Symbol('people'));

function editedSource(source: PeopleSource): EditedPeople {
  if (source instanceof EditedPeople) return source;
  const none = { people: ImmutableMap<number, StoredPerson>(), ids: ImmutableMap<string, number>() };
  const emails = ImmutableMap<string, number | null>();
  const lately = latelyKept<number, StoredPerson>(source.size > largeFrom ? passingAtOnce : largeFrom);
  const made = (index: number) => lately(index, () => source.at(index));
  return new EditedPeople({ base: source, made, trail: [], size: source.size, ...none, emails });
}

/**
 * A people source with some employees replaced or added. The edits are persistent maps: a new version shares all but a few nodes. A class,
 * because there is one for each version, and functions of its own would weigh more than the edit.
 */
class EditedPeople implements PeopleSource {
  readonly #edits: Edits;

  constructor(edits: Edits) {
    this.#edits = edits;
  }

  get size(): number {
    return this.#edits.size;
  }

  get trail(): readonly Step[] {
    return this.#edits.trail;
  }

  get unedited(): PeopleSource {
    return this.#edits.base;
  }

  at(index: number): StoredPerson {
    return this.#edits.people.get(index) ?? this.#edits.made(index);
  }

  idAt(index: number): string {
    return this.#edits.people.get(index)?.id ?? this.#edits.base.idAt(index);
  }

  nameAt(index: number): ReturnType<PeopleSource['nameAt']> {
    const edited = this.#edits.people.get(index);
    return edited ? nameOf(edited) : this.#edits.base.nameAt(index);
  }

  indexOfId(id: string): number | null {
    return this.#edits.ids.get(id) ?? this.#edits.base.indexOfId(id);
  }

  indexOfEmail(email: string): number | null {
    const edited = this.#edits.emails.get(email.toLowerCase());
    return edited === undefined ? this.#edits.base.indexOfEmail(email) : edited;
  }

  mayReportTo(managerId: string, from: string): readonly number[] | null {
    const { base, people } = this.#edits;
    const others = people.size > editsLookedThrough ? null : base.mayReportTo(managerId, from);
    return others && [...new Set([...others, ...people.keys()])].toSorted((one, other) => one - other);
  }

  edited(id: string): StoredPerson | null {
    const index = this.indexOfId(id);
    return index === null ? null : (this.#edits.people.get(index) ?? null);
  }

  editedIndexes(): readonly number[] {
    return [...this.#edits.people.keys()].toSorted((one, other) => one - other);
  }

  put(index: number, person: StoredPerson): EditedPeople {
    const { base, trail, size, people, ids, emails } = this.#edits;
    const before = index < size ? emailOf(this.at(index)) : null;
    const after = emailOf(person);
    const given = before === null || before === after ? emails : emails.set(before, null);
    const step = { before: markOf(people.size === 0 ? base : this), index };
    return new EditedPeople({
      ...this.#edits,
      trail: [...trail.slice(1 - stepsKept), step],
      size: Math.max(size, index + 1),
      people: people.set(index, person),
      ids: index < size ? ids : ids.set(person.id, index),
      emails: after === null ? given : given.set(after, index),
    });
  }
}

function emailOf(person: StoredPerson): string | null {
  const email = person.facts['root.email'];
  return typeof email === 'string' ? email.toLowerCase() : null;
}
