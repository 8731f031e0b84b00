import type { Withheld } from '../store/norms.ts';
import type { JobRecord } from '../store/record.ts';
import type { Facts } from './facts.ts';
import { type Listed, wordsOf } from './labels.ts';
import { sealed, withGaps } from './provenance.ts';
import type { RowInput } from './row-input.ts';

export function jobRecord({ cells, facts, provenance, validity, isToday }: RowInput): JobRecord {
  // Level and profile of the job catalogue, and fields of the company's own, are the person's: HiBob tells them for today only.
  const today = isToday ? facts : null;
  const now = (fieldId: string) => (today === null ? null : wordsOf(today.listed(fieldId)));
  const column = (key: string, fieldId: string): Listed => {
    if (!facts.isMapped(fieldId)) return cells.listed(key);
    return today?.listed(fieldId) ?? { raw: null, label: null };
  };
  const title = column('title', 'work.title');
  const department = column('department', 'work.department');
  return sealed({
    ...withGaps(provenance, gapsOf(cells, facts, today)),
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

/** Record column → HiBob's. */
const sources = {
  title: 'title',
  department: 'department',
  site: ['site', 'siteId'],
  siteId: 'siteId',
  managerId: 'reportsTo',
  changeType: 'workChangeType',
} as const;
const catalogue = {
  level: ['employee.jobLevelName', 'employee.orgLevel'],
  jobProfile: ['employee.jobProfileTitle', 'employee.jobProfileCode'],
  jobFamily: ['employee.jobFamilyId'],
} as const;

/** Columns that a field of the company's own may stand for. */
const mappable = { title: 'work.title', department: 'work.department', site: 'work.site' } as const;

function gapsOf(cells: RowInput['cells'], facts: Facts, today: Facts | null): Withheld | null {
  const mapped = new Map(Object.entries(mappable).filter(([, fieldId]) => facts.isMapped(fieldId)));
  const ofRow = cells.withheld(Object.fromEntries(Object.entries(sources).filter(([column]) => !mapped.has(column))));
  const ownFields = Object.fromEntries([...mapped].map(([column, fieldId]) => [column, [fieldId]]));
  const ofPerson = today?.withheld({ ...catalogue, ...ownFields }) ?? null;
  return ofRow === null && ofPerson === null ? null : { ...ofRow, ...ofPerson };
}
