import type { CompanyField } from './wanted.ts';

/** HiBob's own fields that tell who a person is: an anonymous integration asks for none of them. Ids: fields metadata (observed). */
export const identifyingFields: readonly string[] = [
  'root.email',
  'root.firstName',
  'root.secondName',
  'root.surname',
  'root.fullName',
  'root.displayName',
  'root.avatarUrl',
  'root.coverImageUrl',
  'personal.birthDate',
  'personal.shortBirthDate',
  'work.employeeIdInCompany',
  'work.reportsTo',
  'work.reportsTo.email',
  'work.reportsToIdInCompany',
];

/** Categories whose every field names somebody, or says how to reach or recognise them. */
const identifyingCategories: readonly string[] = [
  'personalContact',
  'workContact',
  'identification',
  'emergency',
  'address',
  'temporaryAddress',
  'about',
];

/** A field of the company's own says it by its label. */
const identifyingLabel =
  /\b(first|last|middle|full|display|given|family|maiden|nick)[ -]?name\b|surname|e-?mail|birth/i;

export function identifies({ id, label, categoryId }: CompanyField): boolean {
  return identifyingFields.includes(id) || identifyingCategories.includes(categoryId) || identifyingLabel.test(label);
}
