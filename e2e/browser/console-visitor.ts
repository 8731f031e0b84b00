import type { Locator, Page } from 'playwright-core';
import type { Stage } from '../test/stage.ts';

/** A category's boxes in the words of HiBob's screen. */
const lineOf = {
  view: (category: string) => `View selected employees’ ${category} sections`,
  viewHistory: (category: string) => `View selected employees’ ${category} section histories`,
  edit: (category: string) => `Edit selected employees’ ${category} sections`,
} as const;
export type Box = keyof typeof lineOf;

/** Opens a category where it is closed, and gives its box. */
export async function boxOf(page: Page, category: string, box: Box): Promise<Locator> {
  const line = page.getByLabel(lineOf[box](category), { exact: true });
  const section = page.locator('details.accordion', { has: page.locator('label', { hasText: lineOf[box](category) }) });
  if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
  return line;
}

/** Permission groups → the group → People’s data → Edit. */
export async function editPeoplesData(page: Page, group: string): Promise<void> {
  await openGroup(page, group);
  await page.getByRole('link', { name: 'People’s data', exact: true }).click();
  await page.getByRole('link', { name: 'Edit people’s data' }).click();
  await page.getByRole('heading', { name: 'Access rights', exact: true }).waitFor();
}

export async function openGroup(page: Page, group: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'System settings' }).click();
  // A page that is about to go may still show two of them; they lead to the same place.
  await page.getByRole('link', { name: 'Permission groups', exact: true }).first().click();
  await page.getByRole('link', { name: `Manage ${group}`, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: group, exact: true }).waitFor();
}

export async function saveAndApply(page: Page, group: string): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.getByText(`${group} is saved.`).waitFor();
}

/** What is shown to be copied. */
export async function copyable(page: Page, label: string): Promise<string> {
  // By the whole label: a token of chance may hold the letters of "ID".
  const box = page
    .locator('.copyable')
    .filter({ has: page.locator('.copyable-label').getByText(label, { exact: true }) });
  return (await box.locator('code').textContent())?.trim() ?? '';
}

export interface Credentials {
  readonly serviceUserId: string;
  readonly token: string;
}

interface Checked {
  readonly verdict: string;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly category: string | null }[];
}

/** What the connector says of a connection with these credentials: its verdict, and each finding in a few words. */
export async function checked(stage: Stage, name: string, credentials: Credentials, selection?: object) {
  const made = await stage.connector('POST', '/v1/connections', {
    name,
    baseUrl: stage.simulatorUrl,
    ...credentials,
    ...(selection ? { selection } : {}),
  });
  if (made.status !== 201) throw new Error(`${name}: ${JSON.stringify(made.body)}`);
  const { status, body } = await stage.connector<Checked>('POST', `/v1/connections/${name}/checks`, {});
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
  return {
    verdict: body.verdict,
    findings: body.findings.map(({ code, category }) => (category === null ? code : `${code}: ${category}`)),
  };
}
