import { defaultCompany } from '../companies.ts';
import { companyOf } from '../company/company.ts';
import type { CompanyData, CompanySpec } from '../scenario.ts';
import { readCategories } from './file-categories.ts';
import { fieldNames, readFieldChanges, readOwnFields } from './file-fields.ts';
import { readLists } from './file-lists.ts';
import { readStatuses } from './file-statuses.ts';
import { readOwnTables } from './file-tables.ts';
import type { Mistakes } from './mistakes.ts';
import { type Named, type Names, namesOf } from './names.ts';
import type { Shaped } from './shape.ts';

/** The company of a file without the people written down. */
export interface ReadSpec {
  readonly spec: CompanySpec;
  readonly data: CompanyData;
  readonly categories: Names<Named>;
}

/** Step by step, for each part of a file names what those before it made. */
export function readSpec(shaped: Shaped, mistakes: Mistakes): ReadSpec {
  const { company } = shaped;
  const base: CompanySpec = {
    ...defaultCompany,
    ...company,
    employees: company?.employees ?? 0,
    switches: defined(company?.switches ?? {}),
    customTables: [],
    lifecycleStatuses: readStatuses(shaped, mistakes),
    ...readCategories(shaped, mistakes),
  };
  const categories = namesOf('category', companyOf(base).categories, mistakes);
  const { fields } = companyOf(base);
  const withOwn: CompanySpec = {
    ...base,
    customFields: readOwnFields(shaped, categories, fields, mistakes),
    customTables: readOwnTables(shaped, categories, mistakes),
  };
  const known = companyOf(withOwn);
  const names = fieldNames(known.fields, known.categories, mistakes);
  const spec: CompanySpec = {
    ...withOwn,
    ...readFieldChanges(shaped, names, categories),
    lists: readLists(shaped, known.lists, mistakes),
  };
  return { spec, data: companyOf(spec), categories };
}

/** Without the keys that hold nothing. */
function defined<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
