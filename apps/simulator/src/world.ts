import type { OnEvaluation } from '@hibob-kit/permissions';
import type { Scenario } from '@hibob-kit/scenarios';
import type { CanaryLedgers } from './canaries/canary-ledger.ts';
import type { Clock } from './clock.ts';
import type { Company } from './company/company.ts';
import type { CompanyStore } from './company/company-store.ts';
import type { CompanyEvent } from './company/event.ts';
import type { Journals } from './hibob/journal.ts';
import type { Snapshots } from './isolation/snapshots.ts';
import type { Log } from './log.ts';
import type { News } from './news.ts';
import type { RandomBytes } from './random.ts';
import type { Draws } from './run/draws.ts';
import type { Replay } from './run/replay.ts';
import type { Runs } from './run/runs.ts';
import type { TransportClock } from './transport-clock.ts';
import type { Weathers } from './weather/weathers.ts';
import type { Reach } from './webhooks/destination.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

/** What both doors share: HiBob's API and the control API work on the same companies. */
export interface World {
  readonly store: CompanyStore;
  readonly journals: Journals;
  readonly news: News;
  readonly canaries: CanaryLedgers;
  readonly scenarios: readonly Scenario[];
  readonly guarantees: Guarantees;
  /** The machine's, by which companies tick. */
  readonly clock: Clock;
  /** That of the line. */
  readonly transport: TransportClock;
  readonly weathers: Weathers;
  readonly snapshots: Snapshots;
  readonly random: RandomBytes;
  /** `random`, watched. */
  readonly draws: Draws;
  readonly runs: Runs;
  readonly replay: Replay;
  readonly log: Log;
  /** Told of what happened in a company, after it happened. */
  readonly onEvents: (company: Company, events: readonly CompanyEvent[]) => void;
  readonly webhooks: Webhooks;
  /** Rate limits and firewall begin anew for a company. */
  readonly forgetLimits: (companyId: string) => void;
  /** Told of each case that an explanation works out. */
  readonly onExplanation: () => void;
  /** Told of each evaluation of rights that answering takes. */
  readonly onEvaluation: OnEvaluation;
  /** Told of each employee that is looked up; null: nobody counts. */
  readonly onPersonRead: (() => void) | null;
}

/** How this simulator was started, where that changes what a caller can count on. `health` says so. */
export interface Guarantees {
  readonly rateLimits: 'on' | 'off';
  /** Who is counted together when answers of 401 and 403 pile up; `off` with the rate limits. */
  readonly firewall: 'company' | 'ip' | 'off';
  /** Who may use the control API. */
  readonly control: 'loopback' | 'any';
  /** Where webhooks may be sent. */
  readonly webhooks: Reach;
  /** How the clocks of companies are that nobody said more about. */
  readonly time: 'frozen' | 'ticking';
  /** Who may choose a scenario by a service user's id alone. */
  readonly scenarioCredentials: 'loopback' | 'off';
}
