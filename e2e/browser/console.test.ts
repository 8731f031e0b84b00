import { createSimulator, listen, type Simulator } from 'hibob-simulator';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seriousFindings } from './accessibility.ts';
import { chromiumPath, noBrowser, openChromium } from './chromium.ts';
import { boxOf, copyable, editPeoplesData, openGroup, saveAndApply } from './console-visitor.ts';

const path = chromiumPath();
if (path === null) noBrowser();

describe.skipIf(path === null)('The console in a browser', () => {
  let simulator: Simulator;
  let door: { readonly url: string; readonly close: () => Promise<void> };
  let browser: Browser;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    simulator = createSimulator({ rateLimits: 'off' });
    [door, browser] = await Promise.all([listen(simulator, { port: 0, host: '127.0.0.1' }), openChromium(path ?? '')]);
  });
  afterAll(async () => {
    await browser?.close();
    await door?.close();
  });
  beforeEach(async () => {
    page = await newPage();
    failures.length = 0;
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(failures).toEqual([]);
  });

  async function newPage(): Promise<Page> {
    const opened = await browser.newPage();
    opened.setDefaultTimeout(10_000);
    opened.on('pageerror', ({ message }) => failures.push(message));
    opened.on('console', (message) => {
      // A page with something wrong in it answers 422, which the browser notes.
      if (message.type() === 'error' && !message.text().includes('422')) failures.push(message.text());
    });
    return opened;
  }

  function make(scenario: string, wishes: object = {}) {
    const made = simulator.createCompany({ scenario, ...wishes });
    if (made.kind === 'refused') throw new Error(made.error);
    const { id, serviceUsers } = made.company;
    const [user] = serviceUsers;
    const authorization = `Basic ${Buffer.from(`${user?.id}:${user?.token}`).toString('base64')}`;
    const search = async (fields: readonly string[], as = authorization) => {
      const answer = await fetch(`${door.url}/v1/people/search`, {
        method: 'POST',
        headers: { Authorization: as, 'Content-Type': 'application/json' },
        body: JSON.stringify({ fields, showInactive: true }),
      });
      return answer.status === 200
        ? ((await answer.json()) as { employees: Record<string, unknown>[] }).employees
        : answer.status;
    };
    return { id, here: `${door.url}/console/companies/${id}`, search };
  }

  it('shows a request as it comes, says what was left out, and mends it with one button', async () => {
    const { here, search } = make('home-missing');
    await page.goto(`${here}/requests`);
    await page.getByText('Nothing yet.').waitFor();
    const fields = ['root.displayName', 'home.legalGender'];
    const before = await search(fields);
    // Nobody reloads the page.
    await page.getByRole('link', { name: 'POST /v1/people/search' }).click();
    await page.getByRole('heading', { name: 'Gender (home.legalGender) left out' }).waitFor();
    await page.getByText('View is not ticked on Home.').first().waitFor();
    await page.getByText('Proved on a copy: it is in the answer').waitFor();
    await page.getByRole('button', { name: 'Apply fix' }).click();
    await page.getByText('Applied: Tick “View selected employees’ Home sections” in “Ravio”.').waitFor();
    await page.getByText('Mended since: asked again now, it is in the answer.').waitFor();
    const after = await search(fields);
    const genders = (people: typeof before) =>
      Array.isArray(people) ? people.filter((one) => '/home/legalGender' in one).length : -1;
    expect([genders(before), genders(after) > 50]).toEqual([0, true]);

    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('Undone: permission group Ravio.').waitFor();
    expect(genders(await search(fields))).toBe(0);
  });

  it('masks sensitive values until somebody asks for them, also of a field that is marked so', async () => {
    const { here } = make('guide-complete');
    await page.goto(`${here}/people`);
    await page.getByRole('link', { name: 'Columbus Mertz' }).click();
    await page.getByRole('link', { name: 'Personal', exact: true }).click();
    const birthDate = page.locator('dd', { has: page.getByRole('link', { name: 'Show Date of Birth' }) });
    expect(await birthDate.textContent()).toBe('•••••••• Show');
    await page.getByRole('link', { name: 'Show Date of Birth' }).click();
    await page.getByText('1976-12-20').waitFor();

    await page.getByRole('link', { name: 'Fields and lists' }).click();
    await page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: 'Home 9' }).click();
    await page.getByRole('link', { name: 'Gender', exact: true }).click();
    await page.getByLabel(/^Sensitive: masked/).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Gender is saved.').waitFor();
    await page.goto(`${here}/people`);
    await page.getByRole('link', { name: 'Columbus Mertz' }).click();
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('link', { name: 'Show Gender' }).click();
    await page.getByRole('link', { name: 'Show Gender' }).waitFor({ state: 'detached' });
  });

  it('follows changes made elsewhere, and says so to whoever is typing', async () => {
    const { here } = make('guide-complete');
    const other = await newPage();
    await page.goto(`${here}/permission-groups`);
    await other.goto(`${here}/permission-groups/group-1/edit?tab=people`);
    await page.goto(`${here}/service-users/new`);
    await page.getByLabel('Name', { exact: true }).fill('From elsewhere');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('link', { name: 'Done' }).click();
    await other.getByText('Somebody changed this company elsewhere.').waitFor();
    // It was not what the other one edits: it is saved all the same.
    await (await boxOf(other, 'About', 'view')).check();
    await saveAndApply(other, 'Ravio');
    await page.goto(`${here}/permission-groups/group-1?tab=people`);
    await editPeoplesData(other, 'Ravio');
    await (await boxOf(other, 'About', 'view')).uncheck();
    await saveAndApply(other, 'Ravio');
    await page.locator('#category-about .chip').waitFor({ state: 'detached' });
  });

  it('previews a box before it is ticked, and ticks it', async () => {
    const { here, search } = make('home-missing');
    await page.goto(`${here}/sight`);
    await page.getByLabel('Category', { exact: true }).selectOption('Home');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('For the people below: 12 gained, 0 lost.').waitFor();
    await page.getByRole('img', { name: 'View (new)' }).first().waitFor();
    const people = await search(['home.legalGender']);
    expect(Array.isArray(people) && people.some((one) => '/home/legalGender' in one)).toBe(false);
    await page.getByRole('button', { name: 'Tick it' }).click();
    await page.getByText('Ravio is saved.').waitFor();
    const after = await search(['home.legalGender']);
    expect(Array.isArray(after) && after.some((one) => '/home/legalGender' in one)).toBe(true);
  });

  it('hires, changes, puts on leave, terminates and takes back', async () => {
    const { here } = make('guide-complete');
    await page.goto(`${here}/people/new`);
    for (const [label, value] of [
      ['First name', 'Ada'],
      ['Last name', 'Moreno'],
      ['E-mail', 'ada.moreno@northwind.example'],
      ['Start date', '2026-11-02'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel('Site').selectOption('London');
    await page.getByRole('button', { name: 'Hire' }).click();
    await page.getByText('Ada Moreno is hired.').waitFor();
    const act = async (name: string) => {
      await page.getByText('Actions').click();
      await page.getByRole('link', { name, exact: true }).click();
    };
    await act('Put on leave');
    await page.getByLabel('First day').fill('2026-11-10');
    await page.getByLabel('Last day', { exact: true }).fill('2026-11-20');
    await page.getByRole('button', { name: 'Put on leave' }).click();
    await page.getByText('Ada Moreno is put on leave.').waitFor();
    await act('Terminate');
    await page.getByLabel('Termination date').fill('2026-12-31');
    await page.getByRole('button', { name: 'Terminate' }).click();
    await page.getByText('Ada Moreno will have left after that day.').waitFor();
    await act('Rehire');
    await page.getByLabel('Start date').fill('2026-12-01');
    await page.getByRole('button', { name: 'Rehire' }).click();
    await page.getByText('The start date is not after the termination date.').waitFor();
    await page.getByLabel('Start date').fill('2027-02-01');
    await page.getByRole('button', { name: 'Rehire' }).click();
    await page.getByText('Ada Moreno is hired again.').waitFor();
    const statuses = await page
      .getByRole('region', { name: 'Lifecycle', exact: true })
      .locator('tbody tr td:nth-child(2)')
      .allTextContents();
    expect(statuses).toEqual(['Employed', 'Terminated', 'Employed', 'Leave', 'Employed']);
    await page.getByRole('link', { name: 'Time', exact: true }).click();
    await page.getByLabel('Day', { exact: true }).fill('2027-01-10');
    await page.getByRole('button', { name: 'Turn the clock' }).click();
    await page.getByText('It is 10 January 2027 in Northwind Instruments.').waitFor();
  });

  it('opens a scenario, copies its credentials and duplicates it', async () => {
    await page.goto(`${door.url}/console/scenarios`);
    await page.getByRole('link', { name: 'The ‘Home’ permission is missing', exact: true }).click();
    await page.getByText('Home: tick “View selected employees’ Home sections”.').waitFor();
    await page.getByRole('button', { name: 'Open' }).click();
    const id = await copyable(page, 'ID');
    const token = await copyable(page, 'Token');
    const as = `Basic ${Buffer.from(`${id}:${token}`).toString('base64')}`;
    const { search } = make('guide-complete');
    expect(Array.isArray(await search(['root.id'], as))).toBe(true);
    await page.getByRole('link', { name: 'Open the company' }).click();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    expect(await copyable(page, 'ID')).not.toBe(id);
  });

  it('opens a company from a file that was downloaded from it', async () => {
    const { here } = make('home-missing');
    await page.goto(here);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download' }).click();
    const file = await (await downloading).path();
    await page.goto(`${door.url}/console/open`);
    await page.getByLabel('A file').setInputFiles(file);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('link', { name: 'Open the company' }).click();
    await page.getByText('60 employees on 2 November 2026').waitFor();
    expect(page.url()).not.toBe(here);
  });

  it('is used with the keyboard alone', async () => {
    const { here } = make('guide-complete');
    await page.goto(here);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#main$/);
    await page.goto(`${here}/people`);
    await page.keyboard.press('/');
    await page.keyboard.type('nat');
    await page.getByRole('link', { name: 'Natália Cruz' }).waitFor();
    await page.getByRole('link', { name: 'Columbus Mertz' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    await page.getByRole('link', { name: 'Natália Cruz' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Natália Cruz' }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.goto(`${here}/permission-groups`);
    await page.getByText('Create Permission Group').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.goto(`${here}/permission-groups/new?type=Employee`);
    await page.getByLabel('Name', { exact: true }).fill('By Enter');
    await page.keyboard.press('Enter');
    await page.getByText('The permission group By Enter is created.').waitFor();
    await page.goto(`${here}/permission-groups`);
    await page.getByText('Create Permission Group').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('details.dropdown[open]').count()).toBe(0);
  });

  it('works without scripts', async () => {
    const { here } = make('guide-complete');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(here);
    await editPeoplesData(plain, 'Ravio');
    await (await boxOf(plain, 'About', 'view')).check();
    await saveAndApply(plain, 'Ravio');
    await openGroup(plain, 'Ravio');
  });

  const everywhere = [
    '/console',
    '/console/scenarios/home-missing',
    '/console/open',
    '',
    '/share',
    '/settings',
    '/settings/integrations',
    '/settings/account',
    '/service-users',
    '/service-users/new',
    '/permission-groups',
    '/permission-groups/new?dialog=before-2024',
    '/permission-groups/group-1?tab=people',
    '/permission-groups/group-1/edit?tab=people',
    '/permission-groups/group-1/members',
    '/people',
    '/people/new',
    '/people/3540797213504000001?category=personal',
    '/people/3540797213504000001?category=payroll',
    '/people/3540797213504000001/edit?category=home',
    '/fields',
    '/lists?list=department',
    '/sight?group=group-1&box=home&right=view&tick=yes',
    '/requests',
    '/requests/1',
    '/webhooks',
    '/time',
    '/weather',
  ] as const;
  /** Where colours differ from those of other screens. */
  const colourful = [
    '/service-users',
    '/permission-groups/new?dialog=before-2024',
    '/sight?group=group-1&box=home&right=view&tick=yes',
    '/requests/1',
  ];

  it.each([
    ['light', everywhere],
    ['dark', colourful],
  ] as const)(
    'has no serious accessibility finding on its screens, %s',
    async (colorScheme, screens) => {
      const { here, search } = make('home-missing');
      await search(['root.displayName', 'home.legalGender']);
      await page.emulateMedia({ colorScheme });
      const found: string[] = [];
      for (const screen of screens) {
        await page.goto(screen.startsWith('/console') ? `${door.url}${screen}` : `${here}${screen}`);
        if (screen === '/requests/1') await page.getByRole('button', { name: 'Apply fix' }).first().waitFor();
        found.push(...(await seriousFindings(page)).map((finding) => `${screen}: ${finding}`));
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
