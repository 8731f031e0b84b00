import { equipment } from './company/equipment.ts';
import type { CompanySpec } from './scenario.ts';

/** The company scenarios start from: HiBob's standard fields and categories, nothing renamed, nothing moved. */
export const defaultCompany: CompanySpec = {
  name: 'Northwind Instruments',
  employees: 1_000,
  seed: 1,
  today: '2026-11-02',
  customCategories: [],
  customFields: [],
  customTables: [equipment],
  movedFields: {},
  renamedCategories: {},
  sensitiveFields: null,
  regime: 'category',
  lifecycleStatuses: [],
  switches: {},
};

/** As small as a company can be and still show every lifecycle status. */
export const smallCompany: CompanySpec = { ...defaultCompany, employees: 60 };
