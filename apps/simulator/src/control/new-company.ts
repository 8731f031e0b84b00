import { lifecycleStatusesOf } from '@hibob-kit/permissions';
import type { Setup } from '@hibob-kit/scenarios';
import { type SwitchName, switches } from '@hibob-kit/schemas';
import type { z } from 'zod';
import { type Company, withClock } from '../company/company.ts';
import { going, readMoment } from '../company/company-clock.ts';
import { type Created, createCompany } from '../company/create-company.ts';
import { inPlaceOf } from '../company/in-place-of.ts';
import { countingReads, withReadingProgress } from '../company/reading-progress.ts';
import { drawOfId } from '../company/service-user.ts';
import { didYouMean, nearestNames } from '../nearest.ts';
import type { WeatherOrder } from '../weather/weathers.ts';
import type { World } from '../world.ts';
import { employeesAllowed, seedsAllowed } from './bounds.ts';
import type { companyInput } from './companies.ts';
import { type ControlError, nearestOf, refuse } from './control-error.ts';
import { refuseStatus } from './refused-status.ts';
import { weatherInput, weatherOrder } from './weather-order.ts';

/** Anything `POST companies` takes; in process a scenario may also come as an object. */
export type CompanyRequest = Omit<z.input<typeof companyInput>, 'scenario' | 'file'> & {
  readonly scenario: string | Setup;
};

export type Founded = { readonly kind: 'created'; readonly created: Created } | ControlError;

/** `instead`: the company whose place it takes, with the credentials of service users of the same name. */
export function newCompany(world: World, request: CompanyRequest, instead: Company | null = null): Founded {
  const scenario = typeof request.scenario === 'string' ? scenarioNamed(world, request.scenario) : request.scenario;
  if ('kind' in scenario) return scenario;
  const wrong = checkBounds(request);
  if (wrong) return wrong;
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
  const { value, draws } = world.draws.during(() =>
    createCompany(instead?.id ?? world.store.nextId(scenario.id), scenario, wishes, world.random, taken),
  );
  const { company: made, credentials } = instead ? inPlaceOf(instead, value) : value;
  const weather = request.faults === undefined ? null : faultsOf(made, request.faults, request.seed);
  if (weather && 'kind' in weather) return weather;
  const company = withProgress(world, clockSet(world, made, request));
  if (instead) {
    world.runs.reset(instead.id);
    world.canaries.forget(instead.id);
  }
  world.store.put(company);
  world.snapshots.found({ company, weather });
  const ids = instead ? company.serviceUsers.map(({ id }) => drawOfId(id)) : draws;
  world.runs.founded(company.id, { at: world.clock.now(), request, draws: ids });
  if (weather) world.weathers.order(company.id, weather);
  return { kind: 'created', created: { company, credentials } };
}

/** Whoever waits for a large company sees it come. */
function withProgress({ log, onPersonRead }: World, company: Company): Company {
  const watched = onPersonRead ? countingReads(company.data.people, onPersonRead) : company.data.people;
  const people = withReadingProgress(watched, (read, of) =>
    log({ event: 'company.reading', company: company.id, people: read, of }),
  );
  return people === company.data.people ? company : { ...company, data: { ...company.data, people } };
}

/** A storm that is only named has the company's seed. */
function faultsOf(
  company: Company,
  faults: NonNullable<CompanyRequest['faults']>,
  seed = 1,
): WeatherOrder | ControlError {
  const order = weatherOrder(
    company,
    weatherInput().parse(typeof faults === 'string' ? { storm: faults, seed } : faults),
  );
  return 'kind' in order && typeof faults === 'string' ? { ...order, path: 'faults' } : order;
}

function clockSet(world: World, company: Company, { scenario, now, frozen }: CompanyRequest): Company {
  const shows = (now === undefined ? null : readMoment(now)) ?? company.clock.shows;
  const exported = typeof scenario === 'string' ? undefined : scenario.state;
  const stands = frozen ?? (exported ? !exported.clock.goes : world.guarantees.time === 'frozen');
  if (stands && shows === company.clock.shows) return company;
  return { ...withClock(company, going(shows, stands, world.clock), world.clock), version: company.version };
}

function scenarioNamed(world: World, id: string): Setup | ControlError {
  const scenario = world.scenarios.find((one) => one.id === id);
  if (scenario) return scenario;
  const ids = world.scenarios.map((one) => one.id);
  return refusedChoice('scenario', `No scenario is called ${id}.`, nearestNames(id, ids), ids);
}

/** In a process nothing else looks at what is asked for. */
function checkBounds({ employees = 1, seed = 0 }: CompanyRequest): ControlError | null {
  const bounds = [
    { path: 'employees', value: employees, least: 1, most: employeesAllowed },
    { path: 'seed', value: seed, least: 0, most: seedsAllowed },
  ];
  const out = bounds.find(({ value, least, most }) => !Number.isInteger(value) || value < least || value > most);
  if (!out) return null;
  const { path, value, least, most } = out;
  return refuse(400, `${path} cannot be ${value}.`, `Say a whole number from ${least} to ${most}.`, { path });
}

function checkSwitches(wanted: Readonly<Record<string, string>>): ControlError | null {
  const names = Object.keys(switches);
  for (const [name, option] of Object.entries(wanted)) {
    const path = `switches.${name}`;
    if (!names.includes(name))
      return refusedChoice(path, `No switch is called ${name}.`, nearestNames(name, names), names);
    const options: readonly string[] = switches[name as SwitchName].options;
    if (options.includes(option)) continue;
    return refusedChoice(path, `The switch ${name} has no option ${option}.`, nearestNames(option, options), options);
  }
  return null;
}

function refusedChoice(
  path: string,
  error: string,
  meant: readonly string[],
  choices: readonly string[],
): ControlError {
  const fix = didYouMean(meant) ?? `There are: ${choices.join(', ')}.`;
  return refuse(400, error, fix, { path, ...nearestOf(meant) });
}
