import type { Simulator } from '../simulator.ts';

export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The control API, asked from inside this process. */
export function controlOf({ app }: Simulator) {
  return async (method: 'GET' | 'POST', path: string, input?: unknown): Promise<ControlAnswer> => {
    const body = input === undefined ? {} : { body: JSON.stringify(input) };
    const answer = await app.request(`/_sim/v1${path}`, { method, ...body });
    return { status: answer.status, body: await answer.json() };
  };
}
