import type { Unsealed, VariablePayRecord } from '../store/record.ts';
import { joiner } from './joiner.ts';
import { rawWordsOf, wordsOf } from './labels.ts';
import { sourcesOf, withGaps } from './provenance.ts';
import type { RowInput } from './row-input.ts';
import { periodOf, variablePayTypeOf } from './vocabulary.ts';

export function variablePayRecord({ cells, provenance, validity }: RowInput): Unsealed<VariablePayRecord> {
  const type = cells.listed('variableType');
  const paymentPeriod = cells.listed('paymentPeriod');
  const record = join(provenance, validity, cells.change(), cells.money('amount'), {
    type: variablePayTypeOf(type),
    typeRaw: rawWordsOf(type),
    percentOfBase: cells.decimal('percentageOfAnnualSalary'),
    paymentPeriod: periodOf(paymentPeriod),
    paymentPeriodRaw: rawWordsOf(paymentPeriod),
    payoutType: wordsOf(cells.listed('payoutType')),
    companyPercent: cells.decimal('companyPercent'),
    departmentPercent: cells.decimal('departmentPercent'),
    individualPercent: cells.decimal('individualPercent'),
  });
  return withGaps(record, sources, (keys) => cells.whyNull(keys));
}

const join = joiner();

/** Record column → HiBob's. */
const sources = sourcesOf({
  type: 'variableType',
  amount: 'amount.value',
  currency: 'amount.currency',
  percentOfBase: 'percentageOfAnnualSalary',
  paymentPeriod: 'paymentPeriod',
  payoutType: 'payoutType',
  companyPercent: 'companyPercent',
  departmentPercent: 'departmentPercent',
  individualPercent: 'individualPercent',
  effectiveTo: 'endDate',
});
