import type { LifecycleRecord, Unsealed } from '../store/record.ts';
import { joiner } from './joiner.ts';
import { rawWordsOf, wordsOf } from './labels.ts';
import { sourcesOf, withGaps } from './provenance.ts';
import type { RowInput } from './row-input.ts';
import { statusOf } from './vocabulary.ts';

export function lifecycleRecord({ cells, provenance, validity }: RowInput): Unsealed<LifecycleRecord> {
  const status = cells.listed('status');
  const reason = cells.listed('reasonType');
  const record = join(provenance, validity, cells.change(), {
    status: statusOf(status),
    statusRaw: rawWordsOf(status),
    accessStatusRaw: rawWordsOf(cells.listed('employeeStatus')),
    reason: reason.label,
    reasonRaw: reason.raw,
    leaveReason: wordsOf(cells.listed('leaveReason')),
  });
  return withGaps(record, sources, (keys) => cells.whyNull(keys));
}

const join = joiner();

/** Record column → HiBob's. */
const sources = sourcesOf({
  status: 'status',
  accessStatusRaw: 'employeeStatus',
  reason: 'reasonType',
  leaveReason: 'leaveReason',
  changeType: 'workChangeType',
});
