import { type DriftEntry, driftBetween, type PastCheck, type Seen } from '@hibob-kit/permissions';
import { z } from 'zod';
import type { CheckReport } from '../check/check.ts';
import type { KeptCheck, Store } from '../store/store.ts';
import { type Trouble, trouble } from '../trouble.ts';
import type { KnownField } from './known-fields.ts';

/** One check of the past, as a line of the history. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly verdict: CheckReport['verdict'];
  readonly findings: readonly string[];
  readonly visible: number | null;
}

/** What changed in HiBob between two checks. */
export interface DriftReport {
  readonly from: { readonly id: string; readonly at: string };
  readonly to: { readonly id: string; readonly at: string };
  /** The choice of fields changed in between: what only one of the checks asked for is not compared. */
  readonly selectionChanged: boolean;
  readonly entries: readonly DriftEntry[];
}

/** Which two checks; the newest two unless said. Ids, or moments: the last check at or before it. */
export interface DriftOrder {
  readonly from: string | null;
  readonly to: string | null;
}

const mostListed = 60;

export async function historyOf(store: Store, connectionId: string): Promise<readonly HistoryLine[]> {
  return (await store.checks(connectionId, mostListed)).map((kept) => {
    const { verdict, findings, people } = reportIn(kept);
    return {
      id: kept.id,
      at: kept.at,
      verdict,
      findings: findings.map(({ code }) => code),
      visible: people?.visible ?? null,
    };
  });
}

export async function driftOf(store: Store, connectionId: string, order: DriftOrder): Promise<DriftReport | Trouble> {
  const all = await store.checks(connectionId, mostListed);
  const to = order.to === null ? all[0] : pick(all, order.to);
  const earlier = to === undefined ? [] : all.slice(all.indexOf(to) + 1);
  const from = order.from === null ? earlier[0] : pick(all, order.from);
  if (to === undefined || from === undefined) return all.length < 2 ? tooFew : noSuchCheck;
  return {
    from: { id: from.id, at: from.at },
    to: { id: to.id, at: to.at },
    selectionChanged: JSON.stringify(from.selection) !== JSON.stringify(to.selection),
    entries: driftBetween(pastCheck(from), pastCheck(to)),
  };
}

/** A check by its id, or the last one until a day or a moment. */
export async function kept(store: Store, connectionId: string, which: string): Promise<KeptCheck | undefined> {
  return pick(await store.checks(connectionId, mostListed), which);
}

/** The company's fields as the newest check that saw them. */
export async function lastFields(store: Store, connectionId: string): Promise<readonly KnownField[] | null> {
  const seen = (await store.checks(connectionId, mostListed)).map(seenIn).find((one) => one !== null);
  if (seen === undefined || seen === null) return null;
  return seen.companyFields.map((field) => ({ type: '', list: null, ...field }));
}

function pick(all: readonly KeptCheck[], which: string): KeptCheck | undefined {
  const moment = z.iso.datetime().or(z.iso.date()).safeParse(which);
  if (!moment.success) return all.find(({ id }) => id === which);
  const until = /T/.test(which) ? which : `${which}T23:59:59.999Z`;
  return all.find(({ at }) => at <= until);
}

function pastCheck(kept: KeptCheck): PastCheck {
  return { at: kept.at, findings: reportIn(kept).findings, seen: seenIn(kept) };
}

/** Both were written by `work.ts` from values of these types. */
export const reportIn = ({ report }: KeptCheck) => report as CheckReport;
const seenIn = ({ seen }: KeptCheck) => seen as Seen | null;

const tooFew = trouble(
  'usage',
  'There are not two checks of this connection to compare.',
  'Check again later, then ask what changed in between.',
);
const noSuchCheck = trouble(
  'usage',
  'There is no such check of this connection.',
  'Name checks by the id that the history shows, or by a day: the last check until then.',
);
