import { describe, expect, it } from 'vitest';
import { createSimulator } from '../src/index.ts';
import { hidden, origin, visiting } from './console-visit.ts';
import { bare, everyoneWith, scenarioWith, simulate, vhe } from './simulation.ts';

const everything = everyoneWith({ root: vhe, work: vhe, home: vhe, payroll: vhe, personal: vhe, lifecycle: vhe });

async function company() {
  const simulation = await simulate(everything);
  const { simulator, id, ids } = simulation;
  const [person] = ids(3);
  return { ...simulation, ...visiting(simulator), here: `/console/companies/${id}`, person };
}

const screens = (person: string) =>
  [
    '',
    '/share',
    '/settings',
    '/settings/integrations',
    '/settings/account',
    '/service-users',
    '/service-users/new',
    '/permission-groups',
    '/permission-groups/new',
    '/permission-groups/new?dialog=before-2024',
    '/permission-groups/group-1?tab=features',
    '/permission-groups/group-1?tab=people',
    '/permission-groups/group-1/edit?tab=features',
    '/permission-groups/group-1/edit?tab=people',
    '/permission-groups/group-1/members',
    '/permission-groups/managers?tab=people',
    '/people',
    '/people?page=2',
    '/people/new',
    `/people/${person}`,
    `/people/${person}?category=work`,
    `/people/${person}?category=payroll`,
    `/people/${person}/edit?category=home`,
    `/people/${person}/terminate`,
    `/people/${person}/leave`,
    `/people/${person}/rehire`,
    `/people/${person}/tables/salaries/new`,
    '/fields',
    '/fields?category=payroll',
    '/fields/new',
    '/fields/edit/work.title',
    '/lists',
    '/lists?list=department',
    '/sight',
    '/sight?category=personal',
    '/sight?group=group-1&box=about&right=view&tick=yes',
    '/requests',
    '/webhooks',
    '/time',
    '/weather',
  ] as const;

describe('Every screen', () => {
  it('answers with one heading and a title, and loads nothing from elsewhere', async () => {
    const { get, here, person } = await company();
    const all = ['/console', '/console/scenarios', '/console/scenarios/home-missing', '/console/open'];
    for (const path of [...all, ...screens(person ?? '').map((one) => `${here}${one}`)]) {
      const { status, html, headers } = await get(path);
      expect([path, status, html.startsWith('<!doctype html>'), html.split('<h1').length - 1]).toEqual([
        path,
        200,
        true,
        1,
      ]);
      expect(html).toMatch(/<title>[^<]+<\/title>/);
      const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url = '']) => url);
      expect(loaded.filter((url) => !/^(\/console|#|data:,)/.test(url))).toEqual([]);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(html).not.toMatch(/<script(?! src)|style="| on\w+="/);
    }
  });

  it('reads as many people in a company of 10,000 as in one of 100', async () => {
    const readsIn = async (employees: number) => {
      let reads = 0;
      let all = 0;
      const simulator = createSimulator({
        rateLimits: 'off',
        onPersonRead: () => {
          reads += 1;
          all += 1;
        },
      });
      const made = simulator.createCompany({ scenario: 'guide-complete', employees });
      if (made.kind === 'refused') throw new Error(made.error);
      const { get, send } = visiting(simulator);
      const here = `/console/companies/${made.company.id}`;
      const [person = ''] = [...(await get(`${here}/people?page=3`)).html.matchAll(/people\/(\d{19})"/g)].map(
        ([, id]) => id,
      );
      const counts: Record<string, number> = {};
      const count = async (name: string, act: () => Promise<unknown>) => {
        reads = 0;
        await act();
        counts[name] = reads;
      };
      for (const path of screens(person)) await count(path, () => get(`${here}${path}`));
      // Names are put in order once; from then on a search is like any other page.
      await get(`${here}/people?search=a`);
      await count('search', () => get(`${here}/people?search=ann`));
      const edit = `${here}/permission-groups/group-1/edit`;
      const stamp = hidden(await get(`${edit}?tab=people`), 'stamp');
      const form = { tab: 'people', stamp, select: 'condition', 'a.count': '0', box: 'root|view', do: 'save' };
      const review = await send(edit, form);
      await count('save', () => send(edit, form));
      const draft = { stamp, from: 'people', draft: hidden(review, 'draft') };
      await count('apply', () => send(`${here}/permission-groups/group-1/apply`, draft));
      await count('file', () => get(`${here}/file`));
      await count('undo', () => send(`${here}/undo`, { version: hiddenVersion(simulator, made.company.id) }));
      // Whoever asks for it has everybody read who was not read before: the counter counts.
      await get(`${here}/sight?count=yes`);
      expect(all).toBeGreaterThanOrEqual(employees);
      return counts;
    };
    const [few, many] = [await readsIn(100), await readsIn(10_000)];
    const { search: fewFound = 0, ...fewer } = few;
    const { search: manyFound = 0, ...more } = many;
    expect(more).toEqual(fewer);
    expect(more['/people']).toBeGreaterThanOrEqual(25);
    expect(Math.max(...Object.values(more), manyFound, fewFound)).toBeLessThan(200);
  });
});

function hiddenVersion(simulator: ReturnType<typeof createSimulator>, id: string): string {
  return String(simulator.companies().find((one) => one.id === id)?.version);
}

describe('The door of the console', () => {
  it('takes no form from another site, nor one that does not say where it is from', async () => {
    const { send, control, id, here } = await company();
    for (const from of ['https://evil.example', null]) {
      expect((await send(`${here}/service-users`, { name: 'Mallory' }, from)).status).toBe(403);
    }
    const names = async () =>
      (await control('GET', `/companies/${id}/service-users`)).json.map((one: { name: string }) => one.name);
    expect(await names()).toEqual(['Connector']);
    expect((await send(`${here}/service-users`, { name: 'Alice' })).status).toBe(200);
    expect(await names()).toEqual(['Connector', 'Alice']);
  });

  it('answers this machine only, under its own names', async () => {
    const { simulator, here } = await company();
    const ask = (address: string, host: string) =>
      simulator.app.request(
        `${origin}${here}`,
        { headers: { host } },
        { incoming: { socket: { remoteAddress: address } } },
      );
    expect((await ask('127.0.0.1', '127.0.0.1:4010')).status).toBe(200);
    expect((await ask('127.0.0.1', 'localhost:4010')).status).toBe(200);
    expect((await ask('10.1.2.3', '127.0.0.1:4010')).status).toBe(403);
    expect((await ask('127.0.0.1', 'rebound.example')).status).toBe(403);
  });

  it('writes names as text, whatever they are', async () => {
    const { send, get, here } = await company();
    const name = '<img src=x onerror=alert(1)>"\'&';
    await send(`${here}/service-users`, { name });
    await send(`${here}/permission-groups/new`, { type: 'Service user', name, do: 'create' });
    await send(`${here}/fields/new`, { name, category: 'root', type: 'text' });
    for (const path of ['/service-users', '/permission-groups', '/fields', '/sight', '']) {
      const { html } = await get(`${here}${path}`);
      expect([path, html.includes('<img')]).toEqual([path, false]);
    }
    expect((await get(`${here}/service-users`)).html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;');
  });

  it('shows a token once', async () => {
    const { send, get, here } = await company();
    const { html } = await send(`${here}/service-users`, { name: 'Once' });
    const token = /Token<\/span><code>([\w-]{40})</.exec(html)?.[1] ?? '';
    expect(token).toHaveLength(40);
    for (const path of ['', '/service-users', '/share', '/requests'])
      expect((await get(`${here}${path}`)).html).not.toContain(token);
  });
});

describe('Two people at one company', () => {
  it('are told where one saves what the other was editing, and nothing is lost', async () => {
    const { get, send, control, id, here } = await company();
    const edit = `${here}/permission-groups/group-1/edit`;
    const stamp = hidden(await get(`${edit}?tab=people`), 'stamp');
    const form = { tab: 'people', select: 'everyone', 'a.count': '0', box: 'root|view', do: 'save', stamp };
    const mine = await send(edit, form);
    const yours = await send(edit, { ...form, box: 'work|view' });
    const apply = (review: typeof mine) =>
      send(`${here}/permission-groups/group-1/apply`, { stamp, from: 'people', draft: hidden(review, 'draft') });
    const saved = async () => (await control('GET', `/companies/${id}/permission-groups/group-1`)).json.categories;
    expect(note(await apply(mine))).toBe('Test is saved.');
    expect(note(await apply(yours))).toMatch(
      /^Somebody else changed the permission group Test while you were editing it\./,
    );
    expect(Object.keys(await saved())).toEqual(['root']);
    const late = await send(edit, form);
    expect([late.status, late.html.includes('Somebody else changed the permission group Test')]).toEqual([422, true]);
  });

  it('do not disturb each other elsewhere', async () => {
    const { get, send, control, id, here } = await company();
    const edit = `${here}/permission-groups/group-1/edit`;
    const stamp = hidden(await get(`${edit}?tab=people`), 'stamp');
    await send(`${here}/service-users`, { name: 'Elsewhere' });
    const review = await send(edit, {
      tab: 'people',
      select: 'everyone',
      'a.count': '0',
      box: 'root|view',
      do: 'save',
      stamp,
    });
    await send(`${here}/permission-groups/group-1/apply`, { stamp, from: 'people', draft: hidden(review, 'draft') });
    expect((await control('GET', `/companies/${id}/permission-groups/group-1`)).json.accessRights).toEqual({
      select: 'everyone',
    });
  });

  it('cannot undo what they have not seen', async () => {
    const { get, send, here } = await company();
    const seen = hidden(await get(here), 'version');
    await send(`${here}/service-users`, { name: 'Later' });
    expect(note(await send(`${here}/undo`, { version: seen }))).toMatch(
      /^Somebody changed the company in the meantime/,
    );
    const version = hidden(await get(here), 'version');
    expect(note(await send(`${here}/undo`, { version }))).toBe('Undone: service user Later.');
  });
});

/** What the next page says. */
function note({ headers }: { readonly headers: Headers }): string {
  const cookie = /console-note=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
  return JSON.parse(decodeURIComponent(cookie)).text;
}

describe('Bad input', () => {
  it('is shown at its field, and what was typed stays', async () => {
    const { send, here, person } = await company();
    const atField = ({ html }: { readonly html: string }, name: string) =>
      new RegExp(`id="${name.replaceAll('.', '\\.')}-error"[^>]*>([^<]+)<`).exec(html)?.[1];
    const hired = await send(`${here}/people/new`, { 'root.firstName': 'Ada', 'work.startDate': '2026-11-09' });
    expect([hired.status, atField(hired, 'root.surname')]).toEqual([
      422,
      'Last name is missing. Nobody is hired without it.',
    ]);
    expect(hired.html).toContain('value="Ada"');
    const leave = await send(`${here}/people/${person}/leave`, { kind: 'leave', startDate: '2026-11-31' });
    expect(atField(leave, 'startDate')).toContain('not a day');
    const unnamed = await send(`${here}/service-users`, { name: ' ' });
    expect([unnamed.status, atField(unnamed, 'name') !== undefined]).toEqual([422, true]);
    const rules = await send(`${here}/weather`, { rules: '[{"every": "often"}]', seed: '1' });
    expect([rules.status, atField(rules, 'rules') !== undefined]).toEqual([422, true]);
    const webhook = await send(`${here}/webhooks`, { url: 'https://elsewhere.example/hook' });
    expect([webhook.status, atField(webhook, 'url') !== undefined]).toEqual([422, true]);
  });

  it('is shown at the condition that selects nobody', async () => {
    const { get, send, here } = await company();
    const edit = `${here}/permission-groups/group-1/edit`;
    const stamp = hidden(await get(`${edit}?tab=people`), 'stamp');
    const line = { 'a.count': '1', 'a0.was': 'Site', 'a0.field': 'Site', 'a0.operator': 'equals' };
    const { status, html } = await send(edit, { tab: 'people', stamp, select: 'condition', ...line, do: 'save' });
    expect(status).toBe(422);
    expect(html).toMatch(/aria-label="Condition 1"[\s\S]*class="error"[^>]*>[^<]*needs a value/);
  });
});

describe('A company that was changed', () => {
  it('opens from a link and from its file as it is', async () => {
    const { get, send, control, id, here, person } = await company();
    await send(`${here}/people/${person}/terminate`, { terminationDate: '2026-11-20' });
    await send(`${here}/fields/new`, { name: 'Bonus', category: 'payroll', type: 'text', masked: 'yes' });
    await send(`${here}/time`, { advance: 'P7D' });
    const file = (await control('GET', `/companies/${id}/file`)).json;
    const link =
      /<code>([^<]*\/console\/open\?company=[\w-]+)<\/code>/.exec((await get(`${here}/share`)).html)?.[1] ?? '';
    const asked = await get(link.replace(origin, ''));
    expect(asked.html).toContain('Open Northwind Instruments?');
    expect((await control('GET', '/companies')).json).toHaveLength(1);
    expect((await send('/console/open', { file: hidden(asked, 'file') })).status).toBe(200);
    const copies = (await control('GET', '/companies')).json.filter((one: { id: string }) => one.id !== id);
    expect(copies).toHaveLength(1);
    expect((await control('GET', `/companies/${copies[0].id}/file`)).json).toEqual(file);
    const download = await get(`${here}/file`);
    expect([JSON.parse(download.html), download.headers.get('content-disposition')]).toEqual([
      file,
      `attachment; filename="${id}.json"`,
    ]);
  });

  it('says line by line what is wrong with a file', async () => {
    const { send, get } = await company();
    const { status, html } = await send('/console/open', { file: 'version: 1\ncompany:\n  name: X\n  employes: 3\n' });
    expect(status).toBe(422);
    expect(html).toContain('employes');
    expect((await get('/console/open?company=cut')).status).toBe(422);
  });
});

describe('The field-level regime', () => {
  it('gives a field boxes of its own', async () => {
    const { get, send, control, id, here, search } = await company();
    await send(`${here}/settings/account/regime`, { regime: 'field-level' });
    const edit = `${here}/permission-groups/group-1/edit`;
    const page = await get(`${edit}?tab=people`);
    expect(page.html).toContain('People’s fields');
    const form = {
      tab: 'people',
      select: 'condition',
      'a.count': '1',
      'a0.was': 'Lifecycle status',
      'a0.field': 'Lifecycle status',
      'a0.operator': 'exists',
    };
    const boxes = { box: ['home|view', 'root|view'], own: 'home.legalGender', do: 'save' };
    const stamp = hidden(page, 'stamp');
    const review = await send(edit, { ...form, ...boxes, stamp });
    expect(review.html).toContain('has boxes of its own');
    await send(`${here}/permission-groups/group-1/apply`, { stamp, from: 'people', draft: hidden(review, 'draft') });
    const { fields } = (await control('GET', `/companies/${id}/permission-groups/group-1`)).json;
    expect(fields).toEqual({ 'home.legalGender': { view: false, viewHistory: false, edit: false } });
    const [first] = await search({ fields: ['home.legalGender', 'home.familyStatus'] });
    expect(Object.keys(first ?? {})).not.toContain('/home/legalGender');
  });
});

describe('The dialog from before 2024', () => {
  it('makes everybody employed a member until the condition is deleted', async () => {
    const { get, send, control, id, here, truth } = await company();
    const page = await get(`${here}/permission-groups/new?dialog=before-2024`);
    expect(page.html).toMatch(/name="m0\.value" value="employed" checked/);
    const [user] = (await control('GET', `/companies/${id}/service-users`)).json;
    const line = {
      'm.count': '1',
      'm0.was': 'Lifecycle status',
      'm0.field': 'Lifecycle status',
      'm0.operator': 'equals',
      'm0.value': 'employed',
    };
    const form = { dialog: 'before-2024', serviceUser: user.id, byCondition: 'yes', ...line };
    await send(`${here}/permission-groups/new`, { ...form, name: 'Left', do: 'create' });
    const without = await send(`${here}/permission-groups/new`, {
      ...form,
      name: 'Taken out',
      do: 'no-members-condition',
    });
    expect(without.html).not.toContain('m0.value');
    await send(`${here}/permission-groups/new`, {
      dialog: 'before-2024',
      serviceUser: user.id,
      name: 'Taken out',
      do: 'create',
    });
    const standing = Array.from({ length: 30 }, (_, index) =>
      truth.people.at(index).tables.lifecycle.findLast(({ effectiveDate }) => effectiveDate <= '2026-11-02'),
    );
    const employed = standing.filter((row) => row?.columns.status === 'employed');
    const groups = (await control('GET', `/companies/${id}/permission-groups`)).json;
    const made = (name: string) => groups.find((one: { name: string }) => one.name === name);
    expect(made('Left')).toMatchObject({
      type: 'Service user',
      memberCount: { serviceUsers: 1, employees: employed.length },
    });
    expect(made('Taken out')).toMatchObject({ type: 'Service user', memberCount: { serviceUsers: 1, employees: 0 } });
  });
});

describe('A search for people', () => {
  it('finds names by their beginnings, without accents, those who were renamed too', async () => {
    const { get, send, here, person } = await company();
    const found = async (query: string) =>
      [
        ...(await get(`${here}/people?search=${encodeURIComponent(query)}`)).html.matchAll(
          /class="row-link" href="[^"]*">([^<]+)</g,
        ),
      ].map(([, name]) => name);
    expect(await found('nata')).toContain('Natália Cruz');
    const edit = `${here}/people/${person}/edit`;
    const page = await get(`${edit}?category=root`);
    const before = /<input id="root\.firstName"[^>]*value="([^"]*)"/.exec(page.html)?.[1] ?? '';
    expect(await found(before)).toHaveLength(1);
    await send(edit, { category: 'root', stamp: hidden(page, 'stamp'), 'root.firstName': 'Zuleika' });
    expect(await found('zul')).toHaveLength(1);
    expect(await found(before)).toHaveLength(0);
    expect(await found('zuleika mayert')).toHaveLength(1);
    expect(await found('nobody at all')).toHaveLength(0);
    expect(await found(person ?? '')).toHaveLength(1);
  });

  it('turns pages over everybody whose name begins so', async () => {
    const simulator = createSimulator({ rateLimits: 'off' });
    const made = simulator.createCompany({ scenario: scenarioWith({ ...bare, employees: 2_000 }) });
    if (made.kind === 'refused') throw new Error(made.error);
    const { get } = visiting(simulator);
    const names = new Set<string>();
    let pages = 1;
    for (let page = 1; page <= pages; page += 1) {
      const { html } = await get(`/console/companies/${made.company.id}/people?search=ma&page=${page}`);
      pages = Number(/Page \d+ of (\d+)/.exec(html)?.[1] ?? 1);
      for (const [, id = ''] of html.matchAll(/people\/(\d{19})"/g)) names.add(id);
    }
    const everybody = await get(`/console/companies/${made.company.id}/people?search=ma`);
    expect(pages).toBeGreaterThan(2);
    expect(names.size).toBeGreaterThan((pages - 2) * 25);
    expect(everybody.status).toBe(200);
  });
});
