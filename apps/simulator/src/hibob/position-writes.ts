import { positionWriteEndpoints } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import type { PositionPart } from '../company/modules/openings.ts';
import type { PositionStatus } from '../company/modules/places.ts';
import { type Position, planningOf } from '../company/modules/planning.ts';
import { writeBudget, writeOpening, writePosition } from '../company/modules/positions.ts';
import { type Binding, bindWrite, type Outcome } from './bind.ts';
import type { WrittenFields } from './object-writes.ts';
import { budgetCells, openingCells, positionCells } from './position-cells.ts';
import { addBudget, addOpening, createAll, draftOf } from './position-drafts.ts';
import { badRequest, done, json, notFound, type Result, refused } from './result.ts';

const writes = positionWriteEndpoints;

export const positionWriteBindings: readonly Binding[] = [
  bindWrite(writes.create, ({ body }, view) => {
    const drafts = body.items.map(({ fields }) => draftOf(fields, view));
    const refusal = drafts.find((draft) => draft.kind === 'refused');
    if (refusal?.kind === 'refused') return refusal;
    return createAll(
      drafts.filter((draft) => draft.kind === 'draft'),
      view.company,
    );
  }),

  bindWrite(writes.update, ({ path, body }, view) => {
    const position = positionAt(path, view.company);
    if (!position) return { result: notFound };
    return eachItem(body.items, view.company, (company, fields) => {
      const checked = positionCells(fields, false, company);
      return checked.kind === 'refused'
        ? checked.result
        : writePosition(company, position.id, { written: checked.cells });
    });
  }),

  bindWrite(writes.cancel, ({ path }, { company }) => {
    const position = positionAt(path, company);
    if (!position) return { result: notFound };
    if (heldStatuses.includes(position.status)) return { result: positionFilled };
    return { result: done, company: writePosition(company, position.id, { cancelsOn: company.today }) };
  }),

  bindWrite(writes.scheduleCancellation, ({ body }, { company }) => {
    const { positionIds, cancellationDate } = body;
    const planning = planningOf(company);
    const unknown = positionIds.find((id) => planning.position(id) === null);
    if (unknown !== undefined) return { result: badRequest(`body.positionIds: no position ${unknown}.`) };
    if (cancellationDate <= company.today) return { result: badRequest('body.cancellationDate: not a day to come.') };
    const cancelled = positionIds.reduce(
      (made, id) => writePosition(made, id, { cancelsOn: cancellationDate }),
      company,
    );
    return { result: json({}), company: cancelled };
  }),

  bindWrite(writes.createOpening, ({ path, body }, view) => {
    const position = positionAt(path, view.company);
    if (!position) return { result: notFound };
    const checked = body.items.map(({ fields }) => openingCells(fields, true, view.company));
    const refusal = checked.find((one) => one.kind === 'refused');
    if (refusal?.kind === 'refused') return refusal;
    const made = checked
      .filter((one) => one.kind === 'fit')
      .reduce((so, { cells }) => addOpening(so.company, position.id, cells), { company: view.company, id: 0 });
    return { result: json({ id: position.id, positionOpeningId: made.id }), company: made.company };
  }),

  bindWrite(writes.updateOpening, ({ path, body }, view) => {
    const opening = openingAt(path, view.company);
    if (!opening) return { result: notFound };
    return eachItem(body.items, view.company, (company, fields) => {
      const checked = openingCells(fields, false, company);
      if (checked.kind === 'refused') return checked.result;
      return writeOpening(company, opening.id, { positionId: opening.positionId, written: checked.cells });
    });
  }),

  // That an opening somebody fills cannot be deleted is inferred from positions.
  bindWrite(writes.removeOpening, ({ path }, { company }) => {
    const opening = openingAt(path, company);
    if (!opening) return { result: notFound };
    if ((opening.cells['/positionOpening/filledBy'] ?? null) !== null) return { result: positionFilled };
    const { id, positionId } = opening;
    return { result: done, company: writeOpening(company, id, { positionId, deleted: true }) };
  }),

  bindWrite(writes.createBudget, ({ path, body }, view) => {
    const position = positionAt(path, view.company);
    if (!position) return { result: notFound };
    // One program refuses to send a second one; what HiBob would say is not known.
    if (position.budgetId !== null) return { result: badRequest(`Position ${position.id} has a budget.`) };
    const checked = budgetCells(body.items[0]?.fields ?? {}, true, null, view.company);
    if (checked.kind === 'refused') return checked;
    const { company, id } = addBudget(view.company, position.id, checked.cells);
    return { result: json({ positionBudgetId: id }), company };
  }),

  bindWrite(writes.updateBudget, ({ path, body }, view) => {
    const position = positionAt(path, view.company);
    if (!position || position.budgetId === null || String(position.budgetId) !== path.positionBudgetId)
      return { result: notFound };
    const { id, budgetId } = position;
    return eachItem(body.items, view.company, (company, fields) => {
      const checked = budgetCells(fields, false, currencyOf(company, budgetId), company);
      return checked.kind === 'refused' ? checked.result : writeBudget(company, budgetId, id, checked.cells);
    });
  }),
];

const heldStatuses: readonly PositionStatus[] = ['filled', 'starting', 'departing'];

/** That a filled position is refused: relied on by one program; its key and text are that program's. */
const positionFilled = refused({ status: 400, body: { key: 'position_filled', error: 'Position is filled' } });

type Path = Readonly<Record<string, string>>;

function positionAt({ positionId }: Path, company: Company): Position | null {
  const found = planningOf(company).position(Number(positionId));
  return found && String(found.id) === positionId ? found : null;
}

function openingAt({ positionId, positionOpeningId }: Path, company: Company): PositionPart | null {
  const found = planningOf(company).openings.find(({ id }) => String(id) === positionOpeningId);
  return found && String(found.positionId) === positionId ? found : null;
}

function currencyOf(company: Company, budgetId: number): string | null {
  const budget = planningOf(company).budgets.find(({ id }) => id === budgetId);
  const currency = budget?.cells['/positionBudget/currency'];
  return typeof currency === 'string' ? currency : null;
}

type Items = readonly { readonly fields: WrittenFields }[];

/** Writes one item after the other; if one is refused, nothing is kept. */
function eachItem(
  items: Items,
  company: Company,
  write: (company: Company, fields: WrittenFields) => Company | Result,
): Outcome {
  let written = company;
  for (const { fields } of items) {
    const next = write(written, fields);
    if ('kind' in next) return { result: next };
    written = next;
  }
  return { result: done, company: written };
}
