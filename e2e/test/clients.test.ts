import { createSimulator, listen } from 'hibob-simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The request sequences of public programs that talk to HiBob, replayed over the wire, with what each relies on in the answer.
 * Sources: hibobio/hibob-public-mcp, Doist/bob-cli, n8n-nodes-hibob, hibob-sdk, StackOneHQ/mcp-connectors, keboola/component-hibob,
 * wp-hibob-job-listings, danplaymaker/hibob. Grade: observed in their code.
 */
let close: () => Promise<void>;
let call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

interface Reply {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  /** X-RateLimit-Limit, -Remaining and -Reset. */
  readonly limits: readonly string[];
  // The programs read members without a schema, so the tests do as well.
  readonly json: () => Record<string, never>;
}

beforeAll(async () => {
  const simulator = createSimulator({ clock: { now: () => Date.UTC(2026, 10, 2, 12) } });
  const made = simulator.createCompany({ scenario: 'all-rights' });
  const user = made.kind === 'created' ? made.company.serviceUsers[0] : undefined;
  const server = await listen(simulator, { port: 0, host: '127.0.0.1' });
  close = server.close;
  const authorization = `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`;
  call = async (method, path, body, headers = {}) => {
    const response = await fetch(`${server.url}/v1${path}`, {
      method,
      headers: {
        Authorization: authorization,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const limits = ['limit', 'remaining', 'reset'].map((one) => response.headers.get(`x-ratelimit-${one}`) ?? '');
    const type = response.headers.get('content-type');
    return { status: response.status, type, text, limits, json: () => JSON.parse(text) };
  };
});
afterAll(() => close());

type Person = Record<string, unknown> & { readonly id: string };
const peopleOf = (reply: Reply) => reply.json().employees as unknown as readonly Person[];
async function somebody(): Promise<Person> {
  const [, , , person] = peopleOf(await call('POST', '/people/search', { fields: ['root.id', 'root.email'] }));
  if (person === undefined) throw new Error('nobody');
  return person;
}

describe('hibobio/hibob-public-mcp', () => {
  it('finds somebody by id, reads fields, and has JSON everywhere', async () => {
    const { id } = await somebody();
    const found = await call('POST', '/people/search', {
      fields: ['root.id', 'root.fullName', 'work.title'],
      filters: [{ fieldPath: 'root.id', operator: 'equals', values: [id] }],
    });
    expect([found.status, found.type, peopleOf(found).map((one) => one.id)]).toEqual([200, 'application/json', [id]]);
    const fields = await call('GET', '/company/people/fields');
    expect([fields.status, fields.type, Array.isArray(fields.json())]).toEqual([200, 'application/json', true]);
    const types = await call('GET', '/timeoff/policy-types');
    expect(Array.isArray(types.json().policyTypes)).toBe(true);
    const tasks = await call('GET', `/tasks/people/${id}`);
    expect([tasks.status, tasks.type]).toEqual([200, 'application/json']);
  });

  it('updates with dotted keys: 200 with an empty body, and the write is stored', async () => {
    const { id } = await somebody();
    const put = await call('PUT', `/people/${id}`, { 'personal.pronouns': 'They / Them', 'root.secondName': 'Quinn' });
    expect([put.status, put.text]).toEqual([200, '']);
    const read = await call('POST', `/people/${id}`, { fields: ['root.secondName', 'personal.pronouns'] });
    expect(read.json()).toMatchObject({ secondName: 'Quinn', personal: { pronouns: 'They / Them' } });
  });

  it('creates an employee and gets JSON with an id, then asks for time off', async () => {
    const created = await call('POST', '/people', {
      email: 'mcp@northwind.example',
      firstName: 'Mel',
      surname: 'Park',
      work: { site: 'London', startDate: '2026-11-02' },
    });
    expect([200, 201]).toContain(created.status);
    const { id } = created.json() as unknown as { id: string };
    expect(typeof id).toBe('string');
    const request = await call('POST', `/timeoff/employees/${id}/requests`, {
      policyType: 'Holiday',
      requestRangeType: 'days',
      startDate: '2026-12-21',
      endDate: '2026-12-22',
      startDatePortion: 'all_day',
      endDatePortion: 'all_day',
    });
    expect(request.status).toBe(200);
  });
});

describe('Doist/bob-cli', () => {
  it('lists people with and without inactive ones, and finds the same person by id and e-mail', async () => {
    const active = peopleOf(await call('POST', '/people/search', {}));
    const all = peopleOf(await call('POST', '/people/search', { showInactive: true }));
    expect(active.length).toBeGreaterThan(40);
    expect(all.length).toBeGreaterThan(active.length);
    const [, , one] = active;
    for (const identifier of [one?.id, encodeURIComponent(String(one?.email))]) {
      const read = await call('POST', `/people/${identifier}`, {});
      expect(read.json()).toMatchObject({ id: one?.id, email: one?.email, displayName: one?.displayName });
      expect(read.json().work).toMatchObject({ site: expect.any(String), department: expect.any(String) });
    }
  });

  it('asks who is out: only people whom the default search returns', async () => {
    const known = new Set(peopleOf(await call('POST', '/people/search', {})).map(({ id }) => id));
    for (const path of [
      '/timeoff/whosout?from=2026-10-01&to=2026-12-31',
      '/timeoff/outtoday',
      '/timeoff/outtoday?today=2026-11-03',
      '/timeoff/outtoday?date=2026-11-03',
    ]) {
      const reply = await call('GET', path);
      const outs = reply.json().outs as unknown as readonly { employeeId: string }[];
      expect([path, reply.status, Array.isArray(outs)]).toEqual([path, 200, true]);
      expect(outs.filter(({ employeeId }) => !known.has(employeeId))).toEqual([]);
    }
  });
});

describe('n8n-nodes-hibob', () => {
  it('sends nulls and an empty field list, and builds options from id and name', async () => {
    const found = await call('POST', '/people/search', {
      fields: [],
      showInactive: false,
      humanReadable: null,
      filters: null,
    });
    expect(found.status).toBe(200);
    const fields = (await call('GET', '/company/people/fields')).json() as unknown as { id: string; name: string }[];
    expect(fields.every(({ id, name }) => id !== '' && name !== '')).toBe(true);
  });
});

describe('hibob-sdk', () => {
  it('asks with slash ids and reads pages of a bulk table', async () => {
    const found = await call('POST', '/people/search', { fields: ['/root/id'] });
    expect(found.status).toBe(200);
    const page = await call('GET', '/bulk/people/work?limit=2');
    expect((page.json().results as unknown as unknown[]).length).toBeGreaterThan(0);
    expect((await call('GET', '/company/named-lists')).status).toBe(200);
  });
});

describe('keboola/component-hibob', () => {
  it('tests the connection with a field nobody has, then reads labels and three tables a person', async () => {
    expect((await call('POST', '/people/search', { fields: ['About'] })).status).toBe(200);
    const people = peopleOf(
      await call('POST', '/people/search', {
        showInactive: true,
        fields: ['root.id', 'work.title'],
        humanReadable: 'REPLACE',
      }),
    );
    expect(
      people.every((one) => typeof one.id === 'string' && !Object.keys(one).some((key) => key.startsWith('/'))),
    ).toBe(true);
    for (const table of ['employment', 'lifecycle', 'work']) {
      const rows = await call('GET', `/people/${people[3]?.id}/${table}`);
      expect((rows.json().values as unknown as unknown[]).length).toBeGreaterThan(0);
    }
  });
});

describe('StackOneHQ/mcp-connectors', () => {
  it('meets an empty body on PUT, as with the real HiBob', async () => {
    const { id } = await somebody();
    const put = await call('PUT', `/people/${id}`, { personal: { pronouns: 'Other' } });
    expect([put.status, put.text]).toEqual([200, '']);
  });
});

describe('wp-hibob-job-listings and danplaymaker/hibob', () => {
  it.each([
    ['/jobAd/title', [{ fieldId: '/jobAd/id', operator: 'notEqual', values: ['Test'] }]],
    ['title', []],
  ])('search job ads by “%s” and find the ad by its id', async (field, filters) => {
    const reply = await call('POST', '/hiring/job-ads/search?preferredLanguage=en', { fields: [field], filters });
    const ads = reply.json() as unknown as Record<string, { value: unknown }>[];
    expect([reply.status, Array.isArray(ads)]).toEqual([200, true]);
    expect(ads.length).toBeGreaterThan(0);
    expect(ads.every((ad) => typeof ad['/jobAd/id']?.value === 'string' && '/jobAd/title' in ad)).toBe(true);
    const read = await call('GET', `/hiring/job-ads/${ads[0]?.['/jobAd/id']?.value}`);
    expect([read.status, read.type]).toEqual([200, 'application/json']);
  });
});

describe('What several of them rely on', () => {
  it.each([
    ['no field', {}],
    ['another field than the id', { fields: ['work.title'] }],
    [
      'dots, slashes, twice the same and one nobody has',
      { fields: ['work.title', '/work/title', 'no.such', '/root/email'] },
    ],
    ['labels, in lower case', { fields: ['work.title'], humanReadable: 'append' }],
    ['labels alone, in lower case', { fields: ['work.title'], humanReadable: 'replace' }],
    ['one person by e-mail', { fields: ['work.title'], filters: 'e-mail' }],
  ])('an id with every employee, in JSON and nothing else, asked for %s', async (_, asked) => {
    const { id, email } = await somebody();
    const filters = [{ fieldPath: 'root.email', operator: 'equals', values: [email] }];
    const body = 'filters' in asked ? { ...asked, filters } : asked;
    const reply = await call('POST', '/people/search?unexpected=1', body);
    const people = peopleOf(reply);
    expect([reply.status, reply.type]).toEqual([200, 'application/json']);
    expect(people.every((one) => typeof one.id === 'string')).toBe(true);
    expect(people.map((one) => one.id)).toContain(id);
    if ('filters' in asked) expect(people.length).toBe(1);
  });

  it('slash keys for values that are there, beside the nested form', async () => {
    const people = peopleOf(await call('POST', '/people/search', { fields: ['root.secondName', 'work.title'] }));
    const wrong = people.filter((one) => {
      const slashed = one['/root/secondName'] as { value: unknown } | undefined;
      return slashed === undefined ? one.secondName !== null : slashed.value !== one.secondName;
    });
    expect(wrong).toEqual([]);
    expect(people.some((one) => one.secondName === null)).toBe(true);
    expect(people.some((one) => one.secondName !== null)).toBe(true);
  });

  it('rate-limit headers, on a 401 too', async () => {
    for (const headers of [{}, { Authorization: 'Basic bm90aGluZzp3cm9uZw==' }]) {
      const reply = await call('POST', '/people/search', { fields: ['root.id'] }, headers);
      expect([reply.status, reply.limits.map(Number).every((one) => one > 0)]).toEqual([
        'Authorization' in headers ? 401 : 200,
        true,
      ]);
    }
  });
});
