import { originOfToken } from '../canaries/canary-places.ts';
import { tokenPattern } from '../canaries/canary-token.ts';
import type { Court } from './court.ts';
import type { Json } from './judge-input.ts';
import { isOneOf } from './reading.ts';
import type { SeenPerson, Sight } from './shown.ts';
import type { Spot } from './spot.ts';
import type { Found } from './tally.ts';

/** Holds a stored value against what is true and what may be seen. */
export function judgeValue(court: Court, seen: SeenPerson, spot: Spot, stored: Json): Found | 'correct' {
  const forms = spot.truth(court.truth) ?? [null];
  const difference = { ...spot.place, stored, truth: forms[0] ?? null };
  const otherServiceUser = otherOwner(court, stored);
  if (otherServiceUser !== null) return { class: 'leaked', difference: { ...difference, otherServiceUser } };
  const judged = { difference, stored, spot, isTrue: isOneOf(stored, forms) };
  const sight = spot.sight(seen);
  return sight.kind === 'shown' ? judgeShown(court, judged) : judgeHidden(court, judged, sight);
}

interface Judged {
  readonly difference: Found['difference'];
  readonly stored: Json;
  readonly spot: Spot;
  readonly isTrue: boolean;
}

function judgeShown(court: Court, judged: Judged): Found | 'correct' {
  const { difference, stored, isTrue } = judged;
  if (isTrue) return 'correct';
  const proof = lastTrue(court, judged);
  if (proof) return { class: 'stale', difference: { ...difference, proof } };
  // It is empty where there is something: that is a value less, not a wrong one.
  return { class: stored === null ? 'missing-by-client' : 'wrong', difference };
}

function judgeHidden(court: Court, judged: Judged, { hidden, stands }: Extract<Sight, { kind: 'hidden' }>) {
  const { stored, spot, isTrue } = judged;
  if (stored === null && isTrue) return 'correct';
  const difference = { ...judged.difference, hidden };
  // Nothing, or what stands for a value that may not be read.
  if (stored === null || stored === stands) return { class: 'missing-by-permission', difference } as const;
  const proof = isTrue ? court.truth.when : lastTrue(court, judged);
  if (!proof) return { class: 'wrong', difference } as const;
  const detail = () => ({ lastAllowed: court.lastAllowed(difference.employeeId, spot.sight) });
  return { class: 'leaked', difference: { ...difference, proof }, detail } as const;
}

function lastTrue({ past }: Court, { spot, stored }: Judged) {
  return past.lastTime(spot.place.employeeId, spot.dependsOn, (then) => isOneOf(stored, spot.truth(then) ?? []));
}

const token = new RegExp(tokenPattern, 'i');

/** The service user whose canary the value carries, if that is another one. */
function otherOwner({ company, serviceUserId }: Court, stored: Json): string | null {
  const found = typeof stored === 'string' ? token.exec(stored)?.[0] : undefined;
  const owner = found === undefined ? null : originOfToken(company, found);
  return owner && owner.serviceUserId !== serviceUserId ? owner.serviceUserId : null;
}
