import type { Company } from '../company/company.ts';
import type { Outcome } from '../hibob/bind.ts';
import { destinationOf } from '../hibob/destination.ts';
import { answerToUnknown } from '../hibob/quirks.ts';
import { notBuilt, unauthorized, withoutFeature } from '../hibob/refusals.ts';
import { badRequest, forbidden, type Result } from '../hibob/result.ts';
import { type View, viewOf } from '../hibob/view.ts';
import { type Written, wholeOf, writtenFlow } from '../hibob/written.ts';
import { credentialIn, type PastRequest, parsedBody } from './past-request.ts';

/** What a company answers to a request, worked out again. Nothing is stored, and no limit or firewall counts it. */
export interface Replayed {
  readonly status: number;
  readonly result: Result;
  readonly view: View;
  /** As it would be after a write. */
  readonly company: Company;
  /** The answer where it is JSON. */
  readonly json: unknown;
}

export function replay(company: Company, request: PastRequest): Replayed {
  const view = viewOf(company, request.serviceUserId);
  const { result: made, company: changed = company } = outcomeOf(company, request, view);
  // Two flows are never equal, whatever they hold: answers are compared as what is sent.
  const result: Result = made.kind === 'flow' ? { kind: 'written', body: writtenFlow(made.flow) } : made;
  return { status: statusOf(result), result, view, company: changed, json: jsonOf(result) };
}

function outcomeOf(company: Company, request: PastRequest, view: View): Outcome {
  const { switches } = company.data;
  const credential = credentialIn(company, request);
  if (credential.kind === 'address refused') return { result: forbidden };
  if (credential.kind !== 'accepted') return { result: unauthorized(switches) };
  const { endpoint, binding, path } = destinationOf(request.method, request.path);
  if (!binding) return { result: endpoint ? notBuilt : answerToUnknown(request.method, request.path, switches) };
  const body = parsedBody(request);
  if (binding.endpoint.body && body === undefined)
    return { result: badRequest('The body is not JSON. Send an object, e.g. {}.') };
  const { feature } = binding.endpoint;
  if (feature !== null && !view.may(feature)) return { result: withoutFeature(feature) };
  const query = Object.fromEntries(new URLSearchParams(request.query));
  const moment = `${company.today}T00:00:00.000`;
  return binding.answer({ path, query, body, moment, origin: '' }, view);
}

function statusOf(result: Result): number {
  switch (result.kind) {
    case 'json':
      return result.status ?? 200;
    case 'written':
    case 'flow':
    case 'file':
    case 'sheet':
      return 200;
    case 'accepted':
      return 202;
    case 'problem':
    case 'page':
    case 'blank':
    case 'foreign':
      return result.status;
    case 'forbidden':
      return 403;
    case 'closed':
      return 0;
    default:
      return result satisfies never;
  }
}

function jsonOf(result: Result): unknown {
  if (result.kind === 'problem') return result.body;
  if (result.kind === 'written') return parsed(result.body);
  return result.kind === 'json' && result.text !== '' ? JSON.parse(result.text) : null;
}

function parsed(body: Written): unknown {
  return JSON.parse(Buffer.from(wholeOf(body)).toString('utf8'));
}
