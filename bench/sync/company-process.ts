import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The same answers for everybody who looks alike: fast enough that the connector and its database are what is measured. */
export async function startCopies(people: number) {
  const args = ['--max-old-space-size=4096', '--import', 'tsx', 'bench/sync/copies.ts', String(people)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { credentials } = JSON.parse(line) as {
    credentials: { serviceUserId: string; token: string; baseUrl: string };
  };
  return {
    credentials,
    change: async (count: number) => {
      await fetch(`${credentials.baseUrl}/change?every=${Math.floor(people / count)}`);
    },
    stop: async () => {
      child.kill();
      await once(child, 'close');
    },
  };
}

/** A simulator in a process of its own, without limits, with a company of so many people. */
export async function startCompany(people: number) {
  const args = ['--max-old-space-size=4096', '--import', 'tsx', 'apps/simulator/src/main.ts'];
  const order = [
    '--scenario',
    'all-rights',
    '--employees',
    String(people),
    '--port',
    '0',
    '--json',
    '--rate-limits',
    'off',
  ];
  const child = spawn(process.execPath, [...args, ...order], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const { url, companies } = JSON.parse(line) as {
    url: string;
    companies: readonly { serviceUsers: readonly { id: string; token: string }[] }[];
  };
  const user = companies[0]?.serviceUsers[0];
  if (user === undefined) throw new Error('The company has no service user.');
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Basic ${Buffer.from(`${user.id}:${user.token}`).toString('base64')}`,
  };
  const send = async (method: string, path: string, body: unknown) => {
    const answer = await fetch(`${url}/v1${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  };
  return {
    credentials: { serviceUserId: user.id, token: user.token, baseUrl: url },
    /** So many people get another name. */
    change: async (count: number) => {
      const found = await send('POST', '/people/search', { fields: ['root.id'], showInactive: true });
      const { employees } = JSON.parse(found) as { employees: readonly { id: string }[] };
      const step = employees.length / count;
      for (let at = 0; at < count; at++) {
        await send('PUT', `/people/${employees[Math.floor(at * step)]?.id}`, { 'root.firstName': `New${at}` });
      }
    },
    stop: async () => {
      child.kill();
      await once(child, 'close');
    },
  };
}
