import { type TableId, tables } from '@hibob-kit/schemas';
import { type Observation, seenOf, type TableSeen, tablesSeen } from './observation.ts';
import type { HiddenFields } from './problem.ts';
import type { Requirement } from './requirements.ts';
import { substitutesFor } from './substitutes.ts';

/**
 * View is not ticked on the category, and View histories shows its tables: columns that HiBob names as restricted there have boxes of
 * their own, so that View on the category would not bring their fields. Inferred; that HiBob names such columns is documented (changelog:
 * Employee Tables API, restricted columns). Whether a table is shown without View is the switch `historyWithoutView`: under `forbidden`
 * there is none to tell this.
 */
export function hiddenByOwnBoxes(
  requirement: Requirement,
  observation: Observation,
  hidden: HiddenFields | null,
): readonly HiddenFields[] {
  if (hidden?.code !== 'category.view-missing') return [];
  const restricting = tablesSeen(requirement, observation).flatMap(({ id, seen }) => {
    const fieldIds = restrictedAlone(id, seen);
    return fieldIds.length > 0 ? [{ id, fieldIds }] : [];
  });
  const ids = restricting.flatMap(({ fieldIds }) => fieldIds);
  const fields = requirement.items.flatMap((item) => item.fields).filter((field) => ids.includes(field.id));
  if (fields.length === 0) return [];
  return [
    {
      code: 'field.hidden',
      requirement,
      regime: 'field-level',
      hidden: [...new Set(fields.map(({ label }) => label))],
      hiddenIds: [...new Set(fields.map(({ id }) => id))],
      seen: fields.map(({ id, label }) => ({ label, seen: seenOf(id, observation), isSentEmpty: false })),
      tables: restricting.map(({ id }) => ({ name: tables[id].name, outcome: 'restricts it' })),
      beside: null,
      causes: ['field.hidden-by-override'],
      substitutes: substitutesFor(requirement, fields, observation),
    },
  ];
}

/** Fewer columns are named than stand open with their history: the category’s View histories opens the others. */
function restrictedAlone(table: TableId, seen: TableSeen): readonly string[] {
  if (seen.kind !== 'rows') return [];
  const { noView, noHistory } = seen.restricted;
  const { columns } = tables[table];
  const closed = columns.filter(({ key }) => noView.includes(key));
  const open = columns.filter(({ key }) => !noView.includes(key) && !noHistory.includes(key));
  return closed.length < open.length ? closed.flatMap(({ field }) => field ?? []) : [];
}
