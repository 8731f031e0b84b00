import { recordExchanges } from 'hibob-connector';
import { createSimulator } from 'hibob-simulator';
import { asking, type Tenant } from './ask.ts';
import { type Decision, decisions } from './decided.ts';
import { type Difference, differences } from './differences.ts';
import { type Answers, askAll } from './questions.ts';
import { type ProposedRecording, proposedRecordings } from './recordings.ts';

export interface Probed {
  readonly requests: number;
  readonly refused: number;
  readonly differences: readonly Difference[];
  readonly decisions: readonly Decision[];
  readonly recordings: readonly ProposedRecording[];
}

/** Asks a tenant, asks our simulator the same with the unknowns as the tenant decided them, and says in what they differ. */
export async function probe(tenant: Tenant, now: number): Promise<Probed> {
  const recorder = recordExchanges(tenant.fetch, () => now);
  const theirs = await askAll(asking({ ...tenant, fetch: recorder.fetch }));
  const today = new Date(now).toISOString().slice(0, 10);
  const decided = decisions(theirs, recorder.trace(), today);
  const switches = Object.fromEntries(decided.flatMap(({ name, option }) => (option === null ? [] : [[name, option]])));
  const ours = await askOurs(switches, now);
  return {
    requests: theirs.all.length,
    refused: theirs.all.filter(({ status }) => status === 401 || status === 403).length,
    differences: differences(theirs, ours),
    decisions: decided,
    recordings: proposedRecordings(theirs.all, today),
  };
}

/** Our rows, as the simulator answers them to somebody who may read everything. */
async function askOurs(switches: Readonly<Record<string, string>>, now: number): Promise<Answers> {
  const simulator = createSimulator({ rateLimits: 'off', clock: { now: () => now } });
  const made = simulator.createCompany({ scenario: 'all-rights', switches, employees: 200 });
  if (made.kind !== 'created') throw new Error(JSON.stringify(made));
  const [user] = made.company.serviceUsers;
  if (user === undefined) throw new Error('no service user');
  return askAll(
    asking({
      baseUrl: 'http://ours.test',
      serviceUserId: user.id,
      token: user.token,
      sleep: async () => {},
      fetch: async (url, { method, headers, body }) => {
        const reply = await simulator.fetch(new Request(url, { method, headers, ...(body ? { body } : {}) }));
        const text = await reply.text();
        return { status: reply.status, headers: reply.headers, body: chunks(text) };
      },
    }),
  );
}

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
