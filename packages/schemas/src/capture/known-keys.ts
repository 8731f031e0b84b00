import { jsonPathOf } from '../field.ts';
import { fields } from '../fields.ts';
import { moreTables } from '../more-tables.ts';
import { tables } from '../tables.ts';

/** Of envelopes, rows, lists, values with several parts and refusals. Sources: the endpoint rows. */
const others = [
  ...'employees results values value items lists fields errors error errorMessage message key status code'.split(' '),
  ...'response_metadata next_cursor cursor restricted_columns no_view_permission no_view_history_permission'.split(' '),
  ...'employeeId id name archived children category categoryId categoryDisplayName description jsonPath'.split(' '),
  ...'type typeData listId historical custom customColumns change reason changedBy changedById'.split(' '),
  ...'effectiveDate endEffectiveDate activeEffectiveDate isCurrent canBeDeleted creationDate modificationDate'.split(
    ' ',
  ),
  ...'currency displayName firstName surname email periodISO sortFactor humanize unit'.split(' '),
  ...'workingPatternType days hoursPerDay workingPatternId statusCode timestamp'.split(' '),
  ...'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
];

let made: ReadonlySet<string> | null = null;

function documented(): ReadonlySet<string> {
  made ??= new Set([
    ...others,
    ...fields.flatMap(({ id }) => [...id.split('.'), ...jsonPathOf(id).split('.')]),
    ...[...Object.values(tables), ...Object.values(moreTables)].flatMap(({ columns }) => columns.map(({ key }) => key)),
  ]);
  return made;
}

/** The ids a company’s own things have. Source: production taps. */
const ownId = /^(?:category|field|column|table)_\d{6,20}$/;

/** Whether a key is a word of HiBob's or an id it makes. Any other may be somebody's name or number, so it is not told. */
export function isKnownKey(key: string): boolean {
  if (key.startsWith('/')) return key.slice(1).split('/').every(isKnownKey);
  return documented().has(key) || ownId.test(key);
}
