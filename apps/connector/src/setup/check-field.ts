import {
  advise,
  diagnose,
  type EditNeed,
  type Finding,
  type FoundField,
  findFields,
  identifies,
  isCustom,
  type Observation,
  requirementsOf,
  type Selection,
} from '@hibob-kit/permissions';
import { sensitiveByDefault } from '@hibob-kit/schemas';
import { lookAtPeople } from '../check/look-at-people.ts';
import { fieldCounter } from '../check/see-fields.ts';
import type { Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { wanted } from '../wanted.ts';
import type { KnownField } from './known-fields.ts';

/** What one request says about one field. */
export interface FieldReport {
  readonly field: KnownField & FoundField;
  readonly state: 'readable' | 'empty for everybody' | 'hidden' | 'nobody visible';
  readonly people: { readonly asked: number; readonly shown: number; readonly filled: number };
  /** Settled where the answer settles it: a field shown without Edit being needed by rule does not need it. */
  readonly edit: EditNeed | 'ticked';
  readonly findings: readonly Finding[];
}

/**
 * Asks everybody for one field, and for two ordinary ones of its category whose values are dropped: they tell a missing View from
 * a missing Edit. One request.
 */
export async function checkField(
  client: HiBobClient,
  field: KnownField,
  fields: readonly KnownField[],
  selection: Selection,
  serviceUserId: string,
): Promise<FieldReport | Failure> {
  const siblings = siblingsOf(field, fields, selection);
  const asked = [field.id, ...siblings];
  const sight = await lookAtPeople(client, { fields: asked, showInactive: true }, () => fieldCounter(asked));
  if ('kind' in sight) return sight;
  const { seen } = sight;
  const people = seen.get(field.id) ?? { asked: 0, shown: 0, filled: 0 };
  const [found] = findFields([field], '');
  if (found === undefined) throw new Error('A field is found among itself');
  const state = stateOf(people);
  return {
    field: found,
    state,
    people,
    edit: state === 'readable' && found.edit !== 'no' ? (found.edit === 'yes' ? 'ticked' : 'no') : found.edit,
    findings: state === 'nobody visible' ? [] : findingsOf(field, fields, sight.people, seen, serviceUserId),
  };
}

function stateOf({ asked, shown, filled }: FieldReport['people']): FieldReport['state'] {
  if (asked === 0) return 'nobody visible';
  if (shown === 0) return 'hidden';
  return filled === 0 ? 'empty for everybody' : 'readable';
}

/** The same judgement as a whole check, on a selection of this field alone. People and tables are not its business. */
function findingsOf(
  field: KnownField,
  fields: readonly KnownField[],
  visible: number,
  seen: Observation['fields'],
  serviceUserId: string,
): readonly Finding[] {
  const requirements = requirementsOf([], { unselected: [], mapped: {}, extra: [field.id] }, fields);
  const people = { visible, active: visible, statuses: null, hiddenManagers: null, withoutId: 0 };
  const { problems } = diagnose(requirements, { companyFields: fields, people, fields: seen, tables: new Map() });
  return problems.filter((problem) => 'requirement' in problem).map((problem) => advise(problem, serviceUserId));
}

const enoughSiblings = 2;

function siblingsOf(field: KnownField, fields: readonly KnownField[], selection: Selection): readonly string[] {
  const { leftOut } = requirementsOf(wanted, selection, fields);
  const notToAsk = [field.id, 'root.id', ...leftOut, ...sensitiveByDefault];
  return fields
    .filter(({ categoryId, id }) => categoryId === field.categoryId && !notToAsk.includes(id))
    .filter((one) => !(selection.anonymous && identifies(one)))
    .toSorted((one, other) => Number(isCustom(one.id)) - Number(isCustom(other.id)))
    .slice(0, enoughSiblings)
    .map(({ id }) => id);
}
