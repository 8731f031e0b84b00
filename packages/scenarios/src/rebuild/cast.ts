import { builtInLifecycleStatuses, type Candidate } from '@hibob-kit/permissions';
import type { Observed } from '@hibob-kit/schemas';
import { valuesOf } from './amounts.ts';
import { sharesOf } from './shares.ts';

/** Somebody of the rebuilt company, before they have any value. */
export interface Part {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly inactive: boolean;
  readonly startDate: string;
}

export interface Cast {
  /** In the order in which HiBob lists them. */
  readonly visible: readonly Part[];
  readonly inactive: number;
  /** Lifecycle statuses that the company decides over, and what it decided. */
  readonly decided: ReadonlyMap<string, 'Active' | 'Inactive'>;
}

/** Who is visible: how many in which status, from counts that may be coarse. */
export function castOf({ people }: Observed, today: string): Cast {
  const statuses = people.statuses ?? [];
  const wholes = people.visible === '<5' ? [4, 3, 2, 1] : [people.visible];
  for (const visible of wholes) {
    for (const inactive of valuesOf(people.inactive, visible)) {
      const shared = statuses.length === 0 ? plain(visible, inactive) : shareOut(statuses, visible, inactive);
      if (shared !== null) return { ...shared, inactive, visible: partsOf(shared.inStatus, today) };
    }
  }
  const [visible = 0] = wholes;
  const [inactive = 0] = valuesOf(people.inactive, visible);
  const shared = plain(visible, inactive);
  return { ...shared, inactive, visible: partsOf(shared.inStatus, today) };
}

interface Shared {
  readonly inStatus: readonly { readonly status: string; readonly people: number; readonly inactive: boolean }[];
  readonly decided: Cast['decided'];
}

/** Nobody shows a status: those that work here, and those that left. */
function plain(visible: number, inactive: number): Shared {
  return {
    inStatus: [
      { status: 'employed', people: visible - inactive, inactive: false },
      { status: 'terminated', people: inactive, inactive: true },
    ],
    decided: new Map(),
  };
}

type Statuses = NonNullable<Observed['people']['statuses']>;

/** Numbers for every status that add up, with the statuses a company decides over active or not. */
function shareOut(statuses: Statuses, visible: number, inactive: number): Shared | null {
  const told = statuses.map(({ status, people }) => ({
    status,
    exact: people === '<5' ? null : people,
    access: fixed.get(status) ?? null,
  }));
  const shared = sharesOf(told, visible, inactive);
  if (shared === null) return null;
  const inStatus = told.map(({ status }, at) => ({ status, people: 0, inactive: false, ...shared[at] }));
  const open = inStatus.filter(({ status }) => !fixed.has(status));
  return {
    inStatus,
    decided: new Map(open.map((one) => [one.status, one.inactive ? 'Inactive' : 'Active'])),
  };
}

const fixed = new Map(
  builtInLifecycleStatuses.flatMap(({ id, access, decidedBy }) => (decidedBy === 'HiBob' ? [[id, access]] : [])),
);

/** Whoever has not begun comes last. */
function partsOf(inStatus: Shared['inStatus'], today: string): readonly Part[] {
  const order = (status: string) => (status === 'employed' ? 0 : status === 'hired' ? 2 : 1);
  return inStatus
    .toSorted((one, other) => order(one.status) - order(other.status))
    .flatMap(({ status, people, inactive }) => Array.from({ length: people }, () => ({ status, inactive })))
    .map(({ status, inactive }, at) => ({ ...partOf(at + 1, today), status, inactive }));
}

export function partOf(number: number, today: string): Pick<Part, 'id' | 'number' | 'startDate'> {
  return {
    id: `3500000000000${String(number).padStart(6, '0')}`,
    number,
    startDate: dayAfter(today, -6_000 + ((number * 3) % 2_400)),
  };
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the answers show of somebody when a check chooses whom to ask. */
export interface Shows {
  readonly start: boolean;
  readonly site: boolean;
  readonly status: boolean;
  /** Whoever has not begun yet. */
  readonly starters: ReadonlySet<string>;
  /** Who has no value, by field. */
  readonly empty: ReadonlyMap<string, ReadonlySet<string>>;
}

export const showsNothing: Shows = { start: false, site: false, status: false, starters: new Set(), empty: new Map() };

/** The first day that starters have. */
export function startOf({ id, startDate }: Part, starters: ReadonlySet<string>, today: string): string {
  return starters.has(id) ? dayAfter(today, 30) : startDate;
}

/** As a check sees somebody. */
export function candidateOf(part: Part, { start, site, status, starters, empty }: Shows, today: string): Candidate {
  const has = (field: string) => !empty.get(field)?.has(part.id);
  return {
    id: part.id,
    startDate: start && has('work.startDate') ? startOf(part, starters, today) : null,
    site: site && has('work.site') ? siteName : null,
    inactive: status && has('internal.status') && part.inactive,
  };
}

export const siteName = 'Site 1';
