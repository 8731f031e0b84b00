import {
  goalEndpoints,
  jobCatalogEndpoints,
  payrollEndpoints,
  reportEndpoints,
  taskEndpoints,
  timeOffEndpoints,
} from '@hibob-kit/schemas';
import type { View } from '../hibob/view.ts';
import { type FieldsShown, fieldsShown } from './fields-shown.ts';
import { type Sent, type Takes, takesOf } from './takes.ts';

/** What is read neither field by field nor row by row: who may ask at all, and about whom. */
export interface DoorReading {
  readonly kind: 'door';
  readonly takes: Takes;
  /** Its answer holds things of employees, of whom one can be asked about. */
  readonly namesPeople: boolean;
  /** What of an employee it shows that is a field. */
  readonly shows: FieldsShown;
  /** null: it does not look at it. */
  readonly showInactive: boolean | null;
  readonly canAskInactive: boolean;
  /** Things of people who are not active are in its answer. */
  readonly holdsInactive: boolean;
}

export function doorReading(sent: Sent, view: View): DoorReading {
  const id = sent.endpoint?.id ?? '';
  const canAskInactive = id === payrollEndpoints.history.id;
  const showInactive = canAskInactive ? sent.query.showInactive === 'true' : onlyActive.has(id) ? false : null;
  return {
    kind: 'door',
    takes: takesOf(sent, view),
    namesPeople: namingPeople.has(id),
    shows: fieldsShown(sent, view),
    showInactive,
    canAskInactive,
    holdsInactive: showInactive ?? (namingPeople.has(id) && !ofActive.has(id)),
  };
}

/** Who is out names only whom the default search returns. */
const onlyActive: ReadonlySet<string> = new Set([timeOffEndpoints.whosOut.id, timeOffEndpoints.outToday.id]);
/** The list of reports names nobody; what they hold does. */
const ofReports: ReadonlySet<string> = new Set(
  Object.values(reportEndpoints).flatMap(({ id }) => (id === reportEndpoints.list.id ? [] : id)),
);
/** These look at active people, too, without being asked. */
const ofActive: ReadonlySet<string> = new Set([jobCatalogEndpoints.searchProfiles.id]);
const namingPeople: ReadonlySet<string> = new Set([
  ...onlyActive,
  timeOffEndpoints.changes.id,
  taskEndpoints.list.id,
  payrollEndpoints.history.id,
  payrollEndpoints.searchActualPayments.id,
  goalEndpoints.search.id,
  jobCatalogEndpoints.searchProfiles.id,
  ...ofReports,
]);
