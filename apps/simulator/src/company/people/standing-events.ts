import type { StoredPerson, StoredRow } from '@hibob-kit/schemas';
import type { CompanyEvent } from '../event.ts';
import { standingIn, standingOn } from './standing.ts';

/** What a change of somebody's lifecycle rows means today. `before` null: there was no such employee. */
export function standingEvents(
  before: StoredPerson | null,
  after: StoredPerson,
  today: string,
): readonly CompanyEvent[] {
  return turnEvents(after.id, before && standingOn(before, today), standingOn(after, today));
}

/** What it means that one lifecycle row follows another. `before` null: it is the first. */
export function turnEvents(
  employeeId: string,
  before: StoredRow | null,
  after: StoredRow | null,
): readonly CompanyEvent[] {
  const [was, is] = [stateOf(before), stateOf(after)];
  return turns
    .filter(({ happens }) => happens(was, is))
    .map(({ type }) => ({ type, triggeredBy: 'system', data: { employeeId } }));
}

interface State {
  readonly status: string;
  readonly isActive: boolean;
}

function stateOf(row: StoredRow | null): State {
  return { status: standingIn(row) ?? 'none', isActive: row?.columns.employeeStatus === 'Active' };
}

const gone = ['terminated', 'garden leave'];
const notYetThere = ['none', 'hired', 'terminated'];
/** Anything else is a leave: companies add their own. */
const notOnLeave = [...notYetThere, ...gone, 'employed'];

/** Source of the first four: the page of each event (documented); of the last: the name alone (inferred). */
const turns: readonly { readonly type: string; readonly happens: (was: State, is: State) => boolean }[] = [
  {
    type: 'employee.joined',
    happens: (was, is) => notYetThere.includes(was.status) && !notYetThere.includes(is.status),
  },
  // Garden leave or termination, whichever comes first.
  { type: 'employee.left', happens: (was, is) => !gone.includes(was.status) && gone.includes(is.status) },
  { type: 'employee.activated', happens: (was, is) => !was.isActive && is.isActive },
  // Not for a leave on which somebody remains active.
  { type: 'employee.inactivated', happens: (was, is) => was.isActive && !is.isActive },
  {
    type: 'employee.temporaryLeave',
    happens: (was, is) => notOnLeave.includes(was.status) && !notOnLeave.includes(is.status),
  },
];
