import { endpoints } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { ruleInput } from '../weather/rule.ts';
import { type StormName, storms } from '../weather/storms.ts';
import type { Weather, WeatherOrder } from '../weather/weathers.ts';
import type { World } from '../world.ts';
import { type ControlError, refusedName } from './control-error.ts';
import { done, type Reply } from './reply.ts';

const rulesAllowed = 100;

/** A storm by its name, rules, or both: the storm's rules come first. */
export const weatherInput = z
  .strictObject({
    storm: z.string().optional(),
    seed: z.int().min(0).max(0xffff_ffff).default(1),
    rules: z.array(ruleInput).max(rulesAllowed).default([]),
  })
  .refine(({ storm, rules }) => storm !== undefined || rules.length > 0, 'say a storm or rules');

export const weatherShown = z.strictObject({
  weather: z.enum(['on', 'off']),
  storm: z.string().nullable(),
  seed: z.int().nullable(),
  since: z.string().nullable(),
  /** With how many calls each was asked about, and how many it hit. */
  rules: z.array(z.looseObject({ calls: z.int(), hits: z.int() })),
});

export const stormShown = z.strictObject({ name: z.string(), title: z.string(), rules: z.array(z.looseObject({})) });

export function getStorms(): Reply {
  return done(Object.entries(storms).map(([name, storm]) => ({ name, ...storm })));
}

export function getWeather({ weathers }: World, { id }: Pick<Company, 'id'>): Reply {
  const weather = weathers.of(id);
  return done(weather ? shown(weather) : { weather: 'off', storm: null, seed: null, since: null, rules: [] });
}

export function putWeather(world: World, company: Company, input: z.output<typeof weatherInput>): Reply {
  const order = weatherOrder(company, input);
  if ('kind' in order) return order;
  world.weathers.order(company.id, order);
  return getWeather(world, company);
}

export function deleteWeather(world: World, company: Company): Reply {
  world.weathers.forget(company.id);
  return getWeather(world, company);
}

/** What was asked for, if the company has everything it names. */
export function weatherOrder(company: Company, input: z.output<typeof weatherInput>): WeatherOrder | ControlError {
  const { storm = null, seed, rules } = input;
  if (storm !== null && !isStorm(storm)) {
    return refusedName('storm', `No storm is called ${storm}.`, storm, Object.keys(storms));
  }
  const endpointIds = endpoints.map(({ id }) => id);
  const categoryIds = company.data.categories.map(({ id }) => id);
  for (const [at, { endpoint, effect }] of rules.entries()) {
    if (endpoint !== undefined && !endpointIds.includes(endpoint)) {
      return refusedName(`rules.${at}.endpoint`, `No endpoint is called ${endpoint}.`, endpoint, endpointIds);
    }
    const unknown = effect.kind === 'revoke' ? effect.categories.find((id) => !categoryIds.includes(id)) : undefined;
    if (unknown !== undefined) {
      const path = `rules.${at}.effect.categories`;
      return refusedName(path, `The company has no category ${unknown}.`, unknown, categoryIds);
    }
  }
  return { storm, seed, rules: [...(storm === null ? [] : storms[storm].rules), ...rules] };
}

function isStorm(name: string): name is StormName {
  return Object.hasOwn(storms, name);
}

function shown({ order: { storm, seed, rules }, since, counts }: Weather) {
  return {
    weather: 'on',
    storm,
    seed,
    since: new Date(since).toISOString(),
    rules: rules.map((rule, at) => ({ ...rule, ...(counts[at] ?? { calls: 0, hits: 0 }) })),
  };
}
