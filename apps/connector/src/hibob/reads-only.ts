import type { Endpoint } from '@hibob-kit/schemas';

/** The two POSTs of HiBob that read: `GET /v1/people` is gone since 2025-05-06. Source: HiBob changelog. */
const readingPosts: Readonly<Record<string, string>> = {
  'people.search': '/people/search',
  'people.read': '/people/{identifier}',
};

/** Throws for every operation that could change something: calling one is a bug, never a case to handle. */
export function assertReads(endpoint: Pick<Endpoint, 'id' | 'method' | 'path'>): void {
  const reads =
    endpoint.method === 'GET' || (endpoint.method === 'POST' && readingPosts[endpoint.id] === endpoint.path);
  if (!reads) {
    throw new Error(`The connector never writes to HiBob: ${endpoint.method} ${endpoint.path} is refused.`);
  }
}
