import type { Switches } from '@hibob-kit/schemas';
import type { Log } from '../log.ts';
import type { RandomBytes } from '../random.ts';
import type { Sleep } from '../sleep.ts';
import type { Soon } from '../soon.ts';
import { changedBy } from '../weather/changes.ts';
import type { AnswerFault, Change } from '../weather/struck.ts';
import { asksForCursors, type Weather, type Weathers } from '../weather/weathers.ts';
import { type Answered, answer } from './answer.ts';
import { authenticate, type Caller } from './authenticate.ts';
import type { Destination } from './destination.ts';
import { cursorExpired, tooManyRequests, unauthorized, unavailable } from './refusals.ts';
import type { Asked } from './request.ts';
import type { Result } from './result.ts';
import type { Door } from './serve.ts';

/** What the weather needs to happen. */
export interface WeatherDoor {
  readonly weathers: Weathers;
  readonly random: RandomBytes;
  readonly sleep: Sleep;
  readonly log: Log;
  /** Asks the control API from inside this process. */
  readonly control: (path: string, init: RequestInit) => Response | Promise<Response>;
}

type Authenticated = Extract<Caller, { kind: 'authenticated' }>;

/** The stage between rate limit and parsing: what the weather does before the handler, the handler, and what it does to its answer. */
export function answerInWeather(
  door: Door & WeatherDoor,
  sent: Asked,
  to: Destination,
  caller: Authenticated,
): Soon<Answered> {
  const weather = door.weathers.of(caller.company.id);
  return weather ? struckByIt(door, weather, sent, to, caller) : answer(door, sent, to, caller);
}

async function struckByIt(
  door: Door & WeatherDoor,
  weather: Weather,
  sent: Asked,
  to: Destination,
  caller: Authenticated,
): Promise<Answered> {
  const { id } = caller.company;
  const asked = readOnce(sent);
  const struck = door.weathers.strike(id, {
    endpointId: to.endpoint?.id ?? null,
    method: asked.method,
    path: asked.path,
    hasCursor: asksForCursors(weather) && (await hasCursor(asked, to)),
  });
  if (!struck) return answer(door, asked, to, caller);
  if (struck.delayMs > 0) await door.sleep(struck.delayMs);
  for (const change of struck.changes) await apply(door, caller, change);
  const now = struck.changes.length > 0 ? authenticate(door.store, asked.authorization) : caller;
  const company = now.company ?? caller.company;
  const { switches } = company.data;
  const stopped = { body: null, company, answeredAt: null, struck };
  if (now.kind === 'rejected') return { ...stopped, gate: 'rejected', result: unauthorized(switches) };
  const instead = insteadOf(struck.answer, switches);
  if (instead && !isHandled(struck.answer)) return { ...stopped, gate: 'weather', result: instead };
  const answered = await answer(door, asked, to, now, struck.lag);
  if (instead) return { ...answered, struck, gate: 'weather', result: instead };
  return { ...answered, struck };
}

/** What is said instead of HiBob's answer. null: HiBob's own goes out, whole or spoilt. */
function insteadOf(fault: AnswerFault | null, switches: Switches): Result | null {
  switch (fault?.kind) {
    case '429':
      return tooManyRequests(switches);
    case 'status':
      return unavailable(fault.status, fault.body);
    case 'reset':
      return fault.when === 'in body' ? null : { kind: 'closed', reset: true };
    case 'html':
      return { kind: 'page', status: 200 };
    case 'cursor-expired':
      return cursorExpired;
    default:
      return null;
  }
}

/** Whether the operation is carried out though its answer is lost. */
function isHandled(fault: AnswerFault | null): boolean {
  return (fault?.kind === 'status' && fault.handled) || (fault?.kind === 'reset' && fault.when === 'after');
}

async function apply(door: Door & WeatherDoor, { company: { id }, serviceUser }: Authenticated, change: Change) {
  const company = door.store.get(id);
  if (!company) return;
  const changed = changedBy(company, serviceUser.id, change, door.random);
  if (changed && changed !== company) door.store.put(changed);
  if (change.kind !== 'control') return;
  const body = change.body === undefined ? {} : { body: JSON.stringify(change.body) };
  const { status } = await door.control(`/companies/${id}${change.path}`, { method: change.method, ...body });
  if (status >= 400) door.log({ event: 'weather.control.refused', company: id, path: change.path, status });
}

/** A body can be read once; a rule may want to look into it before the handler does. */
function readOnce(asked: Asked): Asked {
  let read: ReturnType<Asked['readBody']> | null = null;
  return {
    ...asked,
    readBody: (kind) => {
      read ??= asked.readBody(kind);
      return read;
    },
  };
}

/** Cursors travel in the query, or in a body beside `limit` or as `pagination`. */
async function hasCursor(asked: Asked, { endpoint }: Destination): Promise<boolean> {
  if (new URLSearchParams(asked.query).get('cursor')) return true;
  if (endpoint?.kind !== 'read' || endpoint.bodyKind !== 'json') return false;
  const body = await asked.readBody('json');
  return body.kind === 'json' && [body.value, entry(body.value, 'pagination')].some((one) => !!entry(one, 'cursor'));
}

function entry(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
