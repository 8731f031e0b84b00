import { z } from 'zod';
import { companyFile, type Parts } from './company-file.ts';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';
import { noteIssue } from './shape-issues.ts';

/** The parts of a file that have their shape. What has not is null or left out, so that the rest can be looked at all the same. */
export type Shaped = Omit<Parts, 'company' | ListPart> & {
  readonly company: Parts['company'] | null;
} & { readonly [K in ListPart]: readonly (Parts[K][number] | null)[] };

type ListPart = 'people' | 'permissionGroups' | 'serviceUsers' | 'tables';

/** null: not even an object. */
export function readShape(raw: unknown, mistakes: Mistakes): Shaped | null {
  if (!isRecord(raw)) {
    mistakes.wrong([], 'A company file holds keys such as version, company and people.');
    return null;
  }
  const { shape } = companyFile();
  const known = Object.keys(shape);
  for (const key of Object.keys(raw)) {
    if (!known.includes(key)) mistakes.unknown([key], `A company file has no ${key}.`, key, known, 'key');
  }
  const part = <S extends z.ZodType>(key: string, schema: S, standIns: StandIns = {}): z.output<S> | undefined =>
    loosely(schema, own(raw, key), [key], mistakes, standIns);
  const list = <S extends z.ZodType>(
    key: string,
    element: S,
    standIns: StandIns = {},
  ): readonly (z.output<S> | null)[] => {
    const items = loosely(z.array(z.unknown()).default([]), own(raw, key), [key], mistakes) ?? [];
    return items.map((item, at) => loosely(element, item, [key, at], mistakes, standIns) ?? null);
  };
  return {
    version: part('version', shape.version) ?? 1,
    $schema: part('$schema', shape.$schema),
    id: part('id', shape.id),
    title: part('title', shape.title),
    story: part('story', shape.story),
    guide: part('guide', shape.guide),
    company: part('company', shape.company, { name: 'Company' }) ?? null,
    categories: part('categories', shape.categories),
    fields: part('fields', shape.fields),
    tables: list('tables', shape.tables.unwrap().element),
    lists: part('lists', shape.lists) ?? {},
    people: list('people', shape.people.unwrap().element),
    serviceUsers: list('serviceUsers', shape.serviceUsers.unwrap().element),
    permissionGroups: list('permissionGroups', shape.permissionGroups.unwrap().element, {
      name: 'Group',
      accessRights: 'Everyone',
    }),
    credential: part('credential', shape.credential) ?? 'as issued',
    selection: part('selection', shape.selection),
    expect: part('expect', shape.expect),
    state: part('state', shape.state),
  };
}

/** What stands for a key that must be there and is wrong or missing, so that the others are looked at all the same. */
type StandIns = Readonly<Record<string, unknown>>;

/** Reads a value; where keys of it are wrong, it is read without them. undefined: nothing can be made of it. */
function loosely<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  at: Path,
  mistakes: Mistakes,
  standIns: StandIns = {},
): z.output<S> | undefined {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) noteIssue(issue, raw, schema, at, mistakes);
  if (!isRecord(raw)) return undefined;
  const wrong = new Set(parsed.error.issues.flatMap(wrongKeys));
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => !wrong.has(key)));
  const again = schema.safeParse({ ...standIns, ...rest });
  return again.success ? again.data : undefined;
}

function wrongKeys(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  const [first] = issue.path;
  if (first !== undefined) return [first];
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

function own(raw: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(raw, key) ? raw[key] : undefined;
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
