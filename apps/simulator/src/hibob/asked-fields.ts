import type { CompanyData } from '@hibob-kit/scenarios';
import { defaultFieldIds, type Field, type Switches } from '@hibob-kit/schemas';
import { type CompanyIndex, indexOf } from './company-index.ts';
import type { View } from './view.ts';

/** Source: people read contract; what happens beyond is a switch. */
const fieldsAllowed = 400;

export type AskedFields =
  | { readonly kind: 'listed'; readonly fields: readonly Field[] }
  | { readonly kind: 'default'; readonly fields: readonly Field[] }
  | { readonly kind: 'too-many' };

/**
 * The fields a request means. None named means the default set (a program in the field sends an empty list); unknown names are
 * passed over (documented), repeated ones count once.
 */
export function askedFields(ids: readonly string[] | null | undefined, { company }: View): AskedFields {
  const { data } = company;
  const index = indexOf(data);
  // Programs ask for the same fields again and again.
  return index.askedBefore(ids ?? noIds, mannerOf(data.switches), () => looked(ids, data, index));
}

const noIds: readonly string[] = Object.freeze([]);

/** The switches that count. */
function mannerOf(switches: Switches): string {
  const known = manners.get(switches);
  if (known !== undefined) return known;
  const { tooManyFields, slashFieldIds, categoryAsField } = switches;
  const manner = `${tooManyFields} ${slashFieldIds} ${categoryAsField}`;
  manners.set(switches, manner);
  return manner;
}

const manners = new WeakMap<Switches, string>();

function looked(ids: readonly string[] | null | undefined, data: CompanyData, index: CompanyIndex): AskedFields {
  if (!ids || ids.length === 0) {
    return { kind: 'default', fields: defaultFieldIds.flatMap((id) => index.fieldById.get(id) ?? []) };
  }
  if (ids.length > fieldsAllowed && data.switches.tooManyFields === '400') return { kind: 'too-many' };
  const fields = ids.slice(0, fieldsAllowed).flatMap(meant);
  return { kind: 'listed', fields: [...new Set(fields)] };

  function meant(id: string): readonly Field[] {
    const bySlash = data.switches.slashFieldIds === 'accepted' ? index.fieldBySlashKey.get(id) : undefined;
    const field = index.fieldById.get(id) ?? bySlash;
    if (field) return [field];
    return data.switches.categoryAsField === 'accepted' ? index.fieldsOfCategory(id) : [];
  }
}
