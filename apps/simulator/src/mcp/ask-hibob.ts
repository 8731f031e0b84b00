import type { Simulator } from '../simulator.ts';

export interface Asking {
  readonly serviceUserId: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** A whole directory would fill an assistant's memory. */
const charactersShown = 20_000;

/** A request as the service user's program would send it. */
export async function askHibob({ app }: Simulator, { serviceUserId, method, path, body }: Asking, token: string) {
  const headers = {
    Authorization: `Basic ${Buffer.from(`${serviceUserId}:${token}`).toString('base64')}`,
    Accept: 'application/json',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const answer = await app.request(belowVersion(path), { method, headers, ...sent });
  const text = await answer.text();
  const shown = text.slice(0, charactersShown);
  return {
    status: answer.status,
    headers: Object.fromEntries([...answer.headers].filter(([name]) => told.test(name))),
    explainId: answer.headers.get('X-Simulator-Explain'),
    body: shown.length < text.length ? `${shown} … and ${text.length - shown.length} characters more` : jsonOr(text),
  };
}

const told = /^(content-type|location|retry-after|x-ratelimit-|x-simulator-)/;

function belowVersion(path: string): string {
  if (path.startsWith('/v1/')) return path;
  return `/v1${path.startsWith('/') ? '' : '/'}${path}`;
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
