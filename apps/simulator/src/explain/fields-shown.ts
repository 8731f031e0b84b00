import { payrollEndpoints, reportEndpoints, timeOffEndpoints } from '@hibob-kit/schemas';
import { preparedNamed } from '../company/modules/reports.ts';
import { historyFieldIds } from '../hibob/payroll.ts';
import { reportWithId } from '../hibob/reports.ts';
import type { View } from '../hibob/view.ts';
import type { Sent } from './takes.ts';

/** Which people fields the answer of another module shows of an employee. */
export interface FieldsShown {
  /** Each as far as the rights on it go. */
  readonly governed: readonly string[];
  /** With the employee, whatever the rights on fields. */
  readonly always: readonly string[];
}

export function fieldsShown(sent: Sent, view: View): FieldsShown {
  const id = sent.endpoint?.id ?? '';
  return shownBy.get(id)?.(sent, view) ?? { governed: [], always: ['root.id'] };
}

const named: FieldsShown = { governed: [], always: ['root.id', 'root.displayName'] };

const shownBy = new Map<string, (sent: Sent, view: View) => FieldsShown>([
  [payrollEndpoints.history.id, () => ({ governed: historyFieldIds, always: [] })],
  [reportEndpoints.download.id, ({ path }) => ofReport(path.reportId)],
  [reportEndpoints.prepare.id, ({ path }) => ofReport(path.reportId)],
  [
    reportEndpoints.fetchByName.id,
    ({ path }, { company, serviceUserId }) =>
      ofReport(String(preparedNamed(company, path.reportName ?? '', serviceUserId)?.reportId)),
  ],
  [timeOffEndpoints.whosOut.id, () => named],
  [timeOffEndpoints.outToday.id, () => named],
]);

function ofReport(reportId: string | undefined): FieldsShown {
  return { governed: reportWithId(reportId)?.fieldIds ?? [], always: [] };
}
