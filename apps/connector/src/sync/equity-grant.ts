import type { EquityGrantRecord, Unsealed } from '../store/record.ts';
import { joiner } from './joiner.ts';
import { rawWordsOf } from './labels.ts';
import { sourcesOf, withGaps } from './provenance.ts';
import type { RowInput } from './row-input.ts';
import { equityTypeOf, grantStatusOf } from './vocabulary.ts';

export function equityGrantRecord({ cells, provenance, validity }: RowInput): Unsealed<EquityGrantRecord> {
  const type = cells.listed('equityType');
  const status = cells.listed('grantStatus');
  const exercisePrice = cells.money('exercisePrice');
  const vestingTerm = cells.text('vestingTerm');
  const record = join(provenance, {
    effectiveFrom: validity.effectiveFrom,
    type: equityTypeOf(type),
    typeRaw: rawWordsOf(type),
    quantity: cells.decimal('quantity'),
    grantDate: cells.date('grantDate'),
    grantNumber: cells.text('grantNumber'),
    grantTypeRaw: rawWordsOf(cells.listed('grantType')),
    status: grantStatusOf(status),
    statusRaw: rawWordsOf(status),
    exercisePrice: exercisePrice.amount,
    exerciseCurrency: exercisePrice.currency,
    vestingStart: cells.date('vestingCommencementDate'),
    vestingTermRaw: vestingTerm,
    vestingTermMonths: monthsIn(vestingTerm),
    vestingSchedule: cells.text('vestingSchedule'),
    consentNumber: cells.text('consentNumber'),
    expiresAt: cells.date('optionExpiration'),
    reason: cells.change().changeReason,
  });
  return withGaps(record, sources, (keys) => cells.whyNull(keys));
}

const join = joiner();

/** Record column → HiBob's. */
const sources = sourcesOf({
  type: 'equityType',
  quantity: 'quantity',
  grantDate: 'grantDate',
  grantNumber: 'grantNumber',
  grantTypeRaw: 'grantType',
  status: 'grantStatus',
  exercisePrice: 'exercisePrice.value',
  exerciseCurrency: 'exercisePrice.currency',
  vestingStart: 'vestingCommencementDate',
  vestingTermMonths: 'vestingTerm',
  vestingSchedule: 'vestingSchedule',
  consentNumber: 'consentNumber',
  expiresAt: 'optionExpiration',
});

/** Free text that begins with a length: "4y, 1y cliff", "48 months" (the first form is HiBob's example). Anything else is null. */
function monthsIn(term: string | null): number | null {
  const [, count, unit] = /^\s*(\d{1,3})\s*(y|yrs?|years?|m|mos?|months?)\b/i.exec(term ?? '') ?? [];
  if (count === undefined || unit === undefined) return null;
  return Number(count) * (unit.toLowerCase().startsWith('y') ? 12 : 1);
}
