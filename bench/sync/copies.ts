// A HiBob that answers from memory, for benches of the connector alone: people of a simulated company, copied until there are enough.
//   tsx bench/sync/copies.ts PEOPLE
import { createServer } from 'node:http';
import { createSimulator } from 'hibob-simulator';

const people = Number(process.argv[2]);
const rowsAPerson = 15;
const tableIds = ['work', 'employment', 'lifecycle', 'salaries', 'variable', 'equities'] as const;

const simulator = createSimulator({ rateLimits: 'off' });
const made = simulator.createCompany({ scenario: 'all-rights', employees: 500 });
if (made.kind !== 'created') throw new Error(made.error);
const [user] = made.company.serviceUsers;
const authorization = `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`;

async function ask(method: string, path: string, body?: unknown): Promise<string> {
  const init = { method, headers: { authorization, 'content-type': 'application/json' } };
  const request = new Request(
    `http://127.0.0.1${path}`,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  );
  const answer = await simulator.fetch(request);
  return answer.text();
}

type Row = Readonly<Record<string, unknown>>;
interface Template {
  readonly id: string;
  /** Table → rows, each as JSON. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const fieldsAnswer = await ask('GET', '/v1/company/people/fields');
const listsAnswer = await ask('GET', '/v1/company/named-lists?includeArchived=true');
const originals = await templatesOf();
/** Those with the most rows, as many as give fifteen rows a person. */
const templates = chosen(originals);
const idOf = (index: number) => `35${String(index).padStart(17, '0')}`;
const indexOf = (id: string) => Number(id.slice(2));
const templateOf = (index: number): Template => templates[index % templates.length] ?? { id: '', rows: {} };
const offsets = new Map(tableIds.map((table) => [table, offsetsOf(table)] as const));
/** Every so many people have another name than they had; 0: nobody. */
let changedEvery = 0;
const personsByFields = new Map<string, ReadonlyMap<string, string>>();
/** Without these the connector keeps to the limits that HiBob documents. */
const unlimited = { 'x-ratelimit-limit': '1000000', 'x-ratelimit-remaining': '1000000' };

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answerTo(request.url ?? '', Buffer.concat(chunks).toString()).then((body) => {
      response.writeHead(200, { 'content-type': 'application/json', ...unlimited }).end(body);
    });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const credentials = { serviceUserId: user?.id, token: user?.token, baseUrl: `http://127.0.0.1:${port}` };
  const rows = Object.fromEntries(tableIds.map((table) => [table, offsets.get(table)?.at(-1)]));
  process.stdout.write(`${JSON.stringify({ credentials, rows })}\n`);
});

async function answerTo(url: string, body: string): Promise<string> {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  if (pathname === '/v1/company/people/fields') return fieldsAnswer;
  if (pathname === '/v1/company/named-lists') return listsAnswer;
  if (pathname === '/change') {
    changedEvery = Number(searchParams.get('every'));
    return '{}';
  }
  if (pathname === '/v1/people/search') return search(JSON.parse(body));
  return bulk(pathname.split('/').at(-1) ?? '', searchParams);
}

async function search(asked: {
  fields: readonly string[];
  showInactive: boolean;
  filters?: readonly { values: readonly string[] }[];
}): Promise<string> {
  const key = JSON.stringify([asked.fields, asked.showInactive]);
  const persons = personsByFields.get(key) ?? (await personsWith(asked.fields, asked.showInactive));
  personsByFields.set(key, persons);
  const indexes = asked.filters?.[0]?.values.map(indexOf) ?? Array.from({ length: people }, (_, index) => index);
  const employees = indexes.flatMap((index) => {
    const { id } = templateOf(index);
    const person = persons.get(id)?.replaceAll(id, idOf(index)) ?? [];
    const isChanged = changedEvery > 0 && index % changedEvery === 0;
    return typeof person === 'string' && isChanged ? person.replace(named, '$1New ') : person;
  });
  return `{"employees":[${employees.join(',')}]}`;
}

const named = /("\/root\/firstName":\{"value":")/;

/** A page of 200 rows; the cursor is the number of the first. */
function bulk(table: string, query: URLSearchParams): string {
  const ids = query.get('employeeIds');
  const starts = offsets.get(table as (typeof tableIds)[number]) ?? [];
  const entry = (index: number, rows: readonly string[]) =>
    `{"employeeId":"${idOf(index)}","values":[${rows.join(',')}]}`;
  const rowsOf = (index: number) => templateOf(index).rows[table] ?? [];
  const from = Number(query.get('cursor') ?? 0);
  const to = from + 200;
  const results: string[] = [];
  if (ids !== null) {
    const asked = ids.split(',').flatMap((id) => rowsOf(indexOf(id)).map((row) => [indexOf(id), row] as const));
    for (const [index, row] of asked.slice(from, to)) results.push(entry(index, [row]));
    const more = to < asked.length ? `"${to}"` : 'null';
    return `{"results":[${results.join(',')}],"response_metadata":{"next_cursor":${more}}}`;
  }
  let index = firstFrom(starts, from);
  for (; index < people && (starts[index] ?? 0) < to; index++) {
    const start = starts[index] ?? 0;
    const rows = rowsOf(index).slice(Math.max(0, from - start), to - start);
    if (rows.length > 0) results.push(entry(index, rows));
  }
  const next = to < (starts.at(-1) ?? 0) ? `"${to}"` : 'null';
  return `{"results":[${results.join(',')}],"response_metadata":{"next_cursor":${next}}}`;
}

/** The last person whose rows begin at or before this one. */
function firstFrom(starts: readonly number[], from: number): number {
  let low = 0;
  let high = people;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= from) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, people - 1);
}

/** Person → how many rows of the table come before theirs; at the end, all. */
function offsetsOf(table: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < people; index++) {
    starts.push((starts[index] ?? 0) + (templateOf(index).rows[table]?.length ?? 0));
  }
  return starts;
}

async function templatesOf(): Promise<readonly Template[]> {
  const rows = new Map<string, Record<string, string[]>>();
  for (const table of tableIds) {
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = JSON.parse(
        await ask(
          'GET',
          `/v1/bulk/people/${table}?limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        ),
      ) as {
        results: readonly { employeeId: string; values: readonly Row[] }[];
        response_metadata: { next_cursor: string | null };
      };
      for (const { employeeId, values } of page.results) {
        const own = rows.get(employeeId) ?? {};
        own[table] = [...(own[table] ?? []), ...values.map((row) => JSON.stringify(row))];
        rows.set(employeeId, own);
      }
      cursor = page.response_metadata.next_cursor;
    }
  }
  return [...rows].map(([id, own]) => ({ id, rows: own }));
}

function chosen(all: readonly Template[]): readonly Template[] {
  const count = ({ rows }: Template) => Object.values(rows).reduce((sum, own) => sum + own.length, 0);
  const sorted = all.toSorted((one, other) => count(other) - count(one));
  for (let size = sorted.length; size > 1; size--) {
    const some = sorted.slice(0, size);
    if (some.reduce((sum, one) => sum + count(one), 0) / size >= rowsAPerson) return some;
  }
  return sorted.slice(0, 1);
}

async function personsWith(fields: readonly string[], showInactive: boolean): Promise<ReadonlyMap<string, string>> {
  const filters = [{ fieldPath: 'root.id', operator: 'equals', values: templates.map(({ id }) => id) }];
  const answer = JSON.parse(await ask('POST', '/v1/people/search', { fields, showInactive, filters })) as {
    employees: readonly { id: string }[];
  };
  return new Map(answer.employees.map((one) => [one.id, JSON.stringify(one)]));
}
