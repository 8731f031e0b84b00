import { type ObjectCells, type ObjectKind, objectFieldMetadata } from '@hibob-kit/schemas';
import { type Condition, itemWriter, meeting, type TextOf, textsIn } from './object-entries.ts';
import { objectPage, type PageAsked } from './object-page.ts';
import { humanContextOf } from './person-text.ts';
import { badRequest, json, type Result } from './result.ts';
import type { View } from './view.ts';

/** All fields of a kind: the document shows one field and says "a list of all". */
export function fieldsAnswer({ fields }: ObjectKind): Result {
  return json(fields.map(objectFieldMetadata));
}

/** How texts are written for this caller; null where none were asked for. */
export function textsFor(view: View, includeHumanReadable: boolean | null | undefined): TextOf | null {
  return includeHumanReadable ? textsIn(humanContextOf(view)) : null;
}

/** A page of entries under a key, each in a list of its own where the company's switch says so. */
export function entriesAnswer<C>(
  key: string,
  all: readonly C[],
  write: (cells: C) => object,
  asked: PageAsked,
  view: View,
): Result {
  const page = objectPage(key, all, asked);
  if (page === null) return notOfThisList;
  const inList = view.company.data.switches.objectEntries === 'in a list';
  const entries = page.objects.map((one) => (inList ? [write(one)] : write(one)));
  return json({ [key]: entries, response_metadata: page.response_metadata });
}

interface ItemSearch extends PageAsked {
  readonly fields?: readonly string[] | null | undefined;
  readonly filters: readonly Condition[];
}

/** The answer of the newer modules: `items`, and where the next page begins. A filter on another kind's field is 400 (inferred). */
export function itemsAnswer(kind: ObjectKind, all: readonly ObjectCells<unknown>[], search: ItemSearch): Result {
  const foreign = search.filters.find(({ fieldId }) => !fieldId.startsWith(`/${kind.name}/`));
  if (foreign) return badRequest(`body.filters: ${foreign.fieldId} is no field of ${kind.name}.`);
  const page = objectPage(kind.name, all.filter(meeting(search.filters)), search);
  if (page === null) return notOfThisList;
  return json({ items: page.objects.map(itemWriter(kind, search.fields)), response_metadata: page.response_metadata });
}

const notOfThisList = badRequest('cursor: not a cursor of this list.');
