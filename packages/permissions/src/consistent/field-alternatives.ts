import { sensitiveByDefault } from '@hibob-kit/schemas';
import type { Regime } from '../regime.ts';
import { type Alternative, asItShouldBe, boxLine, boxWeight } from './alternative.ts';
import { chances } from './chances.ts';
import type { Asked, AskedField } from './pasted-request.ts';
import { predicted } from './predicted.ts';
import { type Letters, oddities } from './setup.ts';
import type { Sketch } from './sketch.ts';

/** For each category that is asked for what may be ticked in it, with the fields that are not as the others. */
export function fieldParts(
  { fields, replaced }: Extract<Asked, { kind: 'people' }>,
  seen: Extract<Sketch, { kind: 'people' }>,
  regime: Regime,
): readonly (readonly Alternative[])[] {
  // The id stands in every answer, so it says nothing.
  const telling = fields.filter(({ id }) => id !== 'root.id');
  return [...groupedBy(telling)].flatMap(([categoryId, asked]) => {
    if (categoryId === null) return asked.map(({ id }) => ownFieldAlternatives(id, seen));
    const takesEdit = regime === 'category' && asked.some(({ id }) => sensitiveByDefault.includes(id));
    const letters: readonly Letters[] = takesEdit ? ['', 'V', 'VE'] : ['', 'V'];
    return [letters.flatMap((one) => categoryAlternatives(categoryId, one, asked, { seen, regime, replaced }))];
  });
}

function groupedBy(fields: readonly AskedField[]): ReadonlyMap<string | null, readonly AskedField[]> {
  const groups = new Map<string | null, AskedField[]>();
  for (const one of fields) {
    const key = one.field?.categoryId ?? null;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** A field that not every company has: a custom one, or a slip. */
function ownFieldAlternatives(id: string, { shown }: Extract<Sketch, { kind: 'people' }>): readonly Alternative[] {
  if ((shown[id] ?? 0) > 0)
    return [
      { change: { odd: { [id]: 'moved here' } }, weight: 1, lines: [`${id} stands in a category that has View`] },
    ];
  return [
    {
      change: { odd: { [id]: 'absent' } },
      weight: chances['gone rather than moved'].chance,
      lines: [`${id} ${oddities.absent.text}`],
    },
    {
      change: { odd: { [id]: 'moved' } },
      weight: 1 - chances['gone rather than moved'].chance,
      lines: [`${id} stands in a category without View`],
    },
  ];
}

interface Looking {
  readonly seen: Extract<Sketch, { kind: 'people' }>;
  readonly regime: Regime;
  readonly replaced: boolean;
}

function categoryAlternatives(
  categoryId: string,
  letters: Letters,
  asked: readonly AskedField[],
  { seen, regime, replaced }: Looking,
): readonly Alternative[] {
  const asksEdit = regime === 'category' && asked.some(({ id }) => sensitiveByDefault.includes(id));
  const line = `${boxLine(categoryId, letters)}${asksEdit && letters === 'V' ? ', Edit is not' : ''}`;
  const plain: Alternative = {
    change: { boxes: { [categoryId]: letters } },
    weight: boxWeight(letters),
    lines: [line],
  };
  const one: Asked = { kind: 'people', one: false, fields: asked, showInactive: false, named: false, replaced };
  const expected = predicted({ ...asItShouldBe, regime, boxes: { [categoryId]: letters } }, one);
  const isShown = (id: string) => expected.kind === 'people' && expected.shown.has(id);
  const odd = asked.filter(({ id }) => isShown(id) !== (seen.shown[id] ?? 0) > 0).map(({ id }) => id);
  if (odd.length === 0) return [plain];
  // Under REPLACE what is missing may just be empty.
  const asIs = replaced && odd.every((id) => isShown(id)) ? [plain] : [];
  // Of a whole category that is otherwise it is simpler to say so of the category.
  if (odd.length === asked.length && asked.length > 1) return asIs;
  const causes = odd.every((id) => isShown(id))
    ? (['moved', 'absent', 'own boxes hide'] as const)
    : odd.some((id) => isShown(id))
      ? []
      : (['moved here', 'own boxes show'] as const);
  const ofRegime = causes.filter((cause) => regime === 'field-level' || !cause.startsWith('own boxes'));
  return [
    ...asIs,
    ...ofRegime.map((cause) => ({
      change: { boxes: { [categoryId]: letters }, odd: Object.fromEntries(odd.map((id) => [id, cause])) },
      weight: plain.weight * (oddities[cause].weight / 100) ** Math.min(odd.length, 2),
      lines: [line, ...odd.map((id) => `${id} ${oddities[cause].text}`)],
    })),
  ];
}
