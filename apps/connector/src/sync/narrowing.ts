/** As much of a person as the conditions of access rights look at. null: unknown. */
export interface Profile {
  readonly status: string | null;
  readonly site: string | null;
  readonly department: string | null;
}

/** Which condition of the access rights would hide these people and show the others, in words. */
export function narrowing(missing: readonly Profile[], remaining: readonly Profile[]): string {
  const found = conditions.find(({ of }) => tellsApart(missing, remaining, of));
  return found === undefined ? general : found.advice(namesOf(missing, found.of));
}

type Attribute = (profile: Profile) => string | null;

const exists = 'they should be "Lifecycle status exists".';
const general = `Look at the access rights of the permission group: ${exists}`;

const conditions: readonly {
  readonly of: Attribute;
  readonly advice: (values: string) => string;
}[] = [
  {
    of: ({ status }) => status,
    advice: (values) =>
      `Everybody of the lifecycle status ${values} is missing: the access rights of the permission group were probably narrowed by lifecycle status; ${exists}`,
  },
  {
    of: ({ site }) => site,
    advice: (values) =>
      `Everybody of the site ${values} is missing: the access rights of the permission group probably got a condition on the site; ${exists}`,
  },
  {
    of: ({ department }) => department,
    advice: (values) =>
      `Everybody of the department ${values} is missing: the access rights of the permission group probably got a condition on the department; ${exists}`,
  },
];

/** Whoever is missing has one of a few values that nobody who is left has. One in ten may be an exception. */
function tellsApart(missing: readonly Profile[], remaining: readonly Profile[], of: Attribute): boolean {
  const left = new Set(remaining.map(of));
  const explained = missing.filter((profile) => of(profile) !== null && !left.has(of(profile)));
  return left.size > 0 && explained.length * 10 >= missing.length * 9;
}

function namesOf(missing: readonly Profile[], of: Attribute): string {
  const counts = new Map<string, number>();
  for (const profile of missing) counts.set(of(profile) ?? '', (counts.get(of(profile) ?? '') ?? 0) + 1);
  counts.delete('');
  const names = [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name.replaceAll('_', ' '));
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
}
