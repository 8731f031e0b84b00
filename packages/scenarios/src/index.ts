export { defaultCompany, smallCompany } from './companies.ts';
export { companyOf, withStatuses } from './company/company.ts';
export { type Job, jobs } from './company/job-catalogue.ts';
export { type Department, departments, type Level, levels } from './company/jobs.ts';
export { locationIdOf, remoteLocationId } from './company/locations.ts';
export { calendarOfSite, type Site, sites } from './company/sites.ts';
export {
  guideGroup,
  guideGroupWith,
  guideTable,
  lifecycleStatusEqualsEmployed,
  lifecycleStatusExists,
} from './guide-setup.ts';
export { type Dice, diceOf } from './people/dice.ts';
export { type FactFieldId, factFieldIds } from './people/facts/fact-field-ids.ts';
export { type OrgChart, orgChart } from './people/org-chart.ts';
export { otherRowsOf } from './people/other-tables/other-rows.ts';
export { fullWeek, fullWeekAt } from './people/tables/employment-rows.ts';
export type {
  CompanyData,
  CompanySpec,
  CustomColumnSpec,
  CustomField,
  CustomTableSpec,
  Expectation,
  GroupSpec,
  PeopleSource,
  Scenario,
} from './scenario.ts';
export { scenarioById, scenarios } from './scenarios.ts';
