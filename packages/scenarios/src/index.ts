export { defaultCompany, smallCompany } from './companies.ts';
export { companyOf, withStatuses } from './company/company.ts';
export { conditionItems } from './company/condition-items.ts';
export { impossibleIn } from './company/impossible-conditions.ts';
export { type Job, jobs } from './company/job-catalogue.ts';
export { type Department, departments, type Level, levels } from './company/jobs.ts';
export { locationIdOf, remoteLocationId } from './company/locations.ts';
export { calendarOfSite, type Site, sites, timeZoneOfSite } from './company/sites.ts';
export { type CompanyFile, companyFileJsonSchema } from './company-file/company-file.ts';
export { exampleFile } from './company-file/example.ts';
export { type Mistake, type Path, type PlacedMistake, pathText } from './company-file/mistake.ts';
export { type CompanyFileRead, type FileWishes, readCompanyFile } from './company-file/read-company-file.ts';
export { type CompanyTextRead, jsonBytesAllowed, readCompanyText } from './company-file/read-company-text.ts';
export { writeGroup } from './company-file/write-group.ts';
export { writePerson } from './company-file/write-person.ts';
export {
  guideGroup,
  guideGroupWith,
  guideTable,
  lifecycleStatusEqualsEmployed,
  lifecycleStatusExists,
} from './guide-setup.ts';
export { latelyKept } from './lately.ts';
export { didYouMean, editDistance, nearest, nearestNames } from './nearest.ts';
export { type Dice, diceOf } from './people/dice.ts';
export { nameOf, referenceTo } from './people/explicit-people.ts';
export { type FactFieldId, factFieldIds } from './people/facts/fact-field-ids.ts';
export { type OrgChart, orgChart } from './people/org-chart.ts';
export { otherRowsOf } from './people/other-tables/other-rows.ts';
export { fullWeek, fullWeekAt } from './people/tables/employment-rows.ts';
export { type Rebuilt, type RebuiltSetup, rebuild } from './rebuild/rebuild.ts';
export type {
  CompanyData,
  CompanySpec,
  CompanyState,
  CustomColumnSpec,
  CustomField,
  CustomTableSpec,
  Expectation,
  ExplicitPerson,
  GroupSpec,
  ListSpec,
  PeopleSource,
  PersonName,
  Scenario,
  Setup,
} from './scenario.ts';
export { scenarioById, scenarios } from './scenarios.ts';
