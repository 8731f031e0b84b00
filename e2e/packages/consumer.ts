/** A program of somebody who installed both packages: written out into their folder and type-checked there. */
export const consumer = `
import { exitCodes, run, type Io } from 'hibob-connector';
import { createSimulator, listen, type Simulator } from 'hibob-simulator';
import { createControlClient } from 'hibob-simulator/client';
import { bobTest, test } from 'hibob-simulator/vitest';

const simulator: Simulator = createSimulator({ rateLimits: 'off' });
const made = simulator.createCompany({ scenario: 'guide-complete', employees: 3 });
if (made.kind === 'created') made.company.serviceUsers.map(({ id, token }) => id + token);
const { url, close } = await listen(simulator, { port: 0, host: '127.0.0.1' });
const control = createControlClient({ url });
const { data } = await control.GET('/companies');
const names: readonly string[] = (data ?? []).map(({ name }) => name);
const code: 0 | 1 | 2 | 3 | 4 | 5 = await run(['--version'], {} as Io);
test('has a bob', async ({ bob }) => void (await bob.journal.entries()));
bobTest({ firewall: 'ip' });
// @ts-expect-error: there is no such option
createSimulator({ rateLimit: 'off' });
await close();
export { code, exitCodes, names };
`;
