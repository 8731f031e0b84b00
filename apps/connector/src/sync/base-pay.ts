import type { BasePayRecord, Unsealed } from '../store/record.ts';
import { joiner } from './joiner.ts';
import { rawWordsOf } from './labels.ts';
import { sourcesOf, withGaps } from './provenance.ts';
import type { RowInput } from './row-input.ts';
import { periodOf } from './vocabulary.ts';

export function basePayRecord({ cells, provenance, validity }: RowInput): Unsealed<BasePayRecord> {
  const period = cells.listed('payPeriod');
  const frequency = cells.listed('payFrequency');
  const record = join(provenance, validity, cells.change(), cells.money('base'), {
    period: periodOf(period),
    periodRaw: rawWordsOf(period),
    frequency: periodOf(frequency),
    frequencyRaw: rawWordsOf(frequency),
  });
  return withGaps(record, sources, (keys) => cells.whyNull(keys));
}

const join = joiner();

/** Record column → HiBob's. */
const sources = sourcesOf({
  amount: 'base.value',
  currency: 'base.currency',
  period: 'payPeriod',
  frequency: 'payFrequency',
  changeType: 'workChangeType',
});
