import type { Simulator } from 'hibob-simulator';

type SimulatorFetch = Simulator['app']['fetch'];

export interface Gate {
  readonly fetch: SimulatorFetch;
  /** The next request whose path holds this text waits: first until somebody came, then until it is let through. */
  readonly holdNext: (path: string) => { readonly reached: Promise<void>; readonly letThrough: () => void };
}

/** Stands before a server and stops a request where a test wants something to happen in the middle. */
export function createGate(fetch: SimulatorFetch): Gate {
  let holding: { readonly path: string; readonly reach: () => void; readonly through: Promise<void> } | null = null;
  return {
    fetch: async (request, ...rest) => {
      const held = holding;
      if (held !== null && new URL(request.url).pathname.includes(held.path)) {
        holding = null;
        held.reach();
        await held.through;
      }
      return fetch(request, ...rest);
    },
    holdNext: (path) => {
      let reach = () => {};
      let letThrough = () => {};
      const reached = new Promise<void>((resolve) => {
        reach = resolve;
      });
      const through = new Promise<void>((resolve) => {
        letThrough = resolve;
      });
      holding = { path, reach, through };
      return { reached, letThrough };
    },
  };
}
