import { Hono } from 'hono';
import type { AppDeps } from '../app.ts';
import type { KeyRing } from '../vault/key-ring.ts';
import { createBackground } from './background.ts';
import { createDoor } from './door.tsx';
import type { House } from './house.ts';
import { pagesCss } from './pages-css.ts';
import { pagesJs } from './pages-js.ts';
import { checkPages } from './routes/check.tsx';
import { connectionPages } from './routes/connections.tsx';
import { credentialPages } from './routes/credentials.tsx';
import { erasePages } from './routes/erase.tsx';
import { findPages } from './routes/find.tsx';
import { resultPages } from './routes/result.tsx';
import { selectionPages } from './routes/selection.tsx';
import { signInPages } from './routes/sign-in.tsx';
import { syncPages } from './routes/sync.tsx';
import { tenantPages } from './routes/tenant.tsx';

/** The connect flow and the operations view, rendered here; they work without a script. */
export function connectApp(deps: AppDeps, ring: KeyRing): Hono {
  const app = new Hono();
  const house: House = {
    app,
    deps,
    door: createDoor(deps, ring),
    background: createBackground(deps.explain),
  };
  app.get('/assets/pages.css', (c) =>
    c.body(pagesCss, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }),
  );
  app.get('/assets/pages.js', (c) =>
    c.body(pagesJs, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=300' }),
  );
  for (const pages of groups) pages(house);
  return app;
}

const groups: readonly ((house: House) => void)[] = [
  signInPages,
  // Before those of a connection: its address looks like one, under a name that none can have.
  tenantPages,
  connectionPages,
  selectionPages,
  credentialPages,
  checkPages,
  findPages,
  syncPages,
  resultPages,
  erasePages,
];
