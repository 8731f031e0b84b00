import { latelyKept } from '@hibob-kit/scenarios';
import { type Endpoint, endpoints } from '@hibob-kit/schemas';
import type { Binding } from './bind.ts';
import { bindings } from './bindings.ts';

/** Where a request is bound for: an endpoint row with its path parameters, or nowhere HiBob knows. */
export interface Destination {
  readonly endpoint: Endpoint | null;
  /** null: no such endpoint, or one that HiBob has and the simulator does not answer yet. */
  readonly binding: Binding | null;
  readonly path: Readonly<Record<string, string>>;
  /** The path itself, for whoever keeps it: the same text for all who ask it. */
  readonly text: string;
}

/** The first endpoint, in the order of the rows, whose path fits. `path`: with `/v1`. */
export function destinationOf(method: string, path: string): Destination {
  if (path.length > longest) return destinationFor(method, path);
  return lately.get(method)?.(path, () => destinationFor(method, path)) ?? nowhere(path);
}

function destinationFor(method: string, path: string): Destination {
  const segments = path.split('/').slice(path.startsWith('/v1/') ? 2 : 1);
  const found = routes.get(method === 'HEAD' ? 'GET' : method)?.[segments.length]?.find((one) => fits(one, segments));
  if (!found) return nowhere(path);
  const { endpoint, binding, names } = found;
  const named: Record<string, string> = {};
  for (const [name, at] of names) named[name] = decoded(segments[at] ?? '');
  return { endpoint, binding, path: Object.freeze(named), text: path };
}

function nowhere(text: string): Destination {
  return { endpoint: null, binding: null, path: noNames, text };
}
const noNames: Destination['path'] = Object.freeze({});

interface Route extends Omit<Destination, 'path' | 'text' | 'endpoint'> {
  readonly endpoint: Endpoint;
  /** null: anything stands there. */
  readonly segments: readonly (string | null)[];
  readonly names: readonly (readonly [name: string, at: number])[];
}

const bindingOf = new Map(bindings.map((binding) => [binding.endpoint, binding]));

/** By method, then by how many segments they have. */
type Routes = ReadonlyMap<string, readonly (readonly Route[] | undefined)[]>;

const routes: Routes = grouped(endpoints.map(routeTo));

/** The same few hundred paths are asked for again and again; what is longer would fill the memory. */
const longest = 200;
const lately = new Map([...routes.keys(), 'HEAD'].map((method) => [method, latelyKept<string, Destination>(256)]));

function grouped(all: readonly Route[]): Routes {
  const byMethod = new Map<string, Route[][]>();
  for (const route of all) {
    const { method } = route.endpoint;
    const byLength = byMethod.get(method) ?? [];
    byMethod.set(method, byLength);
    const { length } = route.segments;
    byLength[length] = [...(byLength[length] ?? []), route];
  }
  return byMethod;
}

function routeTo(endpoint: Endpoint): Route {
  const segments: (string | null)[] = [];
  const names: [name: string, at: number][] = [];
  for (const [at, part] of endpoint.path.slice(1).split('/').entries()) {
    const isName = part.startsWith('{');
    segments.push(isName ? null : part);
    if (isName) names.push([part.slice(1, -1), at]);
  }
  return { endpoint, binding: bindingOf.get(endpoint) ?? null, segments, names };
}

function fits({ segments }: Route, sent: readonly string[]): boolean {
  return segments.every((segment, at) => (segment === null ? sent[at] !== '' : segment === sent[at]));
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
