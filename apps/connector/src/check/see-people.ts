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

/** What came of the fields, in their order; undefined: it did not. */
type Known = readonly unknown[];
const read = personReader(candidateFields);
const placeOf = (id: (typeof candidateFields)[number]): number => candidateFields.indexOf(id);
const at = {
  companyId: placeOf('root.companyId'),
  startDate: placeOf('work.startDate'),
  site: placeOf('work.site'),
  manager: placeOf('work.manager'),
  status: placeOf('internal.status'),
  lifecycle: placeOf('internal.lifecycleStatus'),
} as const;

/** A class: V8 makes what a literal is made of among the old, once many of them outlived a small round of the collector; there they stay. */
class SeenCandidate implements Candidate {
  readonly id: string;
  readonly startDate: string | null;
  readonly site: string | null;
  readonly inactive: boolean;

  constructor(id: string, startDate: string | null, site: string | null, inactive: boolean) {
    this.id = id;
    this.startDate = startDate;
    this.site = site;
    this.inactive = inactive;
  }
}

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

  /** Of one person after another. */
  const known: unknown[] = [];
  const note = (place: number, raw: unknown): void => {
    known[place] = raw;
  };

  function look(person: WirePerson): void {
    for (let place = 0; place < candidateFields.length; place += 1) known[place] = undefined;
    read(person, note);
    visible += 1;
    companyId ??= companyIn(known);
    showsStatus ||= known[at.lifecycle] !== undefined;
    const status = valueIn(known, at.lifecycle);
    if (status !== undefined) count(statuses, String(status).toLowerCase());
    showsManager ||= known[at.manager] !== undefined;
    const manager = valueIn(known, at.manager);
    if (manager !== undefined) managers.add(String(manager));
    if (typeof person.id !== 'string') return;
    const [startDate, site] = [word(textOf(known, at.startDate)), word(textOf(known, at.site))];
    candidates.push(new SeenCandidate(person.id, startDate, site, textOf(known, at.status) === 'Inactive'));
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
  const value = valueIn(known, at.companyId);
  return value === undefined ? null : String(value);
}

/** Ids of lifecycle items are words, whose case differs between sources. */
function count(statuses: Map<string, number>, status: string): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
}

function textOf(known: Known, place: number): string | null {
  const value = valueIn(known, place);
  return typeof value === 'string' ? value : null;
}

function valueIn(known: Known, place: number) {
  const raw = known[place];
  return raw === null || raw === undefined ? undefined : readValue(raw);
}
