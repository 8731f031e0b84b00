import type { CompanyData } from '@hibob-kit/scenarios';
import { latelyKept } from '@hibob-kit/scenarios';
import { type Field, labelOf, slashKeyOf } from '@hibob-kit/schemas';

/** Lookups into what a company is made of, built once. */
export interface CompanyIndex {
  readonly fieldById: ReadonlyMap<string, Field>;
  readonly fieldBySlashKey: ReadonlyMap<string, Field>;
  readonly fieldsOfCategory: (categoryId: string) => readonly Field[];
  readonly labelOf: (list: string, id: string | number) => string | null;
  /** What a question about fields came to when it was asked before. `ids`: a body that is sent again is the same value. */
  readonly askedBefore: <T>(ids: readonly string[], manner: string, answer: () => T) => T;
}

/** What changes of a company's people keep: most writes change nobody else. */
type Made = Pick<CompanyData, 'fields' | 'lists'>;

export function indexOf({ fields, lists }: Made): CompanyIndex {
  const known = indexes.get(fields);
  if (known?.lists === lists) return known.index;
  const index: CompanyIndex = {
    fieldById: new Map(fields.map((field) => [field.id, field])),
    fieldBySlashKey: new Map(fields.map((field) => [slashKeyOf(field.id), field])),
    fieldsOfCategory: (categoryId) => fields.filter((field) => field.categoryId === categoryId),
    labelOf: labelOf(lists),
    askedBefore: answersKept(),
  };
  indexes.set(fields, { lists, index });
  return index;
}

const indexes = new WeakMap<Made['fields'], { readonly lists: Made['lists']; readonly index: CompanyIndex }>();

const questionsKept = 32;

function answersKept(): CompanyIndex['askedBefore'] {
  const kept = latelyKept<string, unknown>(questionsKept);
  const byIds = new WeakMap<readonly string[], Map<string, unknown>>();
  return <T>(ids: readonly string[], manner: string, answer: () => T): T => {
    const manners = byIds.get(ids) ?? new Map<string, unknown>();
    const known = manners.get(manner) ?? kept(`${manner} ${JSON.stringify(ids)}`, answer);
    byIds.set(ids, manners.set(manner, known));
    // Whoever asks a question gives its answer: the question stands for its kind.
    return known as T;
  };
}
