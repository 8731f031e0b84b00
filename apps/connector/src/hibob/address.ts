import type { Endpoint } from '@hibob-kit/schemas';
import type { CallInput } from './client.ts';

/** The whole URL of a call. `base` is HiBob's host (`https://api.hibob.com`); a base that already ends in `/v1` is fine. */
export function addressOf(base: string, endpoint: Pick<Endpoint, 'path'>, input: CallInput): string {
  const root = base.replace(/\/+$/, '').replace(/\/v1$/, '');
  const path = fill(endpoint.path, (name) => encodeURIComponent(parameter(endpoint, input, name)));
  const query = new URLSearchParams(input.query).toString();
  return `${root}/v1${path}${query === '' ? '' : `?${query}`}`;
}

/** How failures and events name a call. Who was asked for stays out of it: an identifier may be an e-mail address. */
export function nameOf(endpoint: Pick<Endpoint, 'method' | 'path'>, input: CallInput): string {
  return `${endpoint.method} /v1${fill(endpoint.path, (name) =>
    personal.has(name) ? `{${name}}` : (input.path?.[name] ?? `{${name}}`),
  )}`;
}

const personal: ReadonlySet<string> = new Set(['identifier', 'id', 'employeeId', 'email']);

function fill(path: string, value: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

/** An empty or dotted parameter would turn the call into one of another path. */
function parameter(endpoint: Pick<Endpoint, 'path'>, input: CallInput, name: string): string {
  const value = input.path?.[name] ?? '';
  if (value === '' || value === '.' || value === '..') {
    throw new Error(`${endpoint.path} needs a value for {${name}}.`);
  }
  return value;
}
