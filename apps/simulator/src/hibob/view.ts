import {
  fieldOutcome,
  type OnEvaluation,
  type Regime,
  type Rights,
  type RightsOn,
  tableOutcome,
} from '@hibob-kit/permissions';
import { type FeatureId, type Field, grants, type Value } from '@hibob-kit/schemas';
import { type Mark, markerOf } from '../canaries/marker.ts';
import { type Company, regimeOf } from '../company/company.ts';
import { type People, type Person, peopleOf } from '../company/people.ts';
import { largeFrom } from '../company/reading-progress.ts';
import { type KnownTableId, tableNamed } from '../company/tables/table-named.ts';
import { keptWith } from '../kept-with.ts';
import { accessFor } from './access-kept.ts';
import { type ColumnRights, columnRights, type SeenRow } from './column-rights.ts';

export type { RightsOn } from '@hibob-kit/permissions';

/** An employee within reach, with the rights on them: one and the same function for all with the same rights. */
export interface Reached {
  readonly person: Person;
  readonly rights: RightsOn;
}

export type Found =
  | { readonly kind: 'reached'; readonly reached: Reached }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown' };

/** A field as an employee shows it to the caller. Fields that are hidden are not among them. */
export interface Revealed {
  readonly field: Field;
  readonly show: 'value' | 'null' | 'masked';
  /** Puts a tag on the value that says where it leaked. */
  readonly mark?: Mark;
}

/** Rows without what is restricted in them. */
export type RowsSeen = { readonly kind: 'rows'; readonly rows: readonly SeenRow[] } | { readonly kind: 'forbidden' };

/** A company as one service user may see it. All that handlers know of it. */
export interface View {
  readonly company: Company;
  readonly regime: Regime;
  readonly serviceUserId: string;
  /** Stands for what this service user may do with its groups as they are: who keeps what it is shown keeps it under this. */
  readonly accessKey: string;
  readonly people: People;
  /** The same people, as answers show them that name somebody whatever the rights on fields. */
  readonly shown: People;
  /** Everybody within reach, in the company's order; only active ones unless asked. */
  readonly reached: (showInactive: boolean) => readonly Reached[];
  /** The same as they are gone through; of a large company nobody is kept. */
  readonly oneByOne: (showInactive: boolean) => Iterable<Reached>;
  /** The employee in this place, if within reach. */
  readonly reachedAt: (index: number, showInactive: boolean) => Reached | null;
  /** The same, for whoever goes through everybody once: nothing is kept of it. */
  readonly passing: (index: number, showInactive: boolean) => Reached | null;
  readonly find: (person: Person | null) => Found;
  readonly reveal: (rights: RightsOn, fields: readonly Field[]) => readonly Revealed[];
  readonly rows: (tableId: KnownTableId, reached: Reached) => RowsSeen;
  /** Whether a feature permission is granted by any group that counts; one that exists per folder: for any folder. */
  readonly may: (feature: FeatureId) => boolean;
  /** Whether a feature permission of the tab People's data holds on this employee, in reach or not, and for this folder. */
  readonly mayOn: (feature: FeatureId, person: Person, folder?: string) => boolean;
  /** Whether a table can be seen of anyone at all. */
  readonly opens: (tableId: KnownTableId) => boolean;
}

/** The view of a service user, one per version of the company: what was worked out for a view holds as long as the version. */
export function viewOf(company: Company, serviceUserId: string, onEvaluation?: OnEvaluation): View {
  const views = viewsOf(company, () => new Map());
  const known = views.get(serviceUserId);
  if (known) return known;
  const view = createView(company, serviceUserId, onEvaluation);
  views.set(serviceUserId, view);
  return view;
}

const viewsOf = keptWith<Map<string, View>>('views');

function createView(company: Company, serviceUserId: string, onEvaluation?: OnEvaluation): View {
  const regime = regimeOf(company);
  const { access, key: accessKey } = accessFor(company.groups, regime, serviceUserId, onEvaluation);
  const people = peopleOf(company);
  const marker = markerOf(company, serviceUserId);
  const { switches, sensitiveFields } = company.data;
  // A large company would fill the memory with them.
  const known = new Map<number, Reached | 'outside'>();
  const reach = (person: Person): Reached | 'outside' => {
    const seen = known.get(person.index);
    if (seen) return seen;
    const rights = access.rightsOn(person);
    const reached = rights ? new Within(person, rights) : 'outside';
    if (people.size <= largeFrom) known.set(person.index, reached);
    return reached;
  };
  // The same for every page of every table.
  let everybody: readonly Reached[] | null = null;
  const tablesSeen = new Map<RightsOn, Map<KnownTableId, ColumnRights>>();
  const tableSeen = (tableId: KnownTableId, rights: RightsOn): ColumnRights => {
    const seen = tablesSeen.get(rights) ?? new Map<KnownTableId, ColumnRights>();
    tablesSeen.set(rights, seen);
    const known = seen.get(tableId) ?? seeTable(tableId, rights);
    seen.set(tableId, known);
    return known;
  };

  const passing = (index: number, showInactive: boolean): Reached | null => {
    const person = people.passing(index);
    const rights = access.rightsOn(person);
    return rights && (showInactive || isActive(person)) ? new Within(person, rights) : null;
  };
  const view: View = {
    company,
    regime,
    serviceUserId,
    accessKey,
    people,
    shown: marker?.people(people) ?? people,
    reached: (showInactive) => {
      if (showInactive && everybody !== null) return everybody;
      const all: Reached[] = [];
      for (let index = 0; index < people.size; index += 1) {
        const reached = reach(people.at(index));
        if (reached !== 'outside' && (showInactive || isActive(reached.person))) all.push(reached);
      }
      if (showInactive && people.size <= largeFrom) everybody = all;
      return all;
    },
    reachedAt: (index, showInactive) => {
      const reached = reach(people.at(index));
      return reached !== 'outside' && (showInactive || isActive(reached.person)) ? reached : null;
    },
    passing,
    oneByOne: (showInactive) =>
      people.size > largeFrom
        ? { [Symbol.iterator]: () => passingAll(view, showInactive) }
        : view.reached(showInactive),
    find: (person) => {
      if (!person) return { kind: 'unknown' };
      const reached = reach(person);
      return reached === 'outside' ? { kind: 'outside' } : { kind: 'reached', reached };
    },
    reveal: (rights, fields) => fields.flatMap((field) => revealed(field, rights(field.categoryId, field.id)) ?? []),
    rows: (tableId, { person, rights }) => {
      const { outcome, see } = tableSeen(tableId, rights);
      if (outcome === 'forbidden') return { kind: 'forbidden' };
      const rows = person.rows(tableId).filter((one) => outcome === 'all-rows' || one.isCurrent);
      const seen = rows.map(see);
      const table = marker && tableNamed(company.data, tableId);
      return { kind: 'rows', rows: table ? seen.map((row) => marker.row(table, person, row)) : seen };
    },
    may: (feature) => grants(access.features, feature),
    mayOn: (feature, person, folder) => grants(access.featuresOn(person), feature, folder),
    opens: (tableId) => tableSeen(tableId, access.rightsOnAnyone).outcome !== 'forbidden',
  };
  return view;

  function seeTable(tableId: KnownTableId, rights: RightsOn): ColumnRights {
    const table = tableNamed(company.data, tableId);
    if (!table) return { outcome: 'forbidden', see: unrestricted };
    if (regime === 'field-level') return columnRights(company.data, table, rights);
    return { outcome: tableOutcome(rights(table.categoryId), switches), see: unrestricted };
  }

  function revealed(field: Field, rights: Rights): Revealed | null {
    const sensitive = sensitiveFields.has(field.id);
    const mark = marker?.ofField(field.id);
    if (fieldOutcome(rights, sensitive, regime) === 'visible')
      return { field, show: 'value', ...(mark ? { mark } : {}) };
    if (!sensitive || fieldOutcome(rights, false, regime) === 'hidden') return null;
    // Only Edit is missing, and what then stands there is not known.
    const shown = { omitted: null, null: 'null', 'masked text': 'masked' } as const;
    const show = shown[switches.sensitiveWithoutEdit];
    return show && { field, show };
  }
}

/**
 * A class, because where all objects that a literal makes once outlived the collector's small rounds, as those of a whole company do, V8
 * makes all further ones among the old, and what the few of a later version hold on to stays until the next great round.
 */
class Within implements Reached {
  readonly person: Person;
  readonly rights: RightsOn;

  constructor(person: Person, rights: RightsOn) {
    this.person = person;
    this.rights = rights;
  }
}

function* passingAll({ people, passing }: View, showInactive: boolean): Iterator<Reached> {
  for (let index = 0; index < people.size; index += 1) {
    const reached = passing(index, showInactive);
    if (reached) yield reached;
  }
}

/** In the category regime nothing is restricted within a row. */
const unrestricted: ColumnRights['see'] = (row) => row;

/** What stands for a value that may be seen but not read. */
export const maskedText = '••••••••';

export function shownValue(person: Person, { field, show, mark }: Revealed): Value {
  if (show === 'null') return null;
  const value = person.value(field.id);
  if (show === 'masked' && value !== null) return maskedText;
  return mark ? mark(person, value) : value;
}

/** Source: `internal.status` is Active or Inactive whatever the lifecycle status is called (help centre). */
export function isActive(person: Person): boolean {
  return person.value('internal.status') === 'Active';
}
