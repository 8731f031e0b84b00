import { isDeepStrictEqual } from 'node:util';
import { noRights, type PermissionGroup, type Rights, rights } from '@hibob-kit/permissions';
import { type Company, regimeOf } from '../company/company.ts';
import type { Box } from './needed-boxes.ts';
import type { PastRequest } from './past-request.ts';
import { replay } from './replay.ts';
import { everything } from './trials.ts';

type Boxes = Pick<PermissionGroup, 'categories' | 'fields'>;
type Serves = (boxes: Boxes) => boolean;

/** What an answer of another module says of people only its handler knows: boxes go as long as the answer stays. */
export function boxesByTrial(company: Company, request: PastRequest): readonly Box[] {
  const all = everything(company, request.serviceUserId);
  const answered = (boxes: Boxes) => replay({ ...company, groups: [{ ...all, ...boxes }] }, request).result;
  const full = answered(all);
  const serves: Serves = (boxes) => isDeepStrictEqual(answered(boxes), full);
  const byCategory = fewerCategories(company, all, serves);
  const { categories, fields } =
    regimeOf(company) === 'field-level' ? byFieldWhereEnough(company, byCategory, serves) : byCategory;
  return [
    ...Object.entries(categories).flatMap(([categoryId, boxes]) => boxesOf(categoryId, null, boxes)),
    ...company.data.fields.flatMap(({ id, categoryId }) => boxesOf(categoryId, id, fields[id] ?? noRights)),
  ];
}

function boxesOf(categoryId: string, fieldId: string | null, boxes: Rights): readonly Box[] {
  return rights
    .filter((right) => boxes[right])
    .map((right) => ({ categoryId, fieldId, right, for: fieldId ?? 'what the answer says of people' }));
}

function fewerCategories(company: Company, all: Boxes, serves: Serves): Boxes {
  let left = all;
  for (const { id } of company.data.categories) {
    // View last, for where View histories shows as much.
    for (const right of rights.toReversed()) {
      const boxes = { ...(left.categories[id] ?? noRights), [right]: false };
      const fewer = { ...left, categories: { ...left.categories, [id]: boxes } };
      if (serves(fewer)) left = fewer;
    }
  }
  return left;
}

/** Under field-level permissions a field's own boxes are enough, unless something of the category follows no field. */
function byFieldWhereEnough(company: Company, whole: Boxes, serves: Serves): Boxes {
  let left = whole;
  for (const { id: categoryId } of company.data.categories) {
    const boxes = left.categories[categoryId] ?? noRights;
    const ticked = rights.filter((right) => boxes[right]);
    if (ticked.length === 0) continue;
    const ids = company.data.fields.filter((field) => field.categoryId === categoryId).map(({ id }) => id);
    const moved = {
      categories: { ...left.categories, [categoryId]: noRights },
      fields: { ...left.fields, ...Object.fromEntries(ids.map((id) => [id, boxes])) },
    };
    if (serves(moved)) left = ticked.reduceRight((one, right) => withoutFields(one, ids, right, serves), moved);
  }
  return left;
}

function unticked(boxes: Boxes, ids: readonly string[], right: keyof Rights): Boxes {
  const changed = ids.map((id) => [id, { ...(boxes.fields[id] ?? noRights), [right]: false }] as const);
  return { ...boxes, fields: { ...boxes.fields, ...Object.fromEntries(changed) } };
}

/** Fields go by halves, for few are needed and each trial answers the request anew. */
function withoutFields(boxes: Boxes, ids: readonly string[], right: keyof Rights, serves: Serves): Boxes {
  if (ids.length === 0) return boxes;
  const fewer = unticked(boxes, ids, right);
  if (serves(fewer)) return fewer;
  if (ids.length === 1) return boxes;
  const half = Math.ceil(ids.length / 2);
  return withoutFields(withoutFields(boxes, ids.slice(0, half), right, serves), ids.slice(half), right, serves);
}
