import type { Company } from './company.ts';

/** The current value of every company, and which service user belongs to which. The only place where a company changes. */
export interface CompanyStore {
  readonly get: (id: string) => Company | null;
  readonly ofServiceUser: (serviceUserId: string) => Company | null;
  readonly list: () => readonly Company[];
  /** Adds a company, or makes this its current value. */
  readonly put: (company: Company) => void;
  readonly remove: (id: string) => void;
  /** An id not given before, readable in a journal: `guide-complete-1`. */
  readonly nextId: (scenarioId: string) => string;
}

export function createCompanyStore(): CompanyStore {
  const companies = new Map<string, Company>();
  const companyIdOf = new Map<string, string>();
  const given = new Map<string, number>();

  const forget = (id: string) => {
    for (const { id: serviceUserId } of companies.get(id)?.serviceUsers ?? []) companyIdOf.delete(serviceUserId);
    companies.delete(id);
  };

  return {
    get: (id) => companies.get(id) ?? null,
    ofServiceUser: (serviceUserId) => companies.get(companyIdOf.get(serviceUserId) ?? '') ?? null,
    list: () => [...companies.values()],
    put: (company) => {
      for (const { id } of companies.get(company.id)?.serviceUsers ?? []) companyIdOf.delete(id);
      for (const { id } of company.serviceUsers) companyIdOf.set(id, company.id);
      companies.set(company.id, company);
    },
    remove: forget,
    nextId: (scenarioId) => {
      const number = (given.get(scenarioId) ?? 0) + 1;
      given.set(scenarioId, number);
      return `${scenarioId}-${number}`;
    },
  };
}
