import type { Row } from '../store/record.ts';
import { columnOf, whyNoRow } from './column.ts';
import type { Dossier } from './dossier.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import type { Standing } from './standing.ts';
import { is, isNot, type Known } from './why.ts';

export const factNames = [
  'employeeNumber',
  'name',
  'gender',
  'birthDate',
  'hireDate',
  'originalHireDate',
  'status',
  'title',
  'department',
  'level',
  'jobProfile',
  'jobFamily',
  'site',
  'country',
  'city',
  'managerId',
  'employmentType',
  'contract',
  'weeklyHours',
  'fte',
] as const;
export type Facts = { readonly [K in (typeof factNames)[number]]: Known<string> };

interface Parts {
  readonly standing: Standing;
  readonly job: Row<'job'> | null;
  readonly employment: Row<'employment'> | null;
}

/** Who somebody is and what they do, each with the reason where it is not known. */
export function factsOf(dossier: Dossier, { standing, job, employment }: Parts, context: SnapshotContext): Facts {
  const { employee } = dossier;
  const ofJob = (column: JobColumn) =>
    job === null ? isNot(whyNoRow('job', standing, context)) : columnOf(job, column);
  const ofList = (column: 'title' | 'department') =>
    job !== null && job[column] === null && job[`${column}Raw`] !== null ? isNot('unlabelled') : ofJob(column);
  // HiBob tells level and profile of the job catalogue for today only, so they stand on the row of today alone.
  const isToday = context.validOn === context.today;
  const ofCatalogue = (column: JobColumn) =>
    job === null || isToday || job[column] !== null ? ofJob(column) : isNot('known-for-today-only');
  const ofEmployment = (column: 'type' | 'contract' | 'weeklyHours' | 'fte') =>
    employment === null ? isNot(whyNoRow('employment', standing, context)) : columnOf(employment, column);
  return {
    employeeNumber: columnOf(employee, 'employeeNumber'),
    name: columnOf(employee, 'displayName'),
    gender: columnOf(employee, 'gender'),
    birthDate: columnOf(employee, 'birthDate'),
    hireDate: columnOf(employee, 'startDate'),
    originalHireDate: columnOf(employee, 'originalStartDate'),
    status: statusOf(standing, context, employee),
    title: ofList('title'),
    department: ofList('department'),
    level: ofCatalogue('level'),
    jobProfile: ofCatalogue('jobProfile'),
    jobFamily: ofCatalogue('jobFamily'),
    site: ofJob('site'),
    country: sharedField(dossier, 'address.siteCountry'),
    city: sharedField(dossier, 'address.siteCity'),
    managerId: ofJob('managerId'),
    employmentType: ofEmployment('type'),
    contract: ofEmployment('contract'),
    weeklyHours: ofEmployment('weeklyHours'),
    fte: ofEmployment('fte'),
  };
}

type JobColumn = 'title' | 'department' | 'level' | 'jobProfile' | 'jobFamily' | 'site' | 'managerId';

function statusOf(standing: Standing, context: SnapshotContext, employee: Row<'employee'>): Known<string> {
  if (standing.status !== null) return is(standing.status);
  return context.validOn === context.today
    ? columnOf(employee, 'status')
    : isNot(whyNoRow('lifecycle', standing, context));
}

/** Not asked for by the setup guide; a customer may share it as a field more. */
function sharedField({ custom_value }: Dossier, fieldId: string): Known<string> {
  const row = custom_value.find((value) => value.fieldId === fieldId);
  if (row === undefined) return isNot('not-requested');
  if (row.visibility === 'restricted') return isNot('restricted');
  const text = row.label ?? row.value;
  return typeof text === 'string' && text !== '' ? is(text) : isNot('empty');
}
