import { dateOf } from '../calendar.ts';
import { leavingOf } from '../leaving.ts';
import { turnsOf } from '../tables/lifecycle-rows.ts';
import type { Facts } from './facts.ts';
import { enteredOn, type Subject } from './subject.ts';

/** Lifecycle and User data: dates that stand beside the lifecycle table. Type and reason of a termination stand in its row. */
export function lifecycleFacts(subject: Subject): Facts {
  const { world, career, dice } = subject;
  const { standing, start, lastDay } = career;
  return {
    'internal.terminationDate': lastDay === null ? null : dateOf(lastDay),
    'internal.notice': { value: dice.pick('notice', [1, 2, 3]), unit: 'months' },
    'internal.probationEndDate': dateOf(start + 90),
    ...leaveFacts(turnsOf(world, career, dice)),
    'employee.firstDayOfWork': dateOf(start),
    'employee.lastDayOfWork': lastDay === null ? null : dateOf(lastDay),
    'employee.eligibleForRehire': standing === 'terminated' ? leavingOf(dice).type !== 'Dismissal' : null,
    'employee.regrettableTermination': standing === 'terminated' ? leavingOf(dice).type === 'Resignation' : null,
    'root.state': stateOf(subject),
    'root.creationDate': dateOf(enteredOn(subject)),
  };
}

/** Whoever has no address cannot be invited. */
function stateOf({ identity, career: { standing } }: Subject): string {
  if (standing === 'terminated' || identity.email === null) return 'uninvited';
  return standing === 'hired' ? 'invited' : 'active';
}

function leaveFacts(turns: ReturnType<typeof turnsOf>): Facts {
  const at = turns.findLastIndex(({ leave }) => leave !== undefined);
  const leave = turns[at];
  const back = turns[at + 1];
  if (!leave) return {};
  return {
    'employee.recentLeaveStartDate': dateOf(leave.day),
    'employee.recentLeaveEndDate': back ? dateOf(back.day - 1) : null,
  };
}
