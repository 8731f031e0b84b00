import { randomBytes } from 'node:crypto';
import type { OnEvaluation } from '@hibob-kit/permissions';
import { scenarios as allScenarios, type Scenario } from '@hibob-kit/scenarios';
import { Hono } from 'hono';
import { createCanaryLedgers } from './canaries/canary-ledger.ts';
import { type Clock, machineClock } from './clock.ts';
import { timeOn } from './company/company-clock.ts';
import { type CompanyStore, createCompanyStore } from './company/company-store.ts';
import type { ControlError } from './control/control-error.ts';
import { type CompanySummary, type CreatedSummary, createdSummary, summaryOf } from './control/descriptions.ts';
import { type CompanyRequest, newCompany } from './control/new-company.ts';
import { unrecorded } from './control/recording.ts';
import { documentFiles, documentFilesPath } from './hibob/document-links.ts';
import { answerFetch } from './hibob/fetch-door.ts';
import { createFirewall, openFirewall } from './hibob/firewall.ts';
import { createJournals } from './hibob/journal.ts';
import { answerOnto, type Line, lineDoor } from './hibob/line-door.ts';
import { createRateLimiter, noRateLimit } from './hibob/rate-limit.ts';
import { addressOf, askedByFetch, inProcess, isOfHibob, outgoingOf } from './hibob/request.ts';
import type { Door } from './hibob/serve.ts';
import { createScenarioCredentials, noScenarioCredentials } from './isolation/scenario-credentials.ts';
import { createSnapshots } from './isolation/snapshots.ts';
import type { Log } from './log.ts';
import { createNews } from './news.ts';
import type { RandomBytes } from './random.ts';
import { createDraws } from './run/draws.ts';
import { exportRun } from './run/export-run.ts';
import { replayIn } from './run/replay.ts';
import type { Run } from './run/run.ts';
import { createRuns } from './run/runs.ts';
import { type Sleep, sleep } from './sleep.ts';
import { createTransportClock } from './transport-clock.ts';
import { createWeathers } from './weather/weathers.ts';
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
  /** The machine's: companies tick by it, and the transport clock starts from it. */
  readonly clock?: Clock;
  /** Whether the clocks of companies stand still or go, where nobody says more. In a process they stand, so that a test says what it says tomorrow. */
  readonly time?: 'frozen' | 'ticking';
  /** Whether a service user's id alone may choose a scenario, from this machine. */
  readonly scenarioCredentials?: 'loopback' | 'off';
  /** How answers that are late on purpose wait. */
  readonly sleep?: Sleep;
  readonly random?: RandomBytes;
  /** The id of the next company; null: its scenario's, with a number. */
  readonly nextCompanyId?: () => string | null;
  /** Sends the webhooks. */
  readonly fetch?: Fetch;
  readonly log?: Log;
  /** Told of each evaluation of a service user's rights, so that a test can count what an answer costs. */
  readonly onEvaluation?: OnEvaluation;
  /** Told of each employee that is looked up, so that a test can count what a page costs. */
  readonly onPersonRead?: () => void;
}

export type CreateCompanyAnswer = { readonly kind: 'created'; readonly company: CreatedSummary } | ControlError;

/** A whole fake HiBob in this process, with no port: `fetch` is the door, `listen` puts one in front of it. */
export interface Simulator {
  readonly app: Hono;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** HiBob's API without `app` around it, for `listen`. */
  readonly line: Line;
  readonly createCompany: (request: CompanyRequest) => CreateCompanyAnswer;
  /**
   * Puts another company in the place of one, under its id. Service users of the same name keep id and token; the answer holds the
   * credentials of the others.
   */
  readonly replaceCompany: (companyId: string, request: CompanyRequest) => CreateCompanyAnswer;
  /** What happened to a company so far, to be repeated; null: there is no such company. */
  readonly exportRun: (companyId: string) => Run | null;
  readonly companies: () => readonly CompanySummary[];
  /** Waits until every webhook that is due has been tried, so that a test need not sleep. */
  readonly settled: () => Promise<void>;
  /** How many cases explanations have worked out so far; answering a request works out none. */
  readonly explained: () => number;
}

export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const clock = options.clock ?? machineClock;
  const log = options.log ?? (() => {});
  const limited = options.rateLimits !== 'off';
  const firewallScope = options.firewall ?? 'company';
  const news = createNews();
  const draws = createDraws(options.random ?? randomBytes);
  const companies = createCompanyStore({
    clock,
    transport: (companyId) => transport.now(companyId),
    turned: (since, company) => webhooks.timePassed(since, company),
    changed: (companyId) => news.tell(companyId, 'company'),
  });
  const store: CompanyStore = {
    ...companies,
    nextId: (scenarioId) => options.nextCompanyId?.() ?? companies.nextId(scenarioId),
  };
  const transport = createTransportClock(clock, (companyId) => {
    const company = store.get(companyId);
    return company && timeOn(company.clock, clock);
  });
  const scenarios = options.scenarios ?? allScenarios;
  const control = options.control ?? 'loopback';
  const firewall = limited ? createFirewall() : openFirewall;
  const limiter = limited ? createRateLimiter() : noRateLimit;
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
    journals: createJournals((companyId) => news.tell(companyId, 'requests')),
    news,
    canaries: createCanaryLedgers(),
    scenarios,
    guarantees: {
      rateLimits: limited ? 'on' : 'off',
      firewall: limited ? firewallScope : 'off',
      control,
      webhooks: options.webhooks ?? (control === 'any' ? 'off' : 'loopback'),
      time: options.time ?? 'frozen',
      scenarioCredentials: options.scenarioCredentials ?? 'loopback',
    },
    clock,
    transport,
    weathers: createWeathers(transport.now),
    snapshots: createSnapshots(),
    random: draws.random,
    draws,
    runs: createRuns(),
    replay: replayIn(createSimulator, scenarios),
    log,
    onEvents: webhooks.happened,
    webhooks,
    onExplanation: () => {
      explained += 1;
    },
    onEvaluation: options.onEvaluation ?? (() => {}),
    onPersonRead: options.onPersonRead ?? null,
    forgetLimits: (companyId) => {
      firewall.forget(companyId);
      limiter.forget(companyId);
    },
  };
  const scenarioCredentials =
    world.guarantees.scenarioCredentials === 'off'
      ? noScenarioCredentials
      : createScenarioCredentials({
          isThere: (companyId) => store.get(companyId) !== null,
          found: (scenario, wishes) => {
            const founded = newCompany(world, { scenario, ...wishes });
            if (founded.kind === 'refused') return null;
            const { company, credentials } = founded.created;
            log({ event: 'scenario.founded', company: company.id, scenario, ...wishes });
            // The one the connector would use.
            const [credential] = credentials;
            return credential ? { companyId: company.id, credential } : null;
          },
        });
  const controls = controlApi(world);

  const app = new Hono();
  app.all('/_sim/v1/*', async (c) => (await controls()).fetch(c.req.raw, c.env));
  app.route(documentFilesPath, documentFiles(world.store));
  const door: Door = {
    ...world,
    firewall,
    firewallScope,
    limiter,
    scenarioCredentials,
    sleep: options.sleep ?? sleep,
    control: async (path, init) => (await controls()).request(`/_sim/v1${path}`, init, unrecorded),
  };
  // What Node's line did not take: said in an odd way, or of a server that asks the app alone.
  app.all('/v1/*', async (c) => {
    const outgoing = outgoingOf(c);
    if (!outgoing) return answerFetch(door, c.req.raw, addressOf(c));
    await answerOnto(door, askedByFetch(c.req.raw, addressOf(c)), outgoing);
    const { RESPONSE_ALREADY_SENT } = await import('@hono/node-server/utils/response');
    // Looked into, for into one that nobody looked into @hono/node-server does not look either, and sends it.
    void RESPONSE_ALREADY_SENT.body;
    return RESPONSE_ALREADY_SENT;
  });

  const pages = consolePages(world, controls);
  app.all('/console/*', async (c) => (await pages()).fetch(c.req.raw, c.env));

  return {
    app,
    fetch: (request) => (isOfHibob(request) ? answerFetch(door, request, inProcess) : app.fetch(request)),
    line: lineDoor(door),
    createCompany: (request) => {
      const founded = newCompany(world, request);
      return founded.kind === 'created' ? { kind: 'created', company: createdSummary(founded.created) } : founded;
    },
    replaceCompany: (id, request) => {
      const founded = newCompany(world, request, store.get(id));
      return founded.kind === 'created' ? { kind: 'created', company: createdSummary(founded.created) } : founded;
    },
    exportRun: (id) => exportRun(world, { id }),
    companies: () => world.store.list().map((company) => summaryOf(world, company)),
    settled: webhooks.settled,
    explained: () => explained,
  };
}

/** Timers count to 24 days and fire at once beyond; a day is long enough to look again. They must not keep the process alive. */
function later(milliseconds: number, run: () => void): void {
  setTimeout(run, Math.min(milliseconds, 86_400_000)).unref();
}

/** The control API, loaded when it is first asked: it is half of the program, and a client of HiBob needs none of it. */
function controlApi(world: World): () => Promise<Hono> {
  let app: Promise<Hono> | null = null;
  return () => {
    app ??= import('./control/control-app.ts').then(({ controlApp }) =>
      new Hono().route('/_sim/v1', controlApp(world)),
    );
    return app;
  };
}

/** The console, loaded when somebody first opens it. */
function consolePages(world: World, controls: () => Promise<Hono>): () => Promise<Hono> {
  let app: Promise<Hono> | null = null;
  const load = async () => {
    const { consoleApp } = await import('./console/console-app.tsx');
    const { performing } = await import('./console/desk.ts');
    const perform = performing(async (path, init) => (await controls()).request(`/_sim/v1${path}`, init));
    return new Hono().route('/console', consoleApp({ world, perform }));
  };
  return () => {
    app ??= load();
    return app;
  };
}
