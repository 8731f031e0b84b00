// Writes docs/screenshots: the main screens, some in the dark too, of a company that is the same every time.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulator, listen } from 'hibob-simulator';
import type { Page } from 'playwright-core';
import { chromiumPath, openChromium } from './chromium.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../docs/screenshots');
const only = process.argv[3];
const path = chromiumPath();
if (path === null) throw new Error('There is no Chromium: install it, or set CHROMIUM_PATH.');

let given = 0;
const random = (size: number) => Uint8Array.from({ length: size }, () => (given = (given * 37 + 11) % 251));
const clock = { now: () => Date.UTC(2026, 10, 2, 9, 41) };
const simulator = createSimulator({ rateLimits: 'off', clock, random });
const { url, close } = await listen(simulator, { port: 0, host: '127.0.0.1' });
const made = simulator.createCompany({ scenario: 'home-missing', employees: 1_000 });
if (made.kind === 'refused') throw new Error(made.error);
const { id, serviceUsers } = made.company;
const [user] = serviceUsers;
const headers = {
  Authorization: `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`,
  'Content-Type': 'application/json',
};
const ask = (method: string, at: string, body?: unknown) =>
  fetch(`${url}/v1${at}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
await ask('GET', '/company/people/fields');
await ask('POST', '/people/search', {
  fields: ['root.displayName', 'work.title', 'home.legalGender', 'payroll.salary.payment'],
  showInactive: true,
});
await ask('GET', '/bulk/people/salaries?limit=50');
await ask('GET', '/timeoff/whosout?from=2026-11-01&to=2026-11-30');
await ask('GET', '/company/people/feilds');

interface Shot {
  readonly name: string;
  readonly at: string;
  readonly act?: (page: Page) => Promise<void>;
}

const company = `/console/companies/${id}`;
const shots: readonly Shot[] = [
  { name: 'companies', at: '/console' },
  { name: 'scenarios', at: '/console/scenarios' },
  { name: 'scenario', at: '/console/scenarios/home-missing' },
  { name: 'company', at: company },
  { name: 'service-users', at: `${company}/service-users` },
  {
    name: 'permission-groups',
    at: `${company}/permission-groups`,
    act: (page) => page.getByText('Create Permission Group').click(),
  },
  { name: 'new-group', at: `${company}/permission-groups/new?dialog=before-2024` },
  {
    name: 'peoples-data',
    at: `${company}/permission-groups/group-1/edit?tab=people`,
    act: async (page) => {
      await page.locator('#category-home summary').click();
      await page.locator('#category-home').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'apply',
    at: `${company}/permission-groups/group-1/edit?tab=people`,
    act: async (page) => {
      await page.locator('#category-home summary').click();
      await page.getByLabel('View selected employees’ Home sections').check();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Apply' }).waitFor();
    },
  },
  { name: 'people', at: `${company}/people` },
  { name: 'profile', at: `${company}/people/3540797213504000017?category=personal` },
  { name: 'history', at: `${company}/people/3540797213504000017?category=payroll` },
  { name: 'fields', at: `${company}/fields?category=payroll` },
  { name: 'what-can-it-see', at: `${company}/sight?group=group-1&box=home&right=view&tick=yes` },
  { name: 'requests', at: `${company}/requests` },
  { name: 'why', at: `${company}/requests/2`, act: (page) => page.getByText('Apply fix').first().waitFor() },
  { name: 'time', at: `${company}/time` },
  { name: 'weather', at: `${company}/weather` },
  { name: 'webhooks', at: `${company}/webhooks` },
];

/** Colours show on a few; all of them twice would be megabytes. */
const inTheDark: readonly string[] = ['peoples-data', 'what-can-it-see', 'why'];

mkdirSync(folder, { recursive: true });
const browser = await openChromium(path);
for (const scheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: scheme });
  page.on('pageerror', ({ message }) => process.stderr.write(`${message}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
  });
  for (const { name, at, act } of shots) {
    if ((only !== undefined && only !== name) || (scheme === 'dark' && !inTheDark.includes(name))) continue;
    await page.goto(`${url}${at}`);
    await act?.(page);
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`), animations: 'disabled' });
    process.stdout.write(`${name}-${scheme}.png\n`);
  }
  await page.close();
}
await browser.close();
await close();
