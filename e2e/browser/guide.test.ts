import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { credentialsOf, makeCompany, openStage, type Stage } from '../test/stage.ts';
import { chromiumPath, noBrowser, openChromium } from './chromium.ts';
import { type Box, boxOf, checked, copyable, editPeoplesData, openGroup, saveAndApply } from './console-visitor.ts';

const path = chromiumPath();
if (path === null) noBrowser();

/** The guide's permission table, as somebody reads it off the page. */
const table: Readonly<Record<string, readonly Box[]>> = {
  'Basic info': ['view', 'viewHistory', 'edit'],
  Employment: ['view', 'viewHistory'],
  Equity: ['view', 'viewHistory'],
  Home: ['view', 'viewHistory', 'edit'],
  Jobs: ['view', 'viewHistory'],
  Lifecycle: ['view', 'viewHistory'],
  Payroll: ['view', 'viewHistory'],
  Personal: ['view', 'viewHistory', 'edit'],
  Work: ['view', 'viewHistory'],
};

describe.skipIf(path === null)('The guide, clicked through the console', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openChromium(path ?? '')]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    failures.length = 0;
    page.on('pageerror', ({ message }) => failures.push(message));
  });
  afterEach(async () => {
    await page.close();
    expect(failures).toEqual([]);
  });

  const open = (companyId: string) => page.goto(`${stage.simulatorUrl}/console/companies/${companyId}`);
  /** A company set up as the guide says, in which something is about to be broken. */
  const complete = async () => {
    const company = await makeCompany(stage, 'guide-complete');
    await open(company.id);
    return { id: company.id, credentials: credentialsOf(company) };
  };

  it('leads from an empty company to a connection without findings', async () => {
    const file = { version: 1, company: { name: 'Empty Handed', employees: 60, seed: 1, today: '2026-11-02' } };
    const { id } = await stage.control<{ id: string }>('POST', '/companies', { file });
    await open(id);

    // Step 1: Integrations within System settings, by the tile in the top left; then Manage on the Service users tile.
    await page.getByRole('link', { name: 'System settings', exact: true }).click();
    await page.getByRole('link', { name: 'Integrations', exact: true }).click();
    await page.getByRole('link', { name: 'Manage Service users' }).click();

    // Step 2: a new service user; its id and token can be read once.
    await page.getByRole('link', { name: 'New service user' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ravio');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const credentials = { serviceUserId: await copyable(page, 'ID'), token: await copyable(page, 'Token') };
    expect(credentials.serviceUserId).toMatch(/^SERVICE-\d+$/);
    await page.getByRole('link', { name: 'Done' }).click();
    await page.getByRole('heading', { level: 1, name: 'Service users' }).waitFor();
    expect(await page.content()).not.toContain(credentials.token);

    // Step 3: Permission groups from the Account menu; the dropdown asks the type; the member stands at the bottom.
    await page.getByRole('link', { name: 'Permission groups', exact: true }).first().click();
    await page.getByText('Create Permission Group').click();
    await page.getByRole('link', { name: /^Service user For programs/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ravio');
    await page.getByLabel(/^Ravio SERVICE-/).check();
    await page.getByRole('button', { name: 'Create', exact: true }).click();

    // Step 4: People's data, Edit, Access rights by condition: Lifecycle status exists.
    await page.getByRole('link', { name: 'People’s data', exact: true }).click();
    await page.getByRole('link', { name: 'Edit people’s data' }).click();
    await page.getByLabel('Select people by condition').check();
    expect(await page.getByLabel('Condition 1: field').inputValue()).toBe('Lifecycle status');
    expect(await page.getByLabel('Condition 1: operator').inputValue()).toBe('equals');
    await page.getByLabel('Condition 1: operator').selectOption('exists');
    await page.getByRole('group', { name: 'Condition 1: values' }).waitFor({ state: 'detached' });

    // Step 5: the table.
    for (const [category, boxes] of Object.entries(table))
      for (const box of boxes) await (await boxOf(page, category, box)).check();
    await saveAndApply(page, 'Ravio');

    // Step 6: the credentials go to the connector.
    expect(await checked(stage, 'from-empty', credentials)).toEqual({ verdict: 'ready', findings: [] });
  });

  it('‘The Home permission is missing’, where its boxes are not ticked', async () => {
    const { credentials } = await complete();
    await editPeoplesData(page, 'Ravio');
    for (const box of ['view', 'viewHistory', 'edit'] as const) await (await boxOf(page, 'Home', box)).uncheck();
    await saveAndApply(page, 'Ravio');
    expect(await checked(stage, 'home', credentials)).toEqual({
      verdict: 'refused',
      findings: ['category.view-missing: Home'],
    });
  });

  it('‘General Errors’, where another service user is the member', async () => {
    const { credentials } = await complete();
    await page.getByRole('link', { name: 'Service users' }).click();
    await page.getByRole('link', { name: 'Manage Service users' }).click();
    await page.getByRole('link', { name: 'New service user' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Other');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('link', { name: 'Done' }).click();
    await openGroup(page, 'Ravio');
    await page.getByRole('link', { name: 'Edit members' }).click();
    await page.getByLabel(/^Ravio SERVICE-/).uncheck();
    await page.getByLabel(/^Other SERVICE-/).check();
    await saveAndApply(page, 'Ravio');
    expect(await checked(stage, 'other-member', credentials)).toEqual({
      verdict: 'refused',
      findings: ['group.general-errors'],
    });
  });

  it('‘General Errors’, where the group is of type Employee', async () => {
    const { credentials } = await complete();
    await openGroup(page, 'Ravio');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Create Permission Group').click();
    await page.getByRole('link', { name: /^Employee For people/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Wrong type');
    // The dangerous default: everybody employed is a member.
    await page.getByRole('group', { name: 'Condition 1: values' }).getByLabel('Employed').waitFor();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByText('The permission group Wrong type is created').waitFor();
    expect(await checked(stage, 'wrong-type', credentials)).toEqual({
      verdict: 'refused',
      findings: ['group.general-errors'],
    });
  });

  it('a Client Secret that has been reset', async () => {
    const { credentials } = await complete();
    await page.getByRole('link', { name: 'Service users' }).click();
    await page.getByRole('link', { name: 'Manage Service users' }).click();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Reset token' }).click();
    const token = await copyable(page, 'Token');
    expect(await checked(stage, 'reset', credentials)).toEqual({
      verdict: 'refused',
      findings: ['credential.rejected'],
    });
    const renewed = await checked(stage, 'reset-renewed', { ...credentials, token });
    expect(renewed).toEqual({ verdict: 'ready', findings: [] });
  });

  it('leavers who are missing, where HiBob’s default condition was left', async () => {
    const { credentials } = await complete();
    await editPeoplesData(page, 'Ravio');
    await page.getByLabel('Condition 1: operator').selectOption('equals');
    const values = page.getByRole('group', { name: 'Condition 1: values' });
    await values.getByLabel('Employed', { exact: true }).check();
    await saveAndApply(page, 'Ravio');
    expect(await checked(stage, 'leavers', credentials)).toEqual({
      verdict: 'ready with advice',
      findings: ['audience.inactive-hidden'],
    });
  });

  it('a sensitive field that needs Edit', async () => {
    const { credentials } = await complete();
    await editPeoplesData(page, 'Ravio');
    await (await boxOf(page, 'Personal', 'edit')).uncheck();
    await saveAndApply(page, 'Ravio');
    const { verdict, findings } = await checked(stage, 'sensitive', credentials);
    expect(verdict).toBe('refused');
    expect(findings).toEqual(['category.edit-missing: Personal']);
  });

  it('a custom field in a category of its own, until the category is ticked', async () => {
    const { id, credentials } = await complete();
    await page.getByRole('link', { name: 'Fields and lists' }).click();
    await page.getByLabel('New category').fill('Benefits (Custom)');
    await page.getByRole('button', { name: 'Create category' }).click();
    await page.getByRole('link', { name: 'New field' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Benefits eligible');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const fieldId = (await page.locator('tr', { hasText: 'Benefits eligible' }).locator('code').textContent()) ?? '';

    // Somebody must have a value in it, or nobody could tell.
    await page.getByRole('link', { name: 'People', exact: true }).click();
    for (const at of [0, 1, 2]) {
      await page.locator('tbody .row-link').nth(at).click();
      await page.getByRole('link', { name: 'Benefits (Custom)' }).click();
      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      await page.getByLabel('Benefits eligible').fill('Yes');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('is saved.').waitFor();
      await page.getByRole('link', { name: 'People', exact: true }).first().click();
    }
    const selection = { unselected: [], mapped: {}, extra: [fieldId] };
    const before = await checked(stage, 'benefits', credentials, selection);
    expect(before).toEqual({ verdict: 'refused', findings: ['category.view-or-edit-missing: Benefits (Custom)'] });

    await page.goto(`${stage.simulatorUrl}/console/companies/${id}`);
    await editPeoplesData(page, 'Ravio');
    for (const box of ['view', 'viewHistory'] as const) await (await boxOf(page, 'Benefits (Custom)', box)).check();
    await saveAndApply(page, 'Ravio');
    const after = await checked(stage, 'benefits-ticked', credentials, selection);
    expect(after.findings.filter((finding) => finding.startsWith('category.'))).toEqual([]);
    expect(after.verdict).not.toBe('refused');
  });
});
