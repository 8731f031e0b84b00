import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { liveWithoutLabel } from './source.ts';

/** *UK tax settings*. Labels and the ends of the list names are ours; live, several carry a description we do not know. */
export const ukTaxSettingsFields: readonly Field[] = fieldsOf('ukTaxSettings', liveWithoutLabel, [
  ['employee.starterType', 'Starter type', 'list:ukTaxSettingsStarterType'],
  ['employee.starterDeclaration', 'Starter declaration', 'list:ukTaxSettingsStarterDeclaration'],
  ['employee.taxResidency', 'Tax residency', 'list:ukTaxSettingsTaxResidency'],
  ['employee.nationalInsuranceCategory', 'National Insurance category', 'list:ukTaxSettingsNationalInsuranceCategory'],
  ['employee.directorsNIBasis', "Director's NI basis", 'list:ukTaxSettingsDirectorsNIBasis'],
  ['employee.loanTypes', 'Loan types', 'multi-list:ukTaxSettingsLoanTypes'],
  ['employee.taxCode', 'Tax code', 'text'],
  ['employee.previousTaxablePay', 'Previous taxable pay', 'number'],
  ['employee.previousTaxPaid', 'Previous tax paid', 'number'],
  ['employee.directorAppointedOn', 'Director appointed on', 'date'],
  ['employee.dateLeftPreviousEmployment', 'Date left previous employment', 'date'],
  ['employee.w1m1', 'W1/M1', 'boolean'],
  ['employee.isIR35Contractor', 'Is IR35 contractor', 'boolean'],
  ['employee.hasPaidPayslip', 'Has paid payslip', 'boolean'],
  ['employee.ukTaxSettingsLockedByP6', 'UK tax settings locked by P6', 'boolean'],
  ['employee.isTaxYearReset', 'Is tax year reset', 'boolean'],
]);
