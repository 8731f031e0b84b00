import { type Field, type HumanContext, type HumanReadable, humanText } from '@hibob-kit/schemas';
import { stringify } from 'csv-stringify/sync';
import type { Report } from '../company/modules/report-rows.ts';
import type { Person } from '../company/people.ts';
import { indexOf } from './company-index.ts';
import { employeesList, personSheet } from './person-sheet.ts';
import { humanContextOf } from './person-text.ts';
import type { Cell, Result, Row } from './result.ts';
import { type Reached, type Revealed, type RightsOn, shownValue, type View } from './view.ts';

export interface ReportWishes {
  readonly format: 'csv' | 'xlsx' | 'json';
  /** null: not said. */
  readonly includeInfo: boolean | null;
  /** Counts for JSON alone (documented). */
  readonly humanReadable: HumanReadable;
  readonly moment: string;
}

/**
 * A report as its reader may see it: rows of people within the access rights, columns of fields that can be seen of anybody among
 * them. `locale` changes nothing: the simulator has English labels only.
 */
export function reportFile(
  report: Report,
  { format, includeInfo, humanReadable, moment }: ReportWishes,
  view: View,
): Result {
  const fields = report.fieldIds.flatMap((id) => indexOf(view.company.data).fieldById.get(id) ?? []);
  const people = view.reached(true).filter(({ person }) => report.filters.every(fits(person)));
  if (format === 'json') {
    return { kind: 'written', body: employeesList(people.map(personSheet(view, fields, humanReadable).of)) };
  }
  const withInfo = includeInfo ?? view.company.data.switches.reportInfo === 'present';
  // Where the two lines stand and how they read is inferred: "the report name and execution date in the report file".
  const info: readonly Row[] = withInfo ? [[report.name], [moment.slice(0, 10)]] : [];
  const rows = [...info, ...tableOf(fields, people, view)];
  return format === 'xlsx' ? { kind: 'sheet', name: report.name, rows } : csvFile(rows, view);
}

/** `Terminated` is an item's label, `terminated` may be its id: a switch of the company. */
function fits(person: Person) {
  return ({ fieldId, values }: Report['filters'][number]) =>
    values.some((value) => value.toLowerCase() === String(person.value(fieldId)).toLowerCase());
}

/** Labels, then a row per person. A caller who may see none of the columns gets neither. */
function tableOf(fields: readonly Field[], people: readonly Reached[], view: View): readonly Row[] {
  const revealed = new Map<RightsOn, ReadonlyMap<string, Revealed>>();
  for (const { rights } of view.reached(true)) {
    if (!revealed.has(rights)) revealed.set(rights, byFieldId(view.reveal(rights, fields)));
  }
  const columns = fields.filter(({ id }) => [...revealed.values()].some((byId) => byId.has(id)));
  if (columns.length === 0) return [];
  const context = humanContextOf(view);
  const rowOf = ({ person, rights }: Reached): Row =>
    columns.map(({ id }) => cellOf(person, revealed.get(rights)?.get(id), context));
  return [columns.map(({ label }) => label), ...people.map(rowOf)];
}

function byFieldId(shown: readonly Revealed[]): ReadonlyMap<string, Revealed> {
  return new Map(shown.map((one) => [one.field.id, one]));
}

/** A number stays one; everything else is the text that HiBob's screens show (inferred). */
function cellOf(person: Person, revealed: Revealed | undefined, context: HumanContext): Cell {
  const value = revealed ? shownValue(person, revealed) : null;
  if (value === null || !revealed) return '';
  return typeof value === 'number' ? value : humanText(revealed.field, value, context);
}

/** Source: UTF-8 with its charset said, labels first, rows ended by CRLF (relied on by programs). */
function csvFile(rows: readonly Row[], view: View): Result {
  const bom = view.company.data.switches.reportByteOrderMark === 'with';
  const text = stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', bom },
  );
  return { kind: 'file', contentType: 'text/csv; charset=UTF-8', bytes: Buffer.from(text) };
}
