import type { Hono } from 'hono';
import type { AppDeps } from '../app.ts';
import type { Background } from './background.ts';
import type { Door } from './door.tsx';

/** What every group of pages is given. */
export interface House {
  readonly app: Hono;
  readonly deps: AppDeps;
  readonly door: Door;
  readonly background: Background;
}

/** Nothing comes with the order: credentials and selection are the connection's own. */
export const ownWay = { credentials: null, selection: null } as const;
