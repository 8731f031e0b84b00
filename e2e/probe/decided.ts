import { captured, decidedBy, type Switches, type SwitchName, switches, type TracedExchange } from '@hibob-kit/schemas';
import { at, isRecord, listAt, textAt } from './look.ts';
import type { Answers } from './questions.ts';

export interface Decision {
  readonly name: SwitchName;
  /** null: the answers do not tell. */
  readonly option: string | null;
  /** Why not, where they do not. */
  readonly why: string | null;
}

/** Which unknowns of HiBob's the answers decide, and which not and why. `today`: to tell what is to come. */
export function decisions(answers: Answers, trace: readonly TracedExchange[], today: string): readonly Decision[] {
  const byShape = decidedBy(trace.map((one) => captured(one, true, (key) => key)));
  const names = Object.keys(switches) as readonly SwitchName[];
  return names.map((name) => {
    const option = byShape[name] ?? told[name]?.(answers, today) ?? null;
    return { name, option, why: option === null ? (reasons[name] ?? 'no answer showed it') : null };
  });
}

type Told = { readonly [K in SwitchName]?: (answers: Answers, today: string) => Switches[K] | null };

const told: Told = {
  emptyFilters: ({ of }) => byStatus(of('no filters')?.status, { 400: '400', 200: 'ignored' }),
  tooManyFields: ({ of }) => byStatus(of('too many fields')?.status, { 400: '400', 200: 'truncated' }),
  unknownEmployeeOnTable: ({ of }) => byStatus(of('table of nobody')?.status, { 404: '404', 403: '403', 400: '400' }),
  jobCatalog: ({ of }) => byStatus(of('job profiles')?.status, { 200: 'new', 404: 'previous' }),
  unknownPeoplePath: ({ of }) => {
    const answer = of('no such path');
    if (answer?.status === 404) return '404';
    return answer?.status === 200 && answer.json === undefined ? '200 html' : null;
  },
  outOfAudiencePerson: ({ of }) => {
    const answer = of('somebody hidden');
    if (answer?.status === 200)
      return isRecord(answer.json) && Object.keys(answer.json).length === 0 ? 'empty object' : null;
    return byStatus(answer?.status, { 403: '403', 404: '404' });
  },
  slashFieldIds: ({ of }) => {
    const plain = people(of('every field')?.json).some((person) => textAt(person, 'work', 'title') !== null);
    const answer = of('slashes');
    if (!plain || answer?.status !== 200) return null;
    return people(answer.json).some((person) => at(person, 'work', 'title') !== undefined) ? 'accepted' : 'ignored';
  },
  categoryAsField: ({ of }) => {
    const plain = people(of('every field')?.json).some((person) => at(person, 'work') !== undefined);
    const answer = of('a category');
    if (!plain || answer?.status !== 200) return null;
    return people(answer.json).some((person) => at(person, 'work') !== undefined) ? 'accepted' : 'ignored';
  },
  lifecycleCase: ({ of }) => {
    const [status] = people(of('every field')?.json).flatMap(
      (person) => textAt(person, 'internal', 'lifecycleStatus') ?? [],
    );
    if (status === undefined) return null;
    return status === status.toLowerCase() ? 'lower' : 'title';
  },
  humanDateFormat: ({ of }) => {
    for (const person of people(of('appended')?.json)) {
      const day = textAt(person, 'work', 'startDate');
      const written =
        textAt(person, 'humanReadable', 'work', 'startDate') ?? textAt(at(person, '/work/startDate'), 'humanReadable');
      const format = day === null || written === null ? null : formatOf(day, written);
      if (format !== null) return format;
    }
    return null;
  },
  emptyUnderReplace: ({ of }) => {
    const replaced = people(of('replaced')?.json);
    for (const person of people(of('every field')?.json)) {
      const same = replaced.find((other) => textAt(other, 'id') === textAt(person, 'id'));
      const places = plainFields.filter(([category, key]) => at(person, category, key) === null);
      for (const [category, key] of same === undefined ? [] : places) {
        const value = at(same, category, key);
        if (value === undefined) return 'omitted';
        if (value === null) return 'null';
        if (value === '') return 'empty text';
      }
    }
    return null;
  },
  emptyTable: ({ all }) => {
    const empty = all.find(
      ({ id, status, text, json }) => id.startsWith('table ') && status === 200 && (text === '' || isNothing(json)),
    );
    if (empty === undefined) return null;
    return empty.text === '' ? 'empty body' : 'empty values';
  },
  bulkPageUnit: ({ of }) => {
    for (const table of ['work', 'employment', 'lifecycle', 'salaries']) {
      const unit = pageUnit(
        listAt(of(`bulk ${table}`)?.json, 'results'),
        listAt(of(`bulk ${table}, next page`)?.json, 'results'),
      );
      if (unit !== null) return unit;
    }
    return null;
  },
  firstSalaryIsCurrent: ({ of }, today) => {
    const all = listAt(of('salaries of many')?.json, 'results').map((one) => rowsIn(one));
    // Whose pay is all to come.
    const waiting = all.filter(
      (rows) => rows.length > 0 && rows.every((row) => (textAt(row, 'effectiveDate') ?? '') > today),
    );
    const [first] = waiting.map(([row]) => at(row, 'isCurrent'));
    return first === true ? 'on' : first === false ? 'off' : null;
  },
  retryAfter: ({ all }) => {
    const limited = all.find(({ status }) => status === 429);
    return limited ? (limited.header('retry-after') === null ? 'without' : 'with') : null;
  },
};

const reasons: Readonly<Partial<Record<SwitchName, string>>> = {
  body403: 'nothing was refused with 403',
  retryAfter: 'no limit was reached, and the probe provokes none',
  body429: 'no limit was reached, and the probe provokes none',
  rateLimitScope: 'it takes two service users at their limit',
  firewallBlock: 'the probe does not have itself blocked',
  historyWithoutView: 'it takes a group with View histories and without View',
  defaultSearchWithoutRights: 'it takes a group without View on root, about, employment and work',
  idWithoutBasicInfo: 'it takes a group without View on Basic info',
  sensitiveWithoutEdit: 'it takes a group with View and without Edit on a sensitive field',
  outOfAudiencePerson: 'nobody is known who is outside the access rights',
  emptyTable: 'everybody asked for has rows',
  firstSalaryIsCurrent: 'nobody was seen whose pay is all to come',
  positionCreated: 'the probe writes nothing',
  newGroupAccessRights: 'no API shows permission groups',
  serviceUserInOtherGroupType: 'no API shows permission groups',
  reportInfo: 'the probe downloads no reports',
  reportByteOrderMark: 'the probe downloads no reports',
  objectEntries: 'the probe asks for no openings and budgets',
  planningSearchKey: 'the probe asks for no openings and budgets',
};

/** Fields whose machine value and human value stand in the same place. */
const plainFields: readonly (readonly [string, string])[] = [
  ['personal', 'honorific'],
  ['personal', 'pronouns'],
  ['root', 'secondName'],
  ['work', 'title'],
  ['work', 'site'],
  ['home', 'mobilePhone'],
  ['home', 'privatePhone'],
  ['internal', 'terminationReason'],
];

const people = (json: unknown) => listAt(json, 'employees');

function byStatus<T>(status: number | undefined, options: Readonly<Record<number, T>>): T | null {
  return status === undefined ? null : (options[status] ?? null);
}

function isNothing(json: unknown): boolean {
  return Array.isArray(at(json, 'values')) && listAt(json, 'values').length === 0;
}

function formatOf(day: string, written: string): Switches['humanDateFormat'] | null {
  const [year = '', month = '', of = ''] = day.split('-');
  if (month === of) return null;
  const formats = { 'YYYY-MM-DD': day, 'DD/MM/YYYY': `${of}/${month}/${year}`, 'MM/DD/YYYY': `${month}/${of}/${year}` };
  return (
    (Object.keys(formats) as readonly Switches['humanDateFormat'][]).find((format) => formats[format] === written) ??
    null
  );
}

/** Rows, whichever way they are wrapped. */
function rowsIn(employee: unknown): readonly unknown[] {
  return listAt(employee, 'values').map((row) => at(row, 'values') ?? row);
}

/** What `limit=2` counted, as far as two pages tell. */
function pageUnit(first: readonly unknown[], next: readonly unknown[]): Switches['bulkPageUnit'] | null {
  const rows = first.reduce<number>((sum, one) => sum + rowsIn(one).length, 0);
  const continues =
    textAt(first.at(-1), 'employeeId') !== null && textAt(first.at(-1), 'employeeId') === textAt(next[0], 'employeeId');
  if (rows > 2) return first.length === 1 ? 'rows of whole employees' : 'employees';
  return rows === 2 && continues ? 'rows' : null;
}
