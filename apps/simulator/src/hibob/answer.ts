import { momentOf } from '../company/moment.ts';
import type { Caller } from './authenticate.ts';
import { answerToUnknown } from './quirks.ts';
import { failed, notBuilt, tooLarge, withoutFeature } from './refusals.ts';
import type { Asked } from './request.ts';
import { badRequest, type Result } from './result.ts';
import type { Destination, Door } from './serve.ts';
import { viewOf } from './view.ts';

export interface Answered {
  readonly result: Result;
  /** The body's text, for the journal; null where none was read. */
  readonly body: string | null;
}

/** What a caller who got this far is told: the body is read, the endpoint's row parses it, its handler answers. */
export async function answer(
  { store, clock, log, onEvents }: Pick<Door, 'store' | 'clock' | 'log' | 'onEvents'>,
  asked: Asked,
  { endpoint, binding, path }: Destination,
  caller: Extract<Caller, { kind: 'authenticated' }>,
): Promise<Answered> {
  if (!binding) {
    const { switches } = caller.company.data;
    return { result: endpoint ? notBuilt : answerToUnknown(asked.method, asked.path, switches), body: null };
  }
  if (binding.refusesJsonType && asked.contentType?.startsWith('application/json'))
    return { result: { kind: 'page', status: 400 }, body: null };
  const body = binding.endpoint.body ? await asked.readBody(binding.endpoint.bodyKind) : null;
  if (body?.kind === 'too-large') return { result: tooLarge, body: null };
  if (body?.kind === 'not-json')
    return { result: badRequest('The body is not JSON. Send an object, e.g. {}.'), body: body.text };
  // While the body came in, the company may have moved on: the answer is about now.
  const company = store.get(caller.company.id) ?? caller.company;
  const view = viewOf(company, caller.serviceUser.id);
  const { feature } = binding.endpoint;
  if (feature !== null && !view.may(feature)) return { result: withoutFeature(feature), body: body?.text ?? null };
  const moment = momentOf(company, clock);
  const query = Object.fromEntries(new URLSearchParams(asked.query));
  const input = { path, query, body: body?.value, moment, origin: asked.origin };
  try {
    const outcome = binding.answer(input, view);
    if (outcome.company && outcome.company !== company) store.put(outcome.company);
    if (outcome.events && outcome.events.length > 0) onEvents(outcome.company ?? company, outcome.events);
    return { result: outcome.result, body: body?.text ?? null };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log({ event: 'request.failed', endpoint: binding.endpoint.id, error: stack });
    return { result: failed, body: body?.text ?? null };
  }
}
