import { randomBytes } from 'node:crypto';
import { scenarios as allScenarios, type Scenario } from '@hibob-kit/scenarios';
import { Hono } from 'hono';
import type { Clock } from './clock.ts';
import { createCompanyStore } from './company/company-store.ts';
import { type CompanyRequest, newCompany } from './control/companies.ts';
import { controlApp } from './control/control-app.ts';
import type { ControlError } from './control/control-error.ts';
import { type CompanySummary, type CreatedSummary, createdSummary, summaryOf } from './control/descriptions.ts';
import { createFirewall, openFirewall } from './hibob/firewall.ts';
import { hibobApp } from './hibob/hibob-app.ts';
import { createJournals } from './hibob/journal.ts';
import { createRateLimiter, noRateLimit } from './hibob/rate-limit.ts';
import type { Log } from './log.ts';
import type { RandomBytes } from './random.ts';
import type { World } from './world.ts';

export interface SimulatorOptions {
  readonly rateLimits?: 'on' | 'off';
  readonly firewall?: 'company' | 'ip';
  readonly control?: 'loopback' | 'any';
  readonly scenarios?: readonly Scenario[];
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  readonly log?: Log;
}

export type CreateCompanyAnswer = { readonly kind: 'created'; readonly company: CreatedSummary } | ControlError;

/** A whole fake HiBob in this process, with no port: `fetch` is the door, `listen` puts one in front of it. */
export interface Simulator {
  readonly app: Hono;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly createCompany: (request: CompanyRequest) => CreateCompanyAnswer;
  readonly companies: () => readonly CompanySummary[];
}

export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const clock = options.clock ?? { now: Date.now };
  const log = options.log ?? (() => {});
  const limited = options.rateLimits !== 'off';
  const firewallScope = options.firewall ?? 'company';
  const world: World = {
    store: createCompanyStore(),
    journals: createJournals(),
    scenarios: options.scenarios ?? allScenarios,
    guarantees: {
      rateLimits: limited ? 'on' : 'off',
      firewall: limited ? firewallScope : 'off',
      control: options.control ?? 'loopback',
    },
    clock,
    random: options.random ?? randomBytes,
    log,
  };
  const firewall = limited ? createFirewall(clock) : openFirewall;
  const limiter = limited ? createRateLimiter(clock) : noRateLimit;

  const app = new Hono();
  app.route('/_sim/v1', controlApp(world));
  app.route('/v1', hibobApp({ ...world, firewall, firewallScope, limiter, onEvents: () => {} }));

  return {
    app,
    fetch: (request) => app.fetch(request),
    createCompany: (request) => {
      const founded = newCompany(world, request);
      return founded.kind === 'created' ? { kind: 'created', company: createdSummary(founded.created) } : founded;
    },
    companies: () => world.store.list().map(summaryOf),
  };
}
