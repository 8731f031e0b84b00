import type { ObjectCells, Value } from '@hibob-kit/schemas';
import { keptWith } from '../../kept-with.ts';
import type { Company } from '../company.ts';
import { openingsOf, type PositionPart } from './openings.ts';
import { firstIds, type Place, type PositionStatus, placesOf } from './places.ts';
import { plannedBudget, withDerivedCost } from './position-budgets.ts';
import { positionsState } from './positions.ts';

/** Positions, their openings and budgets as they read on the company's day. */
export interface Planning {
  readonly positions: readonly Position[];
  readonly openings: readonly PositionPart[];
  readonly budgets: readonly PositionPart[];
  readonly position: (id: number) => Position | null;
}

export interface Position {
  readonly id: number;
  readonly status: PositionStatus;
  readonly budgetId: number | null;
  readonly cells: ObjectCells;
}

export function planningOf(company: Company): Planning {
  return plannings(company, plan);
}

const plannings = keptWith<Planning>('planning');

function plan(company: Company): Planning {
  const places = placesOf(company);
  const openings = openingsOf(places, company);
  const byPosition = grouped(openings);
  const held = new Set(openings.filter(isHeld).map(({ positionId }) => positionId));
  const positions = places.map((place) => positionOf(place, byPosition.get(place.id) ?? [], held, company));
  const byId = new Map(positions.map((one) => [one.id, one]));
  return {
    positions,
    openings,
    budgets: places.flatMap((place) => budgetOf(place, company) ?? []),
    position: (id) => byId.get(id) ?? null,
  };
}

function grouped(parts: readonly PositionPart[]): ReadonlyMap<number, readonly PositionPart[]> {
  const byPosition = new Map<number, PositionPart[]>();
  for (const part of parts) {
    const known = byPosition.get(part.positionId);
    if (known) known.push(part);
    else byPosition.set(part.positionId, [part]);
  }
  return byPosition;
}

const isHeld = ({ cells }: PositionPart) => (cells['/positionOpening/filledBy'] ?? null) !== null;

function positionOf(
  place: Place,
  openings: readonly PositionPart[],
  held: ReadonlySet<number>,
  company: Company,
): Position {
  const all = (part: string) => openings.map(({ cells }) => cells[`/positionOpening/${part}`] ?? null);
  const recruitment = ['open', 'onHold', 'closed'].find((one) => all('recruitmentStatus').includes(one)) ?? null;
  const expected = earliest(all('expectedStartDate'));
  const actual = earliest(all('actualStartDate'));
  const budgetId = budgetIdOf(place, company);
  const manager = place.cells['/position/managerPositionId'] ?? null;
  return {
    id: place.id,
    status: place.status,
    budgetId,
    cells: {
      '/position/id': place.id,
      ...place.cells,
      '/position/job': place.cells['/position/jobProfile'] ?? null,
      '/position/status': place.status,
      '/position/endEffectiveDate': place.cancelsOn,
      '/position/filledBy': all('filledBy').find((one) => one !== null) ?? null,
      // The document describes the manager and shows the number of the manager's position.
      '/position/managerPositionFilledBy': typeof manager === 'number' && held.has(manager) ? manager : null,
      '/position/recruitmentStatus': recruitment,
      '/position/expectedStartDate': expected,
      '/position/actualStartDate': actual,
      '/position/calculatedRecruitmentStatus': recruitment,
      '/position/calculatedExpectedStartDate': expected,
      '/position/calculatedActualStartDate': actual,
      '/position/hasOpenRequests': false,
      '/position/budget': budgetId,
    },
  };
}

function earliest(days: readonly Value[]): Value {
  return days.filter((day) => typeof day === 'string').toSorted()[0] ?? null;
}

function budgetIdOf({ id, seat }: Place, company: Company): number | null {
  if (seat) return firstIds.budget + seat.index;
  return positionsState(company).budgets.findKey(({ positionId }) => positionId === id) ?? null;
}

function budgetOf(place: Place, company: Company): PositionPart | null {
  const id = budgetIdOf(place, company);
  if (id === null) return null;
  const edit = positionsState(company).budgets.get(id);
  const from = String(place.cells['/position/effectiveDate'] ?? company.today);
  const entered = { ...(place.seat ? plannedBudget(place.seat) : {}), ...edit?.written };
  const cells = {
    '/positionBudget/id': id,
    '/positionBudget/updateEffectiveDate': edit?.modified ?? from,
    ...withDerivedCost(entered, from, place.cancelsOn, company.today),
  };
  return { id, positionId: place.id, cells };
}
