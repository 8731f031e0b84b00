import { everythingSelected } from '@hibob-kit/permissions';
import type { CompanyFile } from '../company-file/company-file.ts';
import { readCompanyFile } from '../company-file/read-company-file.ts';
import { guideGroup } from '../guide-setup.ts';
import type { CompanySpec, Expectation, Scenario } from '../scenario.ts';

type Written = NonNullable<CompanyFile['people']>[number];

/** A person of a curated company: each is there for a reason. */
export type CuratedPerson = Written & { readonly key: string; readonly reason: string };

export interface Curated {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly name: string;
  readonly people: readonly CuratedPerson[];
  readonly expect: Expectation;
}

/** The guide's complete setup in a company where everybody is written down. */
export function curatedScenario({ id, title, story, name, people, expect }: Curated): Scenario {
  let company: CompanySpec | null = null;
  return {
    id,
    title,
    story,
    guide: null,
    // Read when somebody starts it: every program that lists the scenarios would pay for it else.
    get company() {
      company ??= companyOfPeople(name, people);
      return company;
    },
    serviceUsers: ['Ravio'],
    groups: [guideGroup],
    credential: 'as issued',
    selection: everythingSelected,
    expect,
  };
}

function companyOfPeople(name: string, people: readonly CuratedPerson[]): CompanySpec {
  const read = readCompanyFile({ version: 1, company: { name, today: '2026-11-02' }, people });
  if (read.kind === 'mistakes') throw new Error(`${name}: ${JSON.stringify(read.mistakes)}`);
  return read.setup.company;
}
