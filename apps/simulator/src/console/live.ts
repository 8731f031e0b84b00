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
      const tell = (event: string) => stream.writeSSE({ event, data: String(store.get(id)?.version ?? 0) });
      await new Promise<void>((end) => {
        const stop = news.listen(id, (of) => void tell(of));
        stream.onAbort(() => {
          stop();
          end();
        });
        // What happened after the page was made and before it listened.
        void tell('company').then(() => tell('requests'));
      });
    });
  });
  return app;
}
