import type { PersonReference } from '@hibob-kit/schemas';
import { diceOf } from '../people/dice.ts';
import { houseOf, identityOf, indexInEmail, indexInId } from '../people/identity.ts';
import type { ExplicitPerson } from '../scenario.ts';
import { cellReader } from './cells.ts';
import { fieldNames } from './file-fields.ts';
import type { ReadSpec } from './file-spec.ts';
import type { Mistakes } from './mistakes.ts';
import type { PersonInput } from './person-part.ts';
import { personReader } from './read-person.ts';
import type { Shaped } from './shape.ts';
import { tableNames } from './table-names.ts';
import { type Known, type Whom, whomOf } from './whom.ts';

export interface ReadPeople {
  readonly people: readonly ExplicitPerson[];
  readonly whom: Whom;
}

/** The people written down. First who they are, so that they can name each other, then what they have. */
export function readPeople(shaped: Shaped, { spec, data }: ReadSpec, mistakes: Mistakes): ReadPeople {
  const house = houseOf(spec);
  let number = spec.employees;
  const named = shaped.people.map((input): Named | null => {
    if (!input) return null;
    // Who takes a generated employee's place adds nobody.
    if (input.id === undefined || indexInId(house, input.id) === null) number += 1;
    const id = input.id ?? `${house.idPrefix}${String(number).padStart(6, '0')}`;
    return { input, key: input.key ?? null, reference: referenceOf(id, input) };
  });
  const known = named.filter((one) => one !== null);
  const whom = whomOf(spec, known, mistakes);
  checkUnique(named, { spec, mistakes });
  const read = personReader({
    fields: fieldNames(data.fields, data.categories, mistakes),
    tables: tableNames(data, mistakes),
    cell: cellReader(data.lists, whom, mistakes),
    sites: data.lists.find(({ name }) => name === 'site')?.items ?? [],
    whom,
    mistakes,
    today: spec.today,
    exported: shaped.state !== undefined,
  });
  return {
    people: named.flatMap((one, at) => {
      if (!one) return [];
      const { key, input, reference } = one;
      return [{ key, reason: input.reason ?? null, stored: read(['people', at], reference.id, input) }];
    }),
    whom,
  };
}

interface Named extends Known {
  readonly input: PersonInput;
}

function referenceOf(id: string, { firstName, surname, email, fields }: PersonInput): PersonReference {
  const text = (fieldId: string) => {
    const value = fields[fieldId];
    return typeof value === 'string' ? value : null;
  };
  const [first, last] = [firstName ?? text('root.firstName'), surname ?? text('root.surname')];
  const displayName = [first, last].filter((name) => name !== null).join(' ');
  return {
    id,
    displayName: text('root.displayName') ?? (displayName === '' ? null : displayName),
    firstName: first,
    surname: last,
    email: email ?? text('root.email'),
  };
}

/** Keys, ids and e-mail addresses are one person's each. */
function checkUnique(
  named: readonly (Named | null)[],
  { spec, mistakes }: { readonly spec: ReadSpec['spec']; readonly mistakes: Mistakes },
): void {
  const house = houseOf(spec);
  const taken = new Map<string, number>();
  const ids = new Set(named.map((one) => one?.reference.id));
  for (const [at, one] of named.entries()) {
    if (!one) continue;
    const { key, reference, input } = one;
    const claims = [
      ['key', key],
      ['id', reference.id],
      ['email', reference.email?.toLowerCase() ?? null],
    ] as const;
    for (const [what, claimed] of claims) {
      if (claimed === null) continue;
      const other = taken.get(`${what} ${claimed}`);
      const place = what in input ? [what] : ['fields', `root.${what}`];
      if (other !== undefined)
        mistakes.wrong(
          ['people', at, ...(what === 'id' && input.id === undefined ? [] : place)],
          `people[${other}] has the ${what === 'email' ? 'e-mail' : what} ${claimed} too.`,
        );
      taken.set(`${what} ${claimed}`, at);
    }
    const generated = reference.email === null ? null : indexInEmail(house, reference.email);
    if (generated === null) continue;
    const identity = identityOf(house, generated, diceOf(spec.seed, generated));
    if (identity.email === reference.email?.toLowerCase() && !ids.has(identity.id))
      mistakes.wrong(['people', at, 'email'], `generated ${generated + 1} has the e-mail ${identity.email} too.`);
  }
}
