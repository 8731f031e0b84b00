import { rightsOf } from '@hibob-kit/permissions';
import { type Switches, type SwitchName, switches } from '@hibob-kit/schemas';
import { describe, expect, test } from 'vitest';
import { authorized, everyoneWith, type GroupBody, type Simulation, simulate, taking, v, vh } from './simulation.ts';

/** One question to HiBob that nobody knows the answer of, and what a company says under each option. */
interface Question<N extends SwitchName> {
  readonly group: GroupBody | null;
  readonly ask: (simulation: Simulation) => Promise<unknown>;
  readonly says: Readonly<Record<Switches[N], unknown>>;
}

const inOne: GroupBody = { accessRights: { select: 'people', employeeIds: [] }, categories: { root: v, work: v } };
const readable = everyoneWith({ root: v, work: v, payroll: vh });
const personal = everyoneWith({ personal: v });
const fieldsOf = (length: number) =>
  Array.from({ length }, (_, at) => (at === 0 ? 'root.id' : at === length - 1 ? 'root.email' : `x.${at}`));

const planner: GroupBody = {
  ...everyoneWith({}),
  features: ['viewJobProfiles', 'managePositions', 'editOpenings'],
};
const firstOpening = {
  fields: ['/positionOpening/id'],
  filters: [{ fieldId: '/positionOpening/id', operator: 'equals', values: ['32000000'] }],
};
const newPosition = {
  objectType: 'position',
  fields: {
    '/position/effectiveDate': { value: '2027-01-01' },
    '/position/fte': { value: 100 },
    '/position/department': { value: 'Sales' },
    '/position/site': { value: 2606110 },
    '/position/jobProfile': { value: 85200 },
    '/position/positionOpening': {
      objectType: 'positionOpening',
      fields: { '/positionOpening/expectedStartDate': { value: '2027-02-01' } },
    },
  },
};

const questions: { readonly [N in SwitchName]: Question<N> } = {
  outOfAudiencePerson: {
    group: inOne,
    ask: async ({ post, ids }) => {
      const { status, text } = await post(`/v1/people/${ids(0)[0]}`, {});
      return [status, status === 403 ? 'an envelope' : text];
    },
    says: { '403': [403, 'an envelope'], '404': [404, ''], 'empty object': [200, '{}'] },
  },
  unknownEmployeeOnTable: {
    group: readable,
    ask: async ({ get }) => (await get('/v1/people/123/work')).status,
    says: { '404': 404, '403': 403, '400': 400 },
  },
  body403: {
    group: inOne,
    ask: async ({ get, ids }) => {
      const { status, type, text } = await get(`/v1/people/${ids(0)[0]}/work`);
      return [status, type, text.slice(0, 15)];
    },
    says: {
      'key and error': [403, 'application/json', '{"key":"excepti'],
      errorMessage: [403, 'application/json', '{"errorMessage"'],
      html: [403, 'text/html; charset=UTF-8', '<!DOCTYPE html>'],
      empty: [403, null, ''],
    },
  },
  body401: {
    group: readable,
    ask: async ({ simulator, serviceUser }) => {
      const headers = authorized({ id: serviceUser.id, token: 'wrong' });
      const answer = await simulator.app.request('/v1/profiles', { headers });
      return [answer.status, answer.headers.get('content-type'), (await answer.text()).includes('tokenNotMatch')];
    },
    says: {
      tokenNotMatch: [401, 'application/json', true],
      empty: [401, null, false],
      html: [401, 'text/html; charset=UTF-8', false],
    },
  },
  retryAfter: {
    group: readable,
    ask: async (simulation) => (await overTheLimit(simulation)).headers.get('retry-after'),
    says: { without: null, with: '60' },
  },
  body429: {
    group: readable,
    ask: async (simulation) => {
      const { status, type, text } = await overTheLimit(simulation);
      return [status, type, text.includes('"key"')];
    },
    says: { 'key and error': [429, 'application/json', true], empty: [429, null, false] },
  },
  rateLimitScope: {
    group: readable,
    ask: async ({ simulator, control, id, get }) => {
      await get('/v1/profiles');
      const { json } = await control('POST', `/companies/${id}/service-users`, { name: 'Second' });
      const from = async (address: string) => {
        const env = { incoming: { socket: { remoteAddress: address } } };
        const answer = await simulator.app.request('/v1/profiles', { headers: authorized(json) }, env);
        return answer.headers.get('x-ratelimit-remaining');
      };
      // The first caller used one call, in process; the second comes from two addresses.
      return [await from('10.0.0.1'), await from('10.0.0.2')];
    },
    says: { 'service user': ['49', '48'], company: ['48', '47'], address: ['49', '49'] },
  },
  firewallBlock: {
    group: readable,
    ask: async ({ simulator, serviceUser }) => {
      const headers = authorized({ id: serviceUser.id, token: 'wrong' });
      for (let call = 0; call < 51; call += 1) await simulator.app.request('/v1/profiles', { headers });
      const answer = await simulator.app.request('/v1/profiles', { headers });
      return [answer.type, answer.status, answer.headers.get('content-type')];
    },
    says: { '403 html': ['default', 403, 'text/html; charset=UTF-8'], 'connection closed': ['error', 0, null] },
  },
  emptyFilters: {
    group: readable,
    ask: async ({ post }) => (await post('/v1/people/search', { fields: ['root.id'], filters: [] })).status,
    says: { '400': 400, ignored: 200 },
  },
  tooManyFields: {
    group: readable,
    ask: async ({ post }) => {
      const { status, json } = await post('/v1/people/search', { fields: fieldsOf(401) });
      return [status, json.employees && Object.keys(json.employees[0])];
    },
    says: { '400': [400, undefined], truncated: [200, ['id', '/root/id']] },
  },
  slashFieldIds: {
    group: readable,
    ask: async ({ search }) => Object.keys((await search({ fields: ['/work/title', 'root.id'] }))[0]),
    says: { accepted: ['id', 'work', '/root/id', '/work/title'], ignored: ['id', '/root/id'] },
  },
  categoryAsField: {
    group: everyoneWith({ root: v, eeo: v }),
    ask: async ({ search }) => Object.keys((await search({ fields: ['eeo', 'root.id'] }))[0].eeo ?? {}),
    says: { ignored: [], accepted: ['ethnicity', 'jobCategory'] },
  },
  historyWithoutView: {
    group: everyoneWith({ payroll: rightsOf('H') }),
    ask: async ({ get, search, ids }) => {
      const table = await get(`/v1/people/${ids(0)[0]}/salaries`);
      const bulk = await get('/v1/bulk/people/salaries');
      const [employee] = await search({ fields: ['payroll.salary.payment'] });
      return [table.status, table.json.values?.length > 1, bulk.status, Object.keys(employee)];
    },
    says: { 'all rows': [200, true, 200, []], forbidden: [403, false, 403, []] },
  },
  defaultSearchWithoutRights: {
    group: everyoneWith({ payroll: v }),
    ask: async ({ search, ids }) => {
      const [first, second] = await search({});
      return { first, second, same: first?.id === ids(0)[0] };
    },
    says: {
      'objects with what is permitted': { first: {}, second: {}, same: false },
      'no employees': { first: undefined, second: undefined, same: false },
      'objects with id only': { first: { id: expect.any(String) }, second: { id: expect.any(String) }, same: true },
    },
  },
  idWithoutBasicInfo: {
    group: everyoneWith({ work: v }),
    ask: async ({ search }) => Object.keys((await search({ fields: ['work.site', 'root.id'] }))[0]),
    says: { no: ['work', '/work/site'], yes: ['id', 'work', '/work/site'] },
  },
  sensitiveWithoutEdit: {
    group: personal,
    ask: async ({ search }) => (await search({ fields: ['personal.birthDate'] }))[0],
    says: {
      omitted: {},
      null: { personal: { birthDate: null } },
      'masked text': { personal: { birthDate: '••••••••' }, '/personal/birthDate': { value: '••••••••' } },
    },
  },
  humanDateFormat: {
    group: readable,
    ask: async ({ search, person }) => {
      const [year, month, day] = String(person(0).facts['work.startDate']).split('-');
      const [employee] = await search({ fields: ['work.startDate'], humanReadable: 'REPLACE' });
      return employee.work.startDate.replace(year, 'YYYY').replace(`${month}`, 'MM').replace(`${day}`, 'DD');
    },
    says: { 'DD/MM/YYYY': 'DD/MM/YYYY', 'MM/DD/YYYY': 'MM/DD/YYYY', 'YYYY-MM-DD': 'YYYY-MM-DD' },
  },
  emptyUnderReplace: {
    group: everyoneWith({ lifecycle: v }),
    ask: async ({ search }) => (await search({ fields: ['internal.terminationDate'], humanReadable: 'REPLACE' }))[0],
    says: {
      omitted: {},
      'empty text': { internal: { terminationDate: '' } },
      null: { internal: { terminationDate: null } },
    },
  },
  cursorKey: {
    group: readable,
    ask: async ({ get }) => Object.keys((await get('/v1/bulk/people/work')).json.response_metadata),
    says: { next_cursor: ['next_cursor'], cursor: ['cursor'] },
  },
  bulkRows: {
    group: readable,
    ask: async ({ get }) => {
      const [row] = (await get('/v1/bulk/people/work?limit=1')).json.results[0].values;
      return 'title' in row ? 'a row' : Object.keys(row);
    },
    says: { flat: 'a row', wrapped: ['values'] },
  },
  bulkPageUnit: {
    group: readable,
    ask: async ({ get, person }) => {
      const rows = [person(0), person(1), person(2)].map(({ tables }) => tables.salaries.length);
      const limit = (rows[0] ?? 0) + 1;
      const { json } = await get(`/v1/bulk/people/salaries?limit=${limit}`);
      const people: readonly { values: readonly unknown[] }[] = json.results;
      return {
        people: people.length > 3 ? 'many' : people.length,
        rows: people.slice(1, 2).map(({ values }) => values.length),
      };
    },
    says: {
      rows: { people: 2, rows: [1] },
      'rows of whole employees': { people: 1, rows: [] },
      employees: { people: 'many', rows: [expect.any(Number)] },
    },
  },
  cleanBulkErrors: {
    group: readable,
    ask: async ({ get }) => (await get('/v1/bulk/people/work')).json.errors,
    says: { absent: undefined, '[]': [], '{}': {} },
  },
  bulkVariableAndEquities: {
    group: everyoneWith({ payroll: vh, equity: vh }),
    ask: async ({ get }) =>
      Promise.all(
        ['variable', 'equities', 'salaries'].map(async (table) => (await get(`/v1/bulk/people/${table}`)).status),
      ),
    says: { present: [200, 200, 200], '404': [404, 404, 200] },
  },
  namedListsEnvelope: {
    group: null,
    ask: async ({ get }) => {
      const { json } = await get('/v1/company/named-lists');
      return Array.isArray(json) ? 'array' : Array.isArray(json.lists) ? 'lists' : json.title.name;
    },
    says: { 'object by name': 'title', array: 'array', lists: 'lists' },
  },
  fieldsEnvelope: {
    group: null,
    ask: async ({ get }) => {
      const { json } = await get('/v1/company/people/fields');
      return Array.isArray(json) ? 'array' : Object.keys(json);
    },
    says: { array: 'array', fields: ['fields'] },
  },
  emptyTable: {
    group: everyoneWith({ equity: vh }),
    ask: async ({ get, ids }) => {
      const { status, type, text } = await get(`/v1/people/${ids(2)[0]}/equities`);
      return [status, type, text];
    },
    says: { 'empty values': [200, 'application/json', '{"values":[]}'], 'empty body': [200, null, ''] },
  },
  firstSalaryIsCurrent: {
    group: readable,
    ask: async ({ get, ids }) => (await get(`/v1/people/${ids(16)[0]}/salaries`)).json.values[0].isCurrent,
    says: { on: true, off: false },
  },
  unknownPeoplePath: {
    group: readable,
    ask: async ({ get }) => {
      const { status, type } = await get('/v1/people/1/addresses');
      return [status, type];
    },
    says: { '200 html': [200, 'text/html; charset=UTF-8'], '404': [404, null] },
  },
  lifecycleCase: {
    group: everyoneWith({ lifecycle: v }),
    ask: async ({ search }) => (await search({ fields: ['internal.lifecycleStatus'] }))[0].internal.lifecycleStatus,
    says: { lower: 'employed', title: 'Employed' },
  },
  reportInfo: {
    group: { ...readable, features: ['viewReports'] },
    ask: async ({ get }) => (await get('/v1/company/reports/24301038/download')).text.split('\r\n')[0],
    says: {
      absent: 'Display name,Job title,Base salary,Salary pay period,Salary pay frequency,Salary effective date',
      present: 'Base pay',
    },
  },
  reportByteOrderMark: {
    group: { ...readable, features: ['viewReports'] },
    ask: async ({ simulator, serviceUser }) => {
      const headers = authorized(serviceUser);
      const answer = await simulator.app.request('/v1/company/reports/24301038/download', { headers });
      return [...new Uint8Array(await answer.arrayBuffer())].slice(0, 3);
    },
    says: { without: [0x44, 0x69, 0x73], with: [0xef, 0xbb, 0xbf] },
  },
  jobCatalog: {
    group: planner,
    ask: async ({ get }) => (await get('/v1/job-catalog/job-profiles/metadata')).status,
    says: { new: 200, previous: 404 },
  },
  objectEntries: {
    group: planner,
    ask: async ({ post }) => (await post('/v1/positions/position-openings/search', firstOpening)).json.values,
    says: {
      flat: [{ '/positionOpening/id': { value: 32000000 } }],
      'in a list': [[{ '/positionOpening/id': { value: 32000000 } }]],
    },
  },
  planningSearchKey: {
    group: planner,
    ask: async ({ post }) => Object.keys((await post('/v1/positions/position-openings/search', firstOpening)).json),
    says: {
      values: ['values', 'response_metadata'],
      'as documented': ['positionOpeningEntries', 'response_metadata'],
    },
  },
  positionCreated: {
    group: planner,
    ask: async ({ post }) => (await post('/v1/workforce-planning/positions', { items: [newPosition] })).json,
    says: {
      'list of positionId': [{ positionId: 34000001, positionOpeningId: 34000002 }],
      'object with id': { id: 34000001, positionOpeningId: 34000002 },
    },
  },
  newGroupAccessRights: {
    group: { categories: { root: v } },
    ask: async ({ control, id }) =>
      (await control('GET', `/companies/${id}/permission-groups`)).json[0].accessRights.conditions,
    says: {
      'equals Employed': [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }],
      exists: [{ field: 'Lifecycle status', operator: 'exists' }],
    },
  },
  serviceUserInOtherGroupType: {
    group: null,
    ask: async ({ control, id, serviceUser, search }) => {
      const members = { serviceUserIds: [serviceUser.id] };
      const group = { name: 'Wrong type', type: 'Employee', members, ...everyoneWith({ root: v }) };
      return [(await control('POST', `/companies/${id}/permission-groups`, group)).status, await search({})];
    },
    says: { 'member without rights': [201, []], 'cannot be picked': [400, []] },
  },
};

describe('what nobody outside HiBob knows is a switch', () => {
  const cases = (Object.keys(switches) as SwitchName[]).flatMap((name) =>
    switches[name].options.map((option) => ({ name, option })),
  );

  test.each(cases)('$name: $option', async ({ name, option }) => {
    const { group, ask, says } = questions[name];
    const clock = { now: () => Date.parse('2026-11-02T10:00:00Z') };
    const simulation = await simulate(group, taking(name, option as never), { clock });
    expect(await ask(simulation)).toEqual((says as Record<string, unknown>)[option]);
  });

  test.each(Object.keys(switches) as SwitchName[])(
    '%s: a company that says nothing takes the default',
    async (name) => {
      const { group, ask, says } = questions[name];
      const simulation = await simulate(group, {}, { clock: { now: () => Date.parse('2026-11-02T10:00:00Z') } });
      expect(await ask(simulation)).toEqual((says as Record<string, unknown>)[switches[name].default]);
    },
  );
});

async function overTheLimit({ get }: Simulation) {
  for (let call = 0; call < 50; call += 1) await get('/v1/company/people/fields');
  return get('/v1/company/people/fields');
}
