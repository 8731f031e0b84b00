import { defaultSwitches } from '@hibob-kit/schemas';
import { spoilt } from '../weather/spoil.ts';
import { deliver, typed } from './deliver.ts';
import { destinationOf } from './destination.ts';
import { encode, jsonType } from './encode.ts';
import { flowDrops } from './flow-drops.ts';
import type { Outlet } from './outlet.ts';
import { failed } from './refusals.ts';
import type { Asked } from './request.ts';
import { type Door, serve } from './serve.ts';
import { writtenFlow, writtenText } from './written.ts';

/** One request of HiBob's API below `/v1`, wherever it comes from. */
export async function respond<T>(door: Door, asked: Asked, outlet: Outlet<T>): Promise<T> {
  try {
    return await answered(door, asked, outlet);
  } catch (error) {
    tell(door, asked, error);
    return deliver(await encode(failed, defaultSwitches), [], null, door.sleep, outlet);
  }
}

async function answered<T>(door: Door, asked: Asked, outlet: Outlet<T>): Promise<T> {
  const served = await serve(door, asked, destinationOf(asked.method, asked.path));
  const { result, headers, switches, struck, sent } = served;
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
  const encoded = encode(whole, switches);
  const answer = spoilt(encoded instanceof Promise ? await encoded : encoded, struck?.answer ?? null);
  sent(answer.status, answer.body);
  return deliver(answer, headers, struck, door.sleep, outlet);
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
