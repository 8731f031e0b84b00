import type { Came } from './differences.ts';
import { at, filled } from './placeholders.ts';
import type { Row } from './requests.ts';

export interface Target {
  /** With the version: `http://127.0.0.1:4010/v1`. */
  readonly url: string;
  readonly serviceUserId: string;
  readonly token: string;
}

export interface Ran {
  readonly operation: string;
  readonly came: Came;
}

/** A request before it is sent. `body` null: none, or one in parts. */
export interface Call {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
  readonly isInParts: boolean;
}

/** Sends one valid request per row, in order, and hands back what came. What a later row needs is looked up when it is asked for. */
export async function run(
  target: Target,
  rows: readonly Row[],
  before: (call: Call) => Promise<void> = async () => {},
): Promise<readonly Ran[]> {
  const known = new Map<string, unknown>();
  const ran: Ran[] = [];
  for (const row of rows) {
    const [method = '', path = ''] = row.operation.split(' ');
    await lookUps(target, row, known);
    const value = (name: string) => {
      const [plain = name, kind] = name.split(':');
      if (kind === 'number') return Number(known.get(plain));
      if (kind === 'text') return String(known.get(plain));
      return known.get(name) ?? `nothing-remembered-as-${name.replaceAll(' ', '-')}`;
    };
    const parameters = filled(row.path ?? {}, value) as Record<string, unknown>;
    const query = filled(row.query ?? {}, value) as Record<string, string>;
    const called = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])));
    const body = bodyOf(row, value);
    const text = typeof body?.bytes === 'string' ? body.bytes : null;
    const asked = `${called}${queryOf(query)}`;
    await before({ operation: row.operation, method, path: asked, body: text, isInParts: row.upload !== undefined });
    const answer = await send(target, method, asked, body);
    for (const [name, place] of Object.entries(row.remember ?? {})) known.set(name, at(answer.json, place));
    if (answer.location !== null) known.set('report name', answer.location.split('/').at(-1));
    ran.push({ operation: row.operation, came: answer });
  }
  return ran;
}

/** Ids that no earlier row gave: the newest entry of a table, a row that fits a custom table. */
async function lookUps(target: Target, row: Row, known: Map<string, unknown>): Promise<void> {
  const text = JSON.stringify(row);
  for (const [, table] of text.matchAll(/\{entry:([\w-]+)\}/g)) {
    const { json } = await send(target, 'GET', `/people/${known.get('employee')}/${table}`, undefined);
    const values = at(json, 'values');
    const rows: readonly unknown[] = Array.isArray(values) ? values : [];
    const mine = rows.find((one) => at(one, 'effectiveDate') === '2026-10-15') ?? rows.at(-1);
    known.set(`entry:${table}`, at(mine, 'id'));
  }
  if (text.includes('"{row}"') && !known.has('row')) {
    const { json } = await send(target, 'GET', `/people/custom-tables/metadata/${known.get('table')}`, undefined);
    known.set('row', rowFor(at(json, 'columns')));
  }
}

const samples: Readonly<Record<string, unknown>> = {
  number: 3,
  date: '2026-10-15',
  currency: { value: 10, currency: 'GBP' },
  boolean: true,
};

function rowFor(columns: unknown): unknown {
  if (!Array.isArray(columns)) return {};
  const filledIn = columns.filter(
    (one) => !['list', 'multi-list', 'hierarchy-list', 'document'].includes(String(at(one, 'type'))),
  );
  return Object.fromEntries(filledIn.map((one) => [at(one, 'id'), samples[String(at(one, 'type'))] ?? 'Conformance']));
}

type Body = { readonly type: string | null; readonly bytes: string | FormData };

function bodyOf(row: Row, value: (name: string) => unknown): Body | undefined {
  if (row.upload !== undefined) {
    const form = new FormData();
    form.append('file', new File(['conformance'], 'conformance.txt', { type: 'text/plain' }));
    for (const [name, text] of Object.entries(row.upload)) form.append(name, text);
    return { type: null, bytes: form };
  }
  return row.body === undefined
    ? undefined
    : { type: 'application/json', bytes: JSON.stringify(filled(row.body, value)) };
}

function queryOf(query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
}

async function send(
  { url, serviceUserId, token }: Target,
  method: string,
  path: string,
  body: Body | undefined,
): Promise<Came & { readonly location: string | null }> {
  const response = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      Authorization: `Basic ${Buffer.from(`${serviceUserId}:${token}`).toString('base64')}`,
      ...(body?.type ? { 'Content-Type': body.type } : {}),
    },
    ...(body === undefined ? {} : { body: body.bytes }),
  });
  const contentType = response.headers.get('content-type');
  const text = await response.text();
  const isJson = contentType?.includes('json') === true && text !== '';
  return {
    status: response.status,
    contentType,
    json: isJson ? JSON.parse(text) : undefined,
    location: response.headers.get('location'),
    notBuilt: response.headers.get('x-simulator-not-built'),
  };
}
