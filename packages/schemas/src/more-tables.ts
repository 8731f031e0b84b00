import { documented, inferred } from './evidence.ts';
import type { AnyTableId, MoreTableId, RowKey, Table, TableId } from './table.ts';
import { columns } from './table-columns.ts';
import { inForceKeys, tables } from './tables.ts';

const severalDatedKeys: readonly RowKey[] = [
  'endEffectiveDate',
  'isCurrent',
  'canBeDeleted',
  'change',
  'customColumns',
];

/** The other employee tables. Column labels are ours but for those of the address, which are its people fields'. */
export const moreTables: Readonly<Record<MoreTableId, Table<MoreTableId>>> = {
  training: {
    id: 'training',
    name: 'Training',
    categoryId: 'training',
    kind: 'several',
    dated: false,
    columns: columns([
      ['name', 'Training name', 'list:trainingName', null],
      ['description', 'Description', 'text', null],
      ['cost', 'Cost', 'currency', null],
      ['status', 'Status', 'list:trainingStatus', null],
      ['frequency', 'Frequency', 'list:trainingFrequency', null],
      ['startDate', 'Start date', 'date', null],
      ['endDate', 'End date', 'date', null],
      ['documentId', 'Document', 'number', null],
    ]),
    rowKeys: ['customColumns'],
    effectiveDateField: null,
    evidence: documented('OpenAPI 2025-06; lists observed; the category id is inferred'),
  },
  'bank-accounts': {
    id: 'bank-accounts',
    name: 'Bank accounts',
    categoryId: 'financial',
    kind: 'several',
    dated: false,
    columns: columns([
      ['bankAccountType', 'Account type', 'list:bankaccounttype', null],
      ['accountNickname', 'Account nickname', 'text', null],
      ['bankName', 'Bank name', 'text', null],
      ['branchAddress', 'Branch address', 'text', null],
      ['routingNumber', 'Routing number', 'text', null],
      ['accountNumber', 'Account number', 'text', null],
      ['bicOrSwift', 'BIC or SWIFT', 'text', null],
      ['iban', 'IBAN', 'text', null],
      ['allocation', 'Allocation', 'list:allocation', null],
      ['amount', 'Allocation amount', 'number', null],
      ['useForBonus', 'Use for bonus', 'boolean', null],
    ]),
    rowKeys: ['changedBy'],
    effectiveDateField: null,
    evidence: documented('OpenAPI 2025-06; the list of types was seen live as Current, Savings, Other'),
  },
  entitlement: {
    id: 'entitlement',
    name: 'Entitlement',
    categoryId: 'payroll',
    kind: 'several',
    dated: true,
    columns: columns([
      ['entitlement', 'Entitlement type', 'list:entitlementType', null],
      ['amount', 'Monthly sum', 'currency', 'payroll.entitlement.{entitlement}.amount'],
      ['endDate', 'End date', 'date', null],
    ]),
    rowKeys: severalDatedKeys,
    effectiveDateField: null,
    evidence: documented('entitlement reference, 2026; the keys beside the columns are inferred'),
  },
  deduction: {
    id: 'deduction',
    name: 'Deduction',
    categoryId: 'payroll',
    kind: 'several',
    dated: true,
    columns: columns([
      ['deduction', 'Deduction type', 'list:deductionType', null],
      ['amount', 'Monthly sum', 'currency', 'payroll.deduction.{deduction}.amount'],
      ['endDate', 'End date', 'date', null],
    ]),
    rowKeys: severalDatedKeys,
    effectiveDateField: null,
    evidence: documented('changelog 2026, as entitlement; the keys beside the columns are inferred'),
  },
  dependents: {
    id: 'dependents',
    name: 'Dependents',
    categoryId: 'home',
    kind: 'several',
    dated: false,
    columns: columns([
      ['firstName', 'First name', 'text', null],
      ['surname', 'Surname', 'text', null],
      ['birthDate', 'Birth date', 'date', null],
      ['gender', 'Gender', 'list:legalGender', null],
    ]),
    rowKeys: [],
    effectiveDateField: null,
    evidence: documented('dependents reference, 2026; its rows set home.numberOfKids'),
  },
  'right-to-work': {
    id: 'right-to-work',
    name: 'Right to work',
    categoryId: 'rightToWork',
    kind: 'several',
    dated: false,
    columns: columns([
      ['type', 'Document type', 'text', null],
      ['documentId', 'Document', 'number', null],
      ['number', 'Document number', 'text', null],
      ['issuedBy', 'Issued by', 'text', null],
      ['validFrom', 'Valid from', 'date', null],
      ['expirationDate', 'Expiration date', 'date', null],
      ['applicationDate', 'Application date', 'date', null],
    ]),
    rowKeys: [],
    effectiveDateField: null,
    evidence: documented('right-to-work reference, 2026; its rows set financial.rightToWorkExpiryDate'),
  },
  address: {
    id: 'address',
    name: 'Address',
    categoryId: 'address',
    kind: 'one-in-force',
    dated: true,
    columns: columns([
      ['line1', 'Address line 1', 'text', 'address.line1'],
      ['line2', 'Address line 2', 'text', 'address.line2'],
      ['city', 'City', 'text', 'address.city'],
      ['postCode', 'Zip/Post/Postal code', 'text', 'address.postCode'],
      ['country', 'Country', 'list:countries', 'address.country'],
      ['usaState', 'State/Province/Region', 'text', 'address.usaState'],
    ]),
    rowKeys: inForceKeys,
    effectiveDateField: 'address.activeEffectiveDate',
    evidence: inferred('a live bulk answer exists; the columns are the historical people fields of the category'),
  },
};

export function anyTable(id: AnyTableId): Table<AnyTableId> {
  return id in moreTables ? moreTables[id as MoreTableId] : tables[id as TableId];
}
