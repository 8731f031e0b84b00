import type { Candidate, Observation } from '@hibob-kit/permissions';
import { personReader, readValue, type WirePerson } from '@hibob-kit/schemas';
import type { Look } from './look-at-people.ts';

/** What is asked of everybody: enough to choose a sample, to count statuses and to notice who is missing. */
export const candidateFields = [
  'root.id',
  'root.companyId',
  'work.startDate',
  'work.site',
  'work.manager',
  'internal.status',
  'internal.lifecycleStatus',
] as const;

export interface SeenPeople {
  readonly candidates: readonly Candidate[];
  readonly counts: Pick<Observation['people'], 'visible' | 'statuses' | 'withoutId'>;
  /** Ids of whom somebody reports to; null where no manager is shown. */
  readonly managers: ReadonlySet<string> | null;
  /** HiBob's id of the company they work for; null where it is not shown. */
  readonly companyId: string | null;
}

/** As it came; undefined: it did not. */
type Known = ReadonlyMap<string, unknown>;
const readFields = candidateFields.filter((id) => id !== 'root.id');
const read = personReader(readFields);

/** Of each person a candidate is kept, and of all of them counts. */
export function seePeople(): Look<SeenPeople> {
  const candidates: Candidate[] = [];
  const statuses = new Map<string, number>();
  /** Everybody names one of a few. */
  const words = new Map<string, string>();
  const managers = new Set<string>();
  let visible = 0;
  let companyId: string | null = null;
  let showsStatus = false;
  let showsManager = false;
  const word = (text: string | null): string | null => {
    if (text === null) return null;
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, text);
    return text;
  };

  /** Of one person after another. A map that is cleared takes its memory anew. */
  const known = new Map<string, unknown>();
  const note = (fieldId: string, raw: unknown): void => void known.set(fieldId, raw);

  function look(person: WirePerson): void {
    for (const id of readFields) known.set(id, undefined);
    read(person, note);
    visible += 1;
    companyId ??= companyIn(known);
    showsStatus ||= known.get('internal.lifecycleStatus') !== undefined;
    const status = valueIn(known, 'internal.lifecycleStatus');
    if (status !== undefined) count(statuses, String(status).toLowerCase());
    showsManager ||= known.get('work.manager') !== undefined;
    const manager = valueIn(known, 'work.manager');
    if (manager !== undefined) managers.add(String(manager));
    if (typeof person.id !== 'string') return;
    candidates.push({
      id: person.id,
      startDate: word(textOf(known, 'work.startDate')),
      site: word(textOf(known, 'work.site')),
      inactive: textOf(known, 'internal.status') === 'Inactive',
    });
  }

  return {
    take: (people) => {
      for (const person of people) look(person);
    },
    end: () => ({
      candidates,
      companyId,
      managers: showsManager ? managers : null,
      counts: {
        visible,
        statuses: showsStatus ? statuses : null,
        withoutId: visible - candidates.length,
      },
    }),
  };
}

/** Everybody of a company carries the same. It comes as a number, or as text where values are asked for as text. */
function companyIn(known: Known): string | null {
  const value = valueIn(known, 'root.companyId');
  return value === undefined ? null : String(value);
}

/** Ids of lifecycle items are words, whose case differs between sources. */
function count(statuses: Map<string, number>, status: string): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
}

function textOf(known: Known, fieldId: string): string | null {
  const value = valueIn(known, fieldId);
  return typeof value === 'string' ? value : null;
}

function valueIn(known: Known, fieldId: string) {
  const raw = known.get(fieldId);
  return raw === null || raw === undefined ? undefined : readValue(raw);
}
