import type { PermissionGroup } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import type { Created } from '../company/create-company.ts';
import type { ServiceUser } from '../company/service-user.ts';

/** A company as the control API shows it. No token: that is shown once, by what issues it. */
export interface CompanySummary {
  readonly id: string;
  readonly scenario: string;
  readonly name: string;
  readonly employees: number;
  readonly seed: number;
  readonly today: string;
  readonly version: number;
  readonly serviceUsers: readonly ServiceUserSummary[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

export interface ServiceUserSummary {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
}

export interface CreatedSummary extends Omit<CompanySummary, 'serviceUsers' | 'version'> {
  readonly serviceUsers: Created['credentials'];
}

export function summaryOf(company: Company): CompanySummary {
  return {
    ...outline(company),
    version: company.version,
    serviceUsers: company.serviceUsers.map(serviceUserSummary),
    groups: company.groups.map(groupOutline),
  };
}

export function createdSummary({ company, credentials }: Created): CreatedSummary {
  return { ...outline(company), serviceUsers: credentials, groups: company.groups.map(groupOutline) };
}

export function serviceUserSummary({ id, name, enabled }: ServiceUser): ServiceUserSummary {
  return { id, name, enabled };
}

function outline({ id, scenarioId, spec, today }: Company) {
  return { id, scenario: scenarioId, name: spec.name, employees: spec.employees, seed: spec.seed, today };
}

function groupOutline({ id, name }: PermissionGroup): { readonly id: string; readonly name: string } {
  return { id, name };
}
