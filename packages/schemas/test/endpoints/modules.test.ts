import { describe, expect, it } from 'vitest';
import {
  attendanceEndpoints,
  customTableEndpoints,
  docEndpoints,
  onboardingEndpoints,
  payrollEndpoints,
  reportEndpoints,
  taskEndpoints,
  timeOffEndpoints,
  timeOffPolicyEndpoints,
} from '../../src/index.ts';

interface Takes {
  readonly safeParse: (raw: unknown) => { readonly success: boolean };
}
const takes = (schema: Takes, raw: unknown) => schema.safeParse(raw).success;

describe('documents', () => {
  it('are uploaded as the part file', () => {
    const file = { name: 'hello.txt', type: 'text/plain', bytes: new TextEncoder().encode('hello') };
    expect(takes(docEndpoints.uploadShared.body, { file })).toBe(true);
    expect(takes(docEndpoints.uploadShared.body, { file: 'hello' })).toBe(false);
    expect(takes(docEndpoints.uploadCustom.body, {})).toBe(false);
  });

  it('are fetched from a URL', () => {
    const from = { documentName: 'Contract', documentUrl: 'https://example.com/c.pdf' };
    expect(takes(docEndpoints.addShared.body, { ...from, tags: ['a'] })).toBe(true);
    expect(takes(docEndpoints.addShared.body, { ...from, tags: null })).toBe(true);
    expect(takes(docEndpoints.addCustom.body, { ...from, documentUrl: 'c.pdf' })).toBe(false);
    expect(takes(docEndpoints.addCustom.body, { ...from, documentUrl: 'file:///etc/passwd' })).toBe(false);
    expect(docEndpoints.addConfidential.answer.parse({ id: 7, fileId: 8 })).toEqual({ id: 7, fileId: 8 });
  });

  it('lie in folders', () => {
    const folder = { id: { value: 'f1' }, name: { value: 'CVs' }, folderType: { value: 'custom' } };
    expect(docEndpoints.folders.answer.parse([folder])).toEqual([folder]);
    expect([docEndpoints.list.feature, docEndpoints.addShared.feature, docEndpoints.removeCustom.feature]).toEqual([
      'viewDocs',
      'uploadDocs',
      'deleteDocs',
    ]);
  });
});

describe('reports', () => {
  it('come as CSV unless asked otherwise', () => {
    expect(reportEndpoints.download.query.parse({})).toEqual({
      format: 'csv',
      includeInfo: null,
      humanReadable: 'none',
    });
    expect(
      reportEndpoints.download.query.parse({ format: 'json', includeInfo: 'false', humanReadable: 'append' }),
    ).toEqual({ format: 'json', includeInfo: false, humanReadable: 'APPEND' });
    expect(takes(reportEndpoints.download.query, { format: 'pdf' })).toBe(false);
    expect(takes(reportEndpoints.prepare.query, { format: 'json' })).toBe(false);
  });

  it('are listed as views', () => {
    expect(reportEndpoints.list.answer.parse({ views: [{ id: 1, name: 'All' }] })).toEqual({
      views: [{ id: 1, name: 'All' }],
    });
  });
});

describe('time off', () => {
  const common = { policyType: 'Holiday', startDate: '2026-08-03', endDate: '2026-08-04' };
  const request = (rest: object) => takes(timeOffEndpoints.request.body, { ...common, ...rest });

  it.each([
    ['days', { startDatePortion: 'all_day', endDatePortion: 'morning' }],
    ['hours', { hours: 2, minutes: 30 }],
    ['differentDayDurations', { durations: [{ date: '2026-08-03', hours: 2, minutes: 0 }] }],
    ['portionOnRange', { dayPortion: 'morning' }],
    ['hoursOnRange', { dailyHours: 3, dailyMinutes: 0 }],
    ['specificHoursDayDurations', { localStartTime: '09:00', localEndTime: '11:30:00' }],
  ])('is asked for in %s, and not without what that needs', (requestRangeType, rest) => {
    expect(request({ requestRangeType, ...rest, reasonCode: null, approver: null })).toBe(true);
    expect(request({ requestRangeType })).toBe(false);
  });

  it('is not asked for in another range, on a day that is none or with hours no day has', () => {
    expect(request({ requestRangeType: 'weeks' })).toBe(false);
    expect(request({ requestRangeType: 'hours', hours: 25, minutes: 0 })).toBe(false);
    expect(request({ requestRangeType: 'hours', hours: 2, minutes: 0, startDate: '2026-02-29' })).toBe(false);
    expect(request({ requestRangeType: 'hours', hours: '2', minutes: 0 })).toBe(false);
  });

  it('is looked up by days and points in time', () => {
    expect(
      timeOffEndpoints.whosOut.query.parse({ from: '2026-08-01', to: '2026-08-31', includePending: 'true' }),
    ).toEqual({
      from: '2026-08-01',
      to: '2026-08-31',
      includeHourly: false,
      includePrivate: false,
      includePending: true,
    });
    expect(takes(timeOffEndpoints.whosOut.query, { from: '2026-08-01' })).toBe(false);
    expect(takes(timeOffEndpoints.outToday.query, { date: '2026-08-01' })).toBe(true);
    expect(takes(timeOffEndpoints.outToday.query, { today: 'tomorrow' })).toBe(false);
    expect(takes(timeOffEndpoints.changes.query, { since: '2026-08-01T00:00:00Z' })).toBe(true);
    expect(takes(timeOffEndpoints.changes.query, { since: '2026-08-01T00:00:00.123456' })).toBe(true);
    expect(takes(timeOffEndpoints.changes.query, { since: 'yesterday' })).toBe(false);
    expect(takes(timeOffEndpoints.changes.query, {})).toBe(false);
  });

  it('has balances that can be read and adjusted', () => {
    const adjustment = { adjustmentType: 'balance', policyType: 'Holiday', effectiveDate: '2026-01-01', amount: -1.5 };
    expect(takes(timeOffEndpoints.balance.query, { policyType: 'Holiday', date: '2026-08-01' })).toBe(true);
    expect(takes(timeOffEndpoints.balance.query, { policyType: 'Holiday' })).toBe(false);
    expect(takes(timeOffEndpoints.adjust.body, { ...adjustment, reason: null })).toBe(true);
    expect(takes(timeOffEndpoints.adjust.body, { ...adjustment, amount: '1' })).toBe(false);
  });

  it('has policies, reason codes and calendars', () => {
    const filter = { fieldId: '/employeeCalendar/employeeId', operator: 'equals', values: ['1'] };
    expect(timeOffPolicyEndpoints.types.answer.parse({ policyTypes: ['Holiday'] })).toEqual({
      policyTypes: ['Holiday'],
    });
    expect(takes(timeOffPolicyEndpoints.addReasonCodes.body, { reasonCodes: ['Flu'] })).toBe(true);
    expect(takes(timeOffPolicyEndpoints.addReasonCodes.body, { reasonCodes: 'Flu' })).toBe(false);
    expect(takes(timeOffPolicyEndpoints.policy.query, {})).toBe(false);
    expect(takes(timeOffPolicyEndpoints.searchCalendars.body, { filters: [filter], fields: null })).toBe(true);
    expect(takes(timeOffPolicyEndpoints.searchCalendars.body, { filters: [] })).toBe(false);
  });
});

describe('attendance', () => {
  it('is imported as punches of people known by an id of some kind', () => {
    const { body } = attendanceEndpoints.import;
    const requests = [{ id: '12', clockIn: '2026-06-12T08:00', clockOut: null, entryType: 'work' }];
    expect(takes(body, { idType: 'bobId', requests, dateTimeFormat: null })).toBe(true);
    expect(takes(body, { idType: '/work/custom/field_1', requests })).toBe(true);
    expect(takes(body, { idType: 'passport', requests })).toBe(false);
    expect(takes(body, { idType: 'email', requests: [{ clockIn: 'x' }] })).toBe(false);
    expect(takes(body, { idType: 'email', requests: [{ id: '1', entryType: 'nap' }] })).toBe(false);
  });
});

describe('payroll', () => {
  const whose = { fieldPath: 'employeeId', operator: 'equals', values: ['1'] };
  const since = { fieldPath: 'payDate', operator: 'greaterThanOrEquals', value: '2026-01-01' };
  const { body } = payrollEndpoints.searchActualPayments;

  it('shows the payments of at most 200 people, 50 a page', () => {
    expect(body.parse({ filters: [whose, since], pagination: null })).toEqual({
      filters: [whose, since],
      pagination: { limit: 50, cursor: null },
    });
    expect(body.parse({ filters: [whose], pagination: { limit: 200, cursor: 'c' } }).pagination).toEqual({
      limit: 200,
      cursor: 'c',
    });
    expect(takes(body, { filters: [whose], pagination: { limit: 201 } })).toBe(false);
    expect(takes(body, { filters: [since] })).toBe(false);
    expect(takes(body, { filters: [{ ...whose, values: Array.from({ length: 201 }, String) }] })).toBe(false);
    expect(takes(body, { filters: [whose, { ...since, operator: 'equals' }] })).toBe(false);
  });

  it('has a history of old', () => {
    expect(payrollEndpoints.history.query.parse({ showInactive: 'true' })).toEqual({ showInactive: true });
  });
});

describe('small groups', () => {
  it('are wrapped under their names', () => {
    const table = { id: 'root__table_1', category: 'root', columns: [{ id: 'column_1', type: 'text' }] };
    expect(customTableEndpoints.list.answer.parse({ tables: [table] })).toEqual({ tables: [table] });
    expect(onboardingEndpoints.wizards.answer.parse({ wizards: [{ id: 1 }] })).toEqual({ wizards: [{ id: 1 }] });
    expect(taskEndpoints.list.answer.parse({ tasks: [{ id: 1, due: null }] })).toEqual({
      tasks: [{ id: 1, due: null }],
    });
    expect(taskEndpoints.complete.answer.parse({ toDosUpdated: 1 })).toEqual({ toDosUpdated: 1 });
    expect(takes(taskEndpoints.ofPerson.query, { task_status: 'closed' })).toBe(true);
    expect(takes(taskEndpoints.ofPerson.query, { task_status: 'late' })).toBe(false);
  });
});
