import type { Case } from './case.ts';
import type { Element } from './element.ts';

/** What kinds of mistakes and facts a setup has; one of them is enough to count. */
export function kindsOf({ elements }: Pick<Case, 'elements'>): readonly string[] {
  const kinds = elements.map(kindOf);
  return kinds.length === 0 ? ['none: the guide’s setup'] : [...new Set(kinds)];
}

function kindOf({ id, slot }: Element): string {
  return rows.find(([pattern]) => pattern.test(id) || pattern.test(slot))?.[1] ?? 'facts of the company';
}

const rows: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^credential/, 'token states'],
  [/^address/, 'the address that calls'],
  [/^membership/, 'type and members of the group'],
  [/^audience/, 'access rights'],
  [/^two groups/, 'two groups'],
  [/^boxes of field/, 'boxes of single fields'],
  [/benefits|Benefits|masked/, 'fields and categories of the company’s own'],
  [/^(more )?boxes/, 'category × right'],
  [/moved to/, 'fields moved'],
  [/^company regime/, 'permission regime'],
];
