import type { ObjectCells } from '@hibob-kit/schemas';
import { Map as ImmutableMap } from 'immutable';
import { type Company, takeNumber } from '../company.ts';
import { type Module, stateOf, withState } from '../module.ts';

/** What somebody wrote over what follows from the company's people, by id. */
export interface PositionsState {
  readonly positions: ImmutableMap<number, PositionEdit>;
  readonly openings: ImmutableMap<number, OpeningEdit>;
  readonly budgets: ImmutableMap<number, BudgetEdit>;
}

export interface PositionEdit {
  readonly written: ObjectCells;
  readonly modified: string;
  /** From the end of this day it is cancelled; null: it is not. */
  readonly cancelsOn: string | null;
}

export interface OpeningEdit {
  readonly positionId: number;
  readonly written: ObjectCells;
  readonly modified: string;
  readonly deleted: boolean;
}

export interface BudgetEdit {
  readonly positionId: number;
  readonly written: ObjectCells;
  readonly modified: string;
}

const positionsModule: Module<PositionsState> = {
  id: 'positions',
  initial: () => ({ positions: ImmutableMap(), openings: ImmutableMap(), budgets: ImmutableMap() }),
};

export const positionsState = (company: Company): PositionsState => stateOf(company, positionsModule);

/** Writes over what a position, opening or budget of this id holds. */
export function writePosition(company: Company, id: number, change: Partial<PositionEdit>): Company {
  const state = positionsState(company);
  const known = state.positions.get(id) ?? { written: {}, cancelsOn: null };
  const written = { ...known.written, ...change.written };
  const edit = { ...known, ...change, written, modified: company.today };
  return withState(company, positionsModule, { ...state, positions: state.positions.set(id, edit) });
}

export function writeOpening(
  company: Company,
  id: number,
  change: Pick<OpeningEdit, 'positionId'> & Partial<OpeningEdit>,
): Company {
  const state = positionsState(company);
  const known = state.openings.get(id) ?? { written: {}, deleted: false };
  const written = { ...known.written, ...change.written };
  const edit = { ...known, ...change, written, modified: company.today };
  return withState(company, positionsModule, { ...state, openings: state.openings.set(id, edit) });
}

export function writeBudget(company: Company, id: number, positionId: number, written: ObjectCells): Company {
  const state = positionsState(company);
  const known = state.budgets.get(id)?.written ?? {};
  const edit = { positionId, written: { ...known, ...written }, modified: company.today };
  return withState(company, positionsModule, { ...state, budgets: state.budgets.set(id, edit) });
}

/** Ids of what came with the company count from three other numbers (planning.ts). */
export const firstNewId = 34_000_000;

export function takeId(company: Company): { readonly company: Company; readonly id: number } {
  const taken = takeNumber(company);
  return { company: taken.company, id: firstNewId + taken.number };
}
