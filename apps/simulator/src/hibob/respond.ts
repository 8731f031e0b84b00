import { defaultSwitches } from '@hibob-kit/schemas';
import type { Soon } from '../soon.ts';
import { spoilt } from '../weather/spoil.ts';
import { answerHeaders } from './answer-headers.ts';
import { deliver, typed } from './deliver.ts';
import { destinationOf } from './destination.ts';
import { type Encoded, encode, jsonType } from './encode.ts';
import { enter, type Place, placeOf } from './enter.ts';
import { flowDrops } from './flow-drops.ts';
import type { Headers, Outlet } from './outlet.ts';
import { failed } from './refusals.ts';
import type { Asked } from './request.ts';
import { type Arrival, arrive, type Door, type Passed, pass } from './serve.ts';
import { writtenFlow, writtenText } from './written.ts';

/** One request of HiBob's API below `/v1`, wherever it comes from. What has to wait for nothing is answered at once, without a promise. */
export function respond<T>(door: Door, asked: Asked, outlet: Outlet<T>): Soon<T> {
  try {
    const arrival = arrive(door, asked, destinationOf(asked.method, asked.path));
    const passed = pass(arrival);
    const answered =
      passed instanceof Promise
        ? passed.then((came) => answerAs(arrival, came, outlet))
        : answerAs(arrival, passed, outlet);
    return answered instanceof Promise
      ? answered.catch((error: unknown) => fail(door, asked, outlet, error))
      : answered;
  } catch (error) {
    return fail(door, asked, outlet, error);
  }
}

async function fail<T>(door: Door, asked: Asked, outlet: Outlet<T>, error: unknown): Promise<T> {
  tell(door, asked, error);
  return deliver(await encode(failed, defaultSwitches), [], null, door.sleep, outlet);
}

function answerAs<T>(arrival: Arrival, came: Passed, outlet: Outlet<T>): Soon<T> {
  const { door, asked, switches } = arrival;
  const { result, struck } = came;
  const place = placeOf(arrival);
  if (result.kind === 'closed') {
    enter(arrival, came, place, 0, writtenText(''));
    return outlet.closed(result.reset ?? false);
  }
  // What only waits or lags leaves the body as it is; what cuts or spoils it needs to know how long it is.
  if (result.kind === 'flow' && !struck?.answer && !struck?.drip) {
    const drops = flowDrops(result.flow, (status, body) => enter(arrival, came, place, status, body));
    const headers = typed(headersOf(arrival, came, place), jsonType);
    return outlet.drops({ status: 200, headers }, told(door, asked, drops));
  }
  const whole = result.kind === 'flow' ? ({ kind: 'written', body: writtenFlow(result.flow) } as const) : result;
  const encoded = encode(whole, switches);
  if (encoded instanceof Promise) return encoded.then((one) => send(arrival, came, place, one, outlet));
  return send(arrival, came, place, encoded, outlet);
}

function send<T>(arrival: Arrival, came: Passed, place: Place, encoded: Encoded, outlet: Outlet<T>): T {
  const answer = spoilt(encoded, came.struck?.answer ?? null);
  enter(arrival, came, place, answer.status, answer.body);
  return deliver(answer, headersOf(arrival, came, place), came.struck, arrival.door.sleep, outlet);
}

function headersOf({ caller, to, allowance, switches }: Arrival, { result, struck }: Passed, { n }: Place): Headers {
  return answerHeaders({
    result,
    explainedAs: caller.company ? `${caller.company.id}.${n}` : null,
    endpoint: to.endpoint,
    allowance,
    retryAfter: switches.retryAfter,
    struck,
  });
}

function tell(door: Door, { path }: Asked, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  door.log({ event: 'request.failed', path, error: stack });
}

/** What fails while a body is made is told too, though its status is out. */
async function* told(door: Door, asked: Asked, drops: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* drops;
  } catch (error) {
    tell(door, asked, error);
    throw error;
  }
}
