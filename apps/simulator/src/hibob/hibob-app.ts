import { defaultSwitches } from '@hibob-kit/schemas';
import { type Context, Hono } from 'hono';
import { spoilt } from '../weather/spoil.ts';
import { closeLine } from './close-line.ts';
import { deliver } from './deliver.ts';
import { deliverFlow } from './deliver-flow.ts';
import { destinationOf } from './destination.ts';
import { encode } from './encode.ts';
import { failed } from './refusals.ts';
import { askedOf } from './request.ts';
import { type Door, serve } from './serve.ts';
import { writtenFlow, writtenText } from './written.ts';

/** HiBob's API below `/v1`. */
export function hibobApp(door: Door): Hono {
  const app = new Hono();
  app.all('*', (c) => respond(door, c));
  return app;
}

/** What goes wrong is caught here: an error handler of the app's own costs every request a detour. */
async function respond(door: Door, c: Context): Promise<Response> {
  try {
    return await answered(door, c);
  } catch (error) {
    door.log({ event: 'request.failed', path: c.req.path, error: stackOf(error) });
    return deliver(c, await encode(failed, defaultSwitches), {}, null, door.sleep);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function answered(door: Door, c: Context): Promise<Response> {
  const asked = askedOf(c);
  const served = await serve(door, asked, destinationOf(asked.method, asked.path));
  const { result, headers, switches, struck, sent } = served;
  if (result.kind === 'closed') {
    sent(0, writtenText(''));
    return closeLine(c, result.reset);
  }
  if (result.kind === 'flow' && !struck) return deliverFlow(result.flow, headers, sent);
  const whole = result.kind === 'flow' ? ({ kind: 'written', body: writtenFlow(result.flow) } as const) : result;
  const answer = spoilt(await encode(whole, switches), struck?.answer ?? null);
  sent(answer.status, answer.body);
  return deliver(c, answer, headers, struck, door.sleep);
}
