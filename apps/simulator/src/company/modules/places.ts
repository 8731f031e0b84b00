import type { ObjectCells } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { firstNewId, positionsState } from './positions.ts';
import { type Seat, type SeatStatus, seatsOf } from './seats.ts';

export type PositionStatus = SeatStatus | 'cancelled' | 'cancelledSoon';

/** A position, before it is known what its openings and its budget say of it. */
export interface Place {
  readonly id: number;
  /** null: somebody made it later. */
  readonly seat: Seat | null;
  readonly status: PositionStatus;
  readonly cancelsOn: string | null;
  readonly cells: ObjectCells;
}

/** Position, opening and budget of a seat stand at the same place behind these numbers. */
export const firstIds = { position: 31_000_000, opening: 32_000_000, budget: 33_000_000 } as const;

export function placesOf(company: Company): readonly Place[] {
  const { positions } = positionsState(company);
  const made = [...positions.keys()].filter((id) => id > firstNewId).toSorted((one, other) => one - other);
  return [...seatsOf(company).map(placeOfSeat), ...made.map(newPlace)].map((place) => edited(place, company));
}

function placeOfSeat(seat: Seat): Place {
  const id = firstIds.position + seat.index;
  return {
    id,
    seat,
    status: seat.status,
    cancelsOn: null,
    cells: {
      '/position/name': numbered('P', id),
      '/position/effectiveDate': seat.startDate,
      '/position/department': seat.department,
      '/position/site': seat.site,
      '/position/jobProfile': seat.jobProfile,
      '/position/fte': seat.fte,
      '/position/employmentType': seat.employmentType,
      '/position/positionType': seat.status === 'vacant' ? 'Replacement' : 'Growth',
      '/position/managerPositionId': seat.managerIndex === null ? null : firstIds.position + seat.managerIndex,
      '/position/modificationDate': seat.startDate,
    },
  };
}

function newPlace(id: number): Place {
  return { id, seat: null, status: 'vacant', cancelsOn: null, cells: { '/position/name': numbered('P', id) } };
}

/** `P-0031000000`: the look of live position and opening names. */
export function numbered(letter: 'P' | 'O', id: number): string {
  return `${letter}-${String(id).padStart(10, '0')}`;
}

function edited(place: Place, company: Company): Place {
  const edit = positionsState(company).positions.get(place.id);
  if (!edit) return place;
  const { cancelsOn, written, modified } = edit;
  const cells = { ...place.cells, ...written, '/position/modificationDate': modified };
  if (cancelsOn === null) return { ...place, cells };
  return { ...place, cells, cancelsOn, status: cancelsOn <= company.today ? 'cancelled' : 'cancelledSoon' };
}
