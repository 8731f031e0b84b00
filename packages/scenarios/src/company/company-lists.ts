import { builtInLists, type ListItem, type NamedList } from '@hibob-kit/schemas';
import type { CompanySpec } from '../scenario.ts';
import { customList, hasItems } from './custom-lists.ts';
import { customTableLists } from './custom-tables.ts';
import { fullWeeks } from './full-weeks.ts';
import { formerJob, jobs } from './job-catalogue.ts';
import { departments, familyGroups, levels } from './jobs.ts';
import { locationIdOf, remoteLocationId } from './locations.ts';
import { type Site, sites } from './sites.ts';
import { tracks } from './tracks.ts';

/** All named lists of a company: HiBob's own, filled with what this company is made of, and one for each custom list field. */
export function companyLists(spec: CompanySpec): readonly NamedList[] {
  const own: Readonly<Record<string, readonly ListItem[]>> = {
    title: [
      ...jobs.map(({ titleId, title }) => item(titleId, title)),
      { ...item(formerJob.titleId, formerJob.title), archived: true },
    ],
    department: departments.map(({ id, name }) => item(id, name)),
    site: sites.map(({ id, name }) => item(id, name)),
    calendar: sites.map(({ calendar }) => item(calendar.id, calendar.name)),
    workingPattern_entity_list: Object.values(fullWeeks).map(({ id, name }) => item(id, name)),
    workLocation_entity_list: [
      ...sites.map((site) => item(locationIdOf(site), site.name)),
      item(remoteLocationId, 'Remote'),
    ],
    employer_entity_list: sites.map((site) => item(site.employer.id, employerName(spec, site))),
    employer_workLocation_tree_entity_list: sites.map((site) =>
      item(site.employer.id, employerName(spec, site), [item(locationIdOf(site), site.name)]),
    ),
    ...jobCatalogueItems(),
  };
  return [
    ...builtInLists.map(({ name, items }) => ({ name, items: own[name] ?? items })),
    ...customTableLists(spec),
    ...spec.customFields.filter(({ type }) => hasItems(type)).map(customList),
  ];
}

function jobCatalogueItems(): Readonly<Record<string, readonly ListItem[]>> {
  return {
    jobRole_entity_list: departments.flatMap(({ roles }, at) =>
      roles.map(({ name }, roleAt) => item(82_000 + at * 10 + roleAt, name)),
    ),
    jobFamily_entity_list: departments.map(({ name }, at) => item(83_000 + at, name)),
    jobFamilyGroup_entity_list: Object.values(familyGroups).map(({ id, name }) => item(id, name)),
    jobLevelType_entity_list: Object.values(tracks).map(({ id, name }) => item(id, name)),
    jobLevelRole_entity_list: Object.values(tracks).map((track) =>
      item(
        track.id,
        track.name,
        levels.filter((level) => level.track === track).map(({ id, name }) => item(id, name)),
      ),
    ),
    jobProfile_entity_list: departments.map((department, at) =>
      item(
        83_000 + at,
        department.name,
        jobs.filter((job) => job.department === department).map(({ profileId, title }) => item(profileId, title)),
      ),
    ),
  };
}

function employerName(spec: CompanySpec, { employer }: Site): string {
  return `${spec.name} ${employer.form}`;
}

function item(id: string | number, name: string, children: readonly ListItem[] = []): ListItem {
  return { id, name, archived: false, children };
}
