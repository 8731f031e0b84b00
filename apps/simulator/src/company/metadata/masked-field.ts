import { type Company, withData } from '../company.ts';

/** Marks a field masked or not: masked ones need Edit to be read in the category regime. */
export function withMasked(company: Company, fieldId: string, masked: boolean): Company {
  const { fields, sensitiveFields } = company.data;
  const others = [...sensitiveFields].filter((id) => id !== fieldId);
  return withData(company, {
    fields: fields.map((field) => (field.id === fieldId ? { ...field, masked } : field)),
    sensitiveFields: new Set(masked ? [...others, fieldId] : others),
  });
}
