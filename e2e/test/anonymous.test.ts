import { companyOf, smallCompany } from '@hibob-kit/scenarios';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { credentialsOf, type MadeCompany, makeCompany, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Everybody of the company, read off the generator: neither program has touched it. */
const { people } = companyOf(smallCompany);
const everybody = Array.from({ length: people.size }, (_, index) => people.at(index));
const names = everybody.map(({ facts }) => `${facts['root.firstName']} ${facts['root.surname']}`);
const addresses = everybody.flatMap(({ facts }) =>
  typeof facts['root.email'] === 'string' ? [facts['root.email']] : [],
);
const ids = everybody.map(({ id }) => id);
const birthDates = everybody.flatMap(({ facts }) => String(facts['personal.birthDate'] ?? '') || []);

async function connect(name: string, company: MadeCompany, selection: object) {
  await stage.connector('POST', '/v1/connections', {
    name,
    baseUrl: stage.simulatorUrl,
    ...credentialsOf(company),
    selection,
  });
}
const sync = (name: string) =>
  stage.connector<{ outcome: string; sync: { tables: Record<string, Record<string, number>> } }>(
    'POST',
    `/v1/connections/${name}/syncs`,
    {},
  );

/** Everything the connector keeps, as one text. */
const kept = () => stage.dump();
const tagged = ['root.firstName', 'root.surname', 'root.email', 'root.displayName'];
const leaks = async ({ id }: MadeCompany, text: string) =>
  (await stage.control<{ leaks: unknown[] }>('POST', `/companies/${id}/canaries/trace`, { text })).leaks;
const found = (text: string, sought: readonly string[]) => sought.filter((one) => text.includes(one)).length;

it('an anonymous integration asks for no name, e-mail or birth date, and keeps none, nor anybody’s id', async () => {
  const company = await makeCompany(stage, 'all-rights');
  await stage.control('POST', `/companies/${company.id}/canaries`, { fields: tagged });
  await connect('anonymous', company, { anonymous: true, extra: ['ageBand'] });
  expect((await sync('anonymous')).body.outcome).toBe('synced');

  const { entries } = await stage.control<{ entries: { path: string; body: string | null }[] }>(
    'GET',
    `/companies/${company.id}/journal`,
  );
  const asked = entries.map(({ body }) => body ?? '').join('\n');
  const naming =
    /root\.(firstName|surname|fullName|displayName|secondName|email|avatarUrl)|[bB]irthDate|reportsTo|InCompany/;
  expect(asked).toContain('work.manager');
  expect(naming.exec(asked)).toBe(null);

  const text = await kept();
  expect(text).toContain('"title"');
  expect(await leaks(company, text)).toEqual([]);
  expect([found(text, names), found(text, addresses), found(text, ids), found(text, birthDates)]).toEqual([0, 0, 0, 0]);
});

it('pseudonyms are stable, managers are people among them, and an age is a band', async () => {
  const employees = await stage.rows('anonymous', 'employee');
  const jobs = await stage.rows('anonymous', 'job');
  const bands = await stage.rows('anonymous', 'custom_value');
  const known = new Set(employees.map(({ employeeId }) => employeeId));
  expect(known.size).toBe(60);
  expect([...known].every((id) => /^P-[\w-]{22}$/.test(String(id)))).toBe(true);
  const managers = jobs.flatMap(({ managerId }) => (managerId === null ? [] : [managerId]));
  expect(managers.length).toBeGreaterThan(40);
  expect(managers.filter((id) => !known.has(id))).toEqual([]);
  expect(bands.length).toBe(60);
  expect(
    bands.filter(({ value }) => value !== null && !/^(under 25|65 and over|\d5 to \d4)$/.test(String(value))),
  ).toEqual([]);

  const again = await sync('anonymous');
  const changed = Object.values(again.body.sync.tables).map(({ inserted, updated, gone }) => [inserted, updated, gone]);
  expect(changed.filter((counts) => counts.some((count) => count !== 0))).toEqual([]);
});

it('whoever integrated by name and turns anonymous keeps nothing of the names', async () => {
  const company = await makeCompany(stage, 'all-rights');
  await stage.control('POST', `/companies/${company.id}/canaries`, { fields: tagged });
  await connect('turned', company, {});
  await sync('turned');
  const named = await kept();
  expect((await leaks(company, named)).length).toBeGreaterThan(0);
  expect(found(named, ids)).toBe(60);

  await stage.connector('PATCH', '/v1/connections/turned/read-employees', { anonymous: true });
  expect((await sync('turned')).body.outcome).toBe('synced');
  const text = await kept();
  expect(await leaks(company, text)).toEqual([]);
  expect([found(text, names), found(text, addresses), found(text, ids)]).toEqual([0, 0, 0]);
});
