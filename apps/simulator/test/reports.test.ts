import type { Rights } from '@hibob-kit/permissions';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { authorized, everyoneWith, type GroupBody, type Simulation, simulate, taking, v, vhe } from './simulation.ts';

const report = (categories: Readonly<Record<string, Rights>>): GroupBody => ({
  ...everyoneWith(categories),
  features: ['viewReports'],
});
const basePay = '/v1/company/reports/24301038';
const clock = { now: () => Date.parse('2026-11-02T10:00:00Z') };
const two = (group: GroupBody, more = {}) => simulate(group, { employees: 2, ...more }, { rateLimits: 'off', clock });

async function bytes({ simulator, serviceUser }: Simulation, path: string): Promise<Buffer> {
  const answer = await simulator.app.request(path, { headers: authorized(serviceUser) });
  return Buffer.from(await answer.arrayBuffer());
}

describe('the list of reports', () => {
  it('holds the shared ones', async () => {
    const { get } = await two(report({}));
    const { views } = (await get('/v1/company/reports')).json;
    expect(views.map(({ id, name }: { id: number; name: string }) => [id, name])).toEqual([
      [24301001, 'Headcount'],
      [24301038, 'Base pay'],
      [24301075, 'Leavers'],
      [24301112, 'Diversity'],
    ]);
    expect(views[2]).toEqual({
      id: 24301075,
      name: 'Leavers',
      description: 'Who left, when and why',
      type: 'employees',
      createdBy: '3540797213504000001',
      creationDate: '2026-05-11T10:00:00.000000',
      modificationDate: '2026-05-11T10:00:00.000000',
      isComparable: false,
      isScheduled: false,
      configuration: {
        instructions: [{ fieldPath: 'internal.lifecycleStatus', operator: 'equals', values: ['Terminated'] }],
        fields: [
          'root.displayName',
          'work.department',
          'internal.lifecycleStatus',
          'internal.terminationDate',
          'internal.terminationReason',
        ],
      },
    });
  });

  it('needs the right to view reports', async () => {
    const { get } = await two(everyoneWith({ root: vhe }));
    const paths = ['/v1/company/reports', `${basePay}/download`, `${basePay}/download-async`];
    expect(await Promise.all(paths.map(async (path) => (await get(path)).status))).toEqual([403, 403, 403]);
  });
});

describe('a report', () => {
  it('comes as CSV: labels, then a row per person, each ended by CRLF', async () => {
    const { get } = await two(report({ root: v, work: v, payroll: v }));
    const { status, type, text } = await get(`${basePay}/download`);
    expect([status, type]).toEqual([200, 'text/csv; charset=UTF-8']);
    expect(text).toBe(
      'Display name,Job title,Base salary,Salary pay period,Salary pay frequency,Salary effective date\r\n' +
        'Columbus Mertz,Chief Executive Officer,"£251,600.00",Annual,Monthly,01/03/2025\r\n' +
        'Montana Moore,Principal Data Engineer,"£99,600.00",Annual,Monthly,01/03/2025\r\n',
    );
  });

  it('lacks the columns that may not be seen of anybody, and the people outside the access rights', async () => {
    const { get, addGroup } = await two({
      ...report({ root: v, payroll: v }),
      accessRights: { select: 'people', employeeIds: ['3540797213504000002'] },
    });
    expect((await get(`${basePay}/download`)).text).toBe(
      'Display name,Base salary,Salary pay period,Salary pay frequency,Salary effective date\r\n' +
        'Montana Moore,"£99,600.00",Annual,Monthly,01/03/2025\r\n',
    );
    await addGroup(everyoneWith({ root: v }));
    expect((await get(`${basePay}/download`)).text).toBe(
      'Display name,Base salary,Salary pay period,Salary pay frequency,Salary effective date\r\n' +
        'Columbus Mertz,,,,\r\n' +
        'Montana Moore,"£99,600.00",Annual,Monthly,01/03/2025\r\n',
    );
  });

  it('keeps its labels where nobody fits, and is empty for a caller who may see none of it', async () => {
    const seen = await two(report({ root: v, lifecycle: v }));
    expect((await seen.get('/v1/company/reports/24301075/download')).text).toBe(
      'Display name,Lifecycle status,Termination date,Reason for termination\r\n',
    );
    const unseen = await two(report({ eeo: v }));
    expect((await unseen.get(`${basePay}/download`)).text).toBe('');
    expect((await bytes(unseen, `${basePay}/download?format=xlsx`)).subarray(0, 2).toString()).toBe('PK');
  });

  it('shows only whom its filter means, whatever the case of the company’s statuses', async () => {
    const names = 'Display name\r\n'.length;
    for (const lifecycleCase of ['lower', 'title'] as const) {
      const { get } = await two(report({ root: v }), { employees: 30, switches: { lifecycleCase } });
      const { text } = await get('/v1/company/reports/24301075/download');
      expect(text.slice(names).split('\r\n').length - 1).toBe(4);
    }
  });

  it('shows a masked field only with Edit', async () => {
    const diversity = '/v1/company/reports/24301112/download';
    const viewing = await two(report({ personal: v }));
    expect((await viewing.get(diversity)).text).toBe('Nationality\r\nBritish\r\n"British, Dutch"\r\n');
    const editing = await two(report({ personal: vhe }));
    expect((await editing.get(diversity)).text.split('\r\n')[0]).toBe('Date of Birth,Age,Nationality');
  });

  it('names itself and its day above the labels on request', async () => {
    const { get } = await two(report({ root: v }));
    expect((await get(`${basePay}/download?includeInfo=true`)).text).toBe(
      'Base pay\r\n2026-11-02\r\nDisplay name\r\nColumbus Mertz\r\nMontana Moore\r\n',
    );
    const present = await two(report({ root: v }), taking('reportInfo', 'present'));
    expect((await present.get(`${basePay}/download?includeInfo=false&locale=fr-FR`)).text).toBe(
      'Display name\r\nColumbus Mertz\r\nMontana Moore\r\n',
    );
  });

  it('comes as XLSX with the same cells', async () => {
    const simulation = await two(report({ root: v, work: v }));
    const path = '/v1/company/reports/24301001/download?format=xlsx&includeInfo=true';
    expect((await simulation.get(path)).type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const [sheet] = await readXlsxFile(await bytes(simulation, path));
    expect(sheet).toEqual({
      sheet: 'Headcount',
      data: [
        ['Headcount', null, null, null, null, null, null, null],
        ['2026-11-02', null, null, null, null, null, null, null],
        ['Employee ID', 'Display name', 'Email', 'Job title', 'Department', 'Site', 'Start date', 'Reports to'],
        [
          1,
          'Columbus Mertz',
          'columbus.mertz.1@northwind-instruments.example',
          'Chief Executive Officer',
          'Executive',
          'London',
          '20/03/2018',
          null,
        ],
        [
          null,
          'Montana Moore',
          'montana.moore.2@northwind-instruments.example',
          'Principal Data Engineer',
          'Engineering',
          'London',
          '16/05/2018',
          'Columbus Mertz',
        ],
      ],
    });
  });

  it('comes as JSON like a people search, with texts on request', async () => {
    const { get } = await two(report({ root: v, payroll: v }));
    const { type, json } = await get(`${basePay}/download?format=json&humanReadable=replace&includeInfo=true`);
    expect([type, json.employees[1]]).toEqual([
      'application/json',
      {
        id: '3540797213504000002',
        displayName: 'Montana Moore',
        payroll: {
          salary: {
            payment: '£99,600.00',
            payPeriod: 'Annual',
            payFrequency: 'Monthly',
            activeEffectiveDate: '01/03/2025',
          },
        },
      },
    ]);
  });

  it('that is unknown or not shared is 404, in a format nobody has 400', async () => {
    const { get } = await two(report({ root: v }));
    const paths = [
      '/v1/company/reports/1/download',
      '/v1/company/reports/24301149/download',
      '/v1/company/reports/24301149/download-async?format=csv',
      `${basePay}/download?format=pdf`,
      `${basePay}/download-async?format=json`,
    ];
    expect(await Promise.all(paths.map(async (path) => (await get(path)).status))).toEqual([404, 404, 404, 400, 400]);
  });
});

describe('a report prepared in the background', () => {
  const location = 'http://localhost/v1/company/reports/download/2026-11-02T10_00_00.000001-Base-pay.CsvFormat';

  it('is not ready at once, and there at the next asking', async () => {
    const { get } = await two(report({ root: v }));
    const order = await get(`${basePay}/download-async?format=csv`);
    expect([order.status, order.headers.get('location'), order.text]).toEqual([202, location, '']);
    const polls = [await get(location), await get(location), await get(location)];
    expect(polls.map(({ status, text }) => [status, text])).toEqual([
      [204, ''],
      [200, 'Display name\r\nColumbus Mertz\r\nMontana Moore\r\n'],
      [200, 'Display name\r\nColumbus Mertz\r\nMontana Moore\r\n'],
    ]);
  });

  it('is written with the rights of whoever fetches it, when they fetch it', async () => {
    const { get, addGroup } = await two(report({ root: v }));
    await get(`${basePay}/download-async?format=csv`);
    await get(location);
    await addGroup(everyoneWith({ work: v }));
    expect((await get(location)).text).toBe(
      'Display name,Job title\r\nColumbus Mertz,Chief Executive Officer\r\nMontana Moore,Principal Data Engineer\r\n',
    );
  });

  it('is nobody else’s, and an unknown name is 404', async () => {
    const simulation = await two(report({ root: v }));
    const { get, control, id, simulator } = simulation;
    await get(`${basePay}/download-async?format=xlsx`);
    const other = (await control('POST', `/companies/${id}/service-users`, { name: 'Other' })).json;
    await control('POST', `/companies/${id}/permission-groups`, {
      name: 'Other',
      members: { serviceUserIds: [other.id], condition: null },
      ...report({ root: v }),
    });
    const path = '/v1/company/reports/download/2026-11-02T10_00_00.000001-Base-pay.XlsxFormat';
    const asOther = await simulator.app.request(path, { headers: authorized(other) });
    expect([asOther.status, (await get('/v1/company/reports/download/x')).status, (await get(path)).status]).toEqual([
      404, 404, 204,
    ]);
  });
});
