import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallService, operatorKey, type SmallService, type Visitor } from './small-service.ts';

const ann = '3980342332732998001';
const ben = '3980342332732998002';
let service: SmallService;
let admin: Visitor;
beforeAll(async () => {
  service = await openSmallService();
  admin = await service.signIn(operatorKey);
}, 120_000);
afterAll(() => service.close());

async function connected(name: string, tenant?: string): Promise<void> {
  const selection = { unselected: ['gender', 'birthDate', 'equity'] };
  const made = { name, serviceUserId: 'SERVICE-17', token: 'secret-word', selection };
  await service.api('POST', '/v1/connections', made, tenant);
  const synced = await service.api('POST', `/v1/connections/${name}/syncs`, {}, tenant);
  expect(synced.body.outcome).toBe('synced');
}

async function people(name: string, tenant?: string): Promise<readonly string[]> {
  const { body } = await service.api('GET', `/v1/connections/${name}/employees`, undefined, tenant);
  return (body.items as { employeeId: string }[]).map(({ employeeId }) => employeeId);
}

async function audited(tenant?: string) {
  const { body } = await service.api('GET', '/v1/audit', undefined, tenant);
  const [last] = body.entries as { action: string; subject: string; actor: string; detail: object }[];
  return last && { action: last.action, subject: last.subject, actor: last.actor, detail: last.detail };
}

async function keyWith(scopes: readonly string[]): Promise<string> {
  return String((await service.api('POST', '/v1/keys', { name: 'page', scopes })).body.key);
}

describe('What is shared', () => {
  beforeAll(() => admin.send('/connect', { name: 'chosen' }));

  /** What the form would send as it stands. */
  async function form(): Promise<{ items: Set<string>; fields: Set<string>; locked: string[] }> {
    const { html } = await admin.see('/connect/chosen/fields');
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
    const { status, to } = await admin.send('/connect/chosen/fields', { items: [...items], fields: [...fields] });
    expect([status, to]).toEqual([303, '/connect/chosen/hibob']);
  }

  const selection = async () => (await service.api('GET', '/v1/connections/chosen')).body.selection;

  /** The permission table: category → the boxes that are ticked. */
  async function table(): Promise<Readonly<Record<string, string>>> {
    const { html } = await admin.see('/connect/chosen/hibob');
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
    const { html } = await admin.see('/connect/chosen/fields');
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
    await service.api('PATCH', '/v1/connections/chosen/read-employees', { select: ['work.custom.field_1'] });
    expect((await form()).fields.has('work.custom.field_1')).toBe(true);
    await send(await form());
    expect(await selection()).toMatchObject({ extra: ['work.custom.field_1'] });
    const boxes = await form();
    boxes.fields.delete('work.custom.field_1');
    await send(boxes);
    expect(await selection()).toEqual({ unselected: ['work.department'], mapped: {}, extra: [] });
  });
});

describe('The result in numbers', () => {
  beforeAll(() => connected('numbers'));

  const shown = async () => (await admin.see('/connect/numbers')).html;
  /** What is missing, line by line, without markup. */
  const missing = (html: string) =>
    [...(/<h2>What is missing<\/h2><ul>(.*?)<\/ul>/.exec(html)?.[1] ?? '').matchAll(/<li>(.*?)<\/li>/g)].map(
      ([, line = '']) => line.replaceAll(/<[^>]*>/g, ''),
    );
  const answer = (html: string) => /<input type="radio"[^>]*value="(\w+)"[^>]*checked/.exec(html)?.[1];

  /** Of the one who works there today. */
  const ofAnn = [
    'Job title, of one person. HiBob names it by an id that its list does not hold, so it has no words. Choose “Job title” anew on the person’s profile, in Work: the item it had is gone.',
    'Reports to, of one person. HiBob holds nothing there. Fill “Reports to” on the person’s profile, in Work.',
  ];

  it('the result says what is missing of whom, and asks what only the company knows', async () => {
    const html = await shown();
    expect(missing(html)).toEqual([
      'Base pay at full time, of one person. Nobody has said yet whether HiBob holds the pay people get or that of full-time work. Answer it below.',
      ...ofAnn,
    ]);
    expect(answer(html)).toBe('unanswered');
  });

  it('an answer is kept, counts at once, stands in the audit log, and can be taken back', async () => {
    const saved = await admin.send('/connect/numbers/pay-basis', { payBasis: 'actual' });
    expect([saved.status, saved.to]).toEqual([303, '/connect/numbers']);
    const { body } = await service.api('GET', '/v1/audit');
    const [entry] = body.entries as { action: string; subject: string; detail: object }[];
    expect(entry).toMatchObject({ action: 'settings.changed', subject: 'numbers', detail: { payBasis: 'actual' } });
    const html = await shown();
    expect([missing(html), answer(html)]).toEqual([ofAnn, 'actual']);
    await admin.send('/connect/numbers/pay-basis', { payBasis: 'unanswered' });
    expect(answer(await shown())).toBe('unanswered');
    expect((await service.api('GET', '/v1/connections/numbers/settings')).body).toEqual({ payBasis: null });
  });
});

describe('Erasing', () => {
  const flow = ['connections:read', 'connections:write', 'runs:write'];
  const title = (html: string) => /<h1>([^<]*)/.exec(html)?.[1];
  const notice = (html: string) => /<section class="notice \w+"[^>]*><h2>([^<]*)/.exec(html)?.[1];

  describe('a person', () => {
    it('is erased when the id was typed twice, and the audit log says that and not whom', async () => {
      await connected('acme');
      const operator = await service.signIn(operatorKey);
      expect((await operator.see('/connect/acme')).html).toContain('href="/connect/acme/erase"');
      expect(title((await operator.see('/connect/acme/erase')).html)).toBe('Erase');

      const slip = await operator.send('/connect/acme/erase/person', { id: ann, again: ben });
      expect([slip.status, notice(slip.html)]).toEqual([400, 'The two ids are not the same.']);
      const nobody = await operator.send('/connect/acme/erase/person', { id: '4', again: '4' });
      expect([nobody.status, notice(nobody.html)]).toEqual([404, 'Nothing is held of a person with this id.']);
      expect(await people('acme')).toEqual([ann, ben]);

      const done = await operator.send('/connect/acme/erase/person', { id: ` ${ann}`, again: ann });
      expect(done.status).toBe(200);
      expect(notice(done.html)).toBe('Erased: 5 rows and 0 events; 0 rows of others no longer name this person.');
      expect(done.html).toContain('1 kept away so far.');
      expect(done.html).not.toContain(ann);
      expect(await audited()).toEqual({
        action: 'person.erased',
        subject: 'acme',
        actor: 'operator',
        detail: { rows: 5, events: 0, references: 0 },
      });
      expect(await people('acme')).toEqual([ben]);
      await service.api('POST', '/v1/connections/acme/syncs', {});
      expect(await people('acme')).toEqual([ben]);
    });

    it('comes back when let, with the next sync', async () => {
      const operator = await service.signIn(operatorKey);
      const back = await operator.send('/connect/acme/erase/readmit', { id: ann });
      expect([back.status, notice(back.html)]).toEqual([200, 'The next sync may read this person again.']);
      expect(await audited()).toEqual({ action: 'person.readmitted', subject: 'acme', actor: 'operator', detail: {} });
      const again = await operator.send('/connect/acme/erase/readmit', { id: ann });
      expect([again.status, notice(again.html)]).toEqual([404, 'This person had not been erased.']);
      await service.api('POST', '/v1/connections/acme/syncs', {});
      expect(await people('acme')).toEqual([ann, ben]);
    });

    it('is erased by nobody without the scope, without the session’s form, or by a link', async () => {
      const less = await service.signIn(await keyWith(flow));
      const page = (await less.see('/connect/acme/erase')).html;
      expect(page).toContain('it lacks <code>people:erase</code>');
      expect(page).not.toContain('Erase this person');
      const refused = await less.send('/connect/acme/erase/person', { id: ann, again: ann });
      expect([refused.status, notice(refused.html)]).toEqual([403, 'The key you signed in with may not do this.']);

      const operator = await service.signIn(operatorKey);
      const foreign = await operator.send('/connect/acme/erase/person', { formKey: 'guessed', id: ann, again: ann });
      expect(foreign.status).toBe(403);

      const made = (await operator.send('/connect/acme/link', {})).html;
      const guest = await service.follow(/value="(http[^"]+)"/.exec(made)?.[1] ?? '');
      expect((await guest.see('/connect/acme')).html).not.toContain('/erase');
      expect((await guest.see('/connect/acme/erase')).status).toBe(403);
      for (const what of ['person', 'readmit', 'connection']) {
        const sent = await guest.send(`/connect/acme/erase/${what}`, {
          id: ann,
          again: what === 'person' ? ann : 'acme',
        });
        expect([what, sent.status, title(sent.html)]).toEqual([what, 403, 'Not here']);
      }
      expect(await people('acme')).toEqual([ann, ben]);
    });

    it('is erased by a key with the scope', async () => {
      const eraser = await service.signIn(await keyWith([...flow, 'people:erase']));
      expect((await eraser.send('/connect/acme/erase/person', { id: ben, again: ben })).status).toBe(200);
      expect((await audited())?.actor).toMatch(/^key:/);
      expect(await people('acme')).toEqual([ann]);
    });
  });

  describe('a connection', () => {
    it('goes with all it holds when its name was typed, and another stays', async () => {
      await connected('globex');
      const operator = await service.signIn(operatorKey);
      const slip = await operator.send('/connect/globex/erase/connection', { again: 'acme' });
      expect([slip.status, notice(slip.html)]).toEqual([400, 'This is not its name.']);
      expect(await people('globex')).toEqual([ann, ben]);
      const gone = await operator.send('/connect/globex/erase/connection', { again: 'globex' });
      expect([gone.status, gone.to]).toEqual([303, '/connect']);
      expect(await audited()).toEqual({
        action: 'connection.deleted',
        subject: 'globex',
        actor: 'operator',
        detail: {},
      });
      expect((await service.api('GET', '/v1/connections/globex')).status).toBe(404);
      expect((await operator.see('/connect/globex/erase')).to).toBe('/connect');
      expect(await people('acme')).toEqual([ann]);
    });
  });

  describe('a tenant', () => {
    it('goes with all its connections when its name was typed, and every session for it ends', async () => {
      await service.api('POST', '/v1/tenants', { name: 'red' });
      await connected('acme', 'red');
      const [operator, another] = [await service.signIn(operatorKey, 'red'), await service.signIn(operatorKey, 'red')];
      const page = (await operator.see('/connect/@tenant/erase')).html;
      expect(title(page)).toBe('Erase the tenant red');
      expect(page).toContain('Its connections: acme.');
      const slip = await operator.send('/connect/@tenant/erase', { again: 'acme' });
      expect([slip.status, notice(slip.html)]).toEqual([400, 'This is not its name.']);
      expect(await people('acme', 'red')).toEqual([ann, ben]);

      const gone = await operator.send('/connect/@tenant/erase', { again: 'red' });
      expect([gone.status, gone.to]).toEqual([303, '/connect/sign-in']);
      expect((await service.api('GET', '/v1/connections', undefined, 'red')).status).toBe(400);
      expect((await another.see('/connect')).to).toBe('/connect/sign-in');
      expect(await people('acme')).toEqual([ann]);
    });

    it('is erased by operators only', async () => {
      const key = await service.signIn(await keyWith([...flow, 'people:erase']));
      expect((await key.see('/connect')).html).not.toContain('/connect/@tenant/erase');
      for (const { status } of [
        await key.see('/connect/@tenant/erase'),
        await key.send('/connect/@tenant/erase', { again: 'default' }),
      ])
        expect(status).toBe(403);
      expect(await people('acme')).toEqual([ann]);
    });

    it('the default one is empty afterwards, and can be used again', async () => {
      const operator = await service.signIn(operatorKey);
      const page = (await operator.see('/connect/@tenant/erase')).html;
      const name = /Erase the tenant ([\w.-]+)/.exec(page)?.[1] ?? '';
      expect((await operator.send('/connect/@tenant/erase', { again: name })).status).toBe(303);
      expect((await service.api('GET', '/v1/connections')).body).toEqual({ connections: [] });
      await connected('acme');
      expect(await people('acme')).toEqual([ann, ben]);
    });
  });
});
