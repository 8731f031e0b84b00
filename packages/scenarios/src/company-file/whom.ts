import type { PersonReference } from '@hibob-kit/schemas';
import { diceOf } from '../people/dice.ts';
import { type House, houseOf, identityOf, indexInEmail, indexInId, referenceTo } from '../people/identity.ts';
import type { CompanySpec } from '../scenario.ts';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';

/** Finds the employee that a file names: by key, id, e-mail address, or `generated 1` for the first of those generated. */
export interface Whom {
  readonly reference: (path: Path, name: string) => PersonReference | null;
  readonly id: (path: Path, name: string) => string | null;
}

/** Somebody written down, as far as others name them. */
export interface Known {
  readonly key: string | null;
  readonly reference: PersonReference;
}

export function whomOf(spec: CompanySpec, written: readonly Known[], mistakes: Mistakes): Whom {
  const house = houseOf(spec);
  const byName = new Map<string, PersonReference>();
  for (const { key, reference } of written) {
    for (const name of [reference.id, reference.email?.toLowerCase(), key]) {
      if (typeof name === 'string') byName.set(name, reference);
    }
  }
  const said = written.flatMap(({ key, reference }) => key ?? reference.email ?? []);
  const find = (path: Path, name: string): PersonReference | null => {
    const found = byName.get(name) ?? byName.get(name.toLowerCase()) ?? generatedNamed(spec, house, name);
    if (!found) mistakes.unknown(path, `Nobody is called ${name}.`, name, [...said, ...firstGenerated(spec)]);
    return found;
  };
  return { reference: find, id: (path, name) => find(path, name)?.id ?? null };
}

function generatedNamed(spec: CompanySpec, house: House, name: string): PersonReference | null {
  const [, number] = /^generated (\d{1,6})$/i.exec(name) ?? [];
  const index = number === undefined ? (indexInId(house, name) ?? indexInEmail(house, name)) : Number(number) - 1;
  if (index === null || index < 0 || index >= spec.employees) return null;
  const identity = identityOf(house, index, diceOf(spec.seed, index));
  if (name.includes('@') && identity.email !== name.toLowerCase()) return null;
  return referenceTo(identity);
}

function firstGenerated({ employees }: CompanySpec): readonly string[] {
  return employees > 0 ? ['generated 1', `generated ${employees}`] : [];
}
