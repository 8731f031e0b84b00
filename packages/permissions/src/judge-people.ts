import type { CauseCode } from './cause.ts';
import { type Observation, seenOf } from './observation.ts';
import type { HiddenPeople } from './problem.ts';

/**
 * Whether people are hidden. Leavers count most: without them nobody learns who left. That somebody reports to a person who is not
 * shown proves that people are hidden; otherwise a company in which nobody has left answers the same.
 */
export function judgePeople(observation: Pick<Observation, 'people' | 'fields'>): HiddenPeople | null {
  const { visible, active, statuses, hiddenManagers } = observation.people;
  const inactive = Math.max(0, visible - active);
  const leaversMissing = inactive === 0 || (statuses !== null && !statuses.has('terminated'));
  const somebodyHidden = hiddenManagers !== null && hiddenManagers > 0;
  if (!leaversMissing && !somebodyHidden) return null;
  const onlyEmployed = statuses === null || [...statuses.keys()].every((status) => status === 'employed');
  const causes: readonly (CauseCode | null)[] = [
    inactive === 0 && onlyEmployed ? 'audience.employed-only' : null,
    inactive === 0 ? 'audience.everyone' : null,
    ...(leaversMissing ? likelyWithoutLeavers : likelyWithLeavers),
    somebodyHidden ? null : inactive === 0 ? 'company.nobody-inactive' : 'company.nobody-left',
  ];
  return {
    code: leaversMissing ? 'audience.inactive-hidden' : 'audience.limited',
    visible,
    inactive,
    hiddenManagers: hiddenManagers ?? 0,
    status: seenOf('internal.status', observation),
    causes: causes.filter((cause) => cause !== null),
  };
}

const likelyWithoutLeavers: readonly CauseCode[] = [
  'audience.statuses-picked',
  'audience.people-picked',
  'audience.part-of-company',
];
const likelyWithLeavers: readonly CauseCode[] = [
  'audience.part-of-company',
  'audience.people-picked',
  'audience.statuses-picked',
];
