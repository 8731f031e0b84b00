import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { credentialsOf, type MadeCompany, makeCompany, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** A company where single fields have boxes of their own, with everything of the guide ticked to begin with. */
async function connect(): Promise<MadeCompany> {
  const company = await makeCompany(stage, 'job-title-hidden-by-its-own-box', { employees: 30 });
  await box(company, {});
  const connection = { name: 'acme', baseUrl: stage.simulatorUrl, ...credentialsOf(company) };
  expect((await stage.connector('POST', '/v1/connections', connection)).status).toBe(201);
  expect(await sync()).toBe('synced');
  return company;
}

/** Field id → its own boxes; a field without takes its category's. */
async function box(company: MadeCompany, fields: object): Promise<void> {
  const path = groupPath(company);
  await stage.control('PUT', path, { ...(await stage.control<object>('GET', path)), fields });
}

const groupPath = ({ id, groups }: MadeCompany) => `/companies/${id}/permission-groups/${groups[0]?.id}`;

async function sync(): Promise<string> {
  const { body } = await stage.connector<{ outcome: string }>('POST', '/v1/connections/acme/syncs', {});
  return body.outcome;
}

describe('A column that a narrowed right hides', { timeout: 120_000 }, () => {
  it('between check and reading is null because it is restricted; what was known stays known, and comes back with the right', async () => {
    const company = await connect();
    const [people, pay] = [await stage.rows('acme', 'employee'), await stage.rows('acme', 'base_pay')];
    expect(people.filter(({ gender }) => gender !== null).length).toBeGreaterThan(20);
    expect(pay.filter(({ amount, currency }) => amount !== null && currency !== null)).toEqual(pay);

    // The check reads no lists; they are the first thing that the sync reads after it.
    const hides = { 'home.legalGender': none, 'payroll.salary.payment': none };
    const [path, group] = [groupPath(company), await stage.control<object>('GET', groupPath(company))];
    const control = {
      kind: 'control',
      method: 'PUT',
      path: path.replace(`/companies/${company.id}`, ''),
      body: { ...group, fields: hides },
    };
    const rules = [{ path: '/v1/company/named-lists', nth: 1, times: 1, effect: control }];
    await stage.control('PUT', `/companies/${company.id}/weather`, { seed: 1, rules });
    expect(await sync()).toBe('synced');
    expect(gapsOf(await stage.rows('acme', 'employee'), ['gender'])).toEqual({
      '[[null],"restricted",{"gender":"restricted"}]': people.length,
    });
    expect(gapsOf(await stage.rows('acme', 'base_pay'), ['amount', 'currency'])).toEqual({
      '[[null,null],"restricted",{"amount":"restricted","currency":"restricted"}]': pay.length,
    });
    const asOf = String(people[0]?.recordedFrom);
    const then = await stage.lines<Row>(`/v1/connections/acme/export/base_pay?asOf=${asOf}`);
    expect(then.map(amountOf)).toEqual(pay.map(amountOf));

    await box(company, {});
    expect(await sync()).toBe('synced');
    expect((await stage.rows('acme', 'base_pay')).map(amountOf)).toEqual(pay.map(amountOf));
    expect((await stage.rows('acme', 'employee')).map(({ gender }) => gender)).toEqual(
      people.map(({ gender }) => gender),
    );
  });

  it('before the check stops the sync there, and every row stays as it was', async () => {
    const company = await connect();
    const before = await stage.rows('acme', 'job');
    await box(company, { 'work.title': none });
    expect(await sync()).toBe('refused');
    expect(await stage.rows('acme', 'job')).toEqual(before);
  });
});

type Row = Readonly<Record<string, unknown>>;

const none = { view: false, viewHistory: false, edit: false };

const amountOf = ({ employeeId, sourceEntryId, amount, currency }: Row) => [
  employeeId,
  sourceEntryId,
  amount,
  currency,
];

/** What these columns hold, how much the row could show and why: each with the number of its rows. */
function gapsOf(rows: readonly Row[], columns: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const said = JSON.stringify([columns.map((column) => row[column]), row.visibility, row.withheld]);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
