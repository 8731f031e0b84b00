import type { Selection } from '@hibob-kit/permissions';
import { z } from 'zod';
import { type Trouble, trouble } from './trouble.ts';
import { wanted } from './wanted.ts';

/** A selection as it travels in files and requests. Parts left out are empty. */
export const selectionSchema = z.strictObject({
  unselected: z.array(z.string()).default([]),
  mapped: z.record(z.string(), z.string()).default({}),
  extra: z.array(z.string()).default([]),
});

const optionalIds = wanted.filter((row) => row.optional !== null).map((row) => row.id);
const mappableIds = wanted.filter((row) => row.optional !== null && row.fields.length === 1).map((row) => row.id);

/** Refuses names we do not know: a misspelt one would silently share what the customer wanted to keep. */
export function checkedSelection(selection: Selection): Selection | Trouble {
  const { unselected, mapped, extra } = selection;
  const needless = unselected.find((id) => !optionalIds.includes(id));
  if (needless !== undefined) return refusal(`"${needless}" cannot be left out`, 'What can be left out', optionalIds);
  const unmappable = Object.keys(mapped).find((id) => !mappableIds.includes(id));
  if (unmappable !== undefined) {
    return refusal(`"${unmappable}" cannot be mapped to another field`, 'What can be mapped', mappableIds);
  }
  const both = Object.keys(mapped).find((id) => unselected.includes(id));
  if (both !== undefined) {
    return trouble('usage', `"${both}" is both left out and mapped to a field.`, 'Decide for one of the two.');
  }
  const fieldIds = [...extra, ...Object.values(mapped)];
  if (fieldIds.some((id) => id.trim() === '')) {
    return trouble('usage', 'A field id is empty.', 'Find field ids with discover.');
  }
  return { unselected: [...new Set(unselected)], mapped, extra: [...new Set(extra)] };
}

function refusal(what: string, intro: string, names: readonly string[]): Trouble {
  return trouble('usage', `${what}.`, `${intro}: ${names.join(', ')}.`);
}
