import type { CompanyStore } from '../company/company-store.ts';
import type { Log } from '../log.ts';
import type { Caller } from './authenticate.ts';
import { answerToUnknown } from './quirks.ts';
import { failed, notBuilt, tooLarge } from './refusals.ts';
import type { Asked } from './request.ts';
import { badRequest, type Result } from './result.ts';
import type { Destination } from './serve.ts';
import { viewOf } from './view.ts';

export interface Answered {
  readonly result: Result;
  /** The body's text, for the journal; null where none was read. */
  readonly body: string | null;
}

/** What a caller who got this far is told: the body is read, the endpoint's row parses it, its handler answers. */
export async function answer(
  { store, log }: { readonly store: CompanyStore; readonly log: Log },
  asked: Asked,
  { endpoint, binding, path }: Destination,
  caller: Extract<Caller, { kind: 'authenticated' }>,
): Promise<Answered> {
  if (!binding) {
    const { switches } = caller.company.data;
    return { result: endpoint ? notBuilt : answerToUnknown(asked.method, asked.path, switches), body: null };
  }
  const body = binding.endpoint.body ? await asked.readBody() : null;
  if (body?.kind === 'too-large') return { result: tooLarge, body: null };
  if (body?.kind === 'not-json')
    return { result: badRequest('The body is not JSON. Send an object, e.g. {}.'), body: body.text };
  // While the body came in, the company may have moved on: the answer is about now.
  const company = store.get(caller.company.id) ?? caller.company;
  const input = { path, query: Object.fromEntries(new URLSearchParams(asked.query)), body: body?.value };
  try {
    return { result: binding.answer(input, viewOf(company, caller.serviceUser.id)), body: body?.text ?? null };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log({ event: 'request.failed', endpoint: binding.endpoint.id, error: stack });
    return { result: failed, body: body?.text ?? null };
  }
}
