import type { Context } from 'hono';
import { redact } from '../hibob/redact.ts';
import type { World } from '../world.ts';
import type { OperationRow } from './operation.ts';

/** The environment of calls that happen again by themselves when a run is repeated, as those of the weather do. */
export const unrecorded = { unrecorded: true } as const;

/** Does an operation and keeps what it changed for exported runs. */
export async function recorded(
  world: World,
  c: Context,
  row: OperationRow,
  handle: () => Promise<Response>,
): Promise<Response> {
  if (row.method === 'GET' || row.reads || c.env?.unrecorded === true) return handle();
  const answer = await handle();
  if (answer.status >= 400) return answer;
  const body: unknown = c.get('body');
  const { pathname, search } = new URL(c.req.url);
  // How a company was founded is kept with it.
  if (row.path === '/companies') return answer;
  const made = row.forks ? await idIn(answer) : null;
  const subject = row.path.startsWith('/companies/{id}') ? (c.req.param('id') ?? null) : null;
  world.runs.changed(made ?? subject, {
    kind: 'control',
    at: world.clock.now(),
    method: row.method,
    path: `${pathname.replace('/_sim/v1', '')}${search}`,
    body: typeof body === 'string' && body !== '' ? redact(body) : null,
    status: answer.status,
    made,
    draws: drawsOf(c),
  });
  return answer;
}

async function idIn(answer: Response): Promise<string | null> {
  const value: unknown = await answer.clone().json();
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : null;
  return typeof id === 'string' ? id : null;
}

/** What chance gave while the operation was done. */
function drawsOf(c: Context): string[] {
  const draws: unknown = c.get('draws');
  return Array.isArray(draws) ? draws.map(String) : [];
}
