import type { Switches } from '@hibob-kit/schemas';
import { type Case, excludes, guideCase, labelsOf, withElement } from './case.ts';
import type { Draft } from './draft.ts';
import type { Element } from './element.ts';
import { elementsIn } from './space.ts';

/** Elements that bring a label, under some switches. */
export interface Option {
  readonly elements: readonly Element[];
  readonly switches: Partial<Switches>;
}

/** What brings which label in a company, and what brings none, worked out once. */
interface Options {
  readonly neutrals: readonly Element[];
  /** Elements that bring the label, alone or one beside a neutral one; of those that bring several, the first of them. */
  readonly byLabel: ReadonlyMap<string, readonly (readonly Element[])[]>;
}
const known = new Map<Draft, Options>();

function optionsIn(base: Draft): Options {
  const found = known.get(base) ?? workedOut(base);
  known.set(base, found);
  return found;
}

/** Elements of a company that bring no label. */
export function neutralIn(base: Draft): readonly Element[] {
  return optionsIn(base).neutrals;
}

function workedOut(base: Draft): Options {
  const all = elementsIn(base);
  const plain: Case = { ...guideCase, base };
  const byLabel = new Map<string, (readonly Element[])[]>();
  const labelOf = (some: readonly Element[]) => labelsOf(some.reduce(withElement, plain));
  const add = (some: readonly Element[], labels: readonly string[], not: readonly string[]) => {
    const [label] = labels;
    if (label === undefined || not.includes(label)) return;
    byLabel.set(label, [...(byLabel.get(label) ?? []), some]);
  };
  const alone = new Map(all.map((element) => [element, labelOf([element])]));
  for (const [element, labels] of alone) add([element], labels, []);
  const neutrals = all.filter((element) => alone.get(element)?.length === 0);
  for (const neutral of neutrals)
    for (const element of all) {
      const labels = excludes(element, neutral) ? [] : labelOf([neutral, element]);
      if (labels.length === 1) add([neutral, element], labels, alone.get(element) ?? []);
    }
  return { neutrals, byLabel };
}

/** What brings a label; where Edit is missing, also as HiBob may send it empty. */
export function waysTo(base: Draft, label: string): readonly Option[] {
  const some = optionsIn(base).byLabel.get(label) ?? [];
  const switched = otherwise.find(([start]) => label.startsWith(start))?.[1] ?? [];
  return [{}, ...switched].flatMap((switches) => some.map((those): Option => ({ elements: those, switches })));
}

/** Under which switches a cause may give answers that it does not give by default. */
const otherwise: readonly (readonly [string, readonly Partial<Switches>[]])[] = [
  ['category.no-edit', [{ sensitiveWithoutEdit: 'null' }, { sensitiveWithoutEdit: 'omitted' }]],
  ['credential.', [{ body403: 'html' }]],
];
