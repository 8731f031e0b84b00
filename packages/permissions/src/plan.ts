import { sensitiveByDefault } from '@hibob-kit/schemas';
import type { Requirement, Requirements } from './requirements.ts';
import { type Right, type Rights, rights } from './right.ts';

/**
 * A box of the plan. `needed`: something selected cannot be read, or not whole, without it. `if asked`: the setup guide ticks it, or
 * the field may be one that the company masks; HiBob's documentation does not ask for it, so it waits until a check does.
 */
export type PlannedBox = 'needed' | 'if asked' | 'no';

/** A row of the permission table, in the shape of the guide's. */
export interface PlannedCategory {
  readonly categoryId: string;
  /** By the company's own display name. */
  readonly category: string;
  readonly view: PlannedBox;
  readonly viewHistory: PlannedBox;
  readonly edit: PlannedBox;
  /** What is read there, by the company's own labels. */
  readonly why: readonly string[];
}

/** The permission group a company makes for what it shares. */
export interface Plan {
  readonly groupType: 'Service user';
  /** null: no service user is known yet. */
  readonly member: string | null;
  readonly accessRights: string;
  readonly accessRightsWhy: string;
  readonly categories: readonly PlannedCategory[];
  /** Selected fields that are not among the company's. */
  readonly notInCompany: readonly string[];
}

/** The least permission group for what is selected. Pure, and possible before anything is connected. */
export function planOf(requirements: Requirements, serviceUserId: string | null): Plan {
  return {
    groupType: 'Service user',
    member: serviceUserId,
    accessRights: 'Select people by condition → Lifecycle status exists',
    accessRightsWhy:
      'People who left must stay visible: their lifecycle status is how we learn that they left. With active people only, leavers would look employed for ever, or vanish without a word.',
    categories: requirements.categories.map(plannedCategory),
    notInCompany: requirements.unknown.map(({ fieldId }) => fieldId),
  };
}

/** Category id → the boxes to tick; `everything` ticks those that the guide ticks beside the needed ones. */
export function boxesOf({ categories }: Plan, everything = false): Readonly<Record<string, Rights>> {
  const ticked = (box: PlannedBox) => box === 'needed' || (everything && box === 'if asked');
  return Object.fromEntries(
    categories.map(({ categoryId, view, viewHistory, edit }) => [
      categoryId,
      { view: ticked(view), viewHistory: ticked(viewHistory), edit: ticked(edit) },
    ]),
  );
}

export function neededRights(row: PlannedCategory): readonly Right[] {
  return rights.filter((right) => row[right] === 'needed');
}

function plannedCategory(requirement: Requirement): PlannedCategory {
  const { categoryId, categoryName, asks, items } = requirement;
  const fields = items.flatMap((item) => item.fields);
  const box = (needed: boolean, asked: boolean): PlannedBox => (needed ? 'needed' : asked ? 'if asked' : 'no');
  return {
    categoryId,
    category: categoryName,
    // A table answers to View histories alone in some readings of HiBob's documentation; nobody knows, so View is needed too.
    view: 'needed',
    viewHistory: box(
      items.some(({ table }) => table !== null),
      asks.viewHistory,
    ),
    edit: box(
      fields.some(({ id }) => sensitiveByDefault.includes(id)),
      asks.edit || fields.some(({ id }) => isCustom(id)),
    ),
    why: [
      ...new Set(
        items.flatMap((item) => (item.fields.length > 0 ? item.fields.map(({ label }) => label) : [item.label])),
      ),
    ],
  };
}

/** Custom fields carry `field_<number>` in their id (observed); whether the company masks one no API tells. */
export function isCustom(fieldId: string): boolean {
  return /(^|\.)field_\d+$/.test(fieldId);
}
