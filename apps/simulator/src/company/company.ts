import { builtInGroups, isBuiltIn, type PermissionGroup, type Regime } from '@hibob-kit/permissions';
import type { CompanyData, CompanySpec } from '@hibob-kit/scenarios';
import type { Clock } from '../clock.ts';
import { type CompanyClock, morningOf, startOf, timeOn } from './company-clock.ts';
import type { ServiceUser } from './service-user.ts';
import { daysAt } from './turn.ts';

/**
 * A company at one moment: an immutable value. Every `with…` gives the next version and shares all it did not change, so keeping an
 * old one costs nothing. People are not in it; they are derived from `data` when somebody reads them.
 */
export interface Company {
  readonly id: string;
  readonly version: number;
  readonly scenarioId: string;
  readonly spec: CompanySpec;
  readonly data: CompanyData;
  readonly clock: CompanyClock;
  /** The day its clock shows, `YYYY-MM-DD`. */
  readonly today: string;
  /** The day it is in the time zones of offices where it is another, by the zones' IANA names. */
  readonly siteDays: Readonly<Record<string, string>>;
  /** When the next day begins somewhere in the company, in milliseconds on its clock. */
  readonly nextTurn: number;
  readonly serviceUsers: readonly ServiceUser[];
  /** Deleted ones, so that it can be said what became of them. */
  readonly deletedServiceUsers: readonly Pick<ServiceUser, 'id' | 'name'>[];
  /** Those somebody made, then the built-in ones. */
  readonly groups: readonly PermissionGroup[];
  /** Switches of the permission model, oldest first; before the first it is the spec's. */
  readonly regimes: readonly RegimeChange[];
  /** Addresses and networks that may call; null: from anywhere. */
  readonly ipAllowList: readonly string[] | null;
  /** The number the next group gets; a deleted group's id is not given again. */
  readonly nextGroup: number;
  /** State of HiBob's modules that somebody changed, by module id; read through `stateOf`. */
  readonly modules: Readonly<Record<string, unknown>>;
  /** The number the next thing gets that HiBob numbers (rows, requests, documents). */
  readonly nextNumber: number;
  /** Values that say where they leaked; null: off. */
  readonly canaries: Canaries | null;
  /** Set by an undo: this version has the state of an older one again. It says nothing of later versions. */
  readonly undone: Undone | null;
}

export interface Undone {
  readonly version: number;
  readonly stateOf: number;
}

/** Which values carry a tag, and the key that only the simulator knows. */
export interface Canaries {
  /** Hexadecimal. */
  readonly key: string;
  /** Ids of fields, and `table.column` where no field shows the column. A tag names its subject by its place, so the list only grows. */
  readonly subjects: readonly string[];
  /** Those of them that carry a tag now. */
  readonly on: readonly string[];
}

/** From the beginning of a day on the company's clock. */
export interface RegimeChange {
  readonly from: string;
  readonly regime: Regime;
}

export interface Founding {
  readonly id: string;
  readonly scenarioId: string;
  readonly spec: CompanySpec;
  readonly data: CompanyData;
}

export function foundCompany(founding: Founding): Company {
  const clock = morningOf(founding.data.today);
  return {
    ...founding,
    version: 1,
    clock,
    ...daysAt(founding, clock.shows),
    serviceUsers: [],
    deletedServiceUsers: [],
    groups: builtInGroups(
      founding.data.categories.map(({ id }) => id),
      founding.data.people.idAt(0),
    ),
    regimes: [],
    ipAllowList: null,
    nextGroup: 1,
    modules: {},
    nextNumber: 1,
    canaries: null,
    undone: null,
  };
}

/** The same hour of another day. */
export function withToday(company: Company, today: string): Company {
  const shows = company.clock.shows + startOf(today) - startOf(company.today);
  const clock = { ...company.clock, shows };
  return { ...company, version: company.version + 1, clock, ...daysAt(company, shows), today };
}

export function withClock(company: Company, clock: CompanyClock, machine: Clock): Company {
  return { ...company, version: company.version + 1, clock, ...daysAt(company, timeOn(clock, machine)) };
}

/** The permission model that holds on the company's day. */
export function regimeOf({ regimes, spec, today }: Pick<Company, 'regimes' | 'spec' | 'today'>): Regime {
  return regimes.findLast(({ from }) => from <= today)?.regime ?? spec.regime;
}

/** A switch of the permission model takes the place of one on the same day. */
export function withRegime(company: Company, change: RegimeChange): Company {
  const others = company.regimes.filter(({ from }) => from !== change.from);
  const regimes = [...others, change].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return { ...company, version: company.version + 1, regimes };
}

export function withIpAllowList(company: Company, ipAllowList: readonly string[] | null): Company {
  return { ...company, version: company.version + 1, ipAllowList };
}

export function withCanaries(company: Company, canaries: Canaries | null): Company {
  return { ...company, version: company.version + 1, canaries };
}

/** Takes the next number: the company that has given it, and the number. */
export function takeNumber(company: Company): { readonly company: Company; readonly number: number } {
  return { company: { ...company, nextNumber: company.nextNumber + 1 }, number: company.nextNumber };
}

export function withData(company: Company, changes: Partial<CompanyData>): Company {
  return { ...company, version: company.version + 1, data: { ...company.data, ...changes } };
}

/** Adds the service user, or puts it in the place of the one with its id. */
export function withServiceUser(company: Company, serviceUser: ServiceUser): Company {
  return { ...company, version: company.version + 1, serviceUsers: put(company.serviceUsers, serviceUser) };
}

/** A deleted service user leaves every group with it. */
export function withoutServiceUser(company: Company, id: string): Company {
  return {
    ...company,
    version: company.version + 1,
    serviceUsers: company.serviceUsers.filter((one) => one.id !== id),
    deletedServiceUsers: [
      ...company.deletedServiceUsers,
      ...company.serviceUsers.filter((one) => one.id === id).map(({ name }) => ({ id, name })),
    ],
    groups: company.groups.map((group) => withoutMember(group, id)),
  };
}

export function withNewGroup(company: Company, group: Omit<PermissionGroup, 'id'>): Company {
  const created: PermissionGroup = { ...group, id: `group-${company.nextGroup}` };
  const [made, builtIn] = [company.groups.filter((one) => !isBuiltIn(one)), company.groups.filter(isBuiltIn)];
  const groups = [...made, created, ...builtIn];
  return { ...company, version: company.version + 1, groups, nextGroup: company.nextGroup + 1 };
}

/** Puts the group in the place of the one with its id. */
export function withGroup(company: Company, group: PermissionGroup): Company {
  return { ...company, version: company.version + 1, groups: put(company.groups, group) };
}

export function withoutGroup(company: Company, id: string): Company {
  return { ...company, version: company.version + 1, groups: company.groups.filter((group) => group.id !== id) };
}

function put<T extends { readonly id: string }>(items: readonly T[], item: T): readonly T[] {
  return items.some((one) => one.id === item.id)
    ? items.map((one) => (one.id === item.id ? item : one))
    : [...items, item];
}

function withoutMember(group: PermissionGroup, id: string): PermissionGroup {
  if (!group.members.serviceUserIds.includes(id)) return group;
  const serviceUserIds = group.members.serviceUserIds.filter((one) => one !== id);
  return { ...group, members: { ...group.members, serviceUserIds } };
}
