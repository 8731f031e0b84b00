import { type Feature, featurePath, features } from '@hibob-kit/schemas';
import { folders } from '../company/modules/doc-folders.ts';
import { type ControlError, refusedName } from './control-error.ts';

export type CheckedFeatures = { readonly kind: 'features'; readonly ticked: readonly string[] } | ControlError;

/**
 * Feature permissions by id or by their path on the screen, with or without its tab. What stands on the screen once for each folder
 * may name one: `viewDocs:Shared`, or the folder's name in the path.
 */
export function checkFeatures(input: readonly string[]): CheckedFeatures {
  const known = spellings.map(({ spelt }) => spelt);
  const ticked: string[] = [];
  for (const [at, name] of input.entries()) {
    const meant = spellings.find(({ spelt }) => spelt.toLowerCase() === name.toLowerCase());
    if (!meant) return refusedName(`features.${at}`, `No feature permission is called ${name}.`, name, known);
    ticked.push(meant.id);
  }
  return { kind: 'features', ticked: [...new Set(ticked)] };
}

interface Spelling {
  readonly spelt: string;
  readonly id: string;
}

const folderGap = '{folder}';
const spellings: readonly Spelling[] = features.flatMap(spellingsOf);

function spellingsOf({ id, path }: Feature): readonly Spelling[] {
  const whole = [id, path, featurePath(id)].map((spelt) => ({ spelt, id }));
  if (!path.includes(folderGap)) return whole;
  const single = folders.flatMap(({ name }) =>
    [`${id}:${name}`, path.replace(folderGap, name), featurePath(id).replace(folderGap, name)].map((spelt) => ({
      spelt,
      id: `${id}:${name}`,
    })),
  );
  return [...whole, ...single];
}
