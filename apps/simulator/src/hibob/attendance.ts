import { attendanceEndpoints, type BodyOf } from '@hibob-kit/schemas';
import { type Imported, importMethods, importPunches } from '../company/modules/attendance.ts';
import { dateTimeReader, defaultReader } from '../company/modules/date-time-format.ts';
import { type Binding, bindWrite } from './bind.ts';
import { indexOf } from './company-index.ts';
import { badRequest, json } from './result.ts';
import type { View } from './view.ts';

export const attendanceBindings: readonly Binding[] = [
  bindWrite(attendanceEndpoints.import, ({ path, body }, view) => {
    const importMethod = importMethods.find((method) => method === path.importMethod);
    if (!importMethod) return { result: badRequest(`importMethod: it is one of ${importMethods.join(', ')}.`) };
    const read = typeof body.dateTimeFormat === 'string' ? dateTimeReader(body.dateTimeFormat) : defaultReader;
    if (!read) return { result: badRequest('body.dateTimeFormat: it has a letter that is not known.') };
    const fieldId = idFieldOf(body.idType, view);
    if (fieldId === null) return { result: badRequest(`body.idType: there is no field ${body.idType}.`) };
    const imported = importPunches(view.company, body.requests, {
      importMethod,
      read,
      employeeOf: finder(fieldId, view),
    });
    return { result: json(importWire(imported)), company: imported.company };
  }),
];

const idFields: Readonly<Record<string, string>> = {
  bobId: 'root.id',
  email: 'root.email',
  idInCompany: 'work.employeeIdInCompany',
};

/** The field an id type means; a field of the company's own is named with slashes. */
function idFieldOf(idType: BodyOf<typeof attendanceEndpoints.import>['idType'], { company }: View): string | null {
  return idFields[idType] ?? indexOf(company.data).fieldBySlashKey.get(idType)?.id ?? null;
}

/** Whoever is out of the permission's reach cannot be found, so as not to tell (inferred). */
function finder(fieldId: string, view: View): (id: string) => string | null {
  const text = (value: unknown) => String(value).toLowerCase();
  const found = view
    .reached(true)
    .filter(({ person }) => view.mayOn('manageAttendance', person))
    .flatMap(({ person }) => {
      const value = person.value(fieldId);
      return value === null ? [] : [[text(value), person.id] as const];
    });
  const byValue = new Map(found);
  return (id) => byValue.get(text(id)) ?? null;
}

function importWire({ total, imported, errors }: Imported) {
  const status = imported === total ? 'success' : imported === 0 ? 'failed' : 'partial_success';
  return { status, total, imported, notImported: total - imported, errors };
}
