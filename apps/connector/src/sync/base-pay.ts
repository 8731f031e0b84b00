import type { BasePayRecord } from '../store/record.ts';
import { rawWordsOf } from './labels.ts';
import { sealed, withGaps } from './provenance.ts';
import type { RowInput } from './row-input.ts';
import { periodOf } from './vocabulary.ts';

export function basePayRecord({ cells, provenance, validity }: RowInput): BasePayRecord {
  const period = cells.listed('payPeriod');
  const frequency = cells.listed('payFrequency');
  const record = {
    ...provenance,
    ...validity,
    ...cells.change(),
    ...cells.money('base'),
    period: periodOf(period),
    periodRaw: rawWordsOf(period),
    frequency: periodOf(frequency),
    frequencyRaw: rawWordsOf(frequency),
  };
  return sealed(withGaps(record, sources, cells.whyNull));
}

/** Record column → HiBob's. */
const sources = {
  amount: 'base.value',
  currency: 'base.currency',
  period: 'payPeriod',
  frequency: 'payFrequency',
  changeType: 'workChangeType',
} as const;
