import type { FileWishes } from '@hibob-kit/scenarios';
import type { CreatedSummary } from '../control/descriptions.ts';
import type { CompanyRequest } from '../control/new-company.ts';
import type { Simulator } from '../simulator.ts';
import { companyFileAt, troubleText } from './company-file.ts';
import { type FileWatch, watchFile } from './watch-file.ts';

/** What is said while it runs: news to stdout, trouble to stderr. */
export interface Told {
  readonly news: (company: CreatedSummary, file: string) => void;
  readonly trouble: (text: string) => void;
}

export type FileStarted =
  | { readonly kind: 'started'; readonly company: CreatedSummary; readonly text: string }
  | { readonly kind: 'usage'; readonly message: string };

type Wishes = FileWishes & Omit<CompanyRequest, 'scenario' | 'employees' | 'seed'>;

/** Starts the company of a file. */
export async function startFile(simulator: Simulator, file: string, wishes: Wishes): Promise<FileStarted> {
  const { employees, seed, ...others } = wishes;
  const read = await companyFileAt(file, { employees, seed });
  if (read.kind !== 'company') return { kind: 'usage', message: troubleText(read) };
  const created = simulator.createCompany({ ...others, scenario: read.setup });
  if (created.kind === 'refused') return { kind: 'usage', message: `${file}: ${created.error} ${created.fix}` };
  return { kind: 'started', company: created.company, text: read.text };
}

/** Puts the company anew whenever its file changes; while the file has mistakes the old one stays. */
export function followFile(
  simulator: Simulator,
  file: string,
  { company, text }: Extract<FileStarted, { kind: 'started' }>,
  wishes: Wishes,
  told: Told,
): FileWatch {
  const { employees, seed, ...others } = wishes;
  let known = text;
  return watchFile(file, async () => {
    const read = await companyFileAt(file, { employees, seed });
    if (read.kind === 'unreadable' || read.text === known) return;
    known = read.text;
    const stays = `${company.id} stays as it was.`;
    if (read.kind === 'mistakes') return told.trouble(`${troubleText(read)}\n\n${stays}`);
    const replaced = simulator.replaceCompany(company.id, { ...others, scenario: read.setup });
    if (replaced.kind === 'refused') return told.trouble(`${file}: ${replaced.error} ${replaced.fix} ${stays}`);
    return told.news(replaced.company, file);
  });
}
