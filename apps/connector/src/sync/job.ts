import type { Withheld } from '../store/norms.ts';
import type { JobRecord, Unsealed } from '../store/record.ts';
import type { Facts } from './facts.ts';
import { joiner } from './joiner.ts';
import { type Listed, wordsOf } from './labels.ts';
import { type Sources, sourcesOf, withGaps } from './provenance.ts';
import type { RowInput } from './row-input.ts';

export function jobRecord({ cells, facts, provenance, validity, isToday }: RowInput): Unsealed<JobRecord> {
  // Level and profile of the job catalogue, and fields of the company's own, are the person's: HiBob tells them for today only.
  const today = isToday ? facts : null;
  const now = (fieldId: string) => (today === null ? null : wordsOf(today.listed(fieldId)));
  const column = (key: string, fieldId: string): Listed => {
    if (!facts.isMapped(fieldId)) return cells.listed(key);
    return today?.listed(fieldId) ?? { raw: null, label: null };
  };
  const title = column('title', 'work.title');
  const department = column('department', 'work.department');
  const record = join(provenance, validity, cells.change(), {
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
  return withGaps(record, ownSources(facts), (keys) => cells.whyNull(keys), gapsOf(facts, today, record));
}

const join = joiner();

/** Record column → HiBob's. */
const sources = sourcesOf({
  title: 'title',
  department: 'department',
  site: ['site', 'siteId'],
  siteId: 'siteId',
  managerId: 'reportsTo',
  changeType: 'workChangeType',
});
const catalogue = sourcesOf({
  level: ['employee.jobLevelName', 'employee.orgLevel'],
  jobProfile: ['employee.jobProfileTitle', 'employee.jobProfileCode'],
  jobFamily: ['employee.jobFamilyId'],
});

/** Columns that a field of the company's own may stand for. */
const mappable = sourcesOf({ title: 'work.title', department: 'work.department', site: 'work.site' });

function ownSources(facts: Facts): Sources {
  const own = ownColumns(facts);
  return own.length === 0 ? sources : sources.filter(([column]) => !own.some(([mapped]) => mapped === column));
}

function ownColumns({ isMapped }: Facts): Sources {
  return mappable.filter(([, fieldIds]) => fieldIds.some(isMapped));
}

/** Why nothing came from fields of the person, which HiBob tells for today only. */
function gapsOf(facts: Facts, today: Facts | null, record: CatalogueColumns): Withheld | null {
  if (today === null) return null;
  let gaps: Withheld = {};
  for (const [column, fieldIds] of [...catalogue, ...ownColumns(facts)]) {
    const why = record[column as keyof CatalogueColumns] === null ? today.whyNull(fieldIds) : null;
    if (why !== null) gaps = { ...gaps, [column]: why };
  }
  return Object.keys(gaps).length === 0 ? null : gaps;
}

type CatalogueColumns = Pick<JobRecord, 'title' | 'department' | 'site' | 'level' | 'jobProfile' | 'jobFamily'>;
