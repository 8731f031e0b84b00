import { identifyingFields, type Selection, targetsOf } from '@hibob-kit/permissions';
import { z } from 'zod';
import { fieldWorth, itemWorth } from './read-employees.ts';
import { type Trouble, trouble } from './trouble.ts';
import { wanted } from './wanted.ts';

/** A selection as it travels in files and requests. Parts left out are empty. */
export const selectionSchema = z.strictObject({
  unselected: z.array(z.string()).default([]).describe('items and single fields that are not shared'),
  mapped: z
    .record(z.string(), z.string())
    .default({})
    .describe('target → the company’s own field that is read instead'),
  extra: z.array(z.string()).default([]).describe('further fields of the company'),
  anonymous: z.boolean().optional().describe('nobody is named; people have pseudonyms'),
});

const unneeded = Object.entries({ ...itemWorth, ...fieldWorth }).flatMap(([id, { needed }]) => (needed ? [] : [id]));
/** Items that can be left out whole; their fields can be left out one by one. */
export const optionalItems = wanted.map(({ id }) => id).filter((id) => unneeded.includes(id));
export const optionalFields = wanted.flatMap(({ fields }) => fields).filter((id) => unneeded.includes(id));

/** Target → the item it belongs to and the default field a company's own field takes the place of. */
export const targets: ReadonlyMap<string, { readonly item: string; readonly field: string }> = new Map(
  wanted.flatMap((item) =>
    Object.entries(targetsOf(item))
      .filter(([target]) => target !== 'employeeKey')
      .map(([target, field]) => [target, { item: item.id, field }] as const),
  ),
);

/** Refuses names we do not know: a misspelt one would silently share what the customer wanted to keep. */
export function checkedSelection(selection: Selection): Selection | Trouble {
  const { unselected, mapped, extra, anonymous } = selection;
  const needless = unselected.find((id) => !unneeded.includes(id));
  if (needless !== undefined) {
    return refusal(`"${needless}" cannot be left out`, 'What can be left out', [
      ...optionalItems,
      'and single fields of Read Employees (hibob-connector read-employees)',
    ]);
  }
  const unmappable = Object.keys(mapped).find((id) => !targets.has(id));
  if (unmappable !== undefined) {
    return refusal(`"${unmappable}" cannot be mapped to another field`, 'What can be mapped', [...targets.keys()]);
  }
  const both = Object.keys(mapped).find((id) => leavesOut(unselected, id));
  if (both !== undefined) {
    return trouble('usage', `"${both}" is both left out and mapped to a field.`, 'Decide for one of the two.');
  }
  const fieldIds = [...extra, ...Object.values(mapped)];
  if (fieldIds.some((id) => id.trim() === '')) {
    return trouble('usage', 'A field id is empty.', 'Find field ids with discover.');
  }
  const naming = anonymous ? fieldIds.find((id) => identifyingFields.includes(id)) : undefined;
  if (naming !== undefined) {
    return trouble(
      'usage',
      `"${naming}" says who somebody is, and this connection is anonymous.`,
      'Leave the field out, or do not integrate anonymously.',
    );
  }
  const parts = { unselected: [...new Set(unselected)], mapped, extra: [...new Set(extra)] };
  return anonymous ? { ...parts, anonymous } : parts;
}

function leavesOut(unselected: readonly string[], target: string): boolean {
  const of = targets.get(target);
  return of !== undefined && (unselected.includes(of.item) || unselected.includes(of.field));
}

function refusal(what: string, intro: string, names: readonly string[]): Trouble {
  return trouble('usage', `${what}.`, `${intro}: ${names.join(', ')}.`);
}
