import { randomBytes } from 'node:crypto';
import { scenarios as allScenarios, type Scenario } from '@hibob-kit/scenarios';
import { Hono } from 'hono';
import { createCanaryLedgers } from './canaries/canary-ledger.ts';
import type { Clock } from './clock.ts';
import { createCompanyStore } from './company/company-store.ts';
import { type CompanyRequest, newCompany } from './control/companies.ts';
import { controlApp } from './control/control-app.ts';
import type { ControlError } from './control/control-error.ts';
import { type CompanySummary, type CreatedSummary, createdSummary, summaryOf } from './control/descriptions.ts';
import { documentFiles, documentFilesPath } from './hibob/document-links.ts';
import { createFirewall, openFirewall } from './hibob/firewall.ts';
import { hibobApp } from './hibob/hibob-app.ts';
import { createJournals } from './hibob/journal.ts';
import { createRateLimiter, noRateLimit } from './hibob/rate-limit.ts';
import type { Log } from './log.ts';
import type { RandomBytes } from './random.ts';
import type { Reach } from './webhooks/destination.ts';
import { createPost, type Fetch } from './webhooks/post.ts';
import { createWebhooks } from './webhooks/webhooks.ts';
import type { World } from './world.ts';

export interface SimulatorOptions {
  readonly rateLimits?: 'on' | 'off';
  readonly firewall?: 'company' | 'ip';
  readonly control?: 'loopback' | 'any';
  /**
   * Where webhooks may be sent. Default: this machine only, and nowhere at all where strangers may use the control API, for they
   * would reach what listens here.
   */
  readonly webhooks?: Reach;
  readonly scenarios?: readonly Scenario[];
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  /** Sends the webhooks. */
  readonly fetch?: Fetch;
  readonly log?: Log;
}

export type CreateCompanyAnswer = { readonly kind: 'created'; readonly company: CreatedSummary } | ControlError;

/** A whole fake HiBob in this process, with no port: `fetch` is the door, `listen` puts one in front of it. */
export interface Simulator {
  readonly app: Hono;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly createCompany: (request: CompanyRequest) => CreateCompanyAnswer;
  readonly companies: () => readonly CompanySummary[];
  /** Waits until every webhook that is due has been tried, so that a test need not sleep. */
  readonly settled: () => Promise<void>;
  /** How many cases explanations have worked out so far; answering a request works out none. */
  readonly explained: () => number;
}

export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const clock = options.clock ?? { now: Date.now };
  const log = options.log ?? (() => {});
  const limited = options.rateLimits !== 'off';
  const firewallScope = options.firewall ?? 'company';
  const store = createCompanyStore(clock);
  const control = options.control ?? 'loopback';
  const webhooks = createWebhooks({
    post: createPost(options.fetch ?? fetch),
    clock,
    log,
    later,
    companyNamed: store.get,
  });
  let explained = 0;
  const world: World = {
    store,
    journals: createJournals(),
    canaries: createCanaryLedgers(),
    scenarios: options.scenarios ?? allScenarios,
    guarantees: {
      rateLimits: limited ? 'on' : 'off',
      firewall: limited ? firewallScope : 'off',
      control,
      webhooks: options.webhooks ?? (control === 'any' ? 'off' : 'loopback'),
    },
    clock,
    random: options.random ?? randomBytes,
    log,
    onEvents: webhooks.happened,
    webhooks,
    onExplanation: () => {
      explained += 1;
    },
  };
  const firewall = limited ? createFirewall(clock) : openFirewall;
  const limiter = limited ? createRateLimiter(clock) : noRateLimit;

  const app = new Hono();
  app.route('/_sim/v1', controlApp(world));
  app.route(documentFilesPath, documentFiles(world.store));
  app.route('/v1', hibobApp({ ...world, firewall, firewallScope, limiter }));

  return {
    app,
    fetch: (request) => app.fetch(request),
    createCompany: (request) => {
      const founded = newCompany(world, request);
      return founded.kind === 'created' ? { kind: 'created', company: createdSummary(founded.created) } : founded;
    },
    companies: () => world.store.list().map(summaryOf),
    settled: webhooks.settled,
    explained: () => explained,
  };
}

/** Timers count to 24 days and fire at once beyond; a day is long enough to look again. They must not keep the process alive. */
function later(milliseconds: number, run: () => void): void {
  setTimeout(run, Math.min(milliseconds, 86_400_000)).unref();
}
