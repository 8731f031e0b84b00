import type { Company } from '../company/company.ts';
import type { Recorded } from '../hibob/journal.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';
import type { RequestStep, Run, Step } from './run.ts';
import type { Past, RunFounding, RunRecord } from './runs.ts';

/** A company's run until now. null: nobody saw it begin. */
export function exportRun(
  world: Pick<World, 'runs' | 'journals' | 'guarantees'>,
  { id }: Pick<Company, 'id'>,
): Run | null {
  const past = pastOf(world, id);
  const founder = past ? founderOf(past.record) : null;
  if (!past || !founder) return null;
  const { rateLimits, firewall } = world.guarantees;
  return {
    format: 'hibob-simulator run 1',
    simulator: { version, rateLimits, firewall },
    company: { id: founder.companyId, ...plain(founder.founding) },
    subject: id,
    dropped: droppedIn(past),
    steps: stepsOf(past),
  };
}

/** What happened to a company until now. */
export function pastOf({ runs, journals }: Pick<World, 'runs' | 'journals'>, id: string): Past | null {
  const record = runs.of(id);
  const journal = journals.of(id);
  return record && { record, recorded: journal.recorded(), dropped: journal.dropped() };
}

interface Founder {
  readonly companyId: string;
  readonly founding: RunFounding;
}

/** As it stands in a file. */
function plain(founding: RunFounding): Omit<Run['company'], 'id'> {
  return JSON.parse(JSON.stringify(founding));
}

/** The company it all began with, forks of forks included. */
function founderOf({ companyId, founding, past }: RunRecord): Founder | null {
  if (founding) return { companyId, founding };
  return past ? founderOf(past.record) : null;
}

function droppedIn({ record, dropped }: Past): number {
  return dropped + record.dropped + (record.past ? droppedIn(record.past) : 0);
}

function stepsOf({ record, recorded }: Past): readonly Step[] {
  const own = [
    ...recorded.map((one) => ({ order: one.again.order, step: requestStep(one) })),
    ...record.changes,
  ].toSorted((one, other) => one.order - other.order);
  return [...(record.past ? stepsOf(record.past) : []), ...own.map(({ step }) => step)];
}

function requestStep({ entry, circumstances, again }: Recorded): RequestStep {
  const { body, bodyIsKept, address } = circumstances;
  const query = entry.query === '' ? '' : `?${entry.query}`;
  return {
    kind: 'request',
    at: again.at,
    serviceUserId: entry.serviceUserId,
    credentials: again.credentials,
    address,
    method: entry.method,
    url: `${again.origin}${entry.path}${query}`,
    contentType: again.contentType,
    body,
    bodyIsKept,
    answer: { status: entry.status, ...again.answer },
  };
}
