import { defaultSwitches, type Endpoint, type Switches } from '@hibob-kit/schemas';
import type { Clock } from '../clock.ts';
import type { Company } from '../company/company.ts';
import type { CompanyStore } from '../company/company-store.ts';
import type { CompanyEvent } from '../company/event.ts';
import { allowsAddress } from '../company/ip-allow-list.ts';
import type { Log } from '../log.ts';
import { type Answered, answer } from './answer.ts';
import { authenticate, type Caller } from './authenticate.ts';
import type { Binding } from './bind.ts';
import type { Firewall } from './firewall.ts';
import { bodyCharactersKept, type Journals } from './journal.ts';
import { type Allowance, type RateLimiter, rateLimitHeaders } from './rate-limit.ts';
import { blockedByFirewall, tooManyRequests, unauthorized } from './refusals.ts';
import type { Asked } from './request.ts';
import { forbidden, type Result } from './result.ts';

/** What every request passes, whatever it asks. */
export interface Door {
  readonly store: CompanyStore;
  readonly journals: Journals;
  readonly firewall: Firewall;
  /** `company`: refusals count per company and address, so that one test cannot block another. `ip`: as HiBob does. */
  readonly firewallScope: 'company' | 'ip';
  readonly limiter: RateLimiter;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of what happened in a company, after it happened. */
  readonly onEvents: (company: Company, events: readonly CompanyEvent[]) => void;
}

/** Where a request is bound for: an endpoint row with its path parameters, or nowhere HiBob knows. */
export interface Destination {
  readonly endpoint: Endpoint | null;
  /** null: no such endpoint, or one that HiBob has and the simulator does not answer yet. */
  readonly binding: Binding | null;
  readonly path: Readonly<Record<string, string>>;
}

/** What goes back: a result, the headers beside it and the switches its bodies follow. */
export interface Served {
  readonly result: Result;
  readonly headers: Readonly<Record<string, string>>;
  readonly switches: Switches;
  /** Writes the journal line and counts a refusal, once the answer's size is known. */
  readonly sent: (status: number, bytes: number) => void;
}

/** authenticate → firewall → rate limit → parse → handler. Any step may end it; all answers leave the same way. */
export async function serve(door: Door, asked: Asked, to: Destination): Promise<Served> {
  const caller = authenticate(door.store, asked.authorization);
  const switches = caller.company?.data.switches ?? defaultSwitches;
  const { endpoint } = to;
  const wall = wallKey(door, caller, asked.address);
  const blocked = door.firewall.blocks(wall);
  const allowance = blocked || !endpoint ? null : take(door, caller, endpoint, asked.address);
  const { result, body } = await outcome();
  const headers = {
    ...headersBeside(result, allowance, switches),
    ...notBuiltHeader(result, endpoint),
    ...evidenceHeader(endpoint),
    ...headersOf(result),
  };
  return { result, switches, headers, sent };

  async function outcome(): Promise<Answered> {
    if (blocked) return { result: blockedByFirewall(switches), body: null };
    if (caller.kind === 'rejected') return { result: unauthorized(switches), body: null };
    // Whether HiBob looks at the address before the credentials is not known.
    if (!allowsAddress(caller.company.ipAllowList, asked.address)) return { result: forbidden, body: null };
    if (allowance && !allowance.allowed) return { result: tooManyRequests(switches), body: null };
    return answer(door, asked, to, caller);
  }

  function sent(status: number, bytes: number): void {
    if (!blocked && (status === 401 || status === 403)) door.firewall.refused(wall);
    if (!caller.company) return;
    door.journals.of(caller.company.id).add({
      at: new Date(door.clock.now()).toISOString(),
      serviceUserId: caller.kind === 'authenticated' ? caller.serviceUser.id : caller.serviceUserId,
      method: asked.method,
      path: asked.path,
      query: asked.query,
      body: body === null ? null : body.slice(0, bodyCharactersKept),
      endpoint: endpoint?.id ?? null,
      status,
      bytes,
    });
  }
}

function wallKey(door: Door, caller: Caller, address: string): string {
  return door.firewallScope === 'ip' ? address : `${caller.company?.id ?? 'unknown ids'} ${address}`;
}

/** Refused callers have a count of their own: it fills the headers, and never uses up what the real service user may do. */
function take({ limiter }: Door, caller: Caller, { id, perMinute }: Endpoint, address: string): Allowance | null {
  if (caller.kind === 'rejected') return limiter.take(`${id} refused ${address}`, perMinute);
  const { company, serviceUser } = caller;
  const scopes: Record<Switches['rateLimitScope'], string> = {
    'service user': serviceUser.id,
    company: company.id,
    address: `${company.id} ${address}`,
  };
  return limiter.take(`${id} ${scopes[company.data.switches.rateLimitScope]}`, perMinute);
}

function headersBeside(
  result: Result,
  allowance: Allowance | null,
  { retryAfter }: Pick<Switches, 'retryAfter'>,
): Readonly<Record<string, string>> {
  if (!allowance) return {};
  const isTooMany = 'status' in result && result.status === 429;
  const wait = isTooMany && retryAfter === 'with' ? { 'Retry-After': String(allowance.waitSeconds) } : {};
  return { ...rateLimitHeaders(allowance), ...wait };
}

function headersOf(result: Result): Readonly<Record<string, string>> {
  if (result.kind === 'file' || result.kind === 'json') return result.headers ?? {};
  return result.kind === 'accepted' ? { Location: result.location } : {};
}

/** Says which operation is missing, so that nobody takes the answer for HiBob's. */
function notBuiltHeader(result: Result, endpoint: Endpoint | null): Readonly<Record<string, string>> {
  return endpoint && 'status' in result && result.status === 501 ? { 'X-Simulator-Not-Built': endpoint.id } : {};
}

/** Says of an answer whose shape is inferred that it is, so that nobody builds on it unawares. */
function evidenceHeader(endpoint: Endpoint | null): Readonly<Record<string, string>> {
  if (endpoint?.evidence.grade !== 'inferred') return {};
  return { 'X-Simulator-Evidence': `inferred: ${endpoint.evidence.source}` };
}
