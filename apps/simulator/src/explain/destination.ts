import { type Endpoint, endpoints } from '@hibob-kit/schemas';
import type { Binding } from '../hibob/bind.ts';
import { bindings } from '../hibob/hibob-app.ts';
import type { Destination } from '../hibob/serve.ts';

/** Where a request goes: the first endpoint whose path fits, as the router of hibob-app.ts has it. */
export function destinationOf(method: string, path: string): Destination {
  const below = path.replace(/^\/v1(?=\/)/, '');
  for (const endpoint of endpoints) {
    if (endpoint.method !== method) continue;
    const values = patternOf(endpoint).exec(below);
    if (values) return { endpoint, binding: bindingOf(endpoint), path: parametersOf(endpoint, values) };
  }
  return { endpoint: null, binding: null, path: {} };
}

function bindingOf(endpoint: Endpoint): Binding | null {
  return bindings.find((one) => one.endpoint === endpoint) ?? null;
}

const patterns = new Map<Endpoint, RegExp>();

function patternOf(endpoint: Endpoint): RegExp {
  const known = patterns.get(endpoint);
  if (known) return known;
  const source = endpoint.path
    .split(/\{\w+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('([^/]+)');
  const pattern = new RegExp(`^${source}$`);
  patterns.set(endpoint, pattern);
  return pattern;
}

function parametersOf({ path }: Endpoint, values: RegExpExecArray): Readonly<Record<string, string>> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name, at) => [name, decoded(values[at + 1] ?? '')]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
