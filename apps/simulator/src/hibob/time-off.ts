import { timeOffEndpoints } from '@hibob-kit/schemas';
import { requestsOf, withAdjustment } from '../company/modules/time-off.ts';
import { type Balance, balanceOn } from '../company/modules/time-off-balance.ts';
import { policyTypeNamed } from '../company/modules/time-off-policy-types.ts';
import { submit } from '../company/modules/time-off-submission.ts';
import { submissionEvents, takeTurn } from '../company/modules/time-off-turns.ts';
import { allowedPerson } from './allowed-person.ts';
import { type Binding, bind, bindWrite } from './bind.ts';
import { badRequest, done, forbidden, json, notFound } from './result.ts';
import { requestWire } from './time-off-wire.ts';

/** An employee's requests and balances. */
export const timeOffBindings: readonly Binding[] = [
  bindWrite(timeOffEndpoints.request, ({ path, body, moment, origin }, view) => {
    const found = allowedPerson(view, path.id, 'manageTimeOffRequests');
    if (found.kind === 'refused') return { result: found.result };
    // Creating needs the settings' permission as well (time off reference).
    if (!view.may('manageTimeOffSettings')) return { result: forbidden };
    const submitted = submit(view.company, found.person, body, moment);
    if (submitted.kind === 'refused') return { result: badRequest(submitted.error) };
    const { company, request } = submitted;
    return { result: done, company, events: submissionEvents(request, origin) };
  }),

  bind(timeOffEndpoints.readRequest, ({ path }, view) => {
    const found = allowedPerson(view, path.id, 'manageTimeOffRequests');
    if (found.kind === 'refused') return found.result;
    const request = requestsOf(view.company, found.person).find(({ id }) => String(id) === path.requestId);
    return request ? json(requestWire(request, view.company, view.shown)) : notFound;
  }),

  bindWrite(timeOffEndpoints.cancelRequest, ({ path, moment, origin }, view) => {
    const found = allowedPerson(view, path.id, 'manageTimeOffRequests');
    if (found.kind === 'refused') return { result: found.result };
    const request = requestsOf(view.company, found.person).find(({ id }) => String(id) === path.requestId);
    if (!request) return { result: notFound };
    const turned = takeTurn(view.company, request, 'cancel', { at: moment, by: 'system', origin });
    if (turned.kind === 'refused') return { result: badRequest(turned.error) };
    return { result: done, company: turned.company, events: turned.events };
  }),

  bind(timeOffEndpoints.balance, ({ path, query }, view) => {
    const found = allowedPerson(view, path.id, 'seeBalances');
    if (found.kind === 'refused') return found.result;
    const type = policyTypeNamed(query.policyType);
    if (!type) return badRequest(`query.policyType: there is no policy type ${query.policyType}.`);
    const balance = balanceOn(view.company, found.person, type, query.date);
    return json({ employeeId: found.person.id, ...balanceWire(balance, query.date) });
  }),

  bindWrite(timeOffEndpoints.adjust, ({ path, body }, view) => {
    const found = allowedPerson(view, path.id, 'adjustBalances');
    if (found.kind === 'refused') return { result: found.result };
    if (!policyTypeNamed(body.policyType)) {
      return { result: badRequest(`body.policyType: there is no policy type ${body.policyType}.`) };
    }
    const adjustment = { ...body, reason: body.reason ?? null };
    return { result: done, company: withAdjustment(view.company, found.person.id, adjustment) };
  }),
];

/** Halves are what a balance is rounded to (inferred: half days are the shortest that most policies allow). */
function balanceWire({ policy, begins, ...amounts }: Balance, day: string) {
  return {
    totalBalanceAsOfDate: amounts.total,
    totalRoundedBalanceAsOfDate: Math.round(amounts.total * 2) / 2,
    pointInTime: day,
    startingBalance: amounts.starting,
    startingBalanceAsOf: begins,
    totalTaken: amounts.taken,
    totalAdminAdjustments: amounts.adjusted,
    totalSystemAdjustments: 0,
    annualAllowance: amounts.annualAllowance,
    policy: policy.name,
  };
}
