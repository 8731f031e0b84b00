// Writes docs/screenshots/connect-*.png: the connect flow as an HR admin goes through it, and the operations view.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type MadeCompany, openStage } from '../test/stage.ts';
import { chromiumPath, openChromium } from './chromium.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../docs/screenshots');
const path = chromiumPath();
if (path === null) throw new Error('There is no Chromium: install it, or set CHROMIUM_PATH.');
mkdirSync(folder, { recursive: true });

const stage = await openStage();
const browser = await openChromium(path);
const context = await browser.newContext({ viewport: { width: 1100, height: 860 } });
const page = await context.newPage();
page.setDefaultTimeout(60_000);
page.on('console', (message) => {
  if (message.type() === 'error') process.stderr.write(`${page.url()}: ${message.text()}\n`);
});
const go = (where: string) => page.goto(`${stage.connectorUrl}/connect${where}`);

async function shoot(name: string, of: Page = page, fullPage = true): Promise<void> {
  await of.screenshot({ path: join(folder, `connect-${name}.png`), animations: 'disabled', fullPage });
  process.stdout.write(`connect-${name}.png\n`);
}

/** Every so often the connection is looked at, as a worker does it. */
async function history(name: string, checks: number): Promise<void> {
  for (let at = 0; at < checks; at += 1) {
    stage.pass(3_600_000);
    await stage.connector('POST', `/v1/connections/${name}/checks`, {});
  }
}

async function connect(name: string, scenario: string, employees: number): Promise<MadeCompany> {
  const company = await stage.control<MadeCompany>('POST', '/companies', { scenario, employees, seed: 7 });
  const [user] = company.serviceUsers;
  await stage.connector('POST', '/v1/connections', { name, serviceUserId: user?.id, token: user?.token });
  return company;
}

await go('');
await shoot('sign-in', page, false);

const acme = await connect('acme', 'home-missing', 300);
await connect('globex', 'all-rights', 120);
await connect('initech', 'payroll-custom-field', 80);
await stage.connector('POST', '/v1/connections/globex/syncs', {});
await history('globex', 12);
await history('acme', 3);
await connect('hooli', 'no-group', 40);
await history('hooli', 5);

// Behind the hours that passed: a session ends after twelve.
await go('');
await page.getByLabel('API key').fill(stage.apiKey);
await page.getByRole('button', { name: 'Sign in' }).click();

await go('/acme/need');
await shoot('need', page, false);
await go('/acme/fields');
await page.getByText('All 9 fields of Job and location').click();
await page.getByLabel('Department').uncheck();
await shoot('fields');
await go('/acme/hibob');
await shoot('in-hibob');
await go('/acme/credentials');
const [user] = acme.serviceUsers;
await page.getByLabel('Service user id').fill(user?.token ?? '');
await page.getByLabel('Token').fill(user?.id ?? '');
await page.getByRole('button', { name: 'Save and check' }).click();
await shoot('credentials-swapped', page, false);
await go('/acme/check');
await shoot('check-finding');
const groups = await stage.control<{ id: string; builtIn: boolean; type: string; categories: object }[]>(
  'GET',
  `/companies/${acme.id}/permission-groups`,
);
const own = groups.find(({ type, builtIn }) => type === 'Service user' && !builtIn);
if (own === undefined) throw new Error('The company has no group for its service user');
const { id, builtIn: _, ...kept } = own;
const home = { view: true, viewHistory: true, edit: true };
await stage.control('PUT', `/companies/${acme.id}/permission-groups/${id}`, {
  ...kept,
  categories: { ...kept.categories, home },
});
stage.pass(900_000);
await page.getByRole('button', { name: 'I have fixed it, try again' }).click();
await page.getByText('Everything you share can be read.').waitFor({ timeout: 120_000 });
await shoot('check-well', page, false);
await go('/initech/find?text=JA Test');
await shoot('find', page, false);
await go('/acme/sync');
await page.getByRole('button', { name: 'Start' }).click();
await shoot('sync', page, false);
await page.getByText('It is done.').waitFor({ timeout: 120_000 });
await shoot('sync-done', page, false);
await history('acme', 6);
await go('/acme');
await shoot('result');
await go('/acme/erase');
await shoot('erase');
await go('');
await shoot('operations', page, false);

const dark = await browser.newContext({ viewport: { width: 1100, height: 860 }, colorScheme: 'dark' });
await dark.addCookies(await context.cookies());
const night = await dark.newPage();
await night.goto(`${stage.connectorUrl}/connect/acme`);
await shoot('result-dark', night);
const phone = await browser.newContext({ viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 });
await phone.addCookies(await context.cookies());
const small = await phone.newPage();
await small.goto(`${stage.connectorUrl}/connect/acme`);
await shoot('result-phone', small);
await small.goto(`${stage.connectorUrl}/connect/acme/hibob`);
await shoot('in-hibob-phone', small);

await browser.close();
await stage.close();
