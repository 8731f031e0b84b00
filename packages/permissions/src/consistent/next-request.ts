import { type AnyTableId, anyTable, bulkEndpoints, categories, fields, sensitiveByDefault } from '@hibob-kit/schemas';
import type { Candidate } from './candidates.ts';
import { type Asked, askedIn, type PastedRequest } from './pasted-request.ts';
import { type Predicted, predicted } from './predicted.ts';
import type { Setup } from './setup.ts';

/** A request that tells setups apart: what each answer to it would leave. */
export interface NextRequest {
  readonly request: PastedRequest;
  readonly why: string;
  /** By what the answer shows; `setups`: places among the candidates. */
  readonly outcomes: readonly { readonly answer: string; readonly setups: readonly number[] }[];
}

/** The request whose answer can be expected to leave least open; null: none tells them apart. */
export function nextRequest(asked: Asked, sent: PastedRequest, candidates: readonly Candidate[]): NextRequest | null {
  const told = requestsFor(asked, sent, candidates).map((one) => ({ ...one, outcomes: outcomesOf(one, candidates) }));
  const open = (one: (typeof told)[number]) =>
    one.outcomes.reduce((sum, { setups }) => sum + openAmong(setups.map((at) => candidates[at]?.weight ?? 0)), 0);
  const [best] = told.filter(({ outcomes }) => outcomes.length > 1).toSorted((one, other) => open(one) - open(other));
  return best ? { request: best.request, why: best.why, outcomes: best.outcomes } : null;
}

interface Trial {
  readonly request: PastedRequest;
  readonly why: string;
  readonly answer: (setup: Setup) => string;
}

/** How much stays open among setups of these weights: their entropy, times how likely it is that one of them is it. */
function openAmong(weights: readonly number[]): number {
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.reduce((open, one) => (one > 0 ? open - one * Math.log2(one / sum) : open), 0);
}

function outcomesOf({ answer }: Trial, candidates: readonly Candidate[]): NextRequest['outcomes'] {
  const byAnswer = new Map<string, number[]>();
  for (const [at, { setup }] of candidates.entries()) {
    const text = answer(setup);
    const known = byAnswer.get(text);
    if (known) known.push(at);
    else byAnswer.set(text, [at]);
  }
  return [...byAnswer].map(([text, setups]) => ({ answer: text, setups }));
}

function requestsFor(asked: Asked, sent: PastedRequest, candidates: readonly Candidate[]): readonly Trial[] {
  const odd = [...new Set(candidates.flatMap(({ setup }) => Object.keys(setup.odd)))];
  const boxed = [...new Set(candidates.flatMap(({ setup }) => Object.keys(setup.boxes)))];
  const tables = tableIds.filter((id) => boxed.includes(anyTable(id).categoryId));
  return [
    metadata(odd),
    otherHost(sent),
    ...(asked.kind === 'metadata' ? [] : [everybody()]),
    ...boxed.map(category),
    ...tables.map(table),
  ];
}

const tableIds = Object.keys(bulkEndpoints) as readonly (keyof typeof bulkEndpoints)[];

/** Metadata takes no permission, so that a 200 clears the credential; and it says in which category a field stands now. */
function metadata(odd: readonly string[]): Trial {
  return {
    request: { method: 'GET', path: '/v1/company/people/fields', body: null },
    why: 'Metadata takes no permission: it tells the credential from the groups, and where a field stands now.',
    answer: (setup) => {
      const found = predicted(setup, { kind: 'metadata', one: false });
      if (found.kind === 'refused') return String(found.status);
      const others = odd.flatMap((id) => metadataOf(id, setup) ?? []);
      if (odd.length > 0 && others.length === 0) return '200, and every field stands in its own category';
      return ['200', ...others].join('; ');
    },
  };
}

function metadataOf(id: string, { odd }: Setup): string | null {
  const known = fields.some((field) => field.id === id);
  switch (odd[id]) {
    case 'absent':
      return `${id} is not listed`;
    case 'moved':
    case 'moved here':
      return known ? `${id} stands in another category` : `${id} is listed`;
    default:
      return null;
  }
}

function otherHost(sent: PastedRequest): Trial {
  return {
    request: { ...sent, path: `https://api.sandbox.hibob.com${sent.path.startsWith('/v1') ? '' : '/v1'}${sent.path}` },
    why: 'Production and sandbox have service users of their own. (If this was the sandbox: the same to api.hibob.com.)',
    answer: ({ door }) => (door === 'environment' ? '200' : '401, or as before'),
  };
}

function everybody(): Trial {
  const body = { fields: ['root.id', 'internal.status', 'internal.lifecycleStatus'], showInactive: true };
  const request = { method: 'POST', path: '/v1/people/search', body };
  return {
    request,
    why: 'Count the employees, and again with showInactive: false.',
    answer: (setup) => {
      const found = told(setup, request);
      if (found.kind !== 'people') return refusedText(found);
      if (found.kinds.length === 0) return 'nobody';
      const inactive = found.kinds.includes('terminated') || found.kinds.includes('hired');
      const leave = found.kinds.includes('on leave') ? ', people on leave among them' : ', nobody on leave among them';
      return `${inactive ? 'more with showInactive: true than without' : 'as many either way'}${leave}`;
    },
  };
}

function category(categoryId: string): Trial {
  const own = fields.filter((one) => one.categoryId === categoryId && one.id !== 'root.id');
  const isSensitive = (id: string) => sensitiveByDefault.includes(id);
  const ids = [own.find(({ id }) => !isSensitive(id)), own.find(({ id }) => isSensitive(id))].flatMap(
    (one) => one?.id ?? [],
  );
  const request = { method: 'POST', path: '/v1/people/search', body: { fields: ids } };
  const name = categories.find(({ id }) => id === categoryId)?.name ?? categoryId;
  return {
    request,
    why: `An ordinary and a sensitive field of ${name} tell View from View and Edit.`,
    answer: (setup) => {
      const found = told(setup, request);
      if (found.kind !== 'people') return refusedText(found);
      if (found.kinds.length === 0) return 'nobody';
      const shown = ids.filter((id) => found.shown.has(id));
      return shown.length === 0 ? 'neither field' : `with ${shown.join(' and ')}`;
    },
  };
}

function table(id: AnyTableId): Trial {
  const request = { method: 'GET', path: `/v1/bulk/people/${id}?limit=200`, body: null };
  return {
    request,
    why: `The bulk table is 403 only for want of a right on ${anyTable(id).name}, never for whom access rights select.`,
    answer: (setup) => {
      const found = told(setup, request);
      if (found.kind !== 'rows') return refusedText(found);
      if (found.nobody) return 'no rows';
      return found.past === 'shown' ? 'several rows of some employees' : 'one row of each employee';
    },
  };
}

function told(setup: Setup, request: PastedRequest): Predicted {
  const asked = askedIn(request);
  if (!asked) throw new Error(`${request.path} cannot be read`);
  return predicted(setup, asked);
}

const refusedText = (found: Predicted) => (found.kind === 'refused' ? String(found.status) : '200');
