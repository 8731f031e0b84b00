import type { OnEvaluation } from '@hibob-kit/permissions';
import { defaultSwitches, type Endpoint, type Switches } from '@hibob-kit/schemas';
import type { CanaryLedgers } from '../canaries/canary-ledger.ts';
import type { Clock } from '../clock.ts';
import type { Company } from '../company/company.ts';
import type { CompanyStore } from '../company/company-store.ts';
import type { CompanyEvent } from '../company/event.ts';
import { allowsAddress } from '../company/ip-allow-list.ts';
import type { ScenarioCredentials } from '../isolation/scenario-credentials.ts';
import type { Log } from '../log.ts';
import type { Runs } from '../run/runs.ts';
import type { Soon } from '../soon.ts';
import type { TransportClock } from '../transport-clock.ts';
import type { Answered } from './answer.ts';
import { authenticate, type Caller } from './authenticate.ts';
import type { Gate } from './circumstances.ts';
import type { Destination } from './destination.ts';
import type { Firewall, Wall } from './firewall.ts';
import type { Journals } from './journal.ts';
import type { Allowance, RateLimiter } from './rate-limit.ts';
import { blockedByFirewall, tooManyRequests, unauthorized } from './refusals.ts';
import type { Asked } from './request.ts';
import { forbidden, type Result } from './result.ts';
import { answerInWeather, type WeatherDoor } from './weather-stage.ts';

/** What every request passes, whatever it asks. */
export interface Door extends WeatherDoor {
  readonly store: CompanyStore;
  readonly journals: Journals;
  readonly runs: Pick<Runs, 'order'>;
  readonly canaries: CanaryLedgers;
  readonly firewall: Firewall;
  /** `company`: refusals count per company and address, so that one test cannot block another. `ip`: as HiBob does. */
  readonly firewallScope: 'company' | 'ip';
  readonly limiter: RateLimiter;
  /** The machine's, by which companies tick. */
  readonly clock: Clock;
  readonly transport: TransportClock;
  readonly scenarioCredentials: ScenarioCredentials;
  readonly log: Log;
  /** Told of what happened in a company, after it happened. */
  readonly onEvents: (company: Company, events: readonly CompanyEvent[]) => void;
  readonly onEvaluation: OnEvaluation;
}

/** A request at the door, and what is known of it before anybody answers. */
export interface Arrival {
  readonly door: Door;
  /** As the company's own service user would send it. */
  readonly asked: Asked;
  readonly to: Destination;
  readonly caller: Caller;
  /** Those that its answer follows. */
  readonly switches: Switches;
  readonly wall: Wall;
  readonly isBlocked: boolean;
  /** null: nobody counted the call. */
  readonly allowance: Allowance | null;
  /** On the transport clock. */
  readonly began: number;
}

/** How far a request got, and with which company. null: nobody knows whose request it is. */
export interface Passed extends Omit<Answered, 'company' | 'gate'> {
  readonly gate: Gate;
  readonly company: Company | null;
}

/** Who is calling, and what the firewall and the rate limit say of it. */
export function arrive(door: Door, sentBy: Asked, to: Destination): Arrival {
  const asked = door.scenarioCredentials.translated(sentBy);
  const caller = authenticate(door.store, asked.authorization);
  const companyId = caller.company?.id ?? null;
  const wall = wallKey(door, companyId, asked.address);
  const began = door.transport.now(companyId);
  const isBlocked = door.firewall.blocks(wall, began);
  return {
    door,
    asked,
    to,
    caller,
    switches: caller.company?.data.switches ?? defaultSwitches,
    wall,
    isBlocked,
    allowance: isBlocked || !to.endpoint ? null : take(door, caller, to.endpoint, asked.address, began),
    began,
  };
}

/** authenticate → firewall → rate limit → weather → parse → handler. Any step may end it; all answers leave the same way. */
export function pass({ door, asked, to, caller, switches, isBlocked, allowance }: Arrival): Soon<Passed> {
  if (isBlocked) return stopped('blocked by the firewall', blockedByFirewall(switches), caller);
  if (caller.kind === 'rejected') return stopped('rejected', unauthorized(switches), caller);
  // Whether HiBob looks at the address before the credentials is not known.
  if (!allowsAddress(caller.company.ipAllowList, asked.address)) return stopped('address refused', forbidden, caller);
  if (allowance && !allowance.allowed) return stopped('too many requests', tooManyRequests(switches), caller);
  return answerInWeather(door, asked, to, caller);
}

function stopped(gate: Gate, result: Result, { company }: Caller): Passed {
  return { result, body: null, company, answeredAt: null, gate, struck: null };
}

function wallKey({ firewallScope }: Door, companyId: string | null, caller: string): Wall {
  return { companyId: firewallScope === 'ip' ? null : companyId, caller };
}

/** Refused callers have a count of their own: it fills the headers, and never uses up what the real service user may do. */
function take(door: Door, caller: Caller, { id, perMinute }: Endpoint, address: string, now: number): Allowance | null {
  const companyId = caller.company?.id ?? null;
  const who = caller.kind === 'rejected' ? `refused ${address}` : countedAs(caller, address);
  return door.limiter.take({ companyId, endpointId: id, caller: who }, perMinute, now);
}

function countedAs({ company, serviceUser }: Authenticated, address: string): string {
  const { rateLimitScope } = company.data.switches;
  if (rateLimitScope === 'service user') return serviceUser.id;
  return rateLimitScope === 'company' ? 'company' : address;
}

type Authenticated = Extract<Caller, { kind: 'authenticated' }>;
