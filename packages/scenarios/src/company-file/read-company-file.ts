import { everythingSelected, type Selection } from '@hibob-kit/permissions';
import { plain } from '../people/identity.ts';
import type { Expectation, Setup } from '../scenario.ts';
import { fieldNames } from './file-fields.ts';
import { readGroups } from './file-groups.ts';
import { readPeople } from './file-people.ts';
import { readSpec } from './file-spec.ts';
import type { Mistake } from './mistake.ts';
import { type Mistakes, newMistakes } from './mistakes.ts';
import type { Named, Names } from './names.ts';
import { readShape, type Shaped } from './shape.ts';

export type CompanyFileRead =
  | { readonly kind: 'company'; readonly setup: Setup; readonly expect: Expectation | null }
  /** Nothing of the file counts while there is one. */
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] };

/** What whoever starts a file may want otherwise. */
export interface FileWishes {
  readonly employees?: number | undefined;
  readonly seed?: number | undefined;
}

/**
 * Reads what stands in a company file: a scenario, or everything that is wrong with it. Ids of people written down come after those of
 * the generated ones, so what is wished for is read with the file.
 */
export function readCompanyFile(raw: unknown, wishes: FileWishes = {}): CompanyFileRead {
  const mistakes = newMistakes();
  try {
    const shaped = readShape(withWishes(raw, wishes), mistakes);
    const read = shaped && readParts(shaped, mistakes);
    if (read !== null && mistakes.all().length === 0) return read;
  } catch (error) {
    // The stack ends before a list in a list in a list does.
    if (!(error instanceof RangeError)) throw error;
    mistakes.wrong([], 'It is nested too deeply.');
  }
  return { kind: 'mistakes', mistakes: mistakes.all() };
}

function readParts(shaped: Shaped, mistakes: Mistakes): Extract<CompanyFileRead, { kind: 'company' }> {
  const read = readSpec(shaped, mistakes);
  const { spec, data, categories } = read;
  const { people, whom } = readPeople(shaped, read, mistakes);
  checkSomebody(shaped, spec.employees, mistakes);
  const serviceUsers = readServiceUsers(shaped, mistakes);
  const fields = fieldNames(data.fields, data.categories, mistakes);
  const names = serviceUsers.map(({ name }) => name);
  const exported = shaped.state !== undefined;
  const groups = readGroups(shaped, { data, categories, fields, serviceUsers: names, whom, mistakes, exported });
  const { title, story, guide, credential, expect, state } = shaped;
  return {
    kind: 'company',
    setup: {
      id: shaped.id ?? idFrom(spec.name),
      title: title ?? spec.name,
      story: story ?? '',
      guide: guide ?? null,
      company: { ...spec, people },
      serviceUsers: names,
      disabledServiceUsers: serviceUsers.filter(({ disabled }) => disabled).map(({ name }) => name),
      groups,
      credential,
      selection: readSelection(shaped, fields),
      ...(state === undefined ? {} : { state }),
    },
    expect: expect ?? null,
  };
}

function withWishes(raw: unknown, wishes: FileWishes): unknown {
  const wanted = Object.entries(wishes).filter(([, wish]) => wish !== undefined);
  if (wanted.length === 0 || !isRecord(raw) || !isRecord(raw.company)) return raw;
  return { ...raw, company: { ...raw.company, ...Object.fromEntries(wanted) } };
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function checkSomebody({ company, people }: Shaped, employees: number, mistakes: Mistakes): void {
  const misread = mistakes.all().some(({ path: [part, key] }) => part === 'company' && key === 'employees');
  if (company && employees + people.length === 0 && !misread)
    mistakes.wrong(['company', 'employees'], 'Nobody works here.', { fix: 'Set employees, or write people down.' });
}

/** Groups name them, so no two have one name. */
function readServiceUsers(
  { serviceUsers }: Shaped,
  mistakes: Mistakes,
): readonly { readonly name: string; readonly disabled: boolean }[] {
  const taken = new Set<string>();
  return serviceUsers.flatMap((input, at) => {
    if (input === null) return [];
    const one = typeof input === 'string' ? { name: input, disabled: false } : input;
    if (taken.has(one.name)) mistakes.wrong(['serviceUsers', at], `Another service user is called ${one.name}.`);
    taken.add(one.name);
    return [one];
  });
}

function readSelection({ selection, state }: Shaped, fields: Names<Named>): Selection {
  if (!selection) return everythingSelected;
  // A customer may have chosen what the company does not have.
  if (state !== undefined) return selection;
  const { unselected, mapped, extra, anonymous } = selection;
  return {
    unselected,
    mapped: Object.fromEntries(
      Object.entries(mapped).map(([item, name]) => [
        item,
        fields.find(['selection', 'mapped', item], name)?.id ?? name,
      ]),
    ),
    extra: extra.map((name, at) => fields.find(['selection', 'extra', at], name)?.id ?? name),
    ...(anonymous === undefined ? {} : { anonymous }),
  };
}

function idFrom(name: string): string {
  return plain(name).slice(0, 60) || 'company';
}
