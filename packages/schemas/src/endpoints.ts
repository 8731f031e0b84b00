import type { Endpoint } from './endpoint.ts';
import { attendanceEndpoints } from './endpoints/attendance.ts';
import { customTableEndpoints } from './endpoints/custom-tables.ts';
import { docEndpoints } from './endpoints/docs.ts';
import { avatarEndpoints, employeeEndpoints } from './endpoints/employees.ts';
import { employerEndpoints } from './endpoints/employers.ts';
import { goalEndpoints } from './endpoints/goals.ts';
import { hiringEndpoints } from './endpoints/hiring.ts';
import { jobCatalogEndpoints } from './endpoints/job-catalog.ts';
import { fieldEndpoints, listFields, listItemEndpoints, listNamedLists, readNamedList } from './endpoints/metadata.ts';
import { onboardingEndpoints } from './endpoints/onboarding.ts';
import { payrollEndpoints } from './endpoints/payroll.ts';
import { listProfiles, readPerson, searchPeople } from './endpoints/people.ts';
import { positionWriteEndpoints } from './endpoints/position-writes.ts';
import { positionEndpoints } from './endpoints/positions.ts';
import { reportEndpoints } from './endpoints/reports.ts';
import { skillEndpoints } from './endpoints/skills.ts';
import { addRowEndpoints, removeRowEndpoints, replaceRowEndpoints } from './endpoints/table-writes.ts';
import { bulkEndpoints, moreBulkEndpoints, moreTableEndpoints, tableEndpoints } from './endpoints/tables.ts';
import { taskEndpoints } from './endpoints/tasks.ts';
import { timeOffEndpoints } from './endpoints/time-off.ts';
import { timeOffPolicyEndpoints } from './endpoints/time-off-policies.ts';

const people = { searchPeople, readPerson, listProfiles };
const metadata = { listFields, listNamedLists, readNamedList };

const groups: readonly Readonly<Record<string, Endpoint>>[] = [
  people,
  employeeEndpoints,
  avatarEndpoints,
  onboardingEndpoints,
  metadata,
  fieldEndpoints,
  listItemEndpoints,
  tableEndpoints,
  moreTableEndpoints,
  addRowEndpoints,
  replaceRowEndpoints,
  removeRowEndpoints,
  bulkEndpoints,
  moreBulkEndpoints,
  customTableEndpoints,
  payrollEndpoints,
  docEndpoints,
  taskEndpoints,
  reportEndpoints,
  timeOffEndpoints,
  timeOffPolicyEndpoints,
  attendanceEndpoints,
  jobCatalogEndpoints,
  positionEndpoints,
  positionWriteEndpoints,
  hiringEndpoints,
  goalEndpoints,
  skillEndpoints,
  employerEndpoints,
];

/** Every operation, in an order in which the first path that fits is meant: `/people/search` before `/people/{identifier}`. */
export const endpoints: readonly Endpoint[] = groups.flatMap((group) => Object.values(group));
