import type { PermissionGroup } from '@hibob-kit/permissions';
import { rightsOf } from '@hibob-kit/permissions';
import { type CompanySpec, companyOf, lifecycleStatusExists, type Scenario, smallCompany } from '@hibob-kit/scenarios';
import { categories, features, type StoredPerson, type Switches, type SwitchName } from '@hibob-kit/schemas';
import { createSimulator, type SimulatorOptions } from '../src/index.ts';
import { asDescribed } from './control-rows.ts';

/** Thirty people are enough for leavers (8, 13), somebody who starts later (16) and somebody on leave (24). */
export const bare: CompanySpec = { ...smallCompany, employees: 30 };

export const vhe = rightsOf('VHE');
export const vh = rightsOf('VH');
export const v = rightsOf('V');

/** Everything ticked, for everybody. */
export const allRights: GroupBody = {
  accessRights: lifecycleStatusExists,
  categories: Object.fromEntries(categories.map(({ id }) => [id, vhe])),
  features: features.map(({ id }) => id),
};

export type GroupBody = Partial<Omit<PermissionGroup, 'id'>>;

/** Everybody, leavers included, in the given categories. */
export function everyoneWith(categories: PermissionGroup['categories']): GroupBody {
  return { accessRights: lifecycleStatusExists, categories };
}

/** One company with one service user, whose group is made through the control API. `null`: no group at all. */
export async function simulate(
  group: GroupBody | null,
  company: Partial<CompanySpec> = {},
  options: SimulatorOptions = { rateLimits: 'off' },
) {
  const simulator = createSimulator(options);
  const spec = { ...bare, ...company };
  const created = simulator.createCompany({ scenario: scenarioWith(spec), ...hoursOf(options, spec) });
  if (created.kind !== 'created') throw new Error(created.error);
  const { id, serviceUsers } = created.company;
  const [serviceUser] = serviceUsers;
  if (!serviceUser) throw new Error('no service user');

  const control = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await read(simulator.app.request(`/_sim/v1${path}`, init));
    asDescribed(method, path, answer);
    return answer;
  };
  const addGroup = async (body: GroupBody) => {
    const members = { serviceUserIds: [serviceUser.id], condition: null };
    const answer = await control('POST', `/companies/${id}/permission-groups`, { name: 'Test', members, ...body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json;
  };
  if (group) await addGroup(group);

  const headers = { ...authorized(serviceUser), 'Content-Type': 'application/json' };
  const get = (path: string, extra: Record<string, string> = {}) =>
    read(simulator.app.request(path, { headers: { ...authorized(serviceUser), ...extra } }));
  const send = (method: string, path: string, body: unknown) =>
    read(
      simulator.app.request(path, { method, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    );
  const post = (path: string, body: unknown) => send('POST', path, body);
  const put = (path: string, body: unknown) => send('PUT', path, body);
  const patch = (path: string, body: unknown = '') => send('PATCH', path, body);
  const del = (path: string) =>
    read(simulator.app.request(path, { method: 'DELETE', headers: authorized(serviceUser) }));

  return {
    simulator,
    id,
    serviceUser,
    get,
    post,
    put,
    patch,
    del,
    control,
    addGroup,
    search: async (body: unknown = {}) => (await post('/v1/people/search', body)).json.employees,
    /** The company as data, which the simulator does not decide. */
    truth: companyOf(spec),
    person: (index: number): StoredPerson => companyOf(spec).people.at(index),
    ids: (...indexes: readonly number[]) => indexes.map((index) => companyOf(spec).people.at(index).id),
  };
}

/** With a clock of the test's own, the company's hours are that clock's. */
function hoursOf({ clock, time }: SimulatorOptions, { today }: CompanySpec) {
  if (!clock) return {};
  const hours = new Date(clock.now()).toISOString().slice(10, 23);
  return { now: `${today}${hours}`, frozen: time === 'frozen' };
}

export type Simulation = Awaited<ReturnType<typeof simulate>>;

/** Where the company takes one option of one switch and the default of all others. */
export function taking<N extends SwitchName>(name: N, option: Switches[N]): Partial<CompanySpec> {
  return { switches: { [name]: option } };
}

export function scenarioWith(company: CompanySpec, more: Partial<Scenario> = {}): Scenario {
  return {
    id: 'hand-made',
    title: 'Hand-made',
    story: 'A company for a test.',
    guide: null,
    company,
    serviceUsers: ['Connector'],
    groups: [],
    credential: 'as issued',
    selection: { unselected: [], mapped: {}, extra: [] },
    expect: { verdict: 'ready', findings: [], plan: null },
    ...more,
  };
}

export function authorized({ id, token }: { readonly id: string; readonly token: string }): { Authorization: string } {
  return { Authorization: `Basic ${Buffer.from(`${id}:${token}`).toString('base64')}` };
}

async function read(answer: Response | Promise<Response>) {
  const response = await answer;
  const text = await response.text();
  const type = response.headers.get('content-type');
  return { status: response.status, type, headers: response.headers, text, json: parsed(text) };
}

/** An answer's JSON, of any shape. */
// biome-ignore lint/suspicious/noExplicitAny: as below
export async function jsonOf(answer: Response | Promise<Response>): Promise<any> {
  return parsed(await (await answer).text());
}

// Tests look into answers freely; what they expect is spelled out at the end.
// biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests are about
function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
