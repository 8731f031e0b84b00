import type { Company } from '../company/company.ts';
import { momentOf } from '../company/moment.ts';
import { peopleOf } from '../company/people.ts';
import type { Soon } from '../soon.ts';
import { behind } from '../weather/lag.ts';
import { type Lag, noLag, type Struck } from '../weather/struck.ts';
import type { Caller } from './authenticate.ts';
import type { Binding } from './bind.ts';
import type { Gate } from './circumstances.ts';
import type { Destination } from './destination.ts';
import { noteList, prepareLists } from './lists-ahead.ts';
import { answerToUnknown } from './quirks.ts';
import { failed, notBuilt, tooLarge, withoutFeature } from './refusals.ts';
import { type Asked, queryIn, type ReadBody } from './request.ts';
import { badRequest, type Result } from './result.ts';
import type { Door } from './serve.ts';
import { viewOf } from './view.ts';

export interface Answered {
  readonly result: Result;
  /** The body's text, for the journal; null where none was read. */
  readonly body: string | null;
  /** As it was when the answer was made. */
  readonly company: Company;
  /** On the machine's clock; null: no handler was asked. */
  readonly answeredAt: number | null;
  readonly gate: Extract<Gate, 'answered' | 'rejected' | 'weather'>;
  /** What the weather did to the request; null: nothing. */
  readonly struck: Struck | null;
}

type AnswerDoor = Pick<Door, 'store' | 'clock' | 'transport' | 'log' | 'onEvents' | 'onEvaluation'>;

/** What a caller who got this far is told: the body is read, the endpoint's row parses it, its handler answers. `lag`: how far behind a read is. */
export function answer(
  door: AnswerDoor,
  asked: Asked,
  to: Destination,
  caller: Extract<Caller, { kind: 'authenticated' }>,
  lag = noLag,
): Soon<Answered> {
  const { endpoint, binding } = to;
  const { company } = caller;
  const unasked = (result: Result, body: string | null = null) => answeredWith(result, body, company, null);
  if (!binding) return unasked(endpoint ? notBuilt : answerToUnknown(asked.method, asked.path, company.data.switches));
  if (binding.refusesJsonType && asked.contentType?.startsWith('application/json'))
    return unasked({ kind: 'page', status: 400 });
  const bound = { binding, path: to.path };
  if (!binding.endpoint.body) return answerRead(door, asked, bound, caller, lag, null);
  return asked.readBody(binding.endpoint.bodyKind).then((body) => {
    if (body.kind === 'too-large') return unasked(tooLarge);
    if (body.kind === 'not-json')
      return unasked(badRequest('The body is not JSON. Send an object, e.g. {}.'), body.text);
    return answerRead(door, asked, bound, caller, lag, body);
  });
}

/** The same, once the body was read. While it came in, the company may have moved on: the answer is about now. */
function answerRead(
  door: AnswerDoor,
  asked: Asked,
  { binding, path }: Bound,
  caller: Extract<Caller, { kind: 'authenticated' }>,
  lag: Lag,
  body: Extract<ReadBody, { kind: 'json' }> | null,
): Answered {
  const { store, clock, transport, log, onEvents, onEvaluation } = door;
  const known = store.get(caller.company.id) ?? caller.company;
  const isBehind = lag.seconds > 0 && binding.endpoint.kind === 'read';
  const lagged = transport.now(known.id) - lag.seconds * 1000;
  const company = isBehind ? behind(known, store.history(known.id), lagged, lag.permissions) : known;
  const answeredAt = clock.now();
  const now = (result: Result) => answeredWith(result, body?.text ?? null, company, answeredAt);
  const view = viewOf(company, caller.serviceUser.id, onEvaluation);
  const { feature } = binding.endpoint;
  if (feature !== null && !view.may(feature)) return now(withoutFeature(feature));
  const moment = momentOf(company, { now: () => answeredAt });
  const input = { path, query: queryIn(asked.query), body: body?.value, moment, origin: asked.origin };
  try {
    const outcome = binding.answer(input, view);
    // What was read late must not become what is.
    if (outcome.company && outcome.company !== company && company === known) {
      store.put(outcome.company);
      // Whoever changes somebody finds out whom that touches, not whoever reads next.
      peopleOf(outcome.company);
      prepareLists(door, company, outcome.company);
    } else if (company === known)
      noteList(company, outcome.result, { binding, serviceUserId: view.serviceUserId, input });
    if (outcome.events && outcome.events.length > 0) onEvents(outcome.company ?? company, outcome.events);
    return now(outcome.result);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log({ event: 'request.failed', endpoint: binding.endpoint.id, error: stack });
    return now(failed);
  }
}

function answeredWith(result: Result, body: string | null, company: Company, answeredAt: number | null): Answered {
  return { result, body, company, answeredAt, gate: 'answered', struck: null };
}

interface Bound {
  readonly binding: Binding;
  readonly path: Destination['path'];
}
