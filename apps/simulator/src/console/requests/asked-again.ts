import { type Explanation, explanationSchema } from '../../explain/explanation.ts';
import type { Recorded } from '../../hibob/journal.ts';
import type { Desk, Wrong } from '../desk.ts';
import { operationOn, type Visit } from '../screen.ts';

/** Why a request was answered as it was, by what the company was then. */
export async function explainedThen({ desk, company }: Visit, n: number): Promise<Explanation | Wrong> {
  const id = encodeURIComponent(`${company.id}.${n}`);
  return read(await desk.perform('GET', operationOn(company, `/explain?id=${id}`)));
}

/** The same request against the company as it is now, about one employee or field. */
export async function explainedNow(
  { desk, company }: Visit,
  { entry, circumstances }: Recorded,
  about: { readonly employee?: string; readonly field?: string },
): Promise<Explanation | Wrong> {
  const { serviceUserId, method, path, query } = entry;
  const body = circumstances.body ?? undefined;
  const input = { serviceUser: serviceUserId, method, path, query, ...(body === undefined ? {} : { body }), ...about };
  return read(await desk.perform('POST', operationOn(company, '/explain'), input));
}

function read(done: Awaited<ReturnType<Desk['perform']>>): Explanation | Wrong {
  return done.kind === 'wrong' ? done : explanationSchema.parse(done.body);
}

export function isWrong(explained: Explanation | Wrong): explained is Wrong {
  return 'kind' in explained;
}
