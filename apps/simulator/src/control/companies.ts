import { lifecycleStatusesOf, regimes } from '@hibob-kit/permissions';
import type { Scenario } from '@hibob-kit/scenarios';
import { type SwitchName, switches } from '@hibob-kit/schemas';
import { z } from 'zod';
import { isDay } from '../company/calendar.ts';
import { type Company, withToday } from '../company/company.ts';
import { type Created, createCompany } from '../company/create-company.ts';
import { nearest } from '../nearest.ts';
import type { World } from '../world.ts';
import { type ControlError, refuse } from './control-error.ts';
import { createdSummary, summaryOf } from './descriptions.ts';
import { done, made, type Reply } from './reply.ts';
import { refuseStatus } from './setup.ts';

const employeesAllowed = 200_000;

export const companyInput = z.strictObject({
  scenario: z.string(),
  employees: z.int().min(1).max(employeesAllowed).optional(),
  seed: z.int().min(0).max(0xffff_ffff).optional(),
  regime: z.enum(regimes).optional(),
  switches: z.record(z.string(), z.string()).optional(),
});

export const clockInput = z.strictObject({ today: z.string().refine(isDay, 'not a day written YYYY-MM-DD') });

/** Anything `POST companies` takes; in process a scenario may also come as an object. */
export type CompanyRequest = Omit<z.input<typeof companyInput>, 'scenario'> & { readonly scenario: string | Scenario };

export type Founded = { readonly kind: 'created'; readonly created: Created } | ControlError;

export function newCompany(world: World, request: CompanyRequest): Founded {
  const scenario = typeof request.scenario === 'string' ? scenarioNamed(world, request.scenario) : request.scenario;
  if ('kind' in scenario) return scenario;
  const checked = checkSwitches(request.switches ?? {});
  if (checked) return checked;
  const statuses = lifecycleStatusesOf(scenario.company.lifecycleStatuses);
  if (statuses.kind === 'wrong') return refuseStatus(statuses, scenario.company.lifecycleStatuses);
  const wishes = {
    ...(request.employees === undefined ? {} : { employees: request.employees }),
    ...(request.seed === undefined ? {} : { seed: request.seed }),
    ...(request.regime === undefined ? {} : { regime: request.regime }),
    switches: request.switches ?? {},
  };
  const taken = (serviceUserId: string) => world.store.ofServiceUser(serviceUserId) !== null;
  const created = createCompany(world.store.nextId(scenario.id), scenario, wishes, world.random, taken);
  world.store.put(created.company);
  return { kind: 'created', created };
}

export function postCompany(world: World, input: z.output<typeof companyInput>, url: string): Reply {
  const founded = newCompany(world, input);
  return founded.kind === 'created' ? made({ ...createdSummary(founded.created), url }) : founded;
}

export function putClock(world: World, company: Company, { today }: z.output<typeof clockInput>): Reply {
  const turned = withToday(company, today);
  world.store.put(turned);
  world.webhooks.dayTurned(company, turned);
  return done(summaryOf(turned));
}

export function deleteCompany(world: World, { id }: Company): Reply {
  world.store.remove(id);
  world.journals.forget(id);
  world.canaries.forget(id);
  world.webhooks.forget(id);
  return done({ id, deleted: true });
}

function scenarioNamed(world: World, id: string): Scenario | ControlError {
  const scenario = world.scenarios.find((one) => one.id === id);
  if (scenario) return scenario;
  const ids = world.scenarios.map((one) => one.id);
  const meant = nearest(id, ids);
  return refuse(
    400,
    `No scenario is called ${id}.`,
    meant ? `Did you mean ${meant}?` : `There are: ${ids.join(', ')}.`,
    {
      path: 'scenario',
      ...(meant ? { nearest: meant } : {}),
    },
  );
}

function checkSwitches(wanted: Readonly<Record<string, string>>): ControlError | null {
  const names = Object.keys(switches);
  for (const [name, option] of Object.entries(wanted)) {
    const path = `switches.${name}`;
    if (!names.includes(name)) return refusedChoice(path, `No switch is called ${name}.`, nearest(name, names), names);
    const options: readonly string[] = switches[name as SwitchName].options;
    if (options.includes(option)) continue;
    return refusedChoice(path, `The switch ${name} has no option ${option}.`, nearest(option, options), options);
  }
  return null;
}

function refusedChoice(path: string, error: string, meant: string | null, choices: readonly string[]): ControlError {
  const fix = meant ? `Did you mean ${meant}?` : `There are: ${choices.join(', ')}.`;
  return refuse(400, error, fix, meant ? { path, nearest: meant } : { path });
}
