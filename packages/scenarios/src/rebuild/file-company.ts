import { type Capture, categories, fields, valueTypes } from '@hibob-kit/schemas';
import type { CompanyFile } from '../company-file/company-file.ts';

/** What a company is called in a capture: its own words, or HiBob's. */
export interface Words {
  readonly category: (id: string) => string;
  readonly field: (id: string) => string;
}

export function wordsOf({ labels }: Capture): Words {
  const own = new Map(labels.map(({ of, id, label }) => [`${of} ${id}`, label]));
  return {
    category: (id) => own.get(`category ${id}`) ?? categoryNames.get(id) ?? id,
    field: (id) => own.get(`field ${id}`) ?? fieldLabels.get(id) ?? id,
  };
}

type Parts = Required<Pick<CompanyFile, 'categories' | 'fields'>>;

/** The categories and fields of the company: added, renamed, moved, and HiBob's own that are not there. */
export function companyParts(capture: Capture, sensitive: readonly string[] | null): Parts {
  const { metadata, labels } = capture;
  const words = wordsOf(capture);
  const all = metadata?.fields ?? [];
  const own = all.filter(({ id }) => !fieldLabels.has(id));
  const isHere = new Set(all.map(({ id }) => id));
  const relabelled = labels.filter(({ of, id }) => of === 'field' && fieldLabels.has(id) && isHere.has(id));
  return {
    categories: {
      add: (metadata?.categories ?? [])
        .filter(({ id }) => !categoryNames.has(id))
        .map(({ id }) => ({ id, name: words.category(id) })),
      rename: Object.fromEntries(
        labels.filter(({ of, id }) => of === 'category' && categoryNames.has(id)).map(({ id, label }) => [id, label]),
      ),
    },
    fields: {
      add: own.map(({ id, category, type, list }) => ({
        id,
        label: words.field(id),
        category,
        type: knownType(type),
        historical: id.includes('.customColumns.'),
        masked: false,
        values: itemsOf(capture, id, list),
      })),
      remove: metadata === null ? [] : [...fieldLabels.keys()].filter((id) => !isHere.has(id)),
      move: Object.fromEntries(all.filter(({ moved }) => moved).map(({ id, category }) => [id, category])),
      rename: Object.fromEntries(relabelled.map(({ id, label }) => [id, label])),
      describe: {},
      sensitive: sensitive && [...sensitive],
    },
  };
}

const categoryNames = new Map(categories.map(({ id, name }) => [id, name]));
const fieldLabels = new Map(fields.map(({ id, label }) => [id, label]));

function knownType(type: string): (typeof valueTypes)[number] {
  return valueTypes.find((one) => one === type) ?? 'text';
}

/** As many items as the company's list has; nobody knows what they are called. */
function itemsOf({ lists }: Capture, id: string, list: string | null): string[] {
  const known = lists?.find((one) => one.list === list || one.list === id)?.items;
  return Array.from({ length: Math.min(known ?? 2, 200) }, (_, at) => `Item ${at + 1}`);
}
