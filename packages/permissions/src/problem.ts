import type { TableId } from '@hibob-kit/schemas';
import type { Beside } from './beside.ts';
import type { CauseCode } from './cause.ts';
import type { FieldSeen } from './observation.ts';
import type { RegimeSeen } from './regime-seen.ts';
import type { RequiredItem, Requirement } from './requirements.ts';
import type { CompanyField } from './wanted.ts';

/** What is wrong, as facts: `diagnose` finds it, `advise` says it in HiBob's words. */
export type Problem =
  /** When HiBob last accepted the same service user ID; null: nobody knows of it. */
  | { readonly code: 'credential.rejected'; readonly acceptedAt: string | null }
  /** `html`: a page, as a firewall answers. */
  | { readonly code: 'credential.blocked'; readonly html: boolean }
  /** HiBob’s ids of the company that was read so far and of the one that answered now. */
  | { readonly code: 'credential.other-company'; readonly known: string; readonly answered: string }
  | { readonly code: 'group.general-errors'; readonly fields: readonly string[]; readonly tablesRefused: number }
  | {
      readonly code: 'group.no-boxes';
      readonly fields: readonly string[];
      /** A selected field that no answer shows without a right, as the id may be (switch `idWithoutBasicInfo`). */
      readonly proof: CompanyField;
      readonly visible: number;
      readonly tablesRefused: number;
    }
  | { readonly code: 'audience.nobody'; readonly fields: readonly string[]; readonly answering: readonly string[] }
  | HiddenPeople
  | {
      readonly code: 'audience.differs';
      readonly requirement: Requirement;
      readonly partly: readonly { readonly id: string; readonly label: string; readonly seen: FieldSeen }[];
      /** The table that names most people as not permitted. */
      readonly refusing: { readonly table: TableId; readonly people: number } | null;
    }
  | HiddenFields
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
      readonly visible: number;
      readonly substitutes: HiddenFields['substitutes'];
      /** HiBob may send a field empty because Edit is missing. */
      readonly editMayBeMissing: boolean;
    }
  | HistoryMissing
  | {
      readonly code: 'field.history-hidden';
      readonly requirement: Requirement;
      readonly table: TableId;
      readonly fields: readonly CompanyField[];
    }
  | {
      readonly code: 'module.absent';
      readonly requirement: Requirement;
      readonly item: RequiredItem;
      readonly table: TableId;
      readonly visible: number;
      /** Nobody who left is shown, so that they may be those who have rows. */
      readonly othersMayBeHidden: boolean;
    }
  | {
      readonly code: 'field.not-in-company';
      /** Ids of fields of one item, or the name of a table. */
      readonly what: readonly string[];
      readonly item: string;
      readonly chosen: boolean;
    };

export interface HistoryMissing {
  readonly code: 'category.history-missing';
  readonly requirement: Requirement;
  readonly table: TableId;
  readonly evidence: string;
  /** HiBob itself said so; else earlier rows may just not be there. */
  readonly proved: boolean;
}

/** People who seem to be there and are not shown. */
export interface HiddenPeople {
  readonly code: 'audience.inactive-hidden' | 'audience.limited';
  readonly visible: number;
  readonly inactive: number;
  readonly hiddenManagers: number;
  /** Of `internal.status`. */
  readonly status: FieldSeen;
  /** Every reason that gives these answers, most likely first. */
  readonly causes: readonly CauseCode[];
}

/** Why selected fields are hidden: View of their category, Edit of it, or a box of the field's own. */
export type HiddenCause = 'category.no-view' | 'category.no-edit' | 'field.hidden-by-override';

/** Selected fields of one category that no answer shows. */
export interface HiddenFields {
  readonly code: 'category.view-missing' | 'category.view-or-edit-missing' | 'category.edit-missing' | 'field.hidden';
  readonly requirement: Requirement;
  readonly regime: RegimeSeen;
  readonly hidden: readonly string[];
  readonly hiddenIds: readonly string[];
  readonly seen: readonly { readonly label: string; readonly seen: FieldSeen; readonly isSentEmpty: boolean }[];
  readonly tables: readonly { readonly name: string; readonly outcome: 'rows' | 'forbidden' | 'restricts it' }[];
  /** What is shown of another category, where this one may lack View. */
  readonly beside: Beside | null;
  /** Every reason that gives these answers, most likely first. */
  readonly causes: readonly HiddenCause[];
  /** Fields of the company that may hold a hidden item instead. */
  readonly substitutes: readonly { readonly item: string; readonly field: CompanyField }[];
}
