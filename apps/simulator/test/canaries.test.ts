import { describe, expect, test } from 'vitest';
import { allRights, authorized, everyoneWith, type Simulation, simulate, v, vhe } from './simulation.ts';

const columbus = '3540797213504000001';
const montana = '3540797213504000002';
const at = Date.parse('2026-11-02T10:00:00Z');
const quiet = { rateLimits: 'off', clock: { now: () => at } } as const;

const simulateAll = (employees = 2) => simulate(allRights, { employees }, quiet);

const turnOn = ({ control, id }: Simulation, fields?: readonly string[]) =>
  control('POST', `/companies/${id}/canaries`, fields ? { fields } : {});
const trace = async ({ control, id }: Simulation, text: string) =>
  (await control('POST', `/companies/${id}/canaries/trace`, { text })).json;

const read = ({ post }: Simulation, fields: readonly string[], more: object = {}) =>
  post(`/v1/people/${columbus}`, { fields, ...more });

const token = /^QQ534728C-cnry[a-z2-7]{20}$/;

describe('canaries', () => {
  test('are off until somebody turns them on; then the company and health say so', async () => {
    const simulation = await simulateAll();
    const { control, id } = simulation;
    const shown = async () => [
      (await control('GET', `/companies/${id}/canaries`)).json,
      (await control('GET', `/companies/${id}`)).json.canaries,
      (await control('GET', '/health')).json.canaries,
    ];
    const off = [{ canaries: 'off', fields: [] }, undefined, undefined];
    expect(await shown()).toEqual(off);
    expect((await read(simulation, ['payroll.nin'])).json.payroll.nin).toBe('QQ534728C');
    expect((await turnOn(simulation, ['payroll.nin', 'personal.age'])).json).toEqual({
      canaries: 'on',
      fields: ['payroll.nin', 'personal.age'],
      without: [],
    });
    expect(await shown()).toEqual([
      { canaries: 'on', fields: ['payroll.nin', 'personal.age'] },
      ['payroll.nin', 'personal.age'],
      [id],
    ]);
    expect((await read(simulation, ['payroll.nin'])).json.payroll.nin).toMatch(token);
    expect((await control('DELETE', `/companies/${id}/canaries`)).json).toEqual({ canaries: 'off', fields: [] });
    expect(await shown()).toEqual(off);
    expect((await read(simulation, ['payroll.nin'])).json.payroll.nin).toBe('QQ534728C');
  });

  test('are put on the sensitive fields that can carry one, unless fields are named', async () => {
    expect((await turnOn(await simulateAll())).json).toEqual({
      canaries: 'on',
      fields: [
        'personal.age',
        'financial.passportNumber',
        'financial.identificationNumber',
        'payroll.nin',
        'identification.ssnSerialNumber',
        'identification.ssn',
        'employee.sin',
      ],
      without: ['personal.birthDate', 'home.spouse.birthDate'],
    });
  });

  test('stand behind a text, before the @ of an e-mail, and in the low digits of numbers and amounts', async () => {
    const simulation = await simulateAll();
    const fields = ['payroll.nin', 'root.email', 'personal.age', 'payroll.salary.payment', 'personal.birthDate'];
    await turnOn(simulation, fields.slice(0, 4));
    const { payroll, email, personal } = (await read(simulation, fields)).json;
    expect(payroll.nin).toMatch(token);
    expect(email).toMatch(/^columbus\.mertz\.1\+cnry[a-z2-7]{20}@northwind-instruments\.example$/);
    expect(String(personal.age)).toMatch(/^49\.\d{5}[1-9]$/);
    expect(String(payroll.salary.payment.value)).toMatch(/^2516\d\d\.\d[1-9]$/);
    expect([payroll.salary.payment.currency, personal.birthDate]).toEqual(['GBP', '1976-12-20']);
  });

  test('are the same for a field, a service user and an employee wherever the value shows, and other ones for anybody else', async () => {
    const simulation = await simulateAll();
    const { get, post, simulator, control, id } = simulation;
    await turnOn(simulation, ['payroll.nin', 'payroll.salary.payment', 'root.displayName']);
    const { payroll, displayName } = (
      await read(simulation, ['payroll.nin', 'payroll.salary.payment', 'root.displayName'])
    ).json;
    const texts = (await read(simulation, ['payroll.salary.payment', 'payroll.nin'], { humanReadable: 'REPLACE' })).json
      .payroll;
    const [whole, decimals] = String(payroll.salary.payment.value).split('.');
    expect(texts).toEqual({ nin: payroll.nin, salary: { payment: `£251,${whole?.slice(3)}.${decimals}` } });
    const rows = (await get(`/v1/people/${columbus}/salaries`)).json.values;
    expect(rows.at(-1).base).toEqual(payroll.salary.payment);
    expect((await get(`/v1/bulk/people/salaries?employeeIds=${columbus}`)).json.results[0].values).toEqual(rows);
    const { tasks } = (await get(`/v1/tasks/people/${columbus}`)).json;
    expect(tasks[0].owner.displayName).toBe(displayName);
    const report = (await get('/v1/company/reports/24301038/download?format=csv')).text;
    expect(report).toContain(`"£251,${whole?.slice(3)}.${decimals}"`);

    const other = (await control('POST', `/companies/${id}/service-users`, { name: 'Other' })).json;
    const members = { serviceUserIds: [other.id], condition: null };
    await control('POST', `/companies/${id}/permission-groups`, { ...allRights, name: 'Other', members });
    const init = { method: 'POST', body: JSON.stringify({ fields: ['payroll.nin'] }) };
    const headers = { ...authorized(other), 'Content-Type': 'application/json' };
    const answer = await simulator.app.request(`/v1/people/${columbus}`, { ...init, headers });
    const nin = /QQ534728C-cnry\w+/.exec(await answer.text())?.[0] ?? '';
    expect(nin).toMatch(token);
    expect(nin).not.toBe(payroll.nin);
    const again = (await post(`/v1/people/${columbus}`, { fields: ['payroll.nin'] })).json.payroll.nin;
    expect(again).toBe(payroll.nin);
    const leaks = (await trace(simulation, `${nin} ${again}`)).leaks;
    expect(leaks.map((leak: { serviceUser: { name: string } }) => leak.serviceUser.name)).toEqual([
      'Other',
      'Connector',
    ]);
  });

  test('do not get in the way of a client that sends back what it read', async () => {
    const simulation = await simulate(
      everyoneWith({ root: vhe, workContact: v, personal: vhe, identification: vhe }),
      { employees: 2 },
      quiet,
    );
    await turnOn(simulation, ['root.email', 'root.firstName', 'payroll.nin']);
    const fields = ['root.id', 'root.email', 'root.firstName'];
    const { email, firstName } = (await read(simulation, fields)).json;
    const filters = [{ fieldPath: 'root.email', operator: 'equals', values: [email] }];
    expect((await simulation.search({ fields, filters })).map((one: { id: string }) => one.id)).toEqual([columbus]);
    expect((await simulation.post(`/v1/people/${encodeURIComponent(email)}`, { fields })).json.id).toBe(columbus);
    expect((await simulation.put(`/v1/people/${columbus}`, { root: { firstName } })).status).toBe(304);
    expect((await read(simulation, fields)).json.firstName).toBe(firstName);
  });

  test('cannot be put on a date, or on what the company does not have', async () => {
    const simulation = await simulateAll();
    const answers = [
      await turnOn(simulation, ['payroll.nin', 'personal.birthDate']),
      await turnOn(simulation, ['payroll.nim']),
      await turnOn(simulation, ['bank-accounts.ibam']),
    ];
    expect(answers.map(({ status, json }) => [status, json.path, json.nearest ?? json.error])).toEqual([
      [400, 'fields.1', 'personal.birthDate can carry no tag: only texts, numbers and amounts can.'],
      [400, 'fields.0', 'payroll.nin'],
      [400, 'fields.0', 'bank-accounts.iban'],
    ]);
    expect((await read(simulation, ['payroll.nin'])).json.payroll.nin).toBe('QQ534728C');
  });
});

describe('a trace', () => {
  test('names field, employee, service user, route and request, and repeats no value', async () => {
    const simulation = await simulateAll();
    const { serviceUser, id } = simulation;
    await turnOn(simulation);
    await read(simulation, ['root.firstName']);
    const [, someone] = await simulation.search({ fields: ['payroll.nin'] });
    const { nin } = (await read(simulation, ['payroll.nin'])).json.payroll;
    const log = `level=error msg="duplicate key" ${someone.payroll.nin.toUpperCase()}; ${nin} ${nin}`;
    expect(await trace(simulation, log)).toEqual({
      canaries: 'on',
      found: 2,
      sentence: '2 values of this company are in the text.',
      leaks: [
        {
          field: 'payroll.nin',
          label: 'NI number',
          employeeId: montana,
          serviceUser: { id: serviceUser.id, name: 'Connector' },
          kind: 'text',
          certain: true,
          occurrences: 1,
          at: [42],
          routes: [{ endpoint: 'people.search', requests: 1 }],
          requests: [
            {
              n: 2,
              explainId: `${id}.2`,
              at: '2026-11-02T10:00:00.000Z',
              method: 'POST',
              path: '/v1/people/search',
              endpoint: 'people.search',
            },
          ],
          moreRequests: 0,
          sentence: `NI number (payroll.nin) of employee ${montana}, as shown to Connector, is in the text; it went out by people.search in request 2.`,
        },
        {
          field: 'payroll.nin',
          label: 'NI number',
          employeeId: columbus,
          serviceUser: { id: serviceUser.id, name: 'Connector' },
          kind: 'text',
          certain: true,
          occurrences: 2,
          at: [78, 113],
          routes: [
            { endpoint: 'people.search', requests: 1 },
            { endpoint: 'people.read', requests: 1 },
          ],
          requests: [
            {
              n: 2,
              explainId: `${id}.2`,
              at: '2026-11-02T10:00:00.000Z',
              method: 'POST',
              path: '/v1/people/search',
              endpoint: 'people.search',
            },
            {
              n: 3,
              explainId: `${id}.3`,
              at: '2026-11-02T10:00:00.000Z',
              method: 'POST',
              path: `/v1/people/${columbus}`,
              endpoint: 'people.read',
            },
          ],
          moreRequests: 0,
          sentence: `NI number (payroll.nin) of employee ${columbus}, as shown to Connector, is in the text; it went out by people.search, people.read in requests 2, 3.`,
        },
      ],
      more: 0,
      forgottenAnswers: 0,
    });
  });

  test('finds amounts in any of their spellings, in rows of tables too, and in an Excel file', async () => {
    const simulation = await simulateAll();
    await turnOn(simulation, ['salaries.base']);
    const rows = (await simulation.get(`/v1/people/${montana}/salaries`)).json.values;
    const { value } = rows.at(-2).base;
    const [whole, decimals] = String(value).split('.');
    const found = await trace(
      simulation,
      `{"pay":${value}} or £${whole?.slice(0, 3)},${whole?.slice(3)}.${decimals}, not 173300`,
    );
    expect(found.leaks).toMatchObject([
      {
        field: 'payroll.salary.payment',
        employeeId: montana,
        kind: 'number',
        certain: true,
        occurrences: 2,
        routes: [{ endpoint: 'table.salaries', requests: 1 }],
        requests: [{ n: 1 }],
      },
    ]);
    await simulation.get('/v1/company/reports/24301038/download?format=xlsx');
    expect((await trace(simulation, String(rows.at(-1).base.value))).leaks[0].routes).toEqual([
      { endpoint: 'table.salaries', requests: 1 },
      { endpoint: 'reports.download', requests: 1 },
    ]);
  });

  test('finds nothing in values of before, in tokens made without the key, or while canaries are off', async () => {
    const simulation = await simulateAll();
    const before = (await read(simulation, ['payroll.nin', 'payroll.salary.payment'])).text;
    const nothing = { found: 0, leaks: [], more: 0, forgottenAnswers: 0 };
    expect(await trace(simulation, before)).toEqual({
      canaries: 'off',
      sentence: 'Canaries are off for this company, so no value can be traced.',
      ...nothing,
    });
    await turnOn(simulation);
    const text = `${before} QQ534728C-cnryaaaaaaaaaaaaaaaaaaaa cnrybcdefghijklmnopqrstu 251676.62`;
    expect(await trace(simulation, text)).toEqual({
      canaries: 'on',
      sentence: 'No canary of this company is in the text.',
      ...nothing,
    });
    const { nin } = (await read(simulation, ['payroll.nin'])).json.payroll;
    expect((await trace(simulation, nin)).found).toBe(1);
    const other = await simulate(allRights, { employees: 2 }, quiet);
    await turnOn(other);
    expect((await trace(other, nin)).found).toBe(0);
    await simulation.control('DELETE', `/companies/${simulation.id}/canaries`);
    expect((await trace(simulation, nin)).canaries).toBe('off');
    await turnOn(simulation);
    expect((await trace(simulation, 'nothing')).found).toBe(0);
  });

  test('knows a text even of an answer that is no longer remembered', async () => {
    const simulation = await simulateAll(1_000);
    await turnOn(simulation, ['root.firstName', 'root.surname', 'root.email', 'root.displayName', 'root.fullName']);
    const first = (await read(simulation, ['root.firstName'])).json.firstName;
    const fields = ['root.surname', 'root.email', 'root.displayName', 'root.fullName'];
    for (let asked = 0; asked < 40; asked += 1) await simulation.search({ fields, showInactive: true });
    const traced = await trace(simulation, first);
    expect([traced.forgottenAnswers > 0, traced.leaks[0].requests, traced.leaks[0].sentence]).toEqual([
      true,
      [],
      `First name (root.firstName) of employee ${columbus}, as shown to Connector, is in the text; which request it went out with is no longer known.`,
    ]);
  });

  test('finds what went out in an answer that was sent in parts, of the first employee and of the last', async () => {
    const simulation = await simulateAll(5_001);
    await turnOn(simulation, ['root.email']);
    const employees = await simulation.search({ fields: ['root.email'], showInactive: true });
    const emails: readonly string[] = employees.map(({ email }: { readonly email: string | null }) => email);
    const [first, last] = [emails.find((one) => one !== null), emails.findLast((one) => one !== null)];
    const { found, leaks } = await trace(simulation, `${first} ${last}`);
    expect([employees.length, found, leaks.map((leak: { routes: unknown }) => leak.routes)]).toEqual([
      5_001,
      2,
      [[{ endpoint: 'people.search', requests: 1 }], [{ endpoint: 'people.search', requests: 1 }]],
    ]);
  });

  test('a judgement takes a tagged value for the true one, and tells whose tag it is', async () => {
    const simulation = await simulateAll();
    const { control, id } = simulation;
    await turnOn(simulation, ['payroll.nin', 'personal.age']);
    const { payroll, personal } = (await read(simulation, ['payroll.nin', 'personal.age'])).json;
    const other = (await control('POST', `/companies/${id}/service-users`, { name: 'Other' })).json;
    const members = { serviceUserIds: [other.id], condition: null };
    await control('POST', `/companies/${id}/permission-groups`, { ...allRights, name: 'Other', members });
    const rows = [{ employeeId: columbus, values: { 'payroll.nin': payroll.nin, 'personal.age': personal.age } }];
    const judge = async (serviceUser: string) =>
      (await control('POST', `/companies/${id}/judge`, { serviceUser, rows, scope: { employees: 'named' } })).json;
    expect((await judge('Connector')).verdict).toBe('no difference');
    expect((await judge('Other')).classes[4].listed).toEqual([
      {
        employeeId: columbus,
        field: 'payroll.nin',
        stored: payroll.nin,
        truth: 'QQ534728C',
        otherServiceUser: simulation.serviceUser.id,
      },
    ]);
  });
});
