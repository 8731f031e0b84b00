import type { TableId } from '@hibob-kit/schemas';
import type { FieldSeen } from './observation.ts';
import type { RequiredItem, Requirement } from './requirements.ts';
import type { CompanyField } from './wanted.ts';

/** What is wrong, as facts: `diagnose` finds it, `advise` says it in HiBob's words. */
export type Problem =
  | { readonly code: 'credential.rejected' }
  | { readonly code: 'credential.blocked' }
  | { readonly code: 'group.general-errors'; readonly fields: readonly string[]; readonly tablesRefused: number }
  | { readonly code: 'audience.nobody'; readonly fields: readonly string[]; readonly answering: readonly string[] }
  | { readonly code: 'audience.inactive-hidden'; readonly visible: number; readonly inactive: number }
  | HiddenCategory
  | {
      readonly code: 'table.forbidden';
      readonly requirement: Requirement;
      readonly item: RequiredItem;
      readonly table: TableId;
    }
  | {
      readonly code: 'field.empty';
      readonly requirement: Requirement;
      readonly fields: readonly CompanyField[];
      readonly asked: number;
      readonly substitutes: HiddenCategory['substitutes'];
    }
  | HistoryMissing
  | { readonly code: 'field.not-in-company'; readonly what: string; readonly item: string; readonly chosen: boolean };

export interface HistoryMissing {
  readonly code: 'category.history-missing';
  readonly requirement: Requirement;
  readonly table: TableId;
  readonly evidence: string;
}

/** Selected fields of one category that no answer shows. */
export interface HiddenCategory {
  readonly code: 'category.view-missing' | 'category.view-or-edit-missing' | 'category.edit-missing';
  readonly requirement: Requirement;
  readonly hidden: readonly string[];
  readonly seen: readonly { readonly label: string; readonly seen: FieldSeen }[];
  readonly tables: readonly { readonly name: string; readonly outcome: 'rows' | 'forbidden' }[];
  /** Fields of the company that may hold a hidden item instead. */
  readonly substitutes: readonly { readonly item: string; readonly field: CompanyField }[];
}
