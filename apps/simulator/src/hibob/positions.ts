import { type ObjectCells, positionEndpoints, positionKinds, type Switches } from '@hibob-kit/schemas';
import type { PositionPart } from '../company/modules/openings.ts';
import { planningOf } from '../company/modules/planning.ts';
import { type Binding, bind } from './bind.ts';
import { entriesAnswer, fieldsAnswer, textsFor } from './object-answers.ts';
import { entryWriter, meeting, type TextOf } from './object-entries.ts';
import { json } from './result.ts';
import type { View } from './view.ts';

const { position, opening, budget } = positionKinds;

/**
 * Whoever may manage positions sees who fills them, whatever may be seen of people: position data never comes from people endpoints
 * (OpenAPI 2025-06), and no source names a second right.
 */
export const positionsBindings: readonly Binding[] = [
  bind(positionEndpoints.fields, () => fieldsAnswer(position)),
  bind(positionEndpoints.openingFields, () => fieldsAnswer(opening)),
  bind(positionEndpoints.budgetFields, () => fieldsAnswer(budget)),

  // In one piece, whatever limit is asked for (an integrator, live).
  bind(positionEndpoints.search, ({ body }, view) => {
    const wanted = meeting(body.filters.map((one) => ({ ...one, fieldId: one.fieldId.replace(/^(?!\/)/, '/') })));
    const found = planningOf(view.company).positions.filter(({ cells }) => wanted(cells));
    const write = entryWriter(position, body.fields, positionTexts(view, body.includeHumanReadable));
    return json(found.map(({ cells }) => write(cells)));
  }),

  bind(positionEndpoints.searchOpenings, ({ body }, view) => {
    const found = cellsOf(planningOf(view.company).openings).filter(meeting(body.filters));
    const write = entryWriter(opening, body.fields, positionTexts(view, body.includeHumanReadable));
    return entriesAnswer(keyOf('positionOpeningEntries', view), found, write, body.pagination, view);
  }),

  bind(positionEndpoints.searchBudgets, ({ body }, view) => {
    const found = cellsOf(planningOf(view.company).budgets).filter(meeting(body.filters));
    const write = entryWriter(budget, body.fields, textsFor(view, body.includeHumanReadable));
    return entriesAnswer(keyOf('positionBudgetEntries', view), found, write, body.pagination, view);
  }),
];

function cellsOf(parts: readonly PositionPart[]): readonly ObjectCells[] {
  return parts.map(({ cells }) => cells);
}

function keyOf(documented: string, view: View): string {
  const keys: Record<Switches['planningSearchKey'], string> = { values: 'values', 'as documented': documented };
  return keys[view.company.data.switches.planningSearchKey];
}

const positionFields = [
  '/position/managerPositionId',
  '/position/managerPositionFilledBy',
  '/positionOpening/positionId',
];

/** A position is told apart by a line of what it is for and who holds it (OpenAPI 2025-06). */
function positionTexts(view: View, includeHumanReadable: boolean | null | undefined): TextOf | null {
  const texts = textsFor(view, includeHumanReadable);
  if (texts === null) return null;
  const textIn = (cells: ObjectCells, part: string): string => {
    const field = position.fields.find(({ id }) => id === `/position/${part}`);
    const value = field ? (cells[field.id] ?? null) : null;
    return field && value !== null ? String(texts(field, value)) : '';
  };
  const line = (cells: ObjectCells) => {
    const what = ['department', 'jobProfile', 'name'].map((part) => textIn(cells, part)).join('  ');
    return [what, textIn(cells, 'site'), textIn(cells, 'filledBy') || toBeHired].join(' · ');
  };
  return (field, value) => {
    const meant = positionFields.includes(field.id) ? planningOf(view.company).position(Number(value)) : null;
    return meant ? line(meant.cells) : texts(field, value);
  };
}

/** What stands in the line for a position nobody holds (OpenAPI 2025-06 example). */
const toBeHired = 'TBH';
