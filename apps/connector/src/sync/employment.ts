import type { EmploymentRecord, Unsealed } from '../store/record.ts';
import { joiner } from './joiner.ts';
import { wordsOf } from './labels.ts';
import { sourcesOf, withGaps } from './provenance.ts';
import type { RowInput } from './row-input.ts';

export function employmentRecord({ cells, provenance, validity }: RowInput): Unsealed<EmploymentRecord> {
  const type = cells.listed('type');
  const contract = cells.listed('contract');
  const salaryPayType = cells.listed('salaryPayType');
  const record = join(provenance, validity, cells.change(), {
    type: type.label,
    typeRaw: type.raw,
    contract: contract.label,
    contractRaw: contract.raw,
    salaryPayType: salaryPayType.label,
    salaryPayTypeRaw: salaryPayType.raw,
    weeklyHours: cells.decimal('weeklyHours'),
    fte: cells.fraction('fte'),
    fteRaw: cells.text('fte'),
    flsaCode: wordsOf(cells.listed('flsaCode')),
    workingPattern: cells.json('actualWorkingPattern') ?? cells.json('workingPattern'),
  });
  return withGaps(record, sources, (keys) => cells.whyNull(keys));
}

const join = joiner();

/** Record column → HiBob's. */
const sources = sourcesOf({
  type: 'type',
  contract: 'contract',
  salaryPayType: 'salaryPayType',
  weeklyHours: 'weeklyHours',
  fte: 'fte',
  flsaCode: 'flsaCode',
  workingPattern: ['actualWorkingPattern', 'workingPattern'],
});
