import type { OnEvaluation } from '@hibob-kit/permissions';
import { defaultSwitches, type Endpoint, type Switches } from '@hibob-kit/schemas';
import { andThen, type Soon } from '../at-once.ts';
import type { CanaryLedgers } from '../canaries/canary-ledger.ts';
import { sentMarks } from '../canaries/sent-marks.ts';
import type { Clock } from '../clock.ts';
import type { Company } from '../company/company.ts';
import { written } from '../company/company-clock.ts';
import type { CompanyStore } from '../company/company-store.ts';
import type { CompanyEvent } from '../company/event.ts';
import { allowsAddress } from '../company/ip-allow-list.ts';
import { snapshotOf } from '../company/snapshot.ts';
import type { ScenarioCredentials } from '../isolation/scenario-credentials.ts';
import type { Log } from '../log.ts';
import type { Runs } from '../run/runs.ts';
import type { TransportClock } from '../transport-clock.ts';
import type { Struck } from '../weather/struck.ts';
import type { Answered } from './answer.ts';
import { authenticate, type Caller } from './authenticate.ts';
import { type Gate, wholeBodyCharactersKept } from './circumstances.ts';
import type { Destination } from './destination.ts';
import type { Firewall, Wall } from './firewall.ts';
import { answerKept, bodyCharactersKept, type Journal, type Journals } from './journal.ts';
import type { Headers } from './outlet.ts';
import { type Allowance, type RateLimiter, rateLimitHeaders } from './rate-limit.ts';
import { redactionFor } from './redact.ts';
import { blockedByFirewall, tooManyRequests, unauthorized } from './refusals.ts';
import type { Asked } from './request.ts';
import { forbidden, type Result } from './result.ts';
import { answerInWeather, type WeatherDoor } from './weather-stage.ts';
import type { Written } from './written.ts';

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

/** What goes back: a result, the headers beside it and the switches its bodies follow. */
export interface Served {
  readonly result: Result;
  readonly headers: Headers;
  readonly switches: Switches;
  /** What the weather did to the request; null: nothing. */
  readonly struck: Struck | null;
  /** Writes the journal line and counts a refusal, once the answer's size is known. */
  readonly sent: (status: number, body: Written) => void;
}

/** authenticate → firewall → rate limit → weather → parse → handler. Any step may end it; all answers leave the same way. */
export function serve(door: Door, sentBy: Asked, to: Destination): Soon<Served> {
  const asked = door.scenarioCredentials.translated(sentBy);
  const caller = authenticate(door.store, asked.authorization);
  const switches = caller.company?.data.switches ?? defaultSwitches;
  const { endpoint } = to;
  const wall = wallKey(door, caller, asked.address);
  const lineId = caller.company?.id ?? null;
  const [machineTime, began] = [door.clock.now(), door.transport.now(lineId)];
  const blocked = door.firewall.blocks(wall, door.transport.now(lineId));
  const allowance = blocked || !endpoint ? null : take(door, caller, endpoint, asked.address);
  return andThen(passed(), served);

  function passed(): Soon<Passed> {
    if (blocked) return stopped('blocked by the firewall', blockedByFirewall(switches));
    if (caller.kind === 'rejected') return stopped('rejected', unauthorized(switches));
    // Whether HiBob looks at the address before the credentials is not known.
    if (!allowsAddress(caller.company.ipAllowList, asked.address)) return stopped('address refused', forbidden);
    if (allowance && !allowance.allowed) return stopped('too many requests', tooManyRequests(switches));
    return answerInWeather(door, asked, to, caller);
  }

  function stopped(gate: Gate, refusal: Result): Passed {
    return { gate, result: refusal, body: null, company: caller.company };
  }

  function served(came: Passed): Served {
    const { result, struck = null } = came;
    const journal = caller.company ? door.journals.of(caller.company.id) : null;
    const place = { n: journal?.number() ?? 0, order: door.runs.order() };
    const headers = [
      ...(caller.company ? ['X-Simulator-Explain', `${caller.company.id}.${place.n}`] : none),
      ...limitHeaders(result, allowance, switches, struck),
      ...notBuiltHeader(result, endpoint),
      ...evidenceHeader(endpoint),
      ...headersOf(result),
    ];
    const sent = (status: number, body: Written) => enter(came, journal, place, status, body);
    return { result, switches, headers, struck, sent };
  }

  function enter(
    { result, body, company, gate, answeredAt, struck = null }: Passed,
    journal: Journal | null,
    { n, order }: { readonly n: number; readonly order: number },
    status: number,
    answerBody: Written,
  ): void {
    if (!blocked && (status === 401 || status === 403)) door.firewall.refused(wall, door.transport.now(lineId));
    if (!journal || !company) return;
    const clean = redactionFor(asked.authorization);
    const cleanBody = body === null ? null : clean(body);
    const bodyIsKept = body === null || body.length <= wholeBodyCharactersKept;
    const now = door.transport.now(lineId);
    const entry = {
      n,
      at: `${written(now)}Z`,
      milliseconds: now - began,
      serviceUserId: caller.kind === 'authenticated' ? caller.serviceUser.id : caller.serviceUserId,
      method: asked.method,
      path: clean(asked.path),
      query: clean(asked.query),
      body: cleanBody === null ? null : cleanBody.slice(0, bodyCharactersKept),
      endpoint: endpoint?.id ?? null,
      decision: gate,
      status,
      bytes: answerBody.length,
      ...(struck ? { faults: struck.faults } : {}),
    };
    journal.add({
      entry,
      circumstances: {
        company: snapshotOf(company),
        address: asked.address,
        gate,
        body: bodyIsKept ? cleanBody : null,
        bodyIsKept,
      },
      again: {
        at: answeredAt ?? machineTime,
        order,
        credentials: caller.kind === 'authenticated' ? 'right' : 'wrong',
        origin: asked.origin,
        contentType: asked.contentType ?? null,
        answer: answerKept(answerBody),
      },
    });
    if (company.canaries && gate === 'answered')
      door.canaries.of(company.id).add({ entry, marks: sentMarks(company, entry.serviceUserId, result) });
  }
}

/** How far a request got, and with which company. null: nobody knows whose request it is. */
interface Passed extends Omit<Answered, 'company'> {
  readonly gate: Gate;
  readonly company: Company | null;
  readonly struck?: Struck | null;
}

function wallKey(door: Door, caller: Caller, address: string): Wall {
  const companyId = door.firewallScope === 'ip' ? null : (caller.company?.id ?? null);
  return { companyId, caller: address };
}

/** Refused callers have a count of their own: it fills the headers, and never uses up what the real service user may do. */
function take(door: Door, caller: Caller, { id, perMinute }: Endpoint, address: string): Allowance | null {
  const companyId = caller.company?.id ?? null;
  const take = (who: string) =>
    door.limiter.take({ companyId, caller: `${id} ${who}` }, perMinute, door.transport.now(companyId));
  if (caller.kind === 'rejected') return take(`refused ${address}`);
  const { company, serviceUser } = caller;
  const scopes: Record<Switches['rateLimitScope'], string> = {
    'service user': serviceUser.id,
    company: 'company',
    address,
  };
  return take(scopes[company.data.switches.rateLimitScope]);
}

const none: Headers = [];

function limitHeaders(
  result: Result,
  allowance: Allowance | null,
  { retryAfter }: Pick<Switches, 'retryAfter'>,
  struck: Struck | null,
): Headers {
  const isTooMany = 'status' in result && result.status === 429;
  if (isTooMany && struck?.answer?.kind === '429') {
    const { retryAfter: seconds } = struck.answer;
    return [
      ...(allowance ? rateLimitHeaders({ ...allowance, remaining: 0 }) : none),
      ...(seconds === undefined ? none : ['Retry-After', String(seconds)]),
    ];
  }
  if (!allowance) return none;
  const limit = rateLimitHeaders(allowance);
  return isTooMany && retryAfter === 'with' ? [...limit, 'Retry-After', String(allowance.waitSeconds)] : limit;
}

function headersOf(result: Result): Headers {
  if (result.kind === 'file' || result.kind === 'json' || result.kind === 'written')
    return result.headers ? Object.entries(result.headers).flat() : none;
  return result.kind === 'accepted' ? ['Location', result.location] : none;
}

/** Says which operation is missing, so that nobody takes the answer for HiBob's. */
function notBuiltHeader(result: Result, endpoint: Endpoint | null): Headers {
  return endpoint && 'status' in result && result.status === 501 ? ['X-Simulator-Not-Built', endpoint.id] : none;
}

/** Says of an answer whose shape is inferred that it is, so that nobody builds on it unawares. */
function evidenceHeader(endpoint: Endpoint | null): Headers {
  if (endpoint?.evidence.grade !== 'inferred') return none;
  return ['X-Simulator-Evidence', `inferred: ${endpoint.evidence.source}`];
}
