import type { AccessRights, Rights } from '@hibob-kit/permissions';
import {
  type Capture,
  type CapturedRows,
  decidedBy,
  type Switches,
  type TableId,
  tableIds,
  tables,
} from '@hibob-kit/schemas';
import { companyOf } from '../company/company.ts';
import type { CompanyFile } from '../company-file/company-file.ts';
import { readCompanyFile } from '../company-file/read-company-file.ts';
import { writeGroup } from '../company-file/write-group.ts';
import { writePerson } from '../company-file/write-person.ts';
import type { GroupSpec } from '../scenario.ts';
import { tableAmounts, valuesOf } from './amounts.ts';
import { audienceFor } from './audience.ts';
import { type Boxes, boxesFor, classOf } from './boxes.ts';
import { type Cast, castOf, type Part, partOf, showsNothing } from './cast.ts';
import { companyParts, wordsOf } from './file-company.ts';
import { lineOf } from './lines.ts';
import { askedIn, peopleOf } from './people.ts';
import { type Picks, waysToPick } from './picks.ts';
import { settle } from './settle.ts';

/** One setup that gives the answers a capture tells of. */
export interface RebuiltSetup {
  readonly number: number;
  /** In what it differs from the setup guide’s. Empty: in nothing. */
  readonly lines: readonly string[];
}

export type Rebuilt =
  | {
      readonly kind: 'rebuilt';
      readonly file: CompanyFile;
      readonly setups: readonly RebuiltSetup[];
      readonly chosen: number;
      /** What could not be made as it was told. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'no-such-setup'; readonly setups: readonly RebuiltSetup[] }
  | { readonly kind: 'too-large'; readonly people: number; readonly most: number };

/** Everybody is written down, so that a larger company would make a file that nothing opens. */
const mostPeople = 20_000;

const serviceUser = 'Integration';

/** A company and a setup that answer a check as those did of which the capture was made. Pure. */
export function rebuild(capture: Capture, chosen = 1): Rebuilt {
  const ways = waysToPick(capture.findings, (picks) => isPossible(capture, picks));
  const words = wordsOf(capture);
  const setups = ways.map((picks, at) => ({ number: at + 1, lines: picks.all.map((pick) => lineOf(pick, words)) }));
  const picks = ways[chosen - 1];
  if (picks === undefined) return { kind: 'no-such-setup', setups };
  const people = peopleTold(capture);
  if (people > mostPeople) return { kind: 'too-large', people, most: mostPeople };
  const { file, notes } = fileFor(capture, picks);
  return { kind: 'rebuilt', file, setups, chosen, notes };
}

/** How many people a file would have, or rows where they are more. */
function peopleTold({ observed }: Capture): number {
  if (observed === null) return 1;
  const { visible, hiddenManagers } = observed.people;
  const rows = observed.tables.map((one) => (one.outcome === 'rows' && typeof one.rows === 'number' ? one.rows : 0));
  return Math.max(...[visible, hiddenManagers ?? 0].map((one) => (one === '<5' ? 4 : one)), ...rows);
}

/** Reasons that exclude each other cannot both be true. */
function isPossible({ metadata, observed }: Capture, picks: Picks): boolean {
  if (metadata === null || observed === null) return true;
  const { regime, switches } = boxesFor(metadata, observed, picks);
  const byField = picks.has('field.hidden-by-override') || picks.has('field.history-hidden-by-override');
  const byEdit = picks.has('category.no-edit');
  if (byEdit && regime === 'field-level') return false;
  if (byField && regime === 'category') return false;
  const sentEmpty = picks.all.some(
    ({ code, finding }) => code === 'category.no-edit' && finding.code === 'field.empty',
  );
  const leftOut = picks.all.some(({ code, finding }) => code === 'category.no-edit' && finding.code !== 'field.empty');
  return !(sentEmpty && (leftOut || switches.sensitiveWithoutEdit === 'masked text'));
}

interface Made {
  readonly file: CompanyFile;
  readonly notes: readonly string[];
}

function fileFor(capture: Capture, picks: Picks): Made {
  const today = capture.made.at.slice(0, 10);
  const { metadata, observed } = capture;
  const boxes = metadata && observed ? boxesFor(metadata, observed, picks) : null;
  const bare = bareFile(capture, picks, boxes, today);
  if (observed === null || boxes === null) return { file: { ...bare, people: [somebody(today)] }, notes: [] };
  const cast = castOf(observed, today);
  const known = new Set(cast.visible.map(({ id }) => id));
  const classes = new Map(observed.fields.map((one) => [one.field, classOf(one)]));
  const isShown = (field: string) => classes.get(field) === 'shown' || classes.get(field) === 'part';
  const shows = {
    ...showsNothing,
    start: isShown('work.startDate'),
    site: isShown('work.site'),
    status: isShown('internal.status'),
  };
  const idsShown = cast.visible.length > 0 && observed.people.withoutId === 0;
  const statusTold = observed.fields.find(({ field }) => field === 'internal.lifecycleStatus');
  const allTold = statusTold === undefined || statusTold.shown === 0 || statusTold.filled === 'all';
  const audience = audienceFor(picks, cast.visible, allTold ? known : new Set());
  const [hiddenManagers = 0] = valuesOf(observed.people.hiddenManagers ?? 0, 4);
  const hidden = hiddenParts(
    cast,
    Math.max(hiddenManagers, cast.visible.length === 0 ? 5 : audience.least),
    today,
    audience.hidden,
  );
  const read = readCompanyFile({ ...bare, people: [somebody(today)] });
  if (read.kind === 'mistakes') throw new Error(`a rebuilt company must be readable: ${JSON.stringify(read.mistakes)}`);
  const { fields, lists } = companyOf(read.setup.company);
  const sentEmpty = new Set(boxes.switches.sensitiveWithoutEdit === 'null' ? boxes.sensitive : []);
  const settled = settle({
    observed,
    boxes,
    cast,
    fields,
    sentEmpty,
    idsShown,
    today,
    inOrder: inReadingOrder(capture),
    oneByOne: oneByOneIn(capture),
    shows,
  });
  const { plans, covered } = settled;
  const people = peopleOf({
    observed,
    cast,
    hidden,
    hiddenElsewhere: audience.hidden.elsewhere,
    managers: hidden.slice(0, hiddenManagers),
    fields,
    lists,
    today,
    idsShown,
    sentEmpty,
    asked: askedIn({ observed, cast, plans, idsShown, today, shows: settled.shows }),
    ...settled,
  });
  const kept = new Set(fields.map(({ id }) => id));
  return {
    file: {
      ...bare,
      company: {
        ...bare.company,
        lifecycleStatuses: statusesOf(capture, cast, audience.statuses),
      },
      people: people.map((person) => writePerson(person, (id) => kept.has(id))),
      permissionGroups: groupsFor(picks, boxes, audience.accessRights, covered).map(writeGroup),
    },
    notes: plans.failed.map(
      (table) => `The counts of the ${tables[table].name} table cannot all be true; it is left empty.`,
    ),
  };
}

function bareFile(capture: Capture, picks: Picks, boxes: Boxes | null, today: string): CompanyFile {
  const { selection } = capture;
  const switches: Partial<Switches> = {
    ...decidedBy(capture.exchanges),
    ...boxes?.switches,
    ...otherSwitches(capture),
  };
  return {
    version: 1,
    id: 'rebuilt',
    title: `Rebuilt from a capture of ${today}`,
    story: picks.all
      .map((pick) => `${lineOf(pick, wordsOf(capture))}.`)
      .join(' ')
      .slice(0, 2_000),
    company: { name: 'Rebuilt', employees: 0, seed: 1, today, regime: boxes?.regime ?? 'category', switches },
    ...companyParts(capture, boxes?.sensitive ?? null),
    serviceUsers: [
      { name: serviceUser, disabled: picks.has('credential.disabled') },
      ...(otherMember(picks) ? ['Integration (before)'] : []),
    ],
    credential:
      picks.has('credential.wrong') || picks.has('credential.other-environment')
        ? 'mistyped'
        : picks.has('credential.token-reset')
          ? 'reset since'
          : 'as issued',
    selection: {
      unselected: [...selection.unselected],
      mapped: { ...selection.mapped },
      extra: [...selection.extra],
      ...(selection.anonymous ? { anonymous: true } : {}),
    },
    state: {
      clock: { shows: `${today}T12:00:00`, goes: false },
      regimes: [{ from: today, regime: boxes?.regime ?? 'category' }],
      ipAllowList: capture.door.startsWith('blocked') ? ['203.0.113.7'] : null,
      nextGroup: 9_000,
      nextNumber: 1,
      modules: {},
    },
  };
}

/** What tells of an unknown of HiBob's beside the shape of answers. */
function otherSwitches({ door, observed }: Capture): Partial<Switches> {
  const told = (observed?.tables ?? []).flatMap((one) => (one.outcome === 'rows' ? [one] : []));
  const isMore = told.some(({ rows }) => typeof rows === 'number' && rows > 200);
  const salaries = told.find(({ table }) => table === 'salaries');
  const amounts = salaries && tableAmounts(salaries, 1_000_000);
  return {
    ...(door === 'blocked with a page' ? { body403: 'html' } : {}),
    ...(isMore ? { bulkPageUnit: 'employees' } : {}),
    // Where every salary that began is current, one that is not waits for its day.
    ...(amounts && amounts.toCome > 0 && amounts.rows !== 200 ? { firstSalaryIsCurrent: 'off' } : {}),
  };
}

function otherMember(picks: Picks): boolean {
  return picks.has('group.other-member') || picks.has('group.new-user-not-added');
}

/** A file needs somebody who works there. */
function somebody(today: string): NonNullable<CompanyFile['people']>[number] {
  const { id, startDate } = partOf(1, today);
  return { id, firstName: 'Person', surname: 'No 1', startDate };
}

function hiddenParts(
  cast: Cast,
  many: number,
  today: string,
  like: Pick<Part, 'status' | 'inactive'>,
): readonly Part[] {
  const after = cast.visible.length;
  return Array.from({ length: many }, (_, at) => ({
    ...partOf(after + at + 1, today),
    status: like.status,
    inactive: like.inactive,
  }));
}

function statusesOf(
  { labels }: Capture,
  { decided }: Cast,
  more: readonly { readonly id: string; readonly name: string; readonly access: 'Active' | 'Inactive' | null }[],
): NonNullable<CompanyFile['company']['lifecycleStatuses']> {
  const names = new Map(labels.flatMap(({ of, id, label }) => (of === 'status' ? [[id, label] as const] : [])));
  const builtIn = new Map([
    ['leave', 'Leave'],
    ['parental leave', 'Parental Leave'],
  ]);
  const told = [...decided].map(([status, access]) => ({
    name: builtIn.get(status) ?? names.get(status) ?? status,
    access,
  }));
  return [...told, ...more.filter(({ id }) => !decided.has(id)).map(({ name, access }) => ({ name, access }))];
}

/** Bulk tables that a company's HiBob does not have are asked person by person. */
function oneByOneIn({ exchanges }: Capture): ReadonlySet<TableId> {
  return new Set(
    tableIds.filter((id) => exchanges.some(({ path, status }) => path === `/bulk/people/${id}` && status === 404)),
  );
}

/** A check reads tables in the order of their categories’ names. */
function inReadingOrder(capture: Capture): readonly CapturedRows[] {
  const words = wordsOf(capture);
  const name = (table: TableId) => words.category(tables[table].categoryId);
  const order: readonly TableId[] = ['work', 'employment', 'lifecycle', 'salaries', 'variable', 'equities'];
  return (capture.observed?.tables ?? [])
    .flatMap((one) => (one.outcome === 'rows' ? [one] : []))
    .toSorted((one, other) => {
      const [first, second] = [name(one.table), name(other.table)];
      return first === second ? order.indexOf(one.table) - order.indexOf(other.table) : first < second ? -1 : 1;
    });
}

function groupsFor(
  picks: Picks,
  { categories, fields, partly }: Boxes,
  accessRights: AccessRights,
  covered: (category: string) => ReadonlySet<string> | null,
): readonly GroupSpec[] {
  if (picks.has('group.not-a-member')) return [];
  const isNoBoxes = picks.has('group.no-boxes');
  const without = (names: readonly string[], rights: Readonly<Record<string, Rights>>) =>
    Object.fromEntries(Object.entries(rights).filter(([id]) => !names.includes(id)));
  const group: GroupSpec = {
    name: 'Integration',
    type: picks.has('group.wrong-type') ? 'Employee' : 'Service user',
    serviceUsers: [otherMember(picks) ? 'Integration (before)' : serviceUser],
    accessRights,
    categories: isNoBoxes ? {} : without(partly, categories),
    fields: isNoBoxes ? {} : fields,
    features: [],
  };
  const others = partly.map((category): GroupSpec => {
    const rights = categories[category];
    return {
      ...group,
      name: `Integration: ${category}`,
      accessRights: { select: 'people', employeeIds: [...(covered(category) ?? [])] },
      categories: rights ? { [category]: rights } : {},
      fields: {},
    };
  });
  return [group, ...others];
}
