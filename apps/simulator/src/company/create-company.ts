import { isBuiltIn } from '@hibob-kit/permissions';
import { type CompanySpec, companyOf, type GroupSpec, type Scenario, type Setup } from '@hibob-kit/scenarios';
import type { RandomBytes } from '../random.ts';
import { type Company, foundCompany, withGroup, withNewGroup, withServiceUser } from './company.ts';
import { continued } from './continue-company.ts';
import { groupInMachineValues } from './group-values.ts';
import { inLifecycleCase } from './lifecycle-case.ts';
import { type Issued, issueServiceUser, mistyped, resetToken } from './service-user.ts';

/** What a scenario leaves to whoever starts it. */
export type CompanyWishes = Partial<Pick<CompanySpec, 'employees' | 'seed' | 'switches' | 'regime'>>;

export interface Created {
  readonly company: Company;
  /** In the order of the scenario. What the customer holds, which is not always what HiBob issued. */
  readonly credentials: readonly { readonly id: string; readonly name: string; readonly token: string }[];
}

/** A company as its scenario describes it: people, service users, groups, and the credential the customer pasted. */
export function createCompany(
  id: string,
  scenario: Setup,
  wishes: CompanyWishes,
  random: RandomBytes,
  taken: (serviceUserId: string) => boolean,
): Created {
  const spec: CompanySpec = {
    ...scenario.company,
    ...wishes,
    switches: { ...scenario.company.switches, ...wishes.switches },
  };
  // The first service user is the one the connector uses.
  const issued = scenario.serviceUsers.map((name, at) => {
    const one = issueServiceUser(name, random, taken);
    const made = at === 0 ? credentialOf[scenario.credential](one, random) : one;
    const enabled = !scenario.disabledServiceUsers?.includes(name);
    return { ...made, serviceUser: { ...made.serviceUser, enabled } };
  });
  const bare = foundCompany({ id, scenarioId: scenario.id, spec, data: inLifecycleCase(companyOf(spec)) });
  const staffed = issued.reduce((made, { serviceUser }) => withServiceUser(made, serviceUser), bare);
  const company = scenario.groups.reduce((made, group) => withGroupOf(made, group, issued), staffed);
  return {
    company: scenario.state ? continued(company, scenario.state) : company,
    credentials: issued.map(({ serviceUser, token }) => ({ id: serviceUser.id, name: serviceUser.name, token })),
  };
}

function withGroupOf(company: Company, spec: GroupSpec, issued: readonly Issued[]): Company {
  const { id, serviceUsers, employeeIds = [], memberCondition = null, fields = {}, ...rest } = spec;
  const members = { serviceUserIds: idsOf(issued, serviceUsers), employeeIds, condition: memberCondition };
  const group = groupInMachineValues(company.data, { ...rest, fields, members });
  if (id === undefined) return withNewGroup(company, group);
  const changed = withGroup(company, { ...group, id });
  // Groups that somebody made stand before the built-in ones.
  const groups = changed.groups.toSorted((one, other) => Number(isBuiltIn(one)) - Number(isBuiltIn(other)));
  return { ...changed, groups };
}

function idsOf(issued: readonly Issued[], names: readonly string[]): readonly string[] {
  return issued.filter(({ serviceUser }) => names.includes(serviceUser.name)).map(({ serviceUser }) => serviceUser.id);
}

/** What the customer pasted for the first service user, and the service user as HiBob has it by then. */
const credentialOf: Record<Scenario['credential'], (issued: Issued, random: RandomBytes) => Issued> = {
  'as issued': (issued) => issued,
  mistyped: ({ serviceUser, token }) => ({ serviceUser, token: mistyped(token) }),
  'reset since': ({ serviceUser, token }, random) => ({
    serviceUser: resetToken(serviceUser, random).serviceUser,
    token,
  }),
};
