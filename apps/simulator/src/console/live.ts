import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { World } from '../world.ts';

/** Tells open pages of a company that something is new. They look again by themselves; what it is does not travel here. */
export function live({ store, news }: World): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const id = c.req.param('id') ?? '';
    const company = store.get(id);
    if (!company) return c.notFound();
    return streamSSE(c, async (stream) => {
      await stream.writeSSE({ event: 'company', data: String(company.version) });
      await new Promise<void>((end) => {
        const stop = news.listen(id, (of) => {
          const version = store.get(id)?.version ?? 0;
          void stream.writeSSE({ event: of, data: String(version) });
        });
        stream.onAbort(() => {
          stop();
          end();
        });
      });
    });
  });
  return app;
}
