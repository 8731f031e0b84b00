import { exampleFile, pathText, readCompanyFile, readCompanyText } from '@hibob-kit/scenarios';
import { describe, expect, it, test } from 'vitest';

/** The mistakes in a text: where, what, and what to do. */
async function mistakesIn(text: string) {
  const read = await readCompanyText(text);
  if (read.kind === 'company') return [];
  return read.mistakes.map(({ line, column, path, message, fix }) => [
    `${line}:${column} ${pathText(path)}`,
    fix === null ? message : `${message} ${fix}`,
  ]);
}

const start = ['version: 1', 'company: { name: Test, employees: 3 }'];
const after = (...lines: readonly string[]) => mistakesIn([...start, ...lines].join('\n'));

test('all mistakes are told at once, in the order of the lines, each with the name most likely meant', async () => {
  const text = [
    ['today: 2026-11-02', 'today: 2026-02-30'],
    ['    - name: Uniform', '    - nam: Uniform'],
    ['key: marta', 'kye: marta'],
    ['department: Bakery', 'department: Bakry'],
    ['Gender: Female', 'Gendr: Female'],
    ['base: 2400 EUR', 'base: 2400'],
    ['    startDate: 2024-09-16', '    startDate: 2028-09-16'],
    ['payPeriod: Hourly', 'payPeriod: Horly'],
    ['type: Service user', 'type: Service usr'],
    ['field: Lifecycle status', 'field: Lifecycel status'],
    ['name: Harbour Bakery', 'nam: Harbour Bakery'],
    ['Payroll: VH', 'Payrol: VH'],
  ].reduce((text, [right = '', wrong = '']) => text.replace(right, wrong), exampleFile);
  expect(await mistakesIn(text)).toEqual([
    ['13:3 company.name', 'name is missing.'],
    ['13:3 company.nam', 'There is no nam here. Did you mean name?'],
    ['18:10 company.today', '"2026-02-30" is no day of the calendar. Write it as 2026-11-02.'],
    ['23:7 categories.add[0].name', 'name is missing.'],
    ['23:7 categories.add[0].nam', 'There is no nam here. Did you mean name?'],
    ['29:17 fields.add[0].category', 'No category is called Uniform.'],
    ['44:5 people[0].kye', 'There is no kye here. Did you mean key?'],
    ['52:17 people[0].department', 'The list department has no item Bakry. Did you mean Bakery?'],
    ['55:7 people[0].fields.Gendr', 'No field is called Gendr. Did you mean Gender?'],
    ['57:7 people[0].fields["Apron size"]', 'No field is called Apron size.'],
    ['60:17 people[0].tables.Salary[0].base', 'Base salary takes money such as 2500 EUR, not 2400.'],
    ['75:22 people[1].terminationDate', 'The last day, 2026-12-31, is before the first, 2028-09-16.'],
    [
      '78:14 people[1].manager',
      'Nobody is called marta. There are: marta.silva@harbour.example, joao, generated 1, generated 20.',
    ],
    ['88:22 people[1].tables.Salary[0].payPeriod', 'The list payPeriod has no item Horly. Did you mean Hourly?'],
    ['97:11 permissionGroups[0].type', 'It cannot be "Service usr". Did you mean Service user?'],
    [
      '102:18 permissionGroups[0].accessRights.condition[0].field',
      'No condition can look at Lifecycel status. Did you mean Lifecycle status?',
    ],
    ['109:7 permissionGroups[0].categories.Payrol', 'No category is called Payrol. Did you mean Payroll?'],
  ]);
});

describe('a mistake is told where it stands', () => {
  it.each([
    [
      'people: [{ id: 3500000000000000001, startDate: 2020-01-01 }]',
      '3:16 people[0].id',
      'It must be a text, not 3500000000000000000. Write it in quotes.',
    ],
    ['people: [{ firstName: Ada }]', '3:10 people[0]', 'Nothing says when this person starts. Add startDate.'],
    [
      'people: [{ startDate: 2020-01-01, fields: { First name: Ada } }]',
      '3:45 people[0].fields["First name"]',
      '2 fields are called First name. Write the id: root.firstName, emergency.firstName.',
    ],
    [
      'people: [{ startDate: 2020-01-01, fields: { Job title: Baker } }]',
      '3:45 people[0].fields["Job title"]',
      'Job title shows what stands in the table Work. Write it under tables: Work.',
    ],
    [
      'people: [{ startDate: 2020-01-01, fields: { address.postCode: 10115 } }]',
      '3:63 people[0].fields["address.postCode"]',
      'Zip/Post/Postal code takes a text, not 10115. Write it in quotes.',
    ],
    [
      'people: [{ startDate: 2020-01-01, fields: { Date of Birth: 2021-01-01 } }]',
      '3:60 people[0].fields["Date of Birth"]',
      'Born on 2021-01-01, after the first day, 2020-01-01.',
    ],
    [
      'people: [{ startDate: 2020-01-01, fields: { work.originalStartDate: 2021-01-01 } }]',
      '3:69 people[0].fields["work.originalStartDate"]',
      'The original start date, 2021-01-01, is after the start date, 2020-01-01.',
    ],
    [
      'people: [{ startDate: 2020-01-01, tables: { Salery: [] } }]',
      '3:45 people[0].tables.Salery',
      'No table is called Salery. Did you mean Salary?',
    ],
    [
      'people: [{ startDate: 2020-01-01, tables: { Salary: [{ bas: 1 EUR }] } }]',
      '3:56 people[0].tables.Salary[0].bas',
      'No column is called bas. Did you mean base?',
    ],
    [
      'people: [{ startDate: 2020-01-01, tables: { Salary: [{}, { base: 1 EUR }] } }]',
      '3:58 people[0].tables.Salary[1].effectiveDate',
      'Two rows begin on 2020-01-01, and one row is in force at a time.',
    ],
    [
      'people: [{ startDate: 2020-01-01, site: Berln }]',
      '3:41 people[0].site',
      'No site is called Berln. Did you mean Berlin?',
    ],
    [
      'people: [{ startDate: 2020-01-01, manager: generated 4 }]',
      '3:44 people[0].manager',
      'Nobody is called generated 4. Did you mean generated 1 or generated 3?',
    ],
    [
      'people: [{ startDate: 2020-01-01, site: Berlin, tables: { Work: [] } }]',
      '3:35 people[0].site',
      'site and the table Work say the same thing twice.',
    ],
    [
      'people: [{ site: Berlin, tables: { Lifecycle: [] } }]',
      '3:12 people[0].site',
      'site needs a startDate to hold from.',
    ],
    [
      'people: [{ startDate: 2020-01-01, terminationDate: 2020-12-31, tables: { Lifecycle: [{ status: Employed }] } }]',
      '3:85 people[0].tables.Lifecycle',
      '2020-12-31 is the last day, and no row says terminated from 2021-01-01 on.',
    ],
    [
      'people: [{ key: a, startDate: 2020-01-01 }, { key: a, startDate: 2020-01-01 }]',
      '3:52 people[1].key',
      'people[0] has the key a too.',
    ],
    [
      'people: [{ email: a@b.example, startDate: 2020-01-01 }, { email: A@b.example, startDate: 2020-01-01 }]',
      '3:66 people[1].email',
      'people[0] has the e-mail a@b.example too.',
    ],
    [
      "people: [{ id: '1', startDate: 2020-01-01 }, { id: '1', startDate: 2020-01-01 }]",
      '3:52 people[1].id',
      'people[0] has the id 1 too.',
    ],
    [
      'fields: { sensitive: [Base salry] }',
      '3:23 fields.sensitive[0]',
      'No field is called Base salry. Did you mean Base salary?',
    ],
    [
      'fields: { add: [{ label: A, category: Home, historical: true }] }',
      '3:57 fields.add[0].historical',
      'The category Home keeps no history.',
    ],
    [
      'fields: { add: [{ id: root.email, label: A, category: Home }] }',
      '3:23 fields.add[0].id',
      'Another field has the id root.email.',
    ],
    ['categories: { add: [{ name: Home }] }', '3:29 categories.add[0].name', 'Two categories are called Home.'],
    ['lists: { departmnt: [] }', '3:10 lists.departmnt', 'No list is called departmnt. Did you mean department?'],
    ['lists: { department: [Sales, Sales] }', '3:30 lists.department[1]', 'The list department has Sales twice.'],
    ['tables: [{ name: A, category: Work, columns: [] }]', '3:46 tables[0].columns', 'There must be 1 at least.'],
    ['serviceUsers: [A, A]', '3:19 serviceUsers[1]', 'Another service user is called A.'],
    ['permissionGroups: [{ name: A }]', '3:20 permissionGroups[0].accessRights', 'accessRights is missing.'],
    [
      'permissionGroups: [{ name: A, accessRights: Everybody }]',
      '3:45 permissionGroups[0].accessRights',
      'Access rights are Everyone, {condition: [{field, operator, values}]} or {people: [...]}.',
    ],
    [
      'permissionGroups: [{ name: A, accessRights: Everyone, members: { serviceUsers: [B] } }]',
      '3:81 permissionGroups[0].members.serviceUsers[0]',
      'No service user is called B.',
    ],
    [
      'permissionGroups: [{ name: A, accessRights: Everyone, features: [Edit lists] }]',
      '3:66 permissionGroups[0].features[0]',
      'No feature permission is called Edit lists. Did you mean editLists?',
    ],
    [
      'permissionGroups: [{ name: A, accessRights: Everyone, categories: { Home: VX } }]',
      '3:75 permissionGroups[0].categories.Home',
      'Boxes are written V, VH, VHE …, or [View, View histories, Edit].',
    ],
    [
      'permissionGroups: [{ name: A, accessRights: { condition: [{ field: Status, operator: equals, values: [Activ] }] } }]',
      '3:103 permissionGroups[0].accessRights.condition[0].values[0]',
      'Status is never Activ. Did you mean Active?',
    ],
    [
      'permissionGroups: [{ name: A, accessRights: { condition: [{ field: Status, operator: equals }] } }]',
      '3:59 permissionGroups[0].accessRights.condition[0]',
      'This condition names no value, so nobody fulfils it.',
    ],
    [
      'permissionGroups: [{ id: admin, name: A, accessRights: Everyone }]',
      '3:26 permissionGroups[0].id',
      'No built-in group has the id admin. Did you mean admins?',
    ],
    ['people: {}', '3:9 people', 'It must be a list, not {}.'],
    ['peple: []', '3:1 peple', 'A company file has no peple. Did you mean people?'],
    ['people: [', '3:10 ', 'Flow sequence in block collection must be sufficiently indented and end with a ].'],
    ['version: 1', '3:1 ', 'Map keys must be unique.'],
  ])('%s', async (line, where, says) => {
    expect(await after(line)).toEqual([[where, says]]);
  });

  it.each([
    ['name: Test, employees: 0', '2:35 company.employees', 'Nobody works here. Set employees, or write people down.'],
    ['name: Test, employees: 200001', '2:35 company.employees', 'It must be 200000 at most.'],
    ['employees: 1', '2:10 company.name', 'name is missing.'],
    ['name: Test, employees: 1, regim: category', '2:38 company.regim', 'There is no regim here. Did you mean regime?'],
    [
      'name: Test, employees: 1, switches: { cursorKy: cursor }',
      '2:50 company.switches.cursorKy',
      'There is no cursorKy here. Did you mean cursorKey?',
    ],
    [
      'name: Test, employees: 1, switches: { cursorKey: curser }',
      '2:61 company.switches.cursorKey',
      'It cannot be "curser". Did you mean cursor?',
    ],
    [
      'name: Test, employees: 1, lifecycleStatuses: [{ name: Sabbatical }]',
      '2:58 company.lifecycleStatuses[0].access',
      'Nothing says whether Sabbatical is active. Set access, or basedOn.',
    ],
    [
      'name: Test, employees: 1, lifecycleStatuses: [{ name: Sabbatical, basedOn: leav }]',
      '2:87 company.lifecycleStatuses[0].basedOn',
      'There is no lifecycle status leav. Did you mean leave?',
    ],
    [
      'name: Test, employees: 1, lifecycleStatuses: [{ name: Employed, access: Inactive }]',
      '2:66 company.lifecycleStatuses[0].name',
      'HiBob decides whether Employed is active. A company decides over leave, parental leave and its own.',
    ],
  ])('company: { %s }', async (company, where, says) => {
    expect(await mistakesIn(`version: 1\ncompany: { ${company} }`)).toEqual([[where, says]]);
  });
});

describe('a text that is no company at all', () => {
  it.each([
    ['', 'A company file holds keys such as version, company and people.'],
    ['- 1', 'A company file holds keys such as version, company and people.'],
    ['a: &a [1]\nb: [*c]', 'Unresolved alias (the anchor must be set before the alias): c.'],
  ])('%j', async (text, says) => {
    expect(await mistakesIn(text)).toContainEqual([expect.any(String), expect.stringContaining(says)]);
  });

  it('is not read to its end when it is too long', async () => {
    const long = `version: 1\n# ${'x'.repeat(1024 * 1024)}`;
    expect(await mistakesIn(long)).toEqual([['null:null ', 'A YAML file may have 1 MiB, a JSON file 16 MiB.']]);
    expect(await mistakesIn(`{"a": "${'x'.repeat(16 * 1024 * 1024)}"}`)).toEqual([
      ['null:null ', 'The file is larger than 16 MiB.'],
    ]);
  });

  it('may not multiply itself through aliases', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 8; at += 1)
      lines.push(
        `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    expect(await mistakesIn(lines.join('\n'))).toEqual([
      ['null:null ', 'It cannot be read: Excessive alias count indicates a resource exhaustion attack.'],
    ]);
  });
});

test('nothing is nested so deeply that reading it fails', async () => {
  const deep = `${'{"name":"A","children":['.repeat(30_000)}${']}'.repeat(30_000)}`;
  const text = `{"version":1,"company":{"name":"T","employees":1},"lists":{"flsaCode":[${deep}]}}`;
  expect(readCompanyFile(JSON.parse(text))).toMatchObject({
    kind: 'mistakes',
    mistakes: [{ message: 'It is nested too deeply.' }],
  });
  for (const many of [200_000, 20_000, 2_000]) {
    for (const text of [`people: ${'['.repeat(many)}`, `${'- '.repeat(many)}a`]) {
      expect(await mistakesIn(text)).toEqual([['null:null ', 'It is nested too deeply.']]);
    }
  }
});

test('JSON is told the same, with lines', async () => {
  const text = JSON.stringify({ version: 1, company: { name: 'T', employees: 1 }, serviceUser: [] }, null, '\t');
  expect(await mistakesIn(text)).toEqual([
    ['7:2 serviceUser', 'A company file has no serviceUser. Did you mean serviceUsers?'],
  ]);
});

test('a long JSON file is read, and told where by its path alone', async () => {
  const company = { version: 1, company: { name: 'T', employees: 1 }, story: '' };
  const text = JSON.stringify({
    ...company,
    lists: {
      flsaCode: Array(60_000)
        .fill(0)
        .map((_, at) => `Code number ${at}`),
    },
  });
  expect(Buffer.byteLength(text)).toBeGreaterThan(1024 * 1024);
  expect(await mistakesIn(text)).toEqual([]);
  expect(await mistakesIn(text.replace('"story"', '"stry"'))).toEqual([
    ['null:null stry', 'A company file has no stry. Did you mean story?'],
  ]);
});

test('an object that came without a text is read the same way', () => {
  expect(readCompanyFile({ version: 1, company: { name: 'T', employees: 1 }, lists: { departmnt: [] } })).toEqual({
    kind: 'mistakes',
    mistakes: [
      {
        path: ['lists', 'departmnt'],
        on: 'key',
        message: 'No list is called departmnt.',
        fix: 'Did you mean department?',
        nearest: 'department',
      },
    ],
  });
});
