import { lifecycleStatusEqualsEmployed } from '@hibob-kit/scenarios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { credentialsOf, type MadeCompany, makeCompany, openStage, type Stage } from './stage.ts';
import { truthOf } from './truth.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

interface TableReport {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly gone: number;
}
interface SyncAnswer {
  readonly outcome: string;
  readonly sync: {
    readonly people: Record<string, number>;
    readonly tables: Record<string, TableReport>;
    readonly requests: Readonly<Record<string, number>>;
  };
  readonly guard: { readonly missing: number; readonly lastSeen: number };
}
interface StoredPerson {
  readonly employeeId: string;
  readonly status: string;
  readonly terminationDate: string | null;
}

async function connect(scenario: string, changes: object = {}): Promise<MadeCompany> {
  const company = await makeCompany(stage, scenario, changes);
  const { status } = await stage.connector('POST', '/v1/connections', {
    name: 'acme',
    baseUrl: stage.simulatorUrl,
    ...credentialsOf(company),
  });
  expect(status).toBe(201);
  return company;
}

const sync = async (how: object = {}) =>
  (await stage.connector<SyncAnswer>('POST', '/v1/connections/acme/syncs', how)).body;

async function storedPeople(): Promise<readonly StoredPerson[]> {
  const people: StoredPerson[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { body: { items: StoredPerson[]; nextCursor: string | null } } = await stage.connector(
      'GET',
      `/v1/connections/acme/employees?limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    people.push(...page.body.items);
    cursor = page.body.nextCursor;
  }
  return people;
}

/** A thousand people twice, which takes its time on a busy machine. */
describe('A sync of the guide’s complete setup', { timeout: 120_000 }, () => {
  it('stores every person and every row of a company of 1,000, leavers with their date, and changes nothing the second time', async () => {
    const truth = truthOf({ employees: 1000 });
    await connect('guide-complete');

    const first = await sync();
    const inserted = Object.fromEntries(Object.entries(first.sync.tables).map(([table, one]) => [table, one.inserted]));
    expect({ outcome: first.outcome, people: first.sync.people, inserted }).toEqual({
      outcome: 'synced',
      people: { hired: 17, active: 812, leave: 34, garden_leave: 17, terminated: 120, unknown: 0 },
      inserted: { ...truth.rows, custom_value: 0 },
    });

    // One search for the ids and one for every 200 people, every page of the tables, the fields and the lists: nothing else.
    const pages = (record: string) => Math.ceil((truth.rows[record] ?? 0) / 200);
    expect(first.sync.requests).toEqual({
      'people.search': 1 + 5,
      'fields.list': 1,
      'named-lists.list': 1,
      'bulk.work': pages('job'),
      'bulk.employment': pages('employment'),
      'bulk.lifecycle': pages('lifecycle'),
      'bulk.salaries': pages('base_pay'),
      'bulk.variable': pages('variable_pay'),
      'bulk.equities': pages('equity_grant'),
    });

    const people = await storedPeople();
    expect(new Set(people.map(({ employeeId }) => employeeId))).toEqual(truth.ids);
    const left = people.filter(({ status }) => status === 'terminated');
    expect(new Map(left.map(({ employeeId, terminationDate }) => [employeeId, terminationDate]))).toEqual(
      truth.terminations,
    );

    const second = await sync();
    const touched = Object.values(second.sync.tables).map(({ inserted, updated, gone }) => inserted + updated + gone);
    expect([second.outcome, touched]).toEqual(['synced', [0, 0, 0, 0, 0, 0, 0, 0]]);
  });

  it('costs eight requests where one person in a hundred has changed, however many people there are, and the pages of equity', async () => {
    const company = await connect('all-rights', { employees: 300 });
    await sync();
    const { serviceUserId, token } = credentialsOf(company);
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Basic ${Buffer.from(`${serviceUserId}:${token}`).toString('base64')}`,
    };
    const [one, , , other, , third] = await storedPeople();
    for (const person of [one, other, third]) {
      const body = JSON.stringify({ 'root.firstName': 'Renamed' });
      const url = `${stage.simulatorUrl}/v1/people/${person?.employeeId}`;
      expect((await fetch(url, { method: 'PUT', headers, body })).ok).toBe(true);
    }
    const weekly = {
      'people.search': 1,
      'fields.list': 1,
      'named-lists.list': 1,
      'bulk.work': 1,
      'bulk.employment': 1,
      'bulk.lifecycle': 1,
      'bulk.salaries': 1,
      'bulk.variable': 1,
    };
    const changed = await sync({ mode: 'incremental', equityWeekly: true });
    expect([changed.sync.requests, changed.sync.tables.employee?.updated]).toEqual([weekly, 3]);
    // Nobody has changed: no table is asked for anybody, but equity, which no field mirrors.
    const unchanged = await sync({ mode: 'incremental' });
    expect(unchanged.sync.requests).toEqual({
      'people.search': 1,
      'fields.list': 1,
      'named-lists.list': 1,
      'bulk.equities': Math.ceil((truthOf({ employees: 300 }).rows.equity_grant ?? 0) / 200),
    });
  });

  it('sends nothing to HiBob but GET and POST people/search', async () => {
    const company = await connect('guide-complete', { employees: 60 });
    await stage.connector('POST', '/v1/connections/acme/checks', {});
    await sync();
    const { entries } = await stage.control<{ entries: readonly { method: string; path: string }[] }>(
      'GET',
      `/companies/${company.id}/journal`,
    );
    const kinds = new Set(entries.map(({ method, path }) => (method === 'GET' ? 'GET' : `${method} ${path}`)));
    expect(kinds).toEqual(new Set(['GET', 'POST /v1/people/search']));
    expect(entries.length).toBeGreaterThan(20);
  });

  it('stops before it changes anything when many people are missing without a termination', async () => {
    const company = await connect('guide-complete', { employees: 60 });
    await sync();
    const before = await storedPeople();

    const [group] = company.groups;
    const path = `/companies/${company.id}/permission-groups/${group?.id}`;
    const current = await stage.control<object>('GET', path);
    await stage.control('PUT', path, { ...current, accessRights: lifecycleStatusEqualsEmployed });

    // 60 people, of whom 49 are employed; 7 of the others are known to have left, so 4 are missing: too few to stop.
    const fewer = await sync();
    expect([fewer.outcome, fewer.sync.tables.employee?.gone]).toEqual(['synced', 11]);
    expect((await storedPeople()).length).toBe(56);
    expect(before.length).toBe(60);

    const london = { select: 'condition', conditions: [{ field: 'Site', operator: 'equals', values: ['London'] }] };
    await stage.control('PUT', path, { ...current, accessRights: london });
    const stored = await storedPeople();
    const stopped = await sync();
    expect(stopped.outcome).toBe('stopped');
    expect(stopped.guard.missing).toBeGreaterThan(5);
    expect(await storedPeople()).toEqual(stored);
  });
});
