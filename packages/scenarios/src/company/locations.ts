import type { Site } from './sites.ts';

/** Every site is a work location too. The trees of employers hang them below the legal entity. */
export function locationIdOf(site: Site): number {
  return site.id - 2_606_110 + 72_001;
}

export const remoteLocationId = 72_900;
