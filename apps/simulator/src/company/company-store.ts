import type { Clock } from '../clock.ts';
import type { Company } from './company.ts';
import { snapshotOf } from './snapshot.ts';
import { asOfNow } from './turn.ts';

/** The current value of every company, and which service user belongs to which. The only place where a company changes. */
export interface CompanyStore {
  readonly get: (id: string) => Company | null;
  readonly ofServiceUser: (serviceUserId: string) => Company | null;
  readonly list: () => readonly Company[];
  /** The newest versions of a company, oldest first, the current one last. */
  readonly history: (id: string) => readonly Version[];
  /** Adds a company, or makes this its current value. */
  readonly put: (company: Company) => void;
  readonly remove: (id: string) => void;
  /** An id not given before, readable in a journal: `guide-complete-1`. */
  readonly nextId: (scenarioId: string) => string;
}

/** A company as it was, from a moment of the transport clock on. A snapshot: nothing that was worked out for it is kept with it. */
export interface Version {
  readonly company: Company;
  readonly since: number;
}

/** Versions share what did not change, so that old ones cost little; a hundred is more than a test writes between two syncs. Ours. */
export const versionsKept = 100;

export interface StoreDoor {
  /** The machine's, by which companies tick. */
  readonly clock: Clock;
  /** What the transport clock shows for a company. */
  readonly transport: (companyId: string) => number;
  /** Told of a company whose clock turned a day by itself. `since`: a moment after which nothing has been told yet. */
  readonly turned: (since: number, company: Company) => void;
  /** Told that a company has another value now. */
  readonly changed: (companyId: string) => void;
}

export function createCompanyStore({ clock, transport, turned, changed }: StoreDoor): CompanyStore {
  const companies = new Map<string, Company>();
  const companyIdOf = new Map<string, string>();
  const histories = new Map<string, readonly Version[]>();
  const given = new Map<string, number>();

  const forget = (id: string) => {
    for (const { id: serviceUserId } of companies.get(id)?.serviceUsers ?? []) companyIdOf.delete(serviceUserId);
    companies.delete(id);
    histories.delete(id);
  };

  const put = (company: Company) => {
    const earlier = companies.get(company.id)?.serviceUsers ?? [];
    if (earlier !== company.serviceUsers) {
      for (const { id } of earlier) companyIdOf.delete(id);
      for (const { id } of company.serviceUsers) companyIdOf.set(id, company.id);
    }
    companies.set(company.id, company);
    const known = histories.get(company.id) ?? [];
    const isNewer = (known.at(-1)?.company.version ?? 0) < company.version;
    const before = isNewer ? known : known.filter((one) => one.company.version < company.version);
    const now = { company: snapshotOf(company), since: transport(company.id) };
    histories.set(company.id, [...before, now].slice(-versionsKept));
    changed(company.id);
  };

  /** Whoever asks for a company whose clock goes gets it as it is by now. */
  const get = (id: string): Company | null => {
    const known = companies.get(id);
    if (!known) return null;
    const company = asOfNow(known, clock);
    if (company === known) return known;
    put(company);
    turned(known.nextTurn - 1, company);
    return company;
  };

  return {
    get,
    ofServiceUser: (serviceUserId) => get(companyIdOf.get(serviceUserId) ?? ''),
    list: () => [...companies.keys()].flatMap((id) => get(id) ?? []),
    history: (id) => histories.get(id) ?? [],
    put,
    remove: forget,
    nextId: (scenarioId) => {
      const number = (given.get(scenarioId) ?? 0) + 1;
      given.set(scenarioId, number);
      return `${scenarioId}-${number}`;
    },
  };
}
