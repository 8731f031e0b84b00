import type { ObjectCells, Switches } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { takeId, writeBudget, writeOpening, writePosition } from '../company/modules/positions.ts';
import type { Outcome } from './bind.ts';
import { type Checked, missingFields, type WrittenFields } from './object-writes.ts';
import { budgetCells, openingCells, positionCells } from './position-cells.ts';
import { withoutFeature } from './refusals.ts';
import { json } from './result.ts';
import type { View } from './view.ts';

/** A position that may be made, with its first opening and perhaps its budget. */
export interface Draft {
  readonly kind: 'draft';
  readonly position: ObjectCells;
  readonly opening: ObjectCells;
  readonly budget: ObjectCells | null;
}

type Refusal = Extract<Checked, { kind: 'refused' }>;

const openingField = '/position/positionOpening';
const budgetField = '/position/positionBudget';

export function draftOf(fields: WrittenFields, view: View): Draft | Refusal {
  const position = positionCells(fields, true, view.company);
  if (position.kind === 'refused') return position;
  const inner = nested('positionOpening', fields[openingField]);
  if (inner === null) return { kind: 'refused', result: missingFields([openingField]) };
  const opening = openingCells(inner, true, view.company);
  if (opening.kind === 'refused') return opening;
  if (!(budgetField in fields))
    return { kind: 'draft', position: position.cells, opening: opening.cells, budget: null };
  if (!view.may('editPositionBudgets')) return { kind: 'refused', result: withoutFeature('editPositionBudgets') };
  const budget = budgetCells(nested('positionBudget', fields[budgetField]) ?? {}, true, null, view.company);
  if (budget.kind === 'refused') return budget;
  return { kind: 'draft', position: position.cells, opening: opening.cells, budget: budget.cells };
}

function nested(objectType: string, raw: unknown): WrittenFields | null {
  const fields = z.record(z.string(), z.looseObject({ value: z.unknown() }));
  return z.object({ objectType: z.literal(objectType), fields }).safeParse(raw).data?.fields ?? null;
}

interface Made {
  readonly positionId: number;
  readonly positionOpeningId: number;
}

export function createAll(drafts: readonly Draft[], before: Company): Outcome {
  const made: Made[] = [];
  const company = drafts.reduce((so, { position, opening, budget }) => {
    const taken = takeId(so);
    const positioned = writePosition(taken.company, taken.id, { written: position, cancelsOn: null });
    const opened = addOpening(positioned, taken.id, opening);
    made.push({ positionId: taken.id, positionOpeningId: opened.id });
    return budget ? addBudget(opened.company, taken.id, budget).company : opened.company;
  }, before);
  const answers: Record<Switches['positionCreated'], unknown> = {
    'list of positionId': made,
    'object with id': { id: made[0]?.positionId, positionOpeningId: made[0]?.positionOpeningId },
  };
  return { result: json(answers[before.data.switches.positionCreated]), company };
}

interface Added {
  readonly company: Company;
  readonly id: number;
}

export function addOpening(before: Company, positionId: number, written: ObjectCells): Added {
  const { company, id } = takeId(before);
  return { company: writeOpening(company, id, { positionId, written, deleted: false }), id };
}

export function addBudget(before: Company, positionId: number, written: ObjectCells): Added {
  const { company, id } = takeId(before);
  return { company: writeBudget(company, id, positionId, written), id };
}
