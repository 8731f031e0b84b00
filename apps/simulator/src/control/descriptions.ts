import { isBuiltIn, type Regime } from '@hibob-kit/permissions';
import { type Company, regimeOf } from '../company/company.ts';
import type { Created } from '../company/create-company.ts';
import type { ServiceUser } from '../company/service-user.ts';
import type { World } from '../world.ts';

/** A company as the control API shows it. No token: that is shown once, by what issues it. */
export interface CompanySummary {
  readonly id: string;
  readonly scenario: string;
  readonly name: string;
  readonly employees: number;
  readonly seed: number;
  readonly today: string;
  /** Whether its clock stands still. */
  readonly frozen: boolean;
  /** What goes wrong on purpose: a storm, or rules of its own; not there in calm. */
  readonly weather?: string;
  readonly version: number;
  readonly regime: Regime;
  readonly ipAllowList: readonly string[] | null;
  readonly serviceUsers: readonly ServiceUserSummary[];
  /** Fields whose values carry tags; only there while canaries are on. */
  readonly canaries?: readonly string[];
  /** Without the built-in ones, which every company has. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

export interface ServiceUserSummary {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
}

export interface CreatedSummary
  extends Omit<CompanySummary, 'serviceUsers' | 'version' | 'regime' | 'ipAllowList' | 'canaries' | 'weather'> {
  readonly serviceUsers: Created['credentials'];
}

export function summaryOf({ weathers }: Pick<World, 'weathers'>, company: Company): CompanySummary {
  const weather = weathers.of(company.id);
  return {
    ...outline(company),
    version: company.version,
    regime: regimeOf(company),
    ipAllowList: company.ipAllowList,
    serviceUsers: company.serviceUsers.map(serviceUserSummary),
    groups: madeGroups(company),
    ...(company.canaries ? { canaries: company.canaries.on } : {}),
    ...(weather ? { weather: weather.order.storm ?? 'rules' } : {}),
  };
}

export function createdSummary({ company, credentials }: Created): CreatedSummary {
  return { ...outline(company), serviceUsers: credentials, groups: madeGroups(company) };
}

export function serviceUserSummary({ id, name, enabled }: ServiceUser): ServiceUserSummary {
  return { id, name, enabled };
}

function outline({ id, scenarioId, spec, data, today, clock }: Company) {
  const { name, seed } = spec;
  return { id, scenario: scenarioId, name, employees: data.people.size, seed, today, frozen: clock.since === null };
}

function madeGroups({ groups }: Company): CompanySummary['groups'] {
  return groups.filter((group) => !isBuiltIn(group)).map(({ id, name }) => ({ id, name }));
}
