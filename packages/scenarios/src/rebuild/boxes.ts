import { type Rights, rightsOf } from '@hibob-kit/permissions';
import {
  type Capture,
  type CapturedTable,
  type Observed,
  type Switches,
  sensitiveByDefault,
  type TableId,
  tables,
} from '@hibob-kit/schemas';
import type { Picks } from './picks.ts';

/** How a field stood in the answers. */
export type FieldClass = 'shown' | 'part' | 'hidden' | 'dots';

/** The boxes of a group, and what the company and its HiBob have to be like for the same answers. */
export interface Boxes {
  readonly regime: 'category' | 'field-level';
  readonly categories: Readonly<Record<string, Rights>>;
  readonly fields: Readonly<Record<string, Rights>>;
  /** Categories whose rights cover a part of the people only. */
  readonly partly: readonly string[];
  readonly sensitive: readonly string[];
  readonly switches: Partial<Switches>;
  /** The category in which a field stands; '': it is no field of the company. */
  readonly categoryOf: (field: string) => string;
}

type Metadata = NonNullable<Capture['metadata']>;

export function classOf({ asked, shown, masked }: Observed['fields'][number]): FieldClass {
  if (shown === 'all') return 'shown';
  if (shown === 0) return masked === 0 ? 'hidden' : 'dots';
  return shown === asked && typeof shown === 'number' ? 'shown' : 'part';
}

/** Boxes that give what was observed, with the reasons that were picked for what is missing. */
export function boxesFor(metadata: Metadata, observed: Observed, picks: Picks): Boxes {
  const categoryOf = new Map(metadata.fields.map(({ id, category }) => [id, category]));
  const classes = new Map(observed.fields.map((one) => [one.field, classOf(one)]));
  const filled = new Set(
    observed.fields.filter((one) => one.filled !== 0 && one.shown !== 0).map(({ field }) => field),
  );
  const askedOf = inGroups(
    [...classes].filter(([id]) => id !== 'root.id'),
    ([id]) => categoryOf.get(id),
  );
  const askedIn = (category: string) => askedOf.get(category) ?? [];
  const idsOf = inGroups([...categoryOf.keys()], (id) => categoryOf.get(id));
  const tablesIn = (category: string) => observed.tables.filter(({ table }) => tables[table].categoryId === category);
  const categoryIds = [
    ...new Set([
      ...[...classes.keys()].map((id) => categoryOf.get(id) ?? ''),
      ...observed.tables.map(({ table }) => tables[table].categoryId),
    ]),
  ].filter((id) => id !== '');
  const isAlive = (category: string) => askedIn(category).some(([, one]) => one !== 'hidden');
  const dots = [...classes.values()].includes('dots');
  const mixed = categoryIds.some((id) => isAlive(id) && tablesIn(id).some(({ outcome }) => outcome === 'forbidden'));
  const fieldLevel =
    !dots &&
    (observed.tables.some(isRestricted) ||
      picks.has('field.hidden-by-override') ||
      picks.has('field.history-hidden-by-override') ||
      mixed);

  const categories = new Map<string, Rights>();
  const fields = new Map<string, Rights>();
  const sensitive = new Set(sensitiveByDefault);
  const switches: { -readonly [K in keyof Switches]?: Switches[K] } = {};
  if (dots) switches.sensitiveWithoutEdit = 'masked text';

  for (const category of categoryIds) {
    const asked = askedIn(category);
    const own = tablesIn(category);
    if (fieldLevel) {
      const level = levelOf(category, own, isAlive(category), asked.length, picks);
      categories.set(category, rightsOf(lettersAt[level]));
      const ids = asked.length === 0 ? [] : (idsOf.get(category) ?? []);
      for (const [id, wanted] of fieldLevels(asked, own, level, classes, new Set(ids), observed.tables))
        fields.set(id, rightsOf(lettersAt[wanted]));
      continue;
    }
    const answering = own.some(({ outcome }) => outcome === 'rows');
    const byEdit = picks.has('category.no-edit', category);
    const view = asked.length === 0 ? answering : isAlive(category) || byEdit;
    const history = showsHistory(own) || (answering && !picks.has('category.no-history', category));
    const hidden = asked.filter(([, one]) => one === 'hidden' || one === 'dots').map(([id]) => id);
    const hiddenByEdit = view ? hidden : [];
    const nobodyFilled = asked.flatMap(([id, one]) => (one === 'shown' && !filled.has(id) ? [id] : []));
    const told = picks.emptyIn(category);
    // Where a table shows that there are values, the finding is about the category, and names no field.
    const empty = byEdit && hidden.length === 0 ? (told.length > 0 ? told : nobodyFilled) : [];
    for (const id of [...hiddenByEdit, ...empty]) sensitive.add(id);
    if (empty.length > 0) switches.sensitiveWithoutEdit = 'null';
    const edit = hiddenByEdit.length === 0 && empty.length === 0;
    if (!edit)
      for (const [id, one] of asked)
        if ((one === 'shown' || one === 'part') && !empty.includes(id) && filled.has(id)) sensitive.delete(id);
    categories.set(category, { view, viewHistory: view ? history : answering, edit: view && edit });
  }

  const idClass = classes.get('root.id');
  const root = categories.get('root');
  if ((idClass === 'shown' || idClass === 'part') && root && !root.view) {
    if (askedIn('root').length === 0) categories.set('root', rightsOf('VHE'));
    else switches.idWithoutBasicInfo = 'yes';
  }
  if (idClass === 'hidden' && root?.view) {
    if (fieldLevel) fields.set('root.id', rightsOf(''));
    else if (askedIn('root').length === 0) categories.set('root', rightsOf(''));
    else {
      sensitive.add('root.id');
      categories.set('root', { ...root, edit: false });
    }
  }
  const partly = categoryIds.filter(
    (id) =>
      askedIn(id).some(([, one]) => one === 'part') ||
      tablesIn(id).some((one) => one.outcome === 'rows' && one.refusedPeople !== 0),
  );
  return {
    regime: fieldLevel ? 'field-level' : 'category',
    categories: Object.fromEntries(categories),
    fields: Object.fromEntries(fields),
    partly,
    sensitive: [...sensitive],
    switches,
    categoryOf: (field) => categoryOf.get(field) ?? '',
  };
}

/** 3: View histories alone, which opens a table and shows no field. */
type Level = 0 | 1 | 2 | 3;
const lettersAt = { 0: '', 1: 'V', 2: 'VHE', 3: 'H' } as const;

function isRestricted(one: CapturedTable): boolean {
  return one.outcome === 'rows' && one.restricted.noView.length + one.restricted.noHistory.length > 0;
}

function showsHistory(own: readonly CapturedTable[]): boolean {
  return own.some(
    (one) =>
      one.outcome === 'rows' &&
      (one.notCurrentRows !== 0 ||
        (tables[one.table].kind === 'one-in-force' && one.severalRows !== 0) ||
        (one.table === 'equities' && one.severalRows !== 0)),
  );
}

/** What a category's own boxes are worth under field-level permissions: told by columns that no field shows, or by most. */
function levelOf(category: string, own: readonly CapturedTable[], alive: boolean, asked: number, picks: Picks): Level {
  const told = own.flatMap((one) =>
    one.outcome === 'rows' && one.rows !== 0 ? levelsIn(one.table, one).filter(({ field }) => field === null) : [],
  );
  const [first] = told;
  const closed = asked > 0 && !alive;
  const shut = (level: Level): Level => (closed && level === 2 ? 3 : level);
  if (first) return shut(first.level);
  if (own.some(({ outcome }) => outcome === 'forbidden')) return 0;
  const others = own.flatMap((one) => (one.outcome === 'rows' && one.rows !== 0 ? levelsIn(one.table, one) : []));
  if (others.length > 0) return shut(mostOf(others.map(({ level }) => level)));
  if (closed) return picks.has('field.hidden-by-override', category) ? 2 : 0;
  return 2;
}

function mostOf(levels: readonly Level[]): Level {
  const count = (level: Level) => levels.filter((one) => one === level).length;
  return ([2, 1, 0] as const).toSorted((one, other) => count(other) - count(one))[0] ?? 2;
}

/** How far each column of a table went. */
function levelsIn(
  table: TableId,
  seen: Extract<CapturedTable, { outcome: 'rows' }>,
): readonly { readonly field: string | null; readonly level: Level }[] {
  const { noView, noHistory } = seen.restricted;
  return tables[table].columns.map(({ key, field }) => ({
    field: field?.includes('{') ? null : field,
    level: noView.includes(key) ? 0 : noHistory.includes(key) ? 1 : 2,
  }));
}

/** Boxes of fields of a category that are not as the category's are. */
function fieldLevels(
  asked: readonly (readonly [string, FieldClass])[],
  own: readonly CapturedTable[],
  level: Level,
  classes: ReadonlyMap<string, FieldClass>,
  ids: ReadonlySet<string>,
  all: readonly CapturedTable[],
): readonly (readonly [string, Level])[] {
  const wanted = new Map<string, Level>();
  for (const [id, one] of asked) {
    if (one === 'hidden' && (level === 1 || level === 2)) wanted.set(id, 0);
    if (one !== 'hidden' && (level === 0 || level === 3)) wanted.set(id, 2);
  }
  for (const one of [...own, ...all]) {
    if (one.outcome !== 'rows' || one.rows === 0) continue;
    for (const { field, level: column } of levelsIn(one.table, one)) {
      if (field === null || !ids.has(field)) continue;
      const needed: Level = classes.get(field) === 'hidden' && column === 2 ? 3 : column;
      if (needed === level) wanted.delete(field);
      else wanted.set(field, needed);
    }
  }
  return [...wanted];
}

function inGroups<T>(all: readonly T[], keyOf: (one: T) => string | undefined): ReadonlyMap<string | undefined, T[]> {
  const groups = new Map<string | undefined, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one)) ?? [];
    group.push(one);
    groups.set(keyOf(one), group);
  }
  return groups;
}
