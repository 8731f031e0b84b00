import { type Job, jobs, levels } from '@hibob-kit/scenarios';
import { jobCatalogEndpoints, jobCatalogKinds, type ObjectCells, type ObjectKind } from '@hibob-kit/schemas';
import { type Binding, bind, type Input } from './bind.ts';
import { entriesAnswer, fieldsAnswer, textsFor } from './object-answers.ts';
import { entryWriter, meeting } from './object-entries.ts';
import { notFound, type Result } from './result.ts';
import type { View } from './view.ts';

const { profile, role, family, familyGroup } = jobCatalogKinds;

export const jobCatalogBindings: readonly Binding[] = [
  bind(jobCatalogEndpoints.profileFields, (_, view) => ofNewCatalog(view, () => fieldsAnswer(profile))),
  bind(jobCatalogEndpoints.roleFields, (_, view) => ofNewCatalog(view, () => fieldsAnswer(role))),
  bind(jobCatalogEndpoints.familyFields, (_, view) => ofNewCatalog(view, () => fieldsAnswer(family))),
  bind(jobCatalogEndpoints.familyGroupFields, (_, view) => ofNewCatalog(view, () => fieldsAnswer(familyGroup))),

  bind(jobCatalogEndpoints.roles, (input, view) => library('JobRoleEntries', role, input, view)),
  bind(jobCatalogEndpoints.families, (input, view) => library('JobFamilyEntries', family, input, view)),
  bind(jobCatalogEndpoints.familyGroups, (input, view) => library('JobFamilyGroupEntries', familyGroup, input, view)),

  bind(jobCatalogEndpoints.searchProfiles, ({ body }, view) =>
    ofNewCatalog(view, () => {
      const assigned = body.fields.includes('/jobProfile/assignedEmployees') ? assignedEmployees(view) : null;
      const all = jobs.map((job) => profileCells(job, assigned)).filter(meeting(body.filters));
      const write = entryWriter(profile, body.fields, textsFor(view, body.includeHumanReadable));
      return entriesAnswer('JobProfileEntries', all, write, body.pagination, view);
    }),
  ),
];

/** The module is not there for a company on the catalog of before 2025-02 (job profiles reference). */
function ofNewCatalog(view: View, answer: () => Result): Result {
  return view.company.data.switches.jobCatalog === 'previous' ? notFound : answer();
}

type ListInput = Input<typeof jobCatalogEndpoints.roles>;

/** Roles, families and family groups are the items of their named lists. */
function library(key: string, kind: ObjectKind, { query }: ListInput, view: View): Result {
  return ofNewCatalog(view, () => {
    const list = view.company.data.lists.find(({ name }) => name === `${kind.name}_entity_list`);
    const all = (list?.items ?? [])
      .filter(({ archived }) => !archived)
      .map(({ id, name }): ObjectCells => ({ [`/${kind.name}/id`]: id, [`/${kind.name}/name`]: name }));
    const asked = kind.fields.map(({ id }) => id);
    const write = entryWriter(kind, asked, textsFor(view, query.includeHumanReadable));
    return entriesAnswer(key, all, write, { limit: query.limit, cursor: query.cursor }, view);
  });
}

function profileCells(job: Job, assigned: ReadonlyMap<number, readonly string[]> | null): ObjectCells {
  return {
    '/jobProfile/id': job.profileId,
    '/jobProfile/jobLevelRoleId': levels[job.level]?.id ?? null,
    '/jobProfile/jobRoleId': job.roleId,
    '/jobProfile/jobFamilyId': job.familyId,
    '/jobProfile/jobFamilyGroupId': job.familyGroupId,
    '/jobProfile/code': job.code,
    '/jobProfile/title': job.title,
    '/jobProfile/status': 'active',
    '/jobProfile/description': `${job.title}, ${job.department.name}`,
    '/jobProfile/assignedEmployees': assigned ? (assigned.get(job.profileId) ?? []) : null,
  };
}

/** Active employees by job profile: those in reach whose section Jobs the caller may view (job profiles reference). */
function assignedEmployees(view: View): ReadonlyMap<number, readonly string[]> {
  const byProfile = new Map<number, string[]>();
  for (const { person, rights } of view.reached(false)) {
    const profileId = person.value('employee.jobProfileId');
    if (typeof profileId !== 'number' || !rights('jobsCatalog').view) continue;
    const known = byProfile.get(profileId);
    if (known) known.push(person.id);
    else byProfile.set(profileId, [person.id]);
  }
  return byProfile;
}
