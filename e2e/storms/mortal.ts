import type { Fetch, Store } from 'hibob-connector';
import type { Attempt } from './storm-plan.ts';

/** The process is gone: nothing it has asked for is answered any more. */
export const dead = Symbol('dead');

export interface Mortal {
  readonly fetch: Fetch;
  readonly store: Store;
}

/** Stands between the connector and the world, and from its last step on lets nothing through. */
export function mortal(world: Mortal, dies: Attempt['dies']): Mortal {
  let steps = 0;
  const passing = async <T>(pass: () => Promise<T>): Promise<T> => {
    steps += 1;
    if (dies === null || steps < dies.atStep) return pass();
    if (steps === dies.atStep && dies.tookEffect) await pass();
    throw dead;
  };
  return {
    fetch: (url, request) => passing(() => world.fetch(url, request)),
    store: {
      ...world.store,
      begin: (...args) => passing(() => world.store.begin(...args)),
      stage: (...args) => passing(() => world.store.stage(...args)),
      restart: (...args) => passing(() => world.store.restart(...args)),
      apply: (...args) => passing(() => world.store.apply(...args)),
      finish: (...args) => passing(() => world.store.finish(...args)),
      finishRun: (...args) => passing(() => world.store.finishRun(...args)),
    },
  };
}
