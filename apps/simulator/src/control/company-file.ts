import { type FileWishes, pathText, readCompanyFile, type Setup } from '@hibob-kit/scenarios';
import type { Company } from '../company/company.ts';
import { timeOn, written } from '../company/company-clock.ts';
import { stateOfCompany } from '../company/continue-company.ts';
import { exportedCompany } from '../company/exported-company.ts';
import type { World } from '../world.ts';
import { type ControlError, refuse } from './control-error.ts';
import { done, type Reply } from './reply.ts';

/** What a company file starts, or all that is wrong with it. */
export function setupOfFile(
  file: Readonly<Record<string, unknown>>,
  { employees, seed }: FileWishes,
): Setup | ControlError {
  const read = readCompanyFile(file, { employees, seed });
  if (read.kind === 'company') return read.setup;
  const mistakes = read.mistakes.map(({ path, message, fix, nearest }) => ({
    path: pathText(path),
    error: message,
    fix,
    nearest,
  }));
  const [first] = mistakes;
  const many = mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`;
  const meant = first && first.nearest !== null ? { nearest: first.nearest } : {};
  return refuse(
    400,
    `The company file has ${many}. ${first?.path}: ${first?.error}`,
    first?.fix ?? 'Correct it and send the file again.',
    { path: `file.${first?.path}`, ...meant, mistakes },
  );
}

export function getCompanyFile({ clock }: World, company: Company): Reply {
  return done(exportedCompany(company, stateOfCompany(company, written(timeOn(company.clock, clock)))));
}
