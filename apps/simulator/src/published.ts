import type { BobCompany } from './client/shapes.ts';
import type { Clock } from './clock.ts';
import type { ControlError } from './control/control-error.ts';
import type { CreatedSummary } from './control/descriptions.ts';
import { type Door, type Listening, type ListenOptions, listen as listenInside } from './listen.ts';
import type { Log } from './log.ts';
import type { RandomBytes } from './random.ts';
import { createSimulator as createInside } from './simulator.ts';
import { version } from './version.ts';

/**
 * What `hibob-simulator` gives those who install it. Its types stand on the generated ones of the control API, so that whoever installs
 * it needs no types of ours or of a library.
 */
export type { BobCompany, Clock, ControlError, CreatedSummary, Door, Listening, ListenOptions, Log, RandomBytes };
export { version };

export interface SimulatorOptions {
  /** HiBob's limits for each endpoint, with its headers. Default: on. */
  readonly rateLimits?: 'on' | 'off';
  /** Whether 50 refusals in ten seconds block one company's service users, or everything that comes from an address. */
  readonly firewall?: 'company' | 'ip';
  /** Who may use the control API. Default: this machine. */
  readonly control?: 'loopback' | 'any';
  /** Where webhooks may be sent. Default: this machine. */
  readonly webhooks?: 'off' | 'loopback' | 'any';
  /** Companies tick by it. Default: the machine's. */
  readonly clock?: Clock;
  /** Whether the clocks of companies stand still, where nobody says more. Default: frozen. */
  readonly time?: 'frozen' | 'ticking';
  /** Whether a service user id `SCENARIO-…` may choose a scenario, from this machine. */
  readonly scenarioCredentials?: 'loopback' | 'off';
  /** What ids and tokens are drawn from. */
  readonly random?: RandomBytes;
  readonly log?: Log;
}

/** What a company is made of in process: a scenario by its id, and what `POST /companies` takes beside it. */
export type NewCompany = Omit<BobCompany, 'scenario' | 'file'> & { readonly scenario: string };

/** A whole fake HiBob in this process, with no port: `fetch` is the door, `listen` puts one in front of it. */
export interface Simulator {
  readonly app: Door;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly createCompany: (
    request: NewCompany,
  ) => { readonly kind: 'created'; readonly company: CreatedSummary } | ControlError;
  /** Waits until every webhook that is due has been tried, so that a test need not sleep. */
  readonly settled: () => Promise<void>;
}

export const createSimulator: (options?: SimulatorOptions) => Simulator = createInside;

/**
 * Opens a port in front of a simulator; port 0 takes a free one. Rejects with Node's own error, e.g. `EADDRINUSE`, or
 * `ERR_OSSL_…` for a certificate that is none.
 */
export const listen: (simulator: { readonly app: Door }, options: ListenOptions) => Promise<Listening> = listenInside;
