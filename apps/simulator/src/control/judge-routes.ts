import { Hono } from 'hono';
import type { World } from '../world.ts';
import type { Routing } from './routing.ts';

/** What a client stored, held against the truth. */
export function judgeRoutes(_world: World, _routing: Routing): Hono {
  return new Hono();
}
