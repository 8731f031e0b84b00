import { documented } from '../evidence.ts';
import { objectKind } from '../object-kind.ts';

const published = documented('OpenAPI 2025-06; types and labels are ours');

/** The kinds of the job catalog. Job levels and grades cannot be read (job profiles reference). */
export const jobCatalogKinds = {
  profile: objectKind('jobProfile', published, [
    ['id', 'ID', 'number'],
    ['jobLevelRoleId', 'Job level', 'hierarchy-list:jobLevelRole_entity_list'],
    ['jobRoleId', 'Job role', 'list_id:jobRole_entity_list'],
    ['jobFamilyId', 'Job family', 'list_id:jobFamily_entity_list'],
    ['jobFamilyGroupId', 'Job family group', 'list_id:jobFamilyGroup_entity_list'],
    ['code', 'Job code', 'text'],
    ['title', 'Job profile name', 'text'],
    ['status', 'Status', 'list:jobProfileStatus'],
    ['description', 'Description', 'text-area'],
    ['assignedEmployees', 'Assigned employees', 'employee-reference'],
  ]),
  role: library('jobRole', 'Job role'),
  family: library('jobFamily', 'Job family'),
  familyGroup: library('jobFamilyGroup', 'Job family group'),
} as const;

function library(name: string, label: string) {
  return objectKind(name, published, [
    ['id', 'ID', 'number'],
    ['name', `${label} name`, 'text'],
    ['description', 'Description', 'text-area'],
  ]);
}
