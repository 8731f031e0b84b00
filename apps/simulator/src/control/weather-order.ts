import { endpoints } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { ruleInput } from '../weather/rule.ts';
import { isStorm, rulesOf, storms } from '../weather/storms.ts';
import type { WeatherOrder } from '../weather/weathers.ts';
import { type ControlError, refusedName } from './control-error.ts';

const rulesAllowed = 100;

/** A storm by its name, rules, or both: the storm's rules come first. */
const shapeOfOrder = () =>
  z
    .strictObject({
      storm: z.string().optional(),
      seed: z.int().min(0).max(0xffff_ffff).default(1),
      rules: z.array(ruleInput()).max(rulesAllowed).default([]),
    })
    .refine(({ storm, rules }) => storm !== undefined || rules.length > 0, 'say a storm or rules');

let made: ReturnType<typeof shapeOfOrder> | null = null;

/** Made when the first weather is ordered. */
export function weatherInput() {
  made ??= shapeOfOrder();
  return made;
}

export type WeatherInput = z.output<ReturnType<typeof shapeOfOrder>>;

/** What was asked for, if the company has everything it names. */
export function weatherOrder(company: Company, input: WeatherInput): WeatherOrder | ControlError {
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
  return { storm, seed, rules: [...(storm === null ? [] : rulesOf(storm)), ...rules] };
}
