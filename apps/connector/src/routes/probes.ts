import type { Hono } from 'hono';
import type { Telemetry } from '../telemetry/telemetry.ts';

export interface ProbeDeps {
  readonly version: string;
  readonly telemetry: Telemetry;
  /** false while the process must not get new work: it is starting, stopping, or has lost its database. */
  readonly isReady?: () => Promise<boolean>;
}

/** For those who watch over the process. They say nothing about anybody, so they need no key. */
export function mountProbes(app: Hono, { version, telemetry, isReady }: ProbeDeps): void {
  const well = { status: 'ok', program: 'hibob-connector', version };
  app.get('/health', (c) => c.json(well));
  app.get('/healthz', (c) => c.json(well));
  app.get('/readyz', async (c) => {
    const ready = await (isReady?.() ?? Promise.resolve(true)).catch(() => false);
    return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.text(await telemetry.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
}
