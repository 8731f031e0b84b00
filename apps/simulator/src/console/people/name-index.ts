import type { PeopleSource } from '@hibob-kit/scenarios';
import type { Company } from '../../company/company.ts';
import { editedIndexes, uneditedSource } from '../../company/edit-people.ts';

/** Employees by the beginnings of their names. */
export interface NameIndex {
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
  readonly index: number;
}

export interface Hits {
  /** Places of the employees of one page. */
  readonly indexes: readonly number[];
  readonly total: number;
}

/**
 * Whoever is called so, one page of them. Names are put in order once for the people a company began with, a slice at a time so that
 * nobody else waits; from then on a search costs the same for any number of people.
 */
export async function searchNames(company: Company, query: string, page: number, size: number): Promise<Hits> {
  const { people } = company.data;
  const exact = people.indexOfId(query) ?? people.indexOfEmail(query);
  if (exact !== null) return { indexes: [exact], total: 1 };
  const words = wordsOf(query);
  const [first, ...others] = words.toSorted((one, other) => other.length - one.length);
  if (first === undefined) return { indexes: [], total: 0 };
  const index = await indexOf(uneditedSource(people));
  const edited = editedIndexes(people);
  const changed = new Set(edited);
  const fits = (at: number) => {
    const names = namesOf(people, at);
    return [first, ...others].every((word) => names.some((name) => name.startsWith(word)));
  };
  const [from, to] = [lowest(index.words, first), lowest(index.words, `${first}\uffff`)];
  const added = edited.filter(fits);
  const offset = (page - 1) * size;
  // One word: whatever stands between its ends. More: those of them that have the others too, as far as anybody would turn pages.
  const range =
    others.length === 0
      ? null
      : index.words.slice(from, Math.min(to, from + candidates)).filter(({ index: at }) => fits(at));
  const found =
    range ??
    index.words.slice(from + Math.max(0, offset - added.length), Math.min(to, from + offset + size + changed.size));
  const kept = [...new Set(found.map(({ index: at }) => at))].filter((at) => !changed.has(at));
  const total = added.length + (range ? kept.length : to - from);
  const skipped = range ? offset : Math.min(offset, added.length);
  return { indexes: [...added, ...kept].slice(skipped, skipped + size), total };
}

/** As many as are looked at for a name of several words. */
const candidates = 2_000;

const indexes = new WeakMap<PeopleSource, Promise<NameIndex>>();

function indexOf(people: PeopleSource): Promise<NameIndex> {
  const known = indexes.get(people) ?? built(people);
  indexes.set(people, known);
  return known;
}

const slice = 2_000;

async function built(people: PeopleSource): Promise<NameIndex> {
  const words: Word[] = [];
  for (let index = 0; index < people.size; index += 1) {
    for (const text of namesOf(people, index)) words.push({ text, index });
    if (index % slice === slice - 1) await new Promise((go) => setImmediate(go));
  }
  return {
    words: words.toSorted((one, other) =>
      one.text < other.text ? -1 : one.text > other.text ? 1 : one.index - other.index,
    ),
  };
}

function namesOf(people: PeopleSource, index: number): readonly string[] {
  const { firstName, surname } = people.nameAt(index);
  return [...new Set(wordsOf(`${firstName} ${surname}`))];
}

/** Without accents and capitals: whoever looks for José may write jose. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The place of the first word that is not before this one. */
function lowest(words: readonly Word[], wanted: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.text ?? '') < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
