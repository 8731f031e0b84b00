import { defaultSwitches, type Endpoint, type Switches } from '@hibob-kit/schemas';
import type { Clock } from '../clock.ts';
import type { Company } from '../company/company.ts';
import type { CompanyStore } from '../company/company-store.ts';
import type { Log } from '../log.ts';
import { authenticate, type Caller } from './authenticate.ts';
import type { Binding } from './bind.ts';
import type { Firewall } from './firewall.ts';
import { bodyCharactersKept, type Journal } from './journal.ts';
import { answerToUnknown } from './quirks.ts';
import { type Allowance, type RateLimiter, rateLimitHeaders } from './rate-limit.ts';
import { blockedByFirewall, tooManyRequests, unauthorized } from './refusals.ts';
import type { Asked, ReadBody } from './request.ts';
import { problem, type Result } from './result.ts';
import { viewOf } from './view.ts';

/** What every request passes, whatever it asks. */
export interface Door {
  readonly store: CompanyStore;
  readonly journalOf: (company: Company) => Journal;
  readonly firewall: Firewall;
  /** `company`: refusals count per company and address, so that one test cannot block another. `ip`: as HiBob does. */
  readonly firewallScope: 'company' | 'ip';
  readonly limiter: RateLimiter;
  readonly clock: Clock;
  readonly log: Log;
}

/** What goes back: a result, the headers beside it and the switches its bodies follow. */
export interface Served {
  readonly result: Result;
  readonly headers: Readonly<Record<string, string>>;
  readonly switches: Switches;
  /** Writes the journal line and counts a refusal, once the answer's size is known. */
  readonly sent: (status: number, bytes: number) => void;
}

/** Where a request is bound for: an endpoint row with its path parameters, or nowhere HiBob knows. */
export interface Destination {
  readonly binding: Binding | null;
  readonly path: Readonly<Record<string, string>>;
}

/** authenticate → firewall → rate limit → parse → handler. Each step may end it; all answers leave by the same way. */
export async function serve(door: Door, asked: Asked, to: Destination): Promise<Served> {
  const caller = authenticate(door.store, asked.authorization);
  const { company } = caller;
  const switches = company?.data.switches ?? defaultSwitches;
  const endpoint = to.binding?.endpoint ?? null;
  const wall = wallKey(door, caller, asked.address);
  const blocked = door.firewall.blocks(wall);
  const allowance = endpoint && !blocked ? door.limiter.take(limitKey(caller, endpoint, asked.address), endpoint.perMinute) : null;
  const { result, body } = blocked
    ? { result: blockedByFirewall(switches), body: null }
    : await answer(door, asked, to, caller, allowance, switches);
  return {
    result,
    switches,
    headers: {
      ...(allowance ? rateLimitHeaders(allowance) : {}),
      ...(isTooMany(result) && allowance && switches.retryAfter === 'with'
        ? { 'Retry-After': String(allowance.waitSeconds) }
        : {}),
    },
    sent: (status, bytes) => {
      if (!blocked && (status === 401 || status === 403)) door.firewall.refused(wall);
      if (!company) return;
      door.journalOf(company).add({
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
    },
  };
}

interface Answered {
  readonly result: Result;
  /** The body's text, for the journal. */
  readonly body: string | null;
}

async function answer(
  door: Door,
  asked: Asked,
  to: Destination,
  caller: Caller,
  allowance: Allowance | null,
  switches: Switches,
): Promise<Answered> {
  if (caller.kind === 'rejected') return { result: unauthorized(switches), body: null };
  if (allowance && !allowance.allowed) return { result: tooManyRequests(switches), body: null };
  const { binding } = to;
  if (!binding) return { result: answerToUnknown(asked.method, belowVersion(asked.path), switches), body: null };
  const body: ReadBody | null = binding.endpoint.body ? await asked.readBody() : null;
  if (body?.kind === 'too-large') {
    return { result: problem(413, 'exception.request.too.large', 'The body is larger than 1 MiB.'), body: null };
  }
  if (body?.kind === 'not-json') {
    return { result: problem(400, 'exception.invalid.json', 'The body is not JSON. Send an object, e.g. {}.'), body: body.text };
  }
  // The body has been read in the meantime: the company may have moved on, and the answer is about now.
  const company = door.store.get(caller.company.id) ?? caller.company;
  const input = { path: to.path, query: Object.fromEntries(new URLSearchParams(asked.query)), body: body?.value };
  try {
    return { result: binding.answer(input, viewOf(company, caller.serviceUser.id)), body: body?.text ?? null };
  } catch (error) {
    door.log({ event: 'request.failed', endpoint: binding.endpoint.id, error: stackOf(error) });
    return { result: problem(500, 'exception.internal', 'The simulator failed; its log says where.'), body: body?.text ?? null };
  }
}

function wallKey(door: Door, caller: Caller, address: string): string {
  return door.firewallScope === 'ip' ? address : `${caller.company?.id ?? 'unknown ids'} ${address}`;
}

/** Refused callers have a count of their own: it fills the headers, and never uses up what the real service user may do. */
function limitKey(caller: Caller, endpoint: Endpoint, address: string): string {
  if (caller.kind === 'rejected') return `${endpoint.id} refused ${address}`;
  const scopes: Record<Switches['rateLimitScope'], string> = {
    'service user': caller.serviceUser.id,
    company: caller.company.id,
    address,
  };
  return `${endpoint.id} ${scopes[caller.company.data.switches.rateLimitScope]}`;
}

function isTooMany(result: Result): boolean {
  return 'status' in result && result.status === 429;
}

function belowVersion(path: string): string {
  return path.slice('/v1'.length);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
