import { advise, diagnose, type Observation, requirementsOf, type Seen, type Selection } from '@hibob-kit/permissions';
import {
  type Capture,
  type CapturedTable,
  captured,
  captureKind,
  captureVersion,
  categories,
  counted,
  fields as hibobFields,
  type NamedList,
  type Observed,
  partOf,
  type TableId,
  type TracedExchange,
} from '@hibob-kit/schemas';
import type { CheckReport } from '../check/check.ts';
import type { KnownField } from '../setup/known-fields.ts';
import { wanted } from '../wanted.ts';
import { type CompanyWords, companyWords, isMasked, type Masks } from './company-words.ts';
import { type FileIds, fileIds, isHibobs } from './ids.ts';
import { listName, listShapes } from './list-shapes.ts';
import { oneLine } from './one-line.ts';
import { saysOf } from './says.ts';

/** A check as it was kept, which is all a capture is made of. */
export interface CaptureSource {
  readonly at: string;
  readonly selection: Selection;
  readonly report: Pick<CheckReport, 'serviceUserId' | 'verdict' | 'findings'>;
  readonly seen: Seen | null;
  readonly trace: readonly TracedExchange[];
  /** null: not asked. */
  readonly lists: ReadonlyMap<string, NamedList> | null;
}

export interface CaptureWishes {
  readonly exactCounts: boolean;
  readonly masks: Masks;
  readonly key: { readonly text: string; readonly of: 'connection' | 'file' };
  readonly by: string;
}

/** The file for the customer to look at and hand over. Pure. */
export function captureOf(source: CaptureSource, { exactCounts, masks, key, by }: CaptureWishes): Capture {
  const { seen, selection } = source;
  const companyFields = (seen?.companyFields ?? []) as readonly KnownField[];
  const labelOf = new Map(companyFields.map(({ id, label }) => [id, label]));
  const ids = fileIds(key.text, (id) => isMasked(masks, id, labelOf.get(id) ?? id));
  const words = companyWords(companyFields, Object.keys(seen?.people.statuses ?? {}), masks, ids);
  const file: Omit<Capture, 'says'> = {
    kind: captureKind,
    version: captureVersion,
    made: {
      at: source.at,
      by,
      counts: exactCounts ? 'exact' : 'below 5 as <5',
      pseudonyms: key.of === 'connection' ? 'of this connection' : 'of this file',
    },
    serviceUser: ids.serviceUser(source.report.serviceUserId),
    selection: {
      unselected: selection.unselected.map(ids.of).map(oneLine),
      mapped: Object.fromEntries(Object.entries(selection.mapped).map(([to, id]) => [oneLine(to), ids.of(id)])),
      extra: selection.extra.map(ids.of).map(oneLine),
      anonymous: selection.anonymous === true,
    },
    breadth: seen?.deep === true ? 'deep' : 'usual',
    labels: [...words.labels],
    door: doorOf(source.report),
    metadata: seen && metadataOf(seen, companyFields, ids, exactCounts),
    lists: source.lists && listShapes(source.lists, ids),
    observed: seen && observedOf(seen, words, ids, exactCounts),
    exchanges: source.trace.map((one) => captured(one, exactCounts, (path) => keyAs(path, ids))),
    verdict: source.report.verdict,
    findings: findingsOf(source, words, ids),
  };
  return { ...file, says: [...saysOf(file)] };
}

function doorOf({ findings }: CaptureSource['report']): Capture['door'] {
  const [first] = findings;
  if (first?.code === 'credential.rejected') return 'rejected';
  if (first?.code !== 'credential.blocked') return 'open';
  return first.causes.some(({ code }) => code === 'credential.blocked') ? 'blocked with a page' : 'blocked';
}

function metadataOf(
  { people, fields: seen }: Seen,
  companyFields: readonly KnownField[],
  ids: FileIds,
  exactCounts: boolean,
): Capture['metadata'] {
  const own = new Map(hibobFields.map((field) => [field.id, field]));
  const categoryIds = [...new Set(companyFields.map(({ categoryId }) => categoryId))];
  return {
    categories: categoryIds.map((id) => {
      const mine = companyFields.filter(({ categoryId }) => categoryId === id);
      const asked = mine.flatMap((field) => seen[field.id] ?? []);
      const shownBy = Math.min(
        people.visible,
        asked.reduce((most, { shown }) => Math.max(most, shown), 0),
      );
      return {
        id: ids.of(id),
        custom: !categories.some((one) => one.id === id),
        fields: mine.length,
        shownBy: asked.length === 0 ? null : counted(shownBy, exactCounts),
      };
    }),
    fields: companyFields.map(({ id, categoryId, type, list }) => ({
      id: ids.of(id),
      category: ids.of(categoryId),
      type: oneLine(type).slice(0, 60),
      list: list === null ? null : listName(list, ids),
      custom: !isHibobs(id),
      moved: own.has(id) && own.get(id)?.categoryId !== categoryId,
    })),
  };
}

function observedOf(
  { people, fields, tables }: Seen,
  words: CompanyWords,
  ids: FileIds,
  exactCounts: boolean,
): Observed {
  const count = (exact: number) => counted(exact, exactCounts);
  const { visible, active, statuses = null, hiddenManagers = null, withoutId = 0 } = people;
  return {
    people: {
      visible: count(visible),
      inactive: partOf(Math.max(0, visible - active), visible, exactCounts),
      statuses:
        statuses &&
        Object.entries(statuses).map(([status, many]) => ({
          status: oneLine(words.status(status)),
          people: count(many),
        })),
      hiddenManagers: hiddenManagers === null ? null : count(hiddenManagers),
      withoutId: partOf(withoutId, visible, exactCounts),
    },
    fields: Object.entries(fields).map(([id, { asked, shown, filled, masked = 0 }]) => ({
      field: ids.of(id),
      asked: count(asked),
      shown: partOf(shown, asked, exactCounts),
      filled: partOf(filled, shown, exactCounts),
      masked: count(masked),
    })),
    tables: (Object.keys(tables) as readonly TableId[]).flatMap((table): readonly CapturedTable[] => {
      const seen = tables[table];
      if (seen === undefined) return [];
      if (seen.kind !== 'rows') return [{ outcome: seen.kind, table }];
      const {
        kind,
        people: some,
        rows,
        notCurrentRows,
        severalRows,
        earlierRowHidden,
        restricted,
        refusedPeople,
        ofEverybody,
      } = seen;
      return [
        {
          outcome: kind,
          table,
          people: count(some),
          rows: count(rows),
          notCurrentRows: count(notCurrentRows),
          severalRows: count(severalRows),
          earlierRowHidden: count(earlierRowHidden),
          restricted: {
            noView: restricted.noView.map((key) => keyAs(key, ids)),
            noHistory: restricted.noHistory.map((key) => keyAs(key, ids)),
          },
          refusedPeople: count(refusedPeople),
          ofEverybody,
        },
      ];
    }),
  };
}

/** Parts of a path that are ids of the company's own get pseudonyms of their own. */
function keyAs(path: string, ids: FileIds): string {
  return oneLine(
    path
      .split('.')
      .map((part) => ids.of(part))
      .join('.'),
  ).slice(0, 300);
}

/** What the check found, made anew of what stands in the file: masked labels can change what comes first. */
function findingsOf(
  { report, seen, selection }: CaptureSource,
  words: CompanyWords,
  ids: FileIds,
): Capture['findings'] {
  const about = (text: string | null) => text && oneLine(text.split(', ').map(ids.of).join(', ')).slice(0, 2_000);
  const found = seen === null ? report.findings : diagnosedAnew(report.serviceUserId, seen, selection, words);
  const idOf = new Map(
    (seen?.companyFields ?? []).map(({ categoryId, categoryName }) => [
      words.category(categoryId, categoryName),
      categoryId,
    ]),
  );
  return found.map(({ code, severity, category, causes }) => ({
    code,
    severity,
    category: category === null ? null : ids.of(idOf.get(category) ?? hibobCategory(category)),
    causes: causes.map((cause) => ({ code: cause.code, about: about(cause.about) })),
  }));
}

function diagnosedAnew(serviceUserId: string, seen: Seen, selection: Selection, words: CompanyWords) {
  const companyFields = seen.companyFields.map((field) => ({
    ...field,
    label: words.field(field.id, field.label),
    categoryName: words.category(field.categoryId, field.categoryName),
  }));
  const { statuses = null, hiddenManagers = null, withoutId = 0 } = seen.people;
  const observation: Observation = {
    companyFields,
    people: { ...seen.people, statuses: statuses && new Map(Object.entries(statuses)), hiddenManagers, withoutId },
    fields: new Map(Object.entries(seen.fields)),
    tables: new Map(
      (Object.keys(seen.tables) as readonly TableId[]).flatMap((id) => {
        const table = seen.tables[id];
        return table ? [[id, table] as const] : [];
      }),
    ),
  };
  const { problems } = diagnose(requirementsOf(wanted, selection, companyFields), observation);
  return problems.map((problem) => advise(problem, serviceUserId));
}

function hibobCategory(name: string): string {
  return categories.find((one) => one.name === name)?.id ?? name;
}
