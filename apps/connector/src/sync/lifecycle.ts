import type { LifecycleRecord } from '../store/record.ts';
import { rawWordsOf, wordsOf } from './labels.ts';
import { sealed } from './provenance.ts';
import type { RowInput } from './row-input.ts';
import { statusOf } from './vocabulary.ts';

export function lifecycleRecord({ cells, provenance, validity }: RowInput): LifecycleRecord {
  const status = cells.listed('status');
  const reason = cells.listed('reasonType');
  return sealed({
    ...provenance,
    ...validity,
    ...cells.change(),
    status: statusOf(status),
    statusRaw: rawWordsOf(status),
    accessStatusRaw: rawWordsOf(cells.listed('employeeStatus')),
    reason: reason.label,
    reasonRaw: reason.raw,
    leaveReason: wordsOf(cells.listed('leaveReason')),
  });
}
