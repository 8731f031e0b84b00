import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live, liveWithoutLabel } from './source.ts';

/** *Jobs*: the new job catalog. Of the last two only ids, a type and a history flag are known. */
export const jobsCatalogFields: readonly Field[] = [
  ...fieldsOf('jobsCatalog', live, [
    ['employee.jobProfileCode', 'Job code', 'text'],
    ['employee.jobProfileTitle', 'Job profile name', 'text'],
    ['employee.jobLevelName', 'Job level name', 'hierarchy-list:jobLevelRole_entity_list'],
    ['employee.jobLevelTypeId', 'Job level track', 'list_id:jobLevelType_entity_list'],
    ['employee.jobRoleId', 'Job role', 'list_id:jobRole_entity_list'],
    ['employee.jobFamilyId', 'Job family', 'list_id:jobFamily_entity_list'],
    ['employee.jobFamilyGroupId', 'Job family group', 'list_id:jobFamilyGroup_entity_list'],
  ]),
  ...fieldsOf('jobsCatalog', liveWithoutLabel, [
    ['employee.jobProfileDescription', 'Job profile description', 'text'],
    ['employee.jobProfileId', 'Job profile', 'hierarchy-list:jobProfile_entity_list', 'H'],
  ]),
];
