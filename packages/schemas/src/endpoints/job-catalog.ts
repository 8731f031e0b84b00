import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented } from '../evidence.ts';
import { askedFields, entriesUnder, filters, objectFields, pagination } from './objects.ts';
import { flag, pageLimit } from './query.ts';
import { limit, limitAssumed, needs, openApi, reads, searches } from './row.ts';

const settings = limit(50, documented('job catalog settings reference'));
const library = limit(50, documented('job content library reference'));

/** The whole module is 404 for a company that still runs the catalog of before 2025-02 (job profiles reference). */
export const jobCatalogEndpoints = {
  profileFields: fieldsOf('job-profiles'),
  roleFields: fieldsOf('job-roles'),
  familyFields: fieldsOf('job-families'),
  familyGroupFields: fieldsOf('job-family-groups'),
  roles: listOf('job-roles', 'JobRoleEntries'),
  families: listOf('job-families', 'JobFamilyEntries'),
  familyGroups: listOf('job-family-groups', 'JobFamilyGroupEntries'),
  searchProfiles: {
    ...searches,
    id: 'job-profiles.search',
    path: '/job-catalog/job-profiles/search',
    ...needs('viewJobProfiles'),
    body: z.lazy(() =>
      z.object({
        fields: askedFields,
        filters: filters([
          '/jobProfile/status',
          '/jobProfile/jobFamilyGroupId',
          '/jobProfile/jobFamilyId',
          '/jobProfile/jobRoleId',
          '/jobProfile/id',
        ]).min(1),
        pagination,
        includeHumanReadable: z.boolean().nullish(),
      }),
    ),
    answer: entriesUnder('JobProfileEntries'),
    evidence: openApi,
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;

function fieldsOf(kind: string) {
  return {
    ...reads,
    id: `${kind}.fields`,
    path: `/job-catalog/${kind}/metadata`,
    ...needs('viewJobProfiles'),
    answer: objectFields,
    evidence: openApi,
    ...settings,
  } as const satisfies Endpoint;
}

function listOf(kind: string, key: string) {
  return {
    ...reads,
    id: `${kind}.list`,
    path: `/job-catalog/${kind}`,
    ...needs('viewJobContentLibrary'),
    query: z.lazy(() =>
      z.object({
        limit: pageLimit({ most: 100, unsaid: 100 }),
        cursor: z.string().optional(),
        includeHumanReadable: flag,
      }),
    ),
    answer: entriesUnder(key),
    evidence: documented('OpenAPI 2025-06; the largest page is inferred from job profiles'),
    ...library,
  } as const satisfies Endpoint;
}
