import { featurePath, features } from '@hibob-kit/schemas';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';

/**
 * Ids of feature permissions, by id or by their path on the screen, with or without its tab. Where the screen has one for each
 * folder, the folder stands behind the id (`viewDocs:Shared`) or in the path.
 */
export function featureNames(path: Path, names: readonly string[], mistakes: Mistakes): readonly string[] {
  const read = names.flatMap((name, at) => {
    const found = featureNamed(name);
    if (found !== null) return [found];
    const known = features.flatMap((one) => [one.id, one.path, featurePath(one.id)]);
    mistakes.unknown([...path, at], `No feature permission is called ${name}.`, name, known);
    return [];
  });
  return [...new Set(read)];
}

function featureNamed(name: string): string | null {
  const [id = '', folder] = name.split(':');
  for (const feature of features) {
    const hasFolder = feature.path.includes('{folder}');
    if (same(feature.id, id) && (folder === undefined || hasFolder))
      return folder === undefined ? feature.id : `${feature.id}:${folder}`;
    for (const path of [feature.path, featurePath(feature.id)]) {
      if (same(path, name)) return feature.id;
      const [before = '', after = ''] = path.split('{folder}');
      const inside = name.slice(before.length, name.length - after.length);
      if (hasFolder && inside !== '' && same(`${before}${inside}${after}`, name)) return `${feature.id}:${inside}`;
    }
  }
  return null;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
