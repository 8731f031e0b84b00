export { defaultCompany, smallCompany } from './companies.ts';
export { companyOf } from './company/company.ts';
export {
  guideGroup,
  guideGroupWith,
  guideTable,
  lifecycleStatusEqualsEmployed,
  lifecycleStatusExists,
} from './guide-setup.ts';
export { type FactFieldId, factFieldIds } from './people/facts/fact-field-ids.ts';
export { type OrgChart, orgChart } from './people/org-chart.ts';
export type {
  CompanyData,
  CompanySpec,
  CustomField,
  Expectation,
  GroupSpec,
  PeopleSource,
  Scenario,
} from './scenario.ts';
export { scenarioById, scenarios } from './scenarios.ts';
