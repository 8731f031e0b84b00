import type { EditNeed, FoundField, Right } from '@hibob-kit/permissions';
import type { KnownField } from './known-fields.ts';
import { targetsLike } from './target-looks.ts';

/** A field of the company as `discover` answers it. */
export interface DiscoveredField {
  readonly id: string;
  readonly label: string;
  /** The category by the company's own display name: the row on the permission screen. */
  readonly category: string;
  readonly categoryId: string;
  /** `existing`: one of HiBob's categories. `custom`: the company made it. */
  readonly categoryKind: 'existing' | 'custom';
  readonly type: string;
  readonly list: string | null;
  readonly custom: boolean;
  /** The boxes it takes for sure. */
  readonly tick: readonly Right[];
  readonly edit: EditNeed;
  /** What it may stand for, judged by its label. */
  readonly targets: readonly string[];
}

export function discovered(field: KnownField & FoundField): DiscoveredField {
  const { id, label, categoryName, categoryId, categoryKind, type, list, isCustom, edit } = field;
  return {
    id,
    label,
    category: categoryName,
    categoryId,
    categoryKind,
    type,
    list,
    custom: isCustom,
    tick: edit === 'yes' ? ['view', 'edit'] : ['view'],
    edit,
    targets: isCustom ? targetsLike(label) : [],
  };
}
