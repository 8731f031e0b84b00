import { reportEndpoints } from '@hibob-kit/schemas';
import { daysBefore } from '../company/calendar.ts';
import type { Company } from '../company/company.ts';
import { type Report, reports } from '../company/modules/report-rows.ts';
import { type Prepared, preparedNamed, withPoll, withPrepared } from '../company/modules/reports.ts';
import { type Binding, bind, bindWrite } from './bind.ts';
import { reportFile } from './report-file.ts';
import { blank, json, notFound } from './result.ts';

/** How often a prepared report is "not ready" before it is there. Ours: so every client meets 204 once, at any speed of its clock. */
const pollsBeforeReady = 1;

export const reportsBindings: readonly Binding[] = [
  bind(reportEndpoints.list, (_, { company }) =>
    json({ views: reports.filter(isShared).map((report) => reportWire(report, company)) }),
  ),

  // What others keep to themselves is answered like what does not exist (documented).
  bind(reportEndpoints.download, ({ path, query, moment }, view) => {
    const report = reportWithId(path.reportId);
    return report ? reportFile(report, { ...query, moment }, view) : notFound;
  }),

  bindWrite(reportEndpoints.prepare, ({ path, query: { format, includeInfo }, moment, origin }, view) => {
    const report = reportWithId(path.reportId);
    if (!report) return { result: notFound };
    const order = { reportId: report.id, format, includeInfo, serviceUserId: view.serviceUserId, moment };
    const { company, prepared } = withPrepared(view.company, order, report.name);
    // HiBob names app.hibob.com here; a caller of the simulator must come back to the simulator.
    const location = `${origin}/v1/company/reports/download/${prepared.name}`;
    return { result: { kind: 'accepted', location }, company };
  }),

  bindWrite(reportEndpoints.fetchByName, ({ path }, view) => {
    const prepared = preparedNamed(view.company, path.reportName ?? '', view.serviceUserId);
    const report = prepared && reportWithId(String(prepared.reportId));
    if (!prepared || !report) return { result: notFound };
    if (prepared.polls < pollsBeforeReady) return { result: blank(204), company: withPoll(view.company, prepared) };
    return { result: reportFile(report, wishesOf(prepared), view) };
  }),
];

function wishesOf({ format, includeInfo, moment }: Prepared) {
  return { format, includeInfo, moment, humanReadable: 'none' as const };
}

function isShared({ sharedWith }: Report): boolean {
  return sharedWith === 'everyone';
}

export function reportWithId(id: string | undefined): Report | null {
  return reports.find((report) => String(report.id) === id && isShared(report)) ?? null;
}

/** Members that the document names without saying what they hold are left out. */
function reportWire(report: Report, { spec, data }: Company): object {
  const day = daysBefore(spec.today, report.id % 300);
  return {
    id: report.id,
    name: report.name,
    description: report.description,
    type: 'employees',
    createdBy: data.people.idAt(0),
    creationDate: `${day}T10:00:00.000000`,
    modificationDate: `${day}T10:00:00.000000`,
    isComparable: false,
    isScheduled: false,
    configuration: {
      instructions: report.filters.map(({ fieldId, values }) => ({ fieldPath: fieldId, operator: 'equals', values })),
      fields: report.fieldIds,
    },
  };
}
