import type { BasePayRecord, CustomValueRecord, EmployeeRecord, JobRecord } from '../../src/store/record.ts';
import { payloadHash } from '../../src/sync/payload-hash.ts';
import { sealer } from '../../src/sync/provenance.ts';

export const at = '2026-10-07T08:00:00.000Z';
export const later = '2026-10-08T08:00:00.000Z';
export const evenLater = '2026-10-09T08:00:00.000Z';

export const ann: EmployeeRecord = {
  employeeId: '3980342332732998001',
  sourceEntryId: '3980342332732998001',
  sourcePath: 'people/search',
  payloadHash: 'a1',
  visibility: 'full',
  withheld: null,
  employeeNumber: '17',
  firstName: 'Ann',
  lastName: 'Bo',
  displayName: 'Ann Bo',
  email: 'ann@example.com',
  gender: 'female',
  genderRaw: 'Female',
  birthDate: '1990-05-17',
  birthDateRaw: '1990-05-17',
  startDate: '2020-02-29',
  originalStartDate: null,
  terminationDate: null,
  terminationReason: null,
  terminationType: null,
  status: 'active',
  statusRaw: 'employed',
  accessStatusRaw: 'Active',
};

export const ben: EmployeeRecord = {
  ...ann,
  employeeId: '3980342332732998002',
  sourceEntryId: '3980342332732998002',
  payloadHash: 'b1',
  employeeNumber: '18',
  firstName: 'Ben',
  displayName: 'Ben Bo',
  email: 'ben@example.com',
  gender: null,
  genderRaw: null,
  terminationDate: '2026-09-30',
  terminationReason: 'Resignation',
  status: 'terminated',
  statusRaw: 'terminated',
  accessStatusRaw: 'Inactive',
};

export const annsPay: BasePayRecord = {
  employeeId: '3980342332732998001',
  sourceEntryId: '1000020240101',
  sourcePath: 'bulk/people/salaries',
  payloadHash: 'p1',
  visibility: 'full',
  withheld: null,
  effectiveFrom: '2024-01-01',
  effectiveTo: null,
  isCurrentSource: true,
  changeType: null,
  changeReason: null,
  amount: '82000.10',
  currency: 'GBP',
  period: 'annual',
  periodRaw: 'Annual',
  frequency: 'month',
  frequencyRaw: 'Monthly',
};

/** As a sync makes it, hash included. */
export function bensJob(managerId: string): JobRecord {
  return sealer()({
    employeeId: ben.employeeId,
    sourceEntryId: '1000020240102',
    sourcePath: 'bulk/people/work',
    visibility: 'full',
    withheld: null,
    effectiveFrom: '2024-01-01',
    effectiveTo: null,
    isCurrentSource: true,
    changeType: null,
    changeReason: null,
    title: `Lead of ${managerId}`,
    titleRaw: '1',
    department: null,
    departmentRaw: null,
    site: null,
    siteId: null,
    managerId,
    level: null,
    jobProfile: null,
    jobFamily: null,
  });
}

/** Of a field of the company's own, as a sync makes it, hash included. */
export function bensValue(fieldId: string, type: string, value: unknown, label: string | null): CustomValueRecord {
  const record = {
    employeeId: ben.employeeId,
    sourceEntryId: fieldId,
    sourcePath: 'people/search',
    visibility: 'full' as const,
    withheld: null,
    fieldId,
    fieldName: 'Coaches',
    category: 'About',
    type,
    value,
    label,
  };
  return { ...record, payloadHash: payloadHash(record) };
}
