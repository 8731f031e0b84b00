import { attendanceBindings } from './attendance.ts';
import { avatarsBindings } from './avatars.ts';
import type { Binding } from './bind.ts';
import { bulkBindings } from './bulk.ts';
import { customTablesBindings } from './custom-tables.ts';
import { documentsBindings } from './documents.ts';
import { employeesBindings } from './employees.ts';
import { employersBindings } from './employers.ts';
import { goalsBindings } from './goals.ts';
import { hiringBindings } from './hiring.ts';
import { jobCatalogBindings } from './job-catalog.ts';
import { metadataBindings } from './metadata.ts';
import { metadataWriteBindings } from './metadata-writes.ts';
import { onboardingBindings } from './onboarding.ts';
import { payrollBindings } from './payroll.ts';
import { peopleBindings } from './people.ts';
import { positionWriteBindings } from './position-writes.ts';
import { positionsBindings } from './positions.ts';
import { profilesBindings } from './profiles.ts';
import { reportsBindings } from './reports.ts';
import { skillsBindings } from './skills.ts';
import { tableWriteBindings } from './table-writes.ts';
import { tablesBindings } from './tables.ts';
import { taskBindings } from './tasks.ts';
import { timeOffBindings } from './time-off.ts';
import { timeOffCalendarBindings } from './time-off-calendars.ts';
import { timeOffChangeBindings } from './time-off-changes.ts';
import { timeOffPolicyBindings } from './time-off-policies.ts';
import { whoIsOutBindings } from './who-is-out.ts';

/** What answers HiBob's operations. */
export const bindings: readonly Binding[] = [
  ...peopleBindings,
  ...profilesBindings,
  ...employeesBindings,
  ...avatarsBindings,
  ...onboardingBindings,
  ...metadataBindings,
  ...metadataWriteBindings,
  ...tablesBindings,
  ...tableWriteBindings,
  ...customTablesBindings,
  ...bulkBindings,
  ...whoIsOutBindings,
  ...timeOffChangeBindings,
  ...timeOffCalendarBindings,
  ...timeOffPolicyBindings,
  ...timeOffBindings,
  ...taskBindings,
  ...attendanceBindings,
  ...documentsBindings,
  ...reportsBindings,
  ...payrollBindings,
  ...jobCatalogBindings,
  ...positionsBindings,
  ...positionWriteBindings,
  ...hiringBindings,
  ...goalsBindings,
  ...skillsBindings,
  ...employersBindings,
];
