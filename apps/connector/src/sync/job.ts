import type { JobRecord } from '../store/record.ts';
import { wordsOf } from './labels.ts';
import { sealed } from './provenance.ts';
import type { RowInput } from './row-input.ts';

export function jobRecord({ cells, facts, provenance, validity }: RowInput): JobRecord {
  const title = cells.listed('title');
  const department = cells.listed('department');
  // Level and profile of the job catalogue are fields of the person: HiBob tells them for today only.
  const today = validity.isCurrentComputed ? facts : null;
  const now = (fieldId: string) => (today === null ? null : wordsOf(today.listed(fieldId)));
  return sealed({
    ...provenance,
    ...validity,
    ...cells.change(),
    title: title.label,
    titleRaw: title.raw,
    department: department.label,
    departmentRaw: department.raw,
    site: cells.text('site') ?? cells.listed('siteId').label,
    siteId: cells.id('siteId'),
    managerId: cells.id('reportsTo'),
    level: now('employee.jobLevelName') ?? now('employee.orgLevel'),
    jobProfile: now('employee.jobProfileTitle') ?? now('employee.jobProfileCode'),
    jobFamily: now('employee.jobFamilyId'),
  });
}
