import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSmallService, operatorKey, type SmallService, type Visitor } from './small-service.ts';

let service: SmallService;
let admin: Visitor;
beforeAll(async () => {
  service = await openSmallService();
  admin = await service.signIn(operatorKey);
  await admin.send('/connect', { name: 'acme' });
}, 120_000);
afterAll(() => service.close());

/** What the form would send as it stands. */
async function form(): Promise<{ items: Set<string>; fields: Set<string>; locked: string[] }> {
  const { html } = await admin.see('/connect/acme/fields');
  const boxes = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) => ({
    name: /name="([^"]*)"/.exec(box)?.[1],
    value: /value="([^"]*)"/.exec(box)?.[1] ?? '',
    isChecked: /\bchecked\b/.test(box),
    isDisabled: /\bdisabled\b/.test(box),
  }));
  const ticked = (name: string) =>
    new Set(boxes.filter((box) => box.name === name && box.isChecked && !box.isDisabled).map(({ value }) => value));
  const locked = boxes.filter(({ isDisabled }) => isDisabled).map(({ value }) => value);
  return { items: ticked('items'), fields: ticked('fields'), locked };
}

async function send({ items, fields }: { items: Set<string>; fields: Set<string> }) {
  const { status, to } = await admin.send('/connect/acme/fields', { items: [...items], fields: [...fields] });
  expect([status, to]).toEqual([303, '/connect/acme/hibob']);
}

const selection = async () => (await service.api('GET', '/v1/connections/acme')).body.selection;

/** The permission table: category → the boxes that are ticked. */
async function table(): Promise<Readonly<Record<string, string>>> {
  const { html } = await admin.see('/connect/acme/hibob');
  const rows = [...html.matchAll(/<tr><th scope="row">([^<]*)<\/th>(.*?)<\/tr>/g)];
  return Object.fromEntries(
    rows.map(([, category, cells = '']) => [
      category,
      [...cells.matchAll(/aria-hidden="true">([^<]*)</g)].map(([, mark]) => mark || '–').join(' '),
    ]),
  );
}

it('the form sent back as it stands changes nothing', async () => {
  await send(await form());
  expect(await selection()).toEqual({ unselected: [], mapped: {}, extra: [] });
});

it('what nothing can be done without has no box to untick', async () => {
  expect((await form()).locked).toEqual([
    'employeeKey',
    'job',
    'work.title',
    'work.site',
    'work.startDate',
    'status',
    'internal.lifecycleStatus',
    'internal.status',
    'basePay',
    'payroll.salary.payment',
    'payroll.salary.payPeriod',
  ]);
});

it('single fields are left out, and the permission table follows', async () => {
  const all = await table();
  expect(all).toMatchObject({ Jobs: '✓ (✓) –', Employment: '✓ ✓ –', Work: '✓ ✓ –' });
  const boxes = await form();
  boxes.fields.delete('work.department');
  for (const id of boxes.fields) if (id.startsWith('employee.job')) boxes.fields.delete(id);
  await send(boxes);
  expect(await selection()).toEqual({
    unselected: [
      'work.department',
      'employee.jobProfileCode',
      'employee.jobProfileTitle',
      'employee.jobLevelName',
      'employee.jobRoleId',
      'employee.jobFamilyId',
    ],
    mapped: {},
    extra: [],
  });
  const { Jobs: _, ...others } = all;
  expect(await table()).toEqual(others);
  const { html } = await admin.see('/connect/acme/fields');
  expect(html).toContain('8 of 9 fields<span class="hidden"> of Job and location</span>');
  expect(html).toContain('Single fields<span class="hidden"> of Job profile and level</span>');
});

it('an item that is off comes whole with its own box, and in part with boxes of fields', async () => {
  const part = await form();
  part.fields.add('employee.jobLevelName');
  await send(part);
  expect((await form()).items.has('jobCatalog')).toBe(true);
  expect(await table()).toMatchObject({ Jobs: '✓ (✓) –' });
  expect(((await selection()) as { unselected: string[] }).unselected).toEqual([
    'work.department',
    'employee.jobProfileCode',
    'employee.jobProfileTitle',
    'employee.jobRoleId',
    'employee.jobFamilyId',
  ]);

  const off = await form();
  off.items.delete('jobCatalog');
  await send(off);
  expect(Object.keys(await table())).not.toContain('Jobs');
  const whole = await form();
  whole.items.add('jobCatalog');
  await send(whole);
  expect(await selection()).toEqual({ unselected: ['work.department'], mapped: {}, extra: [] });
});

it('a field of the company’s own is shared until its box is unticked', async () => {
  await service.api('PATCH', '/v1/connections/acme/read-employees', { select: ['work.custom.field_1'] });
  expect((await form()).fields.has('work.custom.field_1')).toBe(true);
  await send(await form());
  expect(await selection()).toMatchObject({ extra: ['work.custom.field_1'] });
  const boxes = await form();
  boxes.fields.delete('work.custom.field_1');
  await send(boxes);
  expect(await selection()).toEqual({ unselected: ['work.department'], mapped: {}, extra: [] });
});
