import type { Withheld } from '../store/norms.ts';
import type { JobRecord } from '../store/record.ts';
import type { Facts } from './facts.ts';
import { type Listed, wordsOf } from './labels.ts';
import { type Sources, sealed, withGaps } from './provenance.ts';
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
  const record = {
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
  };
  return sealed(withGaps(record, ownSources(facts), cells.whyNull, gapsOf(facts, today, record)));
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

function ownSources({ isMapped }: Facts): Sources {
  const isOwn = ([column]: readonly [string, unknown]) => isMapped(mappableTo.get(column) ?? '');
  return Object.fromEntries(Object.entries(sources).filter((entry) => !isOwn(entry)));
}

/** Why nothing came from fields of the person, which HiBob tells for today only. */
function gapsOf({ isMapped }: Facts, today: Facts | null, record: CatalogueColumns): Withheld | null {
  if (today === null) return null;
  const own = [...mappableTo].filter(([, fieldId]) => isMapped(fieldId)).map(([column, id]) => [column, [id]] as const);
  const gaps = [...Object.entries(catalogue), ...own].flatMap(([column, fieldIds]) => {
    const why = record[column as keyof CatalogueColumns] === null ? today.whyNull(fieldIds) : null;
    return why === null ? [] : [[column, why] as const];
  });
  return gaps.length === 0 ? null : Object.fromEntries(gaps);
}

type CatalogueColumns = Pick<JobRecord, 'title' | 'department' | 'site' | 'level' | 'jobProfile' | 'jobFamily'>;

const mappableTo: ReadonlyMap<string, string> = new Map(Object.entries(mappable));
