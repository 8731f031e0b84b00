import type { Scenario } from '@hibob-kit/scenarios';
import { machineClock } from '../clock.ts';
import type { CompanyRequest } from '../control/new-company.ts';
import type { CreateCompanyAnswer, Simulator, SimulatorOptions } from '../simulator.ts';
import { type Repeated, repeatedDraws } from './draws.ts';
import type { ControlStep, RequestStep, Run } from './run.ts';

export type CreateSimulator = (options: SimulatorOptions) => Simulator;

export type Performed =
  | {
      readonly kind: 'performed';
      /** As it stands after the last step. */
      readonly simulator: Simulator;
      /** The same run with the answers it got this time. */
      readonly run: Run;
      /** Service user id → the token that holds now. */
      readonly tokens: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'refused'; readonly message: string };

/** Does a run again in a simulator of its own, without a port, at the times and with the chance of then. Nothing waits, nothing is sent out. */
export async function perform(create: CreateSimulator, scenarios: readonly Scenario[], run: Run): Promise<Performed> {
  const stage: Stage = { now: run.company.at, nextId: run.company.id, draws: repeatedDraws(), endedAt: null };
  stage.draws.next(run.company.draws);
  const { rateLimits, firewall } = run.simulator;
  const simulator = create({
    rateLimits,
    ...(firewall === 'off' ? {} : { firewall }),
    control: 'any',
    webhooks: 'any',
    scenarios,
    clock: { now: () => stage.now + (stage.endedAt === null ? 0 : machineClock.now() - stage.endedAt) },
    random: stage.draws.random,
    nextCompanyId: () => stage.nextId,
    sleep: async () => {},
    fetch: async () => new Response(null, { status: 200 }),
  });
  // The schema of a run says that a scenario stands there; what is wrong with it the simulator says.
  const founded: CreateCompanyAnswer = simulator.createCompany(run.company.request as unknown as CompanyRequest);
  if (founded.kind === 'refused') return { kind: 'refused', message: `${founded.error} ${founded.fix}` };
  const tokens = new Map(founded.company.serviceUsers.map(({ id, token }) => [id, token]));
  for (const step of run.steps) {
    stage.now = step.at;
    if (step.kind === 'request') await ask(simulator, step, tokens);
    else await change(simulator, step, tokens, stage);
    await simulator.settled();
  }
  // Whoever goes on with the company finds time passing again.
  stage.endedAt = machineClock.now();
  const again = simulator.exportRun(run.subject);
  return again
    ? { kind: 'performed', simulator, run: again, tokens }
    : { kind: 'refused', message: `Nothing in the run makes the company ${run.subject}.` };
}

interface Stage {
  now: number;
  nextId: string;
  readonly draws: Repeated;
  /** When the last step was done, on the machine's clock. */
  endedAt: number | null;
}

async function ask(simulator: Simulator, step: RequestStep, tokens: ReadonlyMap<string, string>): Promise<void> {
  const token = step.credentials === 'right' ? (tokens.get(step.serviceUserId) ?? '') : 'wrong';
  const credentials = Buffer.from(`${step.serviceUserId}:${token}`).toString('base64');
  const headers = {
    Authorization: `Basic ${credentials}`,
    ...(step.contentType === null ? {} : { 'Content-Type': step.contentType }),
  };
  const body = step.body === null || !mayHaveBody(step.method) ? {} : { body: step.body };
  const request = new Request(step.url, { method: step.method, headers, ...body });
  await received(await simulator.app.fetch(request, lineFrom(step.address)));
}

async function change(
  simulator: Simulator,
  step: ControlStep,
  tokens: Map<string, string>,
  stage: Stage,
): Promise<void> {
  stage.draws.next(step.draws);
  if (step.made !== null) stage.nextId = step.made;
  const body = step.body === null ? {} : { body: step.body };
  const answer = await simulator.app.request(`/_sim/v1${step.path}`, { method: step.method, ...body });
  for (const [id, token] of tokensIn(await answer.text())) tokens.set(id, token);
}

/** Tokens that an answer shows: of one service user, or of a company's. */
function tokensIn(text: string): readonly (readonly [string, string])[] {
  const value: unknown = JSON.parse(text);
  const users: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'serviceUsers') : null;
  return [value, ...(Array.isArray(users) ? users : [])].flatMap((one: unknown) => {
    const [id, token] =
      typeof one === 'object' && one !== null ? [Reflect.get(one, 'id'), Reflect.get(one, 'token')] : [];
    return typeof id === 'string' && typeof token === 'string' ? [[id, token] as const] : [];
  });
}

function mayHaveBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** A line that can be cut, from somebody's address. */
function lineFrom(remoteAddress: string) {
  return { incoming: { socket: { remoteAddress, destroy: () => {}, resetAndDestroy: () => {} } } };
}

/** Reads an answer to its end, or to where the line is cut. */
async function received(answer: Response): Promise<void> {
  await answer.arrayBuffer().catch(() => null);
}
