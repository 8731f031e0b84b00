import { type TableId, tables } from '@hibob-kit/schemas';
import { type Observation, seenOf } from './observation.ts';

/** Nobody shows the field, or everybody shows it empty though its table holds values. */
export function isHidden(fieldId: string, observation: Pick<Observation, 'fields' | 'tables'>): boolean {
  const { asked, shown } = seenOf(fieldId, observation);
  return asked > 0 && (shown === 0 || isSentEmpty(fieldId, observation));
}

/**
 * Nobody outside HiBob knows whether it leaves out what needs Edit or sends it empty (a switch). A field is the row in force of its
 * table: empty for everybody beside rows with values, it is sent empty. One person may be hired for later and have a row before a value.
 */
export function isSentEmpty(fieldId: string, observation: Pick<Observation, 'fields' | 'tables'>): boolean {
  const { shown, filled } = seenOf(fieldId, observation);
  return (
    shown > 0 &&
    filled === 0 &&
    [...observation.tables].some(([table, seen]) => {
      if (seen.kind !== 'rows') return false;
      const keys = columnsOf(table, fieldId);
      return keys.some((key) => (seen.filled?.[key] ?? 0) >= enoughPeople);
    })
  );
}

const enoughPeople = 3;

function columnsOf(table: TableId, fieldId: string): readonly string[] {
  return tables[table].columns.flatMap(({ key, field }) => (field === fieldId ? [key] : []));
}

/**
 * A field that nobody shows, in a category of which others are shown. If Edit is what it lacks, HiBob does not send such fields empty
 * (inferred: that it treats them all alike; which way is the switch `sensitiveWithoutEdit`). If it has boxes of its own, HiBob does not ask
 * Edit (documented: employee-data-api-field-level-permissions). One that is empty is empty then, either way.
 */
export function isLeftOut(observation: Observation): boolean {
  const asked = observation.companyFields.filter(({ id }) => id !== 'root.id' && seenOf(id, observation).asked > 0);
  const alive = new Set(
    asked.filter(({ id }) => seenOf(id, observation).shown > 0).map(({ categoryId }) => categoryId),
  );
  return asked.some(({ id, categoryId }) => seenOf(id, observation).shown === 0 && alive.has(categoryId));
}
