import { defaultSwitches } from '@hibob-kit/schemas';
import { andThen, type Soon } from '../at-once.ts';
import { spoilt } from '../weather/spoil.ts';
import { deliver, typed } from './deliver.ts';
import { destinationOf } from './destination.ts';
import { encode, jsonType } from './encode.ts';
import { flowDrops } from './flow-drops.ts';
import type { Outlet } from './outlet.ts';
import { failed } from './refusals.ts';
import type { Asked } from './request.ts';
import { type Door, type Served, serve } from './serve.ts';
import { writtenFlow, writtenText } from './written.ts';

/** One request of HiBob's API below `/v1`, wherever it comes from. */
export function respond<T>(door: Door, asked: Asked, outlet: Outlet<T>): Soon<T> {
  const refuse = async (error: unknown) => {
    tell(door, asked, error);
    return deliver(await encode(failed, defaultSwitches), [], null, door.sleep, outlet);
  };
  try {
    const served = serve(door, asked, destinationOf(asked.method, asked.path));
    const answered = andThen(served, (one) => answerAs(one, door, asked, outlet));
    return answered instanceof Promise ? answered.catch(refuse) : answered;
  } catch (error) {
    return refuse(error);
  }
}

function answerAs<T>(
  { result, headers, switches, struck, sent }: Served,
  door: Door,
  asked: Asked,
  outlet: Outlet<T>,
): Soon<T> {
  if (result.kind === 'closed') {
    sent(0, writtenText(''));
    return outlet.closed(result.reset ?? false);
  }
  // What only waits or lags leaves the body as it is; what cuts or spoils it needs to know how long it is.
  if (result.kind === 'flow' && !struck?.answer && !struck?.drip)
    return outlet.drops(
      { status: 200, headers: typed(headers, jsonType) },
      told(door, asked, flowDrops(result.flow, sent)),
    );
  const whole = result.kind === 'flow' ? ({ kind: 'written', body: writtenFlow(result.flow) } as const) : result;
  return andThen(encode(whole, switches), (encoded) => {
    const answer = spoilt(encoded, struck?.answer ?? null);
    sent(answer.status, answer.body);
    return deliver(answer, headers, struck, door.sleep, outlet);
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
