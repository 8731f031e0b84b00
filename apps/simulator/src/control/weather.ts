import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { isStorm, rulesOf, storms } from '../weather/storms.ts';
import type { Weather } from '../weather/weathers.ts';
import type { World } from '../world.ts';
import { done, type Reply } from './reply.ts';
import { type WeatherInput, weatherOrder } from './weather-order.ts';

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
  return done(
    Object.entries(storms).map(([name, { title }]) => ({ name, title, rules: isStorm(name) ? rulesOf(name) : [] })),
  );
}

export function getWeather({ weathers }: World, { id }: Pick<Company, 'id'>): Reply {
  const weather = weathers.of(id);
  return done(weather ? shown(weather) : { weather: 'off', storm: null, seed: null, since: null, rules: [] });
}

export function putWeather(world: World, company: Company, input: WeatherInput): Reply {
  const order = weatherOrder(company, input);
  if ('kind' in order) return order;
  world.weathers.order(company.id, order);
  return getWeather(world, company);
}

export function deleteWeather(world: World, company: Company): Reply {
  world.weathers.forget(company.id);
  return getWeather(world, company);
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
