import { type CompanyFileRead, readCompanyFile } from '@hibob-kit/scenarios';

/** A company file that has no mistakes. */
export function read(raw: unknown): Extract<CompanyFileRead, { kind: 'company' }> {
  const company = readCompanyFile(raw);
  if (company.kind === 'mistakes') throw new Error(JSON.stringify(company.mistakes, null, 1));
  return company;
}
