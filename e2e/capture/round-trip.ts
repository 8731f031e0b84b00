import { isDeepStrictEqual } from 'node:util';
import type { Capture } from '@hibob-kit/schemas';
import type { CheckReport } from 'hibob-connector';
import { type Case, draftOf } from '../diagnosis/case.ts';
import { setupOf } from '../diagnosis/setup.ts';
import { leaksIn, withCanaries } from './canaries.ts';
import { type CheckedOnce, type Customer, type Room, rebuiltSetup } from './room.ts';

export interface RoundTrip {
  /** What differs; null: nothing. */
  readonly exact: string | null;
  readonly coarse: string | null;
  /** Whatever of a person or a credential stands in one of the files. */
  readonly leaks: readonly string[];
  /** Setups that fit. */
  readonly ways: number;
}

/** A setup of the diagnosis space as a customer. */
export function customerOf(one: Case): Customer {
  const draft = draftOf(one);
  const { ipAllowList, firewalled, credential } = draft;
  return { setup: setupOf(draft), ipAllowList, firewalled, unknownId: credential === 'unknown id' };
}

/** Captures a customer, rebuilds the setup and checks it: with exact counts, and with coarse ones. */
export async function roundTrip(room: Room, customer: Customer, chosen = 1): Promise<RoundTrip> {
  const before = await room.check({ ...customer, setup: withCanaries(customer.setup) });
  const { deep = false } = customer;
  const exact = await rehearsed(room, before, { exactCounts: true, chosen, deep });
  const coarse = await rehearsed(room, before, { exactCounts: false, chosen, deep });
  const masked = before.capture({ exactCounts: false, masks: 'all' });
  const files = [before.capture({ exactCounts: true }), before.capture({ exactCounts: false }), masked];
  const leaks = [...new Set(files.flatMap((file) => leaksIn(file, before.secrets)))];
  return { exact: exact.differs, coarse: coarse.differs, leaks, ways: exact.ways };
}

interface Rehearsal {
  readonly exactCounts: boolean;
  readonly chosen: number;
  readonly deep: boolean;
}

async function rehearsed(room: Room, before: CheckedOnce, { exactCounts, chosen, deep }: Rehearsal) {
  const capture = before.capture({ exactCounts });
  try {
    const { setup, ways } = rebuiltSetup(capture, chosen);
    const after = await room.check({ setup, deep });
    const differs =
      differenceIn(
        'found',
        translated(toldOf(before.report, exactCounts), before, capture),
        toldOf(after.report, exactCounts),
      ) ?? differenceIn('seen', seenIn(capture), seenIn(after.capture({ exactCounts })));
    return { differs, ways };
  } catch (error) {
    return { differs: error instanceof Error ? error.message.slice(0, 600) : String(error), ways: 0 };
  }
}

/** What a check says, whoever the service user is; where counts are coarse, without the numbers in sentences. */
export function toldOf({ serviceUserId, verdict, findings, plan, people }: CheckReport, exactCounts: boolean): unknown {
  const told = JSON.stringify({ verdict, findings, plan, ...(exactCounts ? { people } : {}) }).replaceAll(
    serviceUserId,
    '{serviceUser}',
  );
  return JSON.parse(
    exactCounts
      ? told
      : told
          .replaceAll(/\b\d{1,6}\b/g, '#')
          .replaceAll(
            /# managers? whom visible people report to (?:is|are)/g,
            '# managers whom visible people report to are',
          ),
  );
}

/** The same with the pseudonyms of the file in the place of the company's own ids. */
function translated(told: unknown, { ids }: CheckedOnce, { metadata }: Capture): unknown {
  const stand = metadata?.fields.flatMap(({ id, category }) => [id, category]) ?? [];
  const pairs = ids.map((id, at) => [id, stand[at] ?? id] as const).filter(([id, other]) => id !== other);
  const inOrder = [...new Map(pairs)].toSorted(([one], [other]) => other.length - one.length);
  return JSON.parse(inOrder.reduce((text, [id, other]) => text.replaceAll(id, other), JSON.stringify(told)));
}

/** What was seen, without what differs from one reading to the next. */
function seenIn({ observed, metadata, verdict, door, findings, breadth, lists }: Capture): unknown {
  const ofFields = new Set(metadata?.fields.map(({ list }) => list));
  return {
    verdict,
    door,
    breadth,
    // Lists of columns of a company's own tables are not rebuilt.
    lists: lists && byName(lists.filter(({ list }) => ofFields.has(list)).map((one) => [one.list, one])),
    findings,
    people: observed && {
      ...observed.people,
      statuses: observed.people.statuses && byName(observed.people.statuses.map((one) => [one.status, one.people])),
    },
    fields: observed && byName(observed.fields.map((one) => [one.field, one])),
    tables: observed && byName(observed.tables.map((one) => [one.table, one])),
    categories: observed && metadata?.categories,
  };
}

function byName(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The first place where two differ, in a few words. */
function differenceIn(path: string, one: unknown, other: unknown): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = differenceIn(`${path}.${key}`, Reflect.get(one, key), Reflect.get(other, key));
      if (found !== null) return found;
    }
  }
  return `${path}: ${short(one)}, then ${short(other)}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 240);
}
