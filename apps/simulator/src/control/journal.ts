import { endpoints } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Company } from '../company/company.ts';
import type { JournalEntry, Recorded } from '../hibob/journal.ts';
import { type NearMiss, nearMisses } from '../journal/near-misses.ts';
import { isSince, queried, type Since } from '../journal/query.ts';
import { type Exchange, type Expected, verify } from '../journal/verify.ts';
import type { World } from '../world.ts';
import { type ControlError, refusedName } from './control-error.ts';
import { done, type Reply } from './reply.ts';

const status = z.string().regex(/^(0|[1-5](xx|\d\d))$/, 'is a status like 404, or 4xx');
/** The number of an entry, which is left out itself, or a moment. */
const since = z
  .string()
  .regex(/^(\d+|\d{4}-\d\d-\d\dT[\d:.]+Z)$/, 'is the number of an entry, or 2026-11-02T10:00:00Z');

export const journalQuery = z.strictObject({
  endpoint: z.string().optional(),
  status: status.optional(),
  serviceUser: z.string().optional(),
  since: since.optional(),
  limit: z
    .string()
    .regex(/^\d{1,6}$/, 'is a whole number')
    .optional(),
});

const count = z.int().min(0);

export const verifyInput = z.strictObject({
  since: z.union([z.int(), since]).optional(),
  expect: z
    .array(
      z
        .strictObject({
          endpoint: z.string().optional(),
          method: z.string().optional(),
          path: z.string().optional(),
          query: z.record(z.string(), z.string()).optional(),
          body: z.unknown().optional(),
          status: z.union([z.int(), status]).optional(),
          serviceUser: z.string().optional(),
          times: count.optional(),
          atLeast: count.optional(),
          atMost: count.optional(),
          never: z.literal(true).optional(),
        })
        .refine(({ times, never, atLeast, atMost }) => {
          const counts = [times !== undefined, never !== undefined, atLeast !== undefined || atMost !== undefined];
          return counts.filter(Boolean).length <= 1;
        }, 'takes one of times, never, or atLeast and atMost'),
    )
    .min(1),
});

/** An entry as the control API shows it: one that met no endpoint, with those it may have meant. */
export type EntryShown = JournalEntry & { readonly nearMisses?: readonly NearMiss[] };

export function getJournal(world: World, company: Company, asked: z.output<typeof journalQuery>): Reply {
  const unknown = unknownNames(company, asked, '');
  if (unknown) return unknown;
  const journal = world.journals.of(company.id);
  const entries = queried(journal.entries(), {
    endpoint: asked.endpoint,
    status: asked.status,
    serviceUserId: serviceUserNamed(company, asked.serviceUser),
    since: sinceOf(asked.since),
    limit: asked.limit === undefined ? undefined : Number(asked.limit),
  });
  return done({ entries: entries.map(shown), dropped: journal.dropped() });
}

export function postVerify(world: World, company: Company, input: z.output<typeof verifyInput>): Reply {
  for (const [at, expected] of input.expect.entries()) {
    const unknown = unknownNames(company, expected, `expect.${at}.`);
    if (unknown) return unknown;
  }
  const journal = world.journals.of(company.id);
  const from = sinceOf(input.since);
  const exchanges = journal
    .recorded()
    .filter(({ entry }) => from === undefined || isSince(entry, from))
    .map(exchangeOf);
  const results = input.expect.map(({ status: wanted, serviceUser, ...rest }) => {
    const expected: Expected = {
      ...rest,
      status: wanted === undefined ? undefined : String(wanted),
      serviceUserId: serviceUserNamed(company, serviceUser),
    };
    return verify(exchanges, expected);
  });
  return done({ passed: results.every(({ passed }) => passed), dropped: journal.dropped(), results });
}

function shown(entry: JournalEntry): EntryShown {
  return entry.endpoint === null ? { ...entry, nearMisses: nearMisses(endpoints, entry.method, entry.path) } : entry;
}

function exchangeOf({ entry, circumstances }: Recorded): Exchange {
  return { ...entry, body: circumstances.body ?? entry.body };
}

/** A service user goes by its id or its name. */
function serviceUserNamed(company: Company, wanted: string | undefined): string | undefined {
  return company.serviceUsers.find(({ name }) => name === wanted)?.id ?? wanted;
}

function sinceOf(since: string | number | undefined): Since | undefined {
  if (since === undefined) return undefined;
  return /^\d+$/.test(String(since)) ? { n: Number(since) } : { at: String(since) };
}

function unknownNames(
  company: Company,
  { endpoint, serviceUser }: { readonly endpoint?: string | undefined; readonly serviceUser?: string | undefined },
  at: string,
): ControlError | null {
  const rows = ['none', ...endpoints.map(({ id }) => id)];
  if (endpoint !== undefined && !rows.includes(endpoint)) {
    return refusedName(`${at}endpoint`, `No endpoint is called ${endpoint}.`, endpoint, rows);
  }
  const users = [...company.serviceUsers, ...company.deletedServiceUsers].flatMap(({ id, name }) => [id, name]);
  if (serviceUser !== undefined && !users.includes(serviceUser)) {
    return refusedName(`${at}serviceUser`, `The company has no service user ${serviceUser}.`, serviceUser, users);
  }
  return null;
}
