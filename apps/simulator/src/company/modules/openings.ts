import type { ObjectCells } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { firstIds, numbered, type Place } from './places.ts';
import { firstNewId, positionsState } from './positions.ts';
import type { Seat } from './seats.ts';

/** An opening, or a budget: something of a position. */
export interface PositionPart {
  readonly id: number;
  readonly positionId: number;
  readonly cells: ObjectCells;
}

/** Every position has the opening through which it is filled, and those that were added. */
export function openingsOf(places: readonly Place[], company: Company): readonly PositionPart[] {
  const added = addedByPosition(company);
  return places.flatMap((place) => {
    const { id, seat } = place;
    const own = seat ? [openingOfSeat(place, seat)] : [];
    return [...own, ...(added.get(id) ?? []).map((openingId) => newOpening(place, openingId))].flatMap(
      (opening) => edited(opening, place, company) ?? [],
    );
  });
}

function addedByPosition(company: Company): ReadonlyMap<number, readonly number[]> {
  const byPosition = new Map<number, number[]>();
  const { openings } = positionsState(company);
  for (const [id, { positionId }] of [...openings].toSorted(([one], [other]) => one - other)) {
    if (id > firstNewId) byPosition.set(positionId, [...(byPosition.get(positionId) ?? []), id]);
  }
  return byPosition;
}

function openingOfSeat(place: Place, seat: Seat): PositionPart {
  const id = firstIds.opening + seat.index;
  const started = seat.status === 'filled' || seat.status === 'departing';
  return opening(place, id, {
    '/positionOpening/status': seat.status,
    '/positionOpening/recruitmentStatus': seat.recruitmentStatus,
    '/positionOpening/expectedStartDate': seat.expectedStartDate,
    '/positionOpening/actualStartDate': started ? seat.startDate : null,
    '/positionOpening/filledBy': seat.holderId,
    '/positionOpening/updateEffectiveDate': seat.startDate,
  });
}

function newOpening(place: Place, id: number): PositionPart {
  return opening(place, id, { '/positionOpening/status': 'vacant', '/positionOpening/recruitmentStatus': 'open' });
}

function opening({ id: positionId }: Place, id: number, cells: ObjectCells): PositionPart {
  return {
    id,
    positionId,
    cells: {
      '/positionOpening/id': id,
      '/positionOpening/positionId': positionId,
      '/positionOpening/positionOpeningName': numbered('O', id),
      ...cells,
    },
  };
}

function edited(part: PositionPart, place: Place, company: Company): PositionPart | null {
  const edit = positionsState(company).openings.get(part.id);
  if (edit?.deleted) return null;
  const written = edit ? { ...edit.written, '/positionOpening/updateEffectiveDate': edit.modified } : {};
  return { ...part, cells: { ...part.cells, ...written, ...ofCancelled(place) } };
}

/** A cancelled position has no holder any more, and nobody is looked for (one program). */
function ofCancelled({ status }: Place): ObjectCells {
  if (status === 'cancelledSoon') return { '/positionOpening/status': status };
  if (status !== 'cancelled') return {};
  return {
    '/positionOpening/status': status,
    '/positionOpening/recruitmentStatus': 'closed',
    '/positionOpening/actualStartDate': null,
    '/positionOpening/filledBy': null,
  };
}
