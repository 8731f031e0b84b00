import { type Capture, type CapturedRows, type TableId, tableIds, tables } from '@hibob-kit/schemas';
import { companyOf } from '../company/company.ts';
import type { CompanyFile } from '../company-file/company-file.ts';
import { readCompanyFile } from '../company-file/read-company-file.ts';
import { writeGroup } from '../company-file/write-group.ts';
import { writePerson } from '../company-file/write-person.ts';
import type { CompanyData } from '../scenario.ts';
import { valuesOf } from './amounts.ts';
import { audienceFor } from './audience.ts';
import { bareFile } from './bare-file.ts';
import { type Boxes, boxesFor, classOf } from './boxes.ts';
import { type Cast, castOf, type Part, partOf, showsNothing } from './cast.ts';
import { wordsOf } from './file-company.ts';
import { groupsFor } from './groups.ts';
import { lineOf } from './lines.ts';
import { listParts } from './list-parts.ts';
import { askedIn, peopleOf } from './people.ts';
import { type Picks, waysToPick } from './picks.ts';
import { settle } from './settle.ts';
import { statusesOf } from './statuses.ts';

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
  const { visible, inactive, hiddenManagers } = observed.people;
  const rows = observed.tables.map((one) => (one.outcome === 'rows' && typeof one.rows === 'number' ? one.rows : 0));
  const counts = [visible, inactive, hiddenManagers ?? 0].map((one) => (typeof one === 'number' ? one : 4));
  return Math.max(...counts, ...rows);
}

/** Reasons that exclude each other cannot both be true. */
function isPossible({ metadata, observed, lists }: Capture, picks: Picks): boolean {
  if (metadata === null || observed === null) return true;
  const statuses = lists?.find(({ list }) => list === 'lifecycleStatus')?.items ?? Number.POSITIVE_INFINITY;
  const isEachSeen = (observed.people.statuses?.length ?? 0) >= statuses;
  if (picks.has('audience.statuses-picked') && isEachSeen) return false;
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
  const ids = new Set(cast.visible.map(({ id }) => id));
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
  const audience = audienceFor(picks, cast.visible, allTold ? ids : new Set());
  const [hiddenManagers = 0] = valuesOf(observed.people.hiddenManagers ?? 0, 4);
  const hidden = hiddenParts(
    cast,
    Math.max(hiddenManagers, cast.visible.length === 0 ? 5 : audience.least),
    today,
    audience.hidden,
  );
  const own = listParts(capture, companyIn(bare, today).lists);
  const { fields, lists } = companyIn({ ...bare, lists: own.lists }, today);
  const sentEmpty = new Set(boxes.switches.sensitiveWithoutEdit === 'null' ? withoutEdit(boxes) : []);
  const known = { breadth: capture.breadth, idsShown, today };
  const settled = settle({
    ...known,
    observed,
    boxes,
    cast,
    fields,
    sentEmpty,
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
    sentEmpty,
    asked: askedIn({ ...known, observed, cast, plans, shows: settled.shows }),
    ...known,
    ...settled,
  });
  const kept = new Set(fields.map(({ id }) => id));
  return {
    file: {
      ...bare,
      lists: own.lists,
      company: {
        ...bare.company,
        lifecycleStatuses: statusesOf(capture, cast, audience.statuses),
      },
      people: people.map((person) => writePerson(person, (id) => kept.has(id))),
      permissionGroups: groupsFor(picks, boxes, audience.accessRights, covered).map(writeGroup),
    },
    notes: [
      ...plans.failed.map(
        (table) => `The counts of the ${tables[table].name} table cannot all be true; it is left empty.`,
      ),
      ...own.notes,
      ...(settled.atRest ? [] : [notAtRest]),
    ],
  };
}

/** Sensitive fields of categories of which Edit is not ticked. */
function withoutEdit({ sensitive, categories, categoryOf }: Boxes): readonly string[] {
  const editable = new Set(Object.entries(categories).flatMap(([id, { edit }]) => (edit ? [id] : [])));
  return sensitive.filter((id) => !editable.has(categoryOf(id)));
}

/** What a file with nobody of interest in it makes. */
function companyIn(file: CompanyFile, today: string): CompanyData {
  const read = readCompanyFile({ ...file, people: [somebody(today)] });
  if (read.kind === 'mistakes') throw new Error(`a rebuilt company must be readable: ${JSON.stringify(read.mistakes)}`);
  return companyOf(read.setup.company);
}

const notAtRest =
  'No company was found of which a check asks those of whom it was made: single counts of tables and fields can differ.';

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
