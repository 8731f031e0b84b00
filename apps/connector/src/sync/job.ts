import type { JobRecord } from '../store/record.ts';
import { type Listed, wordsOf } from './labels.ts';
import { sealed } from './provenance.ts';
import type { RowInput } from './row-input.ts';

export function jobRecord({ cells, facts, provenance, validity }: RowInput): JobRecord {
  // Level and profile of the job catalogue, and fields of the company's own, are the person's: HiBob tells them for today only.
  const today = validity.isCurrentComputed ? facts : null;
  const now = (fieldId: string) => (today === null ? null : wordsOf(today.listed(fieldId)));
  const column = (key: string, fieldId: string): Listed => {
    if (!facts.isMapped(fieldId)) return cells.listed(key);
    return today?.listed(fieldId) ?? { raw: null, label: null };
  };
  const title = column('title', 'work.title');
  const department = column('department', 'work.department');
  return sealed({
    ...provenance,
    ...validity,
    ...cells.change(),
    title: title.label,
    titleRaw: title.raw,
    department: department.label,
    departmentRaw: department.raw,
    site: facts.isMapped('work.site') ? now('work.site') : (cells.text('site') ?? cells.listed('siteId').label),
    siteId: cells.id('siteId'),
    managerId: cells.id('reportsTo'),
    level: now('employee.jobLevelName') ?? now('employee.orgLevel'),
    jobProfile: now('employee.jobProfileTitle') ?? now('employee.jobProfileCode'),
    jobFamily: now('employee.jobFamilyId'),
  });
}
