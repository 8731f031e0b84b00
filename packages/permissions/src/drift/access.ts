import { searchShows } from '../advise/retest.ts';
import { saveAndApply, screens } from '../catalogue.ts';
import type { CauseCode } from '../cause.ts';
import type { FindingCode, Retest } from '../finding.ts';
import { type DriftEntry, note } from './entry.ts';
import type { PastCheck, Seen } from './seen.ts';

/** Findings that mean the service user reads nothing at all, with what most likely happened since it could. */
const shutOut: Readonly<Partial<Record<FindingCode, { readonly why: string; readonly code: CauseCode }>>> = {
  'credential.rejected': {
    why: 'The token was reset in HiBob, or the service user was disabled or deleted.',
    code: 'credential.token-reset',
  },
  'credential.blocked': {
    why: 'HiBob’s firewall blocks this address, or the company now lists allowed addresses.',
    code: 'credential.blocked',
  },
  'credential.other-company': {
    why: 'The credentials were exchanged for those of another company or of a sandbox.',
    code: 'credential.other-company',
  },
  'group.general-errors': {
    why: 'The service user was taken out of its permission group, or the group was deleted.',
    code: 'group.not-a-member',
  },
  'group.no-boxes': { why: 'Every box of the permission group was unticked.', code: 'group.no-boxes' },
  'audience.nobody': { why: 'Access rights now select nobody.', code: 'audience.nothing-selected' },
};

export function accessEntries(before: PastCheck, after: PastCheck): readonly DriftEntry[] {
  const then = before.findings.find(({ code }) => shutOut[code] !== undefined);
  const now = after.findings.find(({ code }) => shutOut[code] !== undefined);
  if (then === undefined && now !== undefined) return [lost(now, proofOf(before.seen, after.seen))];
  return then !== undefined && now === undefined ? [back(then, proofOf(after.seen, before.seen))] : [];
}

/** People, or where they come without a field: one that the other check could read. The id may come without any right. */
function proofOf(readable: Seen | null, shut: Seen | null): Retest {
  const field = readable?.companyFields.find(
    ({ id }) => id !== 'root.id' && (readable.fields[id]?.shown ?? 0) > 0 && shut?.fields[id] !== undefined,
  );
  return field === undefined
    ? searchShows(['root.id'], 'people')
    : searchShows([field.id], `the key of ${field.label}`);
}

function lost({ code, title }: PastCheck['findings'][number], retest: Retest): DriftEntry {
  const reason = shutOut[code];
  return note({
    code: 'drift.access-lost',
    change: 'removed',
    severity: 'blocking',
    certainty: 'one of several',
    title: 'The service user cannot read anything any more',
    evidence: [`The check before could read; this one says: ${title}.`],
    causes: reason
      ? [{ code: reason.code, about: null, cause: reason.why, lookAt: `What the last check found: ${title}.` }]
      : [],
    fix: [
      `${screens.serviceUsers}: look whether the service user is there and when its token was last reset.`,
      `${screens.permissionGroups}: open the group of the service user and look at Members and Access rights.`,
      saveAndApply,
    ],
    retest,
  });
}

function back({ title }: PastCheck['findings'][number], retest: Retest): DriftEntry {
  return note({
    code: 'drift.access-back',
    change: 'added',
    title: 'The service user can read again',
    evidence: [`The check before said: ${title}. This one could read.`],
    retest,
  });
}
