import type { Context } from 'hono';
import type { z } from 'zod';
import type { Company } from '../company/company.ts';
import { addressOf, askedByFetch, bodyBytesAllowed } from '../hibob/request.ts';
import { nearest } from '../nearest.ts';
import type { World } from '../world.ts';
import { type ControlError, refuse, refuseShape } from './control-error.ts';
import type { Reply } from './reply.ts';

export type Operate<T> = (subject: T) => Reply | Promise<Reply>;

/** What every route of the control API does around its operation. */
export interface Routing {
  /** Answers about the company that the path names. */
  readonly withCompany: (c: Context, operate: Operate<Company>) => Promise<Response>;
  readonly onCompany: (c: Context, operate: Operate<Company>) => Reply | Promise<Reply>;
  /** Reads the body before it operates. */
  readonly withInput: <S extends z.ZodType>(
    c: Context,
    schema: S,
    operate: Operate<z.output<S>>,
    bytesAllowed?: number,
  ) => Promise<Response>;
}

export function routingOf({ store }: Pick<World, 'store'>): Routing {
  const onCompany: Routing['onCompany'] = (c, operate) => {
    const id = c.req.param('id') ?? '';
    const company = store.get(id);
    return company
      ? operate(company)
      : unknownCompany(
          id,
          store.list().map((one) => one.id),
        );
  };
  return { onCompany, withCompany: async (c, operate) => send(c, await onCompany(c, operate)), withInput };
}

export function send(c: Context, reply: Reply): Response {
  if (reply.kind === 'done') return c.json(reply.body, reply.status);
  const { kind: _, status, ...body } = reply;
  return c.json(body, status);
}

const withInput: Routing['withInput'] = async (c, schema, operate, bytesAllowed = bodyBytesAllowed) => {
  const body = await askedByFetch(c.req.raw, addressOf(c), bytesAllowed).readBody('json');
  const most = bytesAllowed / 1024 / 1024;
  if (body.kind === 'too-large')
    return send(c, refuse(413, `The body is larger than ${most} MiB.`, 'Send less at once.'));
  if (body.kind === 'not-json' && body.text !== '')
    return send(c, refuse(400, 'The body is not JSON.', 'Send a JSON object.'));
  c.set('body', body.text);
  // No body says as much as an empty object.
  const parsed = schema.safeParse(body.kind === 'json' ? body.value : {});
  return send(c, parsed.success ? await operate(parsed.data) : refuseShape(parsed.error));
};

function unknownCompany(id: string, ids: readonly string[]): ControlError {
  const meant = nearest(id, ids);
  return refuse(
    404,
    `There is no company ${id}.`,
    `There are: ${ids.join(', ') || 'none'}.`,
    meant ? { nearest: meant } : {},
  );
}
