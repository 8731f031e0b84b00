export type {
  CompanyData,
  CompanySpec,
  CustomField,
  Expectation,
  GroupSpec,
  PeopleSource,
  Scenario,
} from './scenario.ts';
