import { builtInLifecycleStatuses, type CompanyField, identifies } from '@hibob-kit/permissions';
import { type Capture, categories, fields } from '@hibob-kit/schemas';
import { wanted } from '../wanted.ts';
import { type FileIds, hasOwnWords } from './ids.ts';
import { oneLine } from './one-line.ts';

export type LabelRow = Capture['labels'][number];

/** `all`, or those named: by label or by id, in whatever case. */
export type Masks = 'all' | readonly string[];

export interface CompanyWords {
  readonly labels: readonly LabelRow[];
  /** A label as the file has it. `id`: as HiBob has it. */
  readonly field: (id: string, label: string) => string;
  readonly category: (id: string, name: string) => string;
  readonly status: (status: string) => string;
}

/** Every word of the company's own that a file would hold: labels it gave to fields, categories and lifecycle statuses. */
export function companyWords(
  companyFields: readonly CompanyField[],
  statuses: readonly string[],
  masks: Masks,
  ids: FileIds,
): CompanyWords {
  const rows: LabelRow[] = [];
  const known = new Map<string, string>();
  const numbers = { field: 0, category: 0, status: 0 };
  const put = (of: LabelRow['of'], id: string, label: string, hint: string, names: readonly string[]) => {
    if (known.has(`${of} ${id}`)) return;
    numbers[of] += 1;
    const masked = isMasked(masks, ...names);
    const told = masked ? `${standIns[of]} ${numbers[of]}${hint}` : oneLine(label);
    known.set(`${of} ${id}`, told);
    rows.push({
      of,
      id: of === 'status' ? (masked ? told.toLowerCase() : oneLine(id)) : ids.of(id),
      label: told,
      masked,
    });
  };
  for (const { categoryId, categoryName } of companyFields) {
    if (categoryNames.get(categoryId) !== categoryName)
      put('category', categoryId, categoryName, '', [categoryName, categoryId]);
  }
  for (const field of companyFields) {
    if (fieldLabels.get(field.id) !== field.label || hasOwnWords(field.id))
      put('field', field.id, field.label, hintOf(field), [field.label, field.id]);
  }
  for (const status of statuses) {
    if (!builtIn.has(status)) put('status', status, status, '', [status]);
  }
  return {
    labels: rows,
    field: (id, label) => known.get(`field ${id}`) ?? label,
    category: (id, name) => known.get(`category ${id}`) ?? name,
    status: (status) => known.get(`status ${status}`)?.toLowerCase() ?? status,
  };
}

export function isMasked(masks: Masks, ...names: readonly string[]): boolean {
  return masks === 'all' || masks.some((mask) => names.some((name) => name.toLowerCase() === mask.toLowerCase()));
}

const standIns = { field: 'Field', category: 'Category', status: 'Status' } as const;
const fieldLabels = new Map(fields.map(({ id, label }) => [id, label]));
const categoryNames = new Map(categories.map(({ id, name }) => [id, name]));
const builtIn = new Set(builtInLifecycleStatuses.map(({ id }) => id));

/** What a check made of the label stays, so that it makes the same of the file. */
function hintOf(field: CompanyField): string {
  const like = wanted.find(({ looksLike }) => looksLike?.test(field.label));
  if (like) return ` (like ${like.id === 'birthDate' ? 'birth' : like.id})`;
  return identifies({ ...field, id: '', categoryId: '' }) ? ' (like e-mail)' : '';
}
