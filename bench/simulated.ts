import { ask, type Call } from './load.ts';
import { type PinnedServer, startServer } from './pinned.ts';

/** A simulator on its core, and the door to it for its first service user. */
export interface Simulated {
  readonly server: PinnedServer;
  readonly url: string;
  readonly call: (method: string, path: string, body?: unknown) => Call;
  readonly text: (call: Call) => Promise<string>;
  readonly ids: () => Promise<readonly string[]>;
  readonly control: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** Rate limits stay on: time goes by for them, so that no call is refused. */
  readonly minutePasses: () => Promise<void>;
  /** A service user of its own whose group grants View on these categories to everybody. */
  readonly serviceUserWith: (
    categories: readonly string[],
  ) => Promise<(method: string, path: string, body?: unknown) => Call>;
}

interface Announced {
  readonly url: string;
  readonly companies: readonly { readonly id: string; readonly serviceUsers: readonly Credentials[] }[];
}
interface Credentials {
  readonly id: string;
  readonly token: string;
}

export async function startSimulator(program: string, employees: number, seed: number): Promise<Simulated> {
  const args = ['--scenario', 'all-rights', '--employees', String(employees), '--seed', String(seed)];
  const server = await startServer(program, args);
  const { url, companies } = server.hello as Announced;
  const [company] = companies;
  const [user] = company?.serviceUsers ?? [];
  if (!company || !user) throw new Error('the simulator has no service user');
  const callAs = ({ id, token }: Credentials) => {
    const authorization = `Basic ${Buffer.from(`${id}:${token}`).toString('base64')}`;
    return (method: string, path: string, body?: unknown): Call => ({
      method,
      path,
      authorization,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const call = callAs(user);
  const text = async (asked: Call) => {
    const { status, bytes } = await ask(url, asked);
    if (status >= 300) throw new Error(`${asked.method} ${asked.path}: ${status} ${bytes.toString().slice(0, 200)}`);
    return bytes.toString();
  };
  const control = async (method: string, path: string, body?: unknown) => {
    const said = await text({ ...call(method, `/_sim/v1${path}`, body), authorization: '' });
    return said === '' ? null : JSON.parse(said);
  };
  const minutePasses = async () => {
    await control('PUT', '/transport-clock', { advance: 'PT61S' });
  };
  return {
    server,
    url,
    call,
    text,
    control,
    minutePasses,
    ids: async () => {
      const asked = call('POST', '/v1/people/search', { fields: ['root.id'], showInactive: true });
      const { employees: people } = JSON.parse(await text(asked)) as { employees: readonly { readonly id: string }[] };
      return people.map(({ id }) => id);
    },
    serviceUserWith: async (categories) => {
      const made = (await control('POST', `/companies/${company.id}/service-users`, { name: 'Bench' })) as Credentials;
      await control('POST', `/companies/${company.id}/permission-groups`, {
        name: `Bench ${made.id}`,
        members: { serviceUserIds: [made.id], condition: null },
        accessRights: {
          select: 'condition',
          conditions: [{ field: 'Lifecycle status', operator: 'exists' }],
        },
        categories: Object.fromEntries(categories.map((id) => [id, { view: true, edit: true }])),
      });
      return callAs(made);
    },
  };
}
