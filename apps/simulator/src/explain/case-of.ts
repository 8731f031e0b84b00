import { type Ask, type Case, decidingOf, type RequestChange, requestStageIds, stageIds } from '@hibob-kit/permissions';
import { type Company, regimeOf } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { viewOf } from '../hibob/view.ts';
import { asksOf } from './asks.ts';
import { dataOf } from './data-of.ts';
import { credentialIn, type PastRequest } from './past-request.ts';
import { type Reading, readingOf } from './reading.ts';
import { shapeOf } from './shape.ts';
import type { Subject } from './subject.ts';
import type { Trials } from './trials.ts';

/** A question as the permission model understands it, with what request and data say to it. `person` null: about nobody in particular. */
export function caseOf(
  company: Company,
  request: PastRequest,
  person: Person | null,
  subject: Subject,
  trials: Trials,
): Case {
  const view = viewOf(company, request.serviceUserId);
  const reading = readingOf(request, view);
  const { shape, askable, idStands } = shapeOf(request, reading, view, person, subject, trials);
  const data = dataOf(company, request, reading, person, subject, trials);
  const caseFor = (ask: Ask): Case => ({
    question: {
      serviceUserId: request.serviceUserId,
      credential: credentialIn(company, request),
      person,
      ask,
      showInactive: showsInactive(reading),
      regime: regimeOf(company),
      switches: company.data.switches,
    },
    shape,
    data,
    askable: withInactive(reading, person, askable),
  });
  const asks = asksOf(company, reading, subject, person, idStands);
  return hindmost(
    asks.map((alternatives) => furthest(alternatives.map(caseFor), company)),
    company,
  );
}

const furthest = (cases: readonly Case[], company: Company) => byReach(cases, company, (one, other) => one > other);
const hindmost = (cases: readonly Case[], company: Company) => byReach(cases, company, (one, other) => one < other);

const order: readonly string[] = [...stageIds, ...requestStageIds];

/** Of several the first that gets further, or less far, than all others. */
function byReach(cases: readonly Case[], { groups }: Company, goes: (one: number, best: number) => boolean): Case {
  const [first, ...others] = cases;
  if (!first) throw new Error('nothing is asked');
  if (others.length === 0) return first;
  const ranked = cases.map((one) => {
    const deciding = decidingOf(one, groups);
    return { one, reach: deciding ? order.indexOf(deciding.stage) : order.length };
  });
  return ranked.reduce((best, other) => (goes(other.reach, best.reach) ? other : best)).one;
}

/** null: the endpoint does not look at it. */
function showsInactive(reading: Reading): boolean | null {
  return reading.kind === 'people' || reading.kind === 'door' ? reading.showInactive : null;
}

function withInactive(
  reading: Reading,
  person: Person | null,
  askable: readonly RequestChange[],
): readonly RequestChange[] {
  const canAsk = (reading.kind === 'people' || reading.kind === 'door') && reading.canAskInactive;
  const isLeftOut = canAsk && !reading.showInactive && person && person.value('internal.status') !== 'Active';
  return isLeftOut ? [{ kind: 'ask for inactive' }, ...askable] : askable;
}
