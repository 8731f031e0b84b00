import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeCompany, openStage, type Stage } from '../test/stage.ts';
import { seriousFindings } from './accessibility.ts';
import { chromiumPath, noBrowser, openChromium } from './chromium.ts';

const steps = ['need', 'fields', 'hibob', 'credentials', 'check', 'find?text=gender', 'sync', 'erase'].map(
  (one) => `/connect/acme/${one}`,
);
const everyPage = ['/connect', '/connect/acme', ...steps, '/connect/@tenant/erase', '/reference'];
const path = chromiumPath();
if (path === null) noBrowser();

describe.skipIf(path === null)('The connect flow in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  let company: MadeCompany;

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openChromium(path ?? '')]);
    // Without a script, as the pages promise.
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    company = await stage.control('POST', '/companies', { scenario: 'home-missing', employees: 60 });
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const go = (where: string) => page.goto(`${stage.connectorUrl}${where}`);
  const title = () => page.locator('h1').first().textContent();

  it('asks for a key, and refuses a wrong one', async () => {
    await go('/connect');
    expect(await title()).toBe('Sign in');
    await page.getByLabel('API key').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('The API key is not the connector’s.');
    await page.getByLabel('API key').fill(stage.apiKey);
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await title()).toBe('Connections');
  });

  it('leads from the name to the permission table', async () => {
    await page.getByLabel('Name').fill('acme');
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await title()).toBe('Connect HiBob');
    await page.getByRole('link', { name: 'Begin' }).click();
    expect(await title()).toBe('What you share');
    await page.getByLabel('Equity').uncheck();
    await page.getByText('All 5 fields of Job profile and level').click();
    for (const box of await page.getByRole('group', { name: 'Fields of Job profile' }).getByRole('checkbox').all())
      await box.uncheck();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    expect(await title()).toBe('In HiBob');
    const rows = await page.locator('table tbody th').allTextContents();
    expect(rows).toContain('Payroll');
    // Left out whole, and field by field until none was left.
    expect(rows).not.toContain('Equity');
    expect(rows).not.toContain('Jobs');
  });

  it('recognises what was pasted wrongly, before anything is sent', async () => {
    await page.getByRole('link', { name: 'I have the id and the token' }).click();
    const [user] = company.serviceUsers;
    await page.getByLabel('Service user id').fill(user?.token ?? '');
    await page.getByLabel('Token').fill(user?.id ?? '');
    await page.getByRole('button', { name: 'Save and check' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('The service user id and the token are swapped.');
    expect(await page.content()).not.toContain(user?.token ?? 'token');
  });

  it('says which box is missing, and after it was ticked that all is well', { timeout: 180_000 }, async () => {
    const [user] = company.serviceUsers;
    await page.getByLabel('Service user id').fill(` ${user?.id}\n`);
    await page.getByLabel('Token').fill(user?.token ?? '');
    await page.getByRole('button', { name: 'Save and check' }).click();
    expect(await title()).toBe('Check');
    expect(await page.getByRole('alert').textContent()).toContain('Something you share cannot be read yet.');
    expect(await page.locator('main').textContent()).toContain('Home: tick “View selected employees’ Home sections”.');
    expect(await page.getByLabel('The check as text').inputValue()).toContain(
      '### 1. The ‘Home’ permission is missing',
    );

    const groups = await stage.control<
      { id: string; type: string; builtIn: boolean; categories: Record<string, object> }[]
    >('GET', `/companies/${company.id}/permission-groups`);
    const own = groups.find(({ type, builtIn }) => type === 'Service user' && !builtIn);
    if (own === undefined) throw new Error('The company has no group for its service user');
    const { id, builtIn: _, ...kept } = own;
    await stage.control('PUT', `/companies/${company.id}/permission-groups/${id}`, {
      ...kept,
      categories: { ...kept.categories, home: { view: true, viewHistory: true, edit: true } },
    });
    await page.getByRole('button', { name: 'I have fixed it, try again' }).click();
    // The page asks again by itself, without a script.
    await page.getByText('Everything you share can be read.').waitFor({ timeout: 120_000 });
  });

  it('syncs with progress and shows the result in numbers', { timeout: 180_000 }, async () => {
    await page.getByRole('link', { name: 'Go on to the first sync' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    // The page asks again by itself, without a script.
    await page.getByText('It is done.').waitFor({ timeout: 120_000 });
    await page.getByRole('link', { name: 'See the result' }).click();
    expect(await page.locator('.chart h3').allTextContents()).toEqual([
      'People by status',
      'Pay',
      'Ready for benchmarking',
    ]);
    // Sixty people, as the company was made.
    const counts = await page.locator('.chart').first().locator('tbody td:nth-of-type(1)').allTextContents();
    expect(counts.map(Number).reduce((sum, one) => sum + one, 0)).toBe(60);
    expect(await page.getByRole('img', { name: 'The last 1: 1 ended well, 0 badly.' }).count()).toBe(1);

    // The one thing only the company knows keeps everybody from being ready.
    const readiness = page.locator('.chart').nth(2).locator('tbody th');
    expect((await readiness.allTextContents()).includes('ready')).toBe(false);
    await page.getByLabel('what they get').check();
    await page.getByRole('button', { name: 'Save the answer' }).click();
    expect((await readiness.allTextContents()).includes('ready')).toBe(true);
  });

  it('finds a field of the company’s own by its label, asks for it, maps it and takes it back', async () => {
    await stage.control('POST', `/companies/${company.id}/fields`, {
      name: 'How I identify',
      category: 'personal',
      type: 'text',
    });
    await go('/connect/acme/find');
    await page.getByLabel('Its label, as you see it in HiBob').fill('how i identify');
    await page.getByRole('button', { name: 'Find' }).click();
    const found = page.getByRole('region', { name: 'How I identify' });
    await found.getByRole('button', { name: 'Can it be read?' }).click();
    expect(await page.getByRole('status').textContent()).toContain(
      'How I identify can be read, and is empty for everybody.',
    );
    await found.getByLabel('It stands for').selectOption({ label: 'Gender' });
    await found.getByRole('button', { name: 'Use it' }).click();
    const inUse = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'How I identify' }) });
    expect(await inUse.getByRole('cell').allTextContents()).toEqual([
      'Personal',
      'Gender',
      'Read HiBob’s Gender again',
    ]);
    await page.getByRole('button', { name: 'Read HiBob’s Gender again' }).click();
    expect(await page.getByText('Fields of your own in use').count()).toBe(0);
    await found.getByRole('button', { name: 'Share it as it is' }).click();
    expect(await inUse.getByRole('cell').allTextContents()).toEqual([
      'Personal',
      'itself',
      'Do not share How I identify',
    ]);
    await page.getByRole('button', { name: 'Do not share How I identify' }).click();
    expect(await inUse.count()).toBe(0);
  });

  it('anonymous: what was synced names nobody', { timeout: 180_000 }, async () => {
    const other = await stage.control<MadeCompany>('POST', '/companies', { scenario: 'all-rights', employees: 12 });
    const [user] = other.serviceUsers;
    await go('/connect');
    await page.getByLabel('Name').fill('nameless');
    await page.getByRole('button', { name: 'Begin' }).click();
    await go('/connect/nameless/fields');
    await page.getByLabel('Share anonymously').check();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await go('/connect/nameless/credentials');
    await page.getByLabel('Service user id').fill(user?.id ?? '');
    await page.getByLabel('Token').fill(user?.token ?? '');
    await page.getByRole('button', { name: 'Save and check' }).click();
    await page.getByRole('link', { name: 'Go on to the first sync' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('It is done.').waitFor({ timeout: 120_000 });
    const rows = await stage.rows('nameless', 'employee');
    expect(rows).toHaveLength(12);
    expect(
      new Set(rows.flatMap((row) => [row.firstName, row.lastName, row.displayName, row.email, row.birthDate])),
    ).toEqual(new Set([null]));
    await go('/connect');
    expect(await page.locator('.chart h3').allTextContents()).toEqual(['Connections by health']);
  });

  it('forgets a person, then the whole connection, each after typing which', async () => {
    const [someone] = await stage.rows('nameless', 'employee');
    const id = String(someone?.employeeId);
    await go('/connect/nameless');
    await page.getByRole('link', { name: 'Erase' }).click();
    const erase = async (again: string) => {
      await page.getByLabel('Employee id', { exact: true }).fill(id);
      await page.getByLabel('The same id again').fill(again);
      await page.getByRole('button', { name: 'Erase this person' }).click();
    };
    await erase(`${id}x`);
    expect(await page.getByRole('alert').textContent()).toContain('The two ids are not the same.');
    expect(await stage.rows('nameless', 'employee')).toHaveLength(12);
    await erase(id);
    expect(await page.getByRole('status').textContent()).toContain('Erased: ');
    expect(page.url()).not.toContain(id);
    expect(await stage.rows('nameless', 'employee')).toHaveLength(11);
    await page.getByLabel('Type nameless to erase it').fill('nameless');
    await page.getByRole('button', { name: 'Erase this connection' }).click();
    expect(await title()).toBe('Connections');
    expect(await page.getByRole('link', { name: 'nameless' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'acme' }).count()).toBe(1);
  });

  it('is gone through with the keyboard alone', async () => {
    await go('/connect/acme/need');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    for (let presses = 0; presses < 40 && (await focused()) !== 'Begin'; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'What you share' }).waitFor();
  });
  const focused = () => page.locator(':focus').first().textContent();

  it('fits a phone: no page is wider than the screen', { timeout: 120_000 }, async () => {
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await phone.addCookies(await page.context().cookies());
    const narrow = await phone.newPage();
    for (const where of everyPage) {
      await narrow.goto(`${stage.connectorUrl}${where}`);
      const wide = await narrow.evaluate('document.documentElement.scrollWidth');
      expect([where, wide]).toEqual([where, 360]);
    }
    await phone.close();
  });

  it('copies the permission table as text where there is a script', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await context.addCookies(await page.context().cookies());
    const scripted = await context.newPage();
    await scripted.goto(`${stage.connectorUrl}/connect/acme/hibob`);
    await scripted.getByRole('button', { name: 'Copy all of this as text' }).click();
    await scripted.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await scripted.evaluate('navigator.clipboard.readText()')).toContain('| Payroll |');
    expect(await scripted.getByRole('button', { name: 'Print' }).isVisible()).toBe(true);
    await context.close();
    await go('/connect/acme/hibob');
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  });

  it('a hand-over link opens one connection without an account, and nothing else', async () => {
    await go('/connect/acme');
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = await page.getByLabel('The link, shown this once').inputValue();
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await other.goto(link);
    expect(await other.locator('h1').textContent()).toBe('Connect HiBob');
    expect(other.url()).not.toContain(link.split('/').at(-1) ?? 'secret');
    for (const elsewhere of ['/connect', '/connect/other/need']) {
      expect((await other.goto(`${stage.connectorUrl}${elsewhere}`))?.status()).toBe(403);
    }
    await page.getByRole('button', { name: 'Make a link' }).click();
    expect((await other.goto(`${stage.connectorUrl}/connect/acme/need`))?.status()).toBe(410);
  });

  it('a form from elsewhere changes nothing', async () => {
    const answer = await page.request.post(`${stage.connectorUrl}/connect/acme/link`, { form: { formKey: 'guessed' } });
    expect(answer.status()).toBe(403);
  });

  it('has no serious accessibility finding on any page', { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ bypassCSP: true });
    await context.addCookies(await page.context().cookies());
    const seeing = await context.newPage();
    for (const where of everyPage) {
      await seeing.goto(`${stage.connectorUrl}${where}`);
      expect([where, await seriousFindings(seeing)]).toEqual([where, []]);
    }
  });
});
