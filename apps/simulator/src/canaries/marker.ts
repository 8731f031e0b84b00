import type { Value } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import type { DatedRow } from '../company/current.ts';
import type { People, Person } from '../company/people.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import { markedColumns, subjectOfField } from './canary-subjects.ts';
import { markedValue } from './marked-value.ts';

/** Puts the tags of one service user on what it is shown. */
export interface Marker {
  /** null: the field carries none. */
  readonly ofField: (fieldId: string) => Mark | null;
  readonly row: <R extends DatedRow>(table: AnyTable, person: Person, row: R) => R;
  /** People whose fields all show with their tags: for answers that name somebody whatever the rights on fields. */
  readonly people: (people: People) => People;
}

export type Mark = (person: Pick<Person, 'index'>, value: Value) => Value;

/** null where canaries are off, so that it costs nothing. */
export function markerOf({ canaries, data }: Company, serviceUserId: string): Marker | null {
  if (!canaries) return null;
  const { key, subjects } = canaries;
  const on = new Set(canaries.on);
  const serviceUser = serviceUserNumber(serviceUserId);
  const columns = new Map<string, ReturnType<typeof markedColumns>>();

  const markOf = (subjectId: string): Mark => {
    const subject = subjects.indexOf(subjectId);
    return ({ index }, value) => markedValue(key, { serviceUser, subject, employee: index }, value);
  };
  const ofField = (fieldId: string) => {
    const subject = subjectOfField(fieldId);
    return on.has(subject) ? markOf(subject) : null;
  };

  return {
    ofField,
    row: (table, person, dated) => {
      const marked = columns.get(table.id) ?? markedColumns(data, table, (subject) => on.has(subject));
      columns.set(table.id, marked);
      if (marked.own.size + marked.custom.size === 0) return dated;
      const mark = (values: Readonly<Record<string, Value>>, subjectOf: ReadonlyMap<string, string>) =>
        Object.fromEntries(
          Object.entries(values).map(([column, value]) => {
            const subject = subjectOf.get(column);
            return [column, subject === undefined ? value : markOf(subject)(person, value)];
          }),
        );
      const row = {
        ...dated.row,
        columns: mark(dated.row.columns, marked.own),
        customColumns: mark(dated.row.customColumns, marked.custom),
      };
      return { ...dated, row };
    },
    people: (people) => {
      const shown = (person: Person): Person => ({
        ...person,
        value: (fieldId) => ofField(fieldId)?.(person, person.value(fieldId)) ?? person.value(fieldId),
      });
      const found = (person: Person | null) => person && shown(person);
      return {
        ...people,
        at: (index) => shown(people.at(index)),
        byId: (id) => found(people.byId(id)),
        byEmail: (email) => found(people.byEmail(email)),
      };
    },
  };
}

/** The digits of `SERVICE-<digits>`. */
export function serviceUserNumber(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}
