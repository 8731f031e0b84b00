import { Map as ImmutableMap } from 'immutable';
import { type Company, takeNumber } from '../company.ts';
import { type Module, stateOf, withState } from '../module.ts';
import { type Person, peopleOf } from '../people.ts';
import { generatedRequests, indexOfGenerated } from './time-off-generated.ts';
import { type PolicyType, policyTypeNamed, type ReasonCode } from './time-off-policy-types.ts';
import type { AskedTimeOff, TimeOffRequest, Turn } from './time-off-request.ts';

export interface Adjustment {
  readonly policyType: string;
  /** `balance` adds to what there is, `daysUsed` to what was taken. */
  readonly adjustmentType: 'balance' | 'daysUsed';
  readonly effectiveDate: string;
  readonly amount: number;
  readonly reason: string | null;
}

/** What somebody changed; the rest is derived. */
interface TimeOff {
  /** Requests made since, and generated ones that took another turn. */
  readonly requests: ImmutableMap<number, TimeOffRequest>;
  /** Ids of the requests an employee made since. */
  readonly madeBy: ImmutableMap<string, readonly number[]>;
  readonly adjustments: ImmutableMap<string, readonly Adjustment[]>;
  readonly reasonCodes: ImmutableMap<string, readonly ReasonCode[]>;
}

export const timeOffModule: Module<TimeOff> = {
  id: 'time-off',
  initial: () => ({
    requests: ImmutableMap(),
    madeBy: ImmutableMap(),
    adjustments: ImmutableMap(),
    reasonCodes: ImmutableMap(),
  }),
};

/** An employee's requests, the earliest days first. */
export function requestsOf(company: Company, person: Person): readonly TimeOffRequest[] {
  const { requests, madeBy } = stateOf(company, timeOffModule);
  const generated = generatedRequests(company, person).map((one) => requests.get(one.id) ?? one);
  const made = (madeBy.get(person.id) ?? []).flatMap((id) => requests.get(id) ?? []);
  return [...generated, ...made].filter((one) => isInService(person, one)).toSorted(byStart);
}

export function requestById(company: Company, id: number): TimeOffRequest | null {
  const people = peopleOf(company);
  const index = indexOfGenerated(company, id);
  const made = stateOf(company, timeOffModule).requests.get(id);
  const person = index === null ? people.byId(made?.employeeId ?? '') : people.at(index);
  return (person && requestsOf(company, person).find((one) => one.id === id)) ?? null;
}

/** Adds a request that begins with this turn. */
export function withNewRequest(
  company: Company,
  employeeId: string,
  asked: AskedTimeOff,
  turn: Turn,
): { readonly company: Company; readonly request: TimeOffRequest } {
  const taken = takeNumber(company);
  const request: TimeOffRequest = { id: firstMadeId + taken.number, employeeId, asked, history: [turn] };
  const state = stateOf(taken.company, timeOffModule);
  const madeBy = state.madeBy.update(employeeId, [], (ids) => [...ids, request.id]);
  return { request, company: withRequest(withState(taken.company, timeOffModule, { ...state, madeBy }), request) };
}

/** Gives a request another turn. */
export function withTurn(company: Company, request: TimeOffRequest, turn: Turn): Company {
  return withRequest(company, { ...request, history: [...request.history, turn] });
}

export function adjustmentsOf(company: Company, employeeId: string): readonly Adjustment[] {
  return stateOf(company, timeOffModule).adjustments.get(employeeId) ?? [];
}

export function withAdjustment(company: Company, employeeId: string, adjustment: Adjustment): Company {
  const state = stateOf(company, timeOffModule);
  const adjustments = state.adjustments.update(employeeId, [], (known) => [...known, adjustment]);
  return withState(company, timeOffModule, { ...state, adjustments });
}

export function reasonCodesOf(company: Company, { name, reasonCodes }: PolicyType): readonly ReasonCode[] {
  return [...reasonCodes, ...(stateOf(company, timeOffModule).reasonCodes.get(name) ?? [])];
}

/** Adds a reason code, unless the type has one of this name (inferred). */
export function withReasonCode(company: Company, type: PolicyType, displayName: string): Company {
  if (reasonCodesOf(company, type).some((code) => code.displayName === displayName)) return company;
  const taken = takeNumber(company);
  const state = stateOf(taken.company, timeOffModule);
  const code: ReasonCode = { id: firstAddedReasonCode + taken.number, displayName };
  const reasonCodes = state.reasonCodes.update(type.name, [], (codes) => [...codes, code]);
  return withState(taken.company, timeOffModule, { ...state, reasonCodes });
}

export function reasonCodeOf(company: Company, { asked }: TimeOffRequest): ReasonCode | null {
  const type = policyTypeNamed(asked.policyType);
  return (type && reasonCodesOf(company, type).find(({ id }) => id === asked.reasonCode)) ?? null;
}

/** Above every generated id, so that an id tells which kind it is. */
const firstMadeId = 40_000_000;
const firstAddedReasonCode = 4_000;

function withRequest(company: Company, request: TimeOffRequest): Company {
  const state = stateOf(company, timeOffModule);
  return withState(company, timeOffModule, { ...state, requests: state.requests.set(request.id, request) });
}

/** Nobody is off before the first day of work, nor after the last: such requests went with the change of the date (ours). */
function isInService(person: Person, { asked }: TimeOffRequest): boolean {
  const start = person.value('work.startDate');
  const end = person.value('internal.terminationDate');
  return (typeof start !== 'string' || asked.startDate >= start) && (typeof end !== 'string' || asked.startDate <= end);
}

function byStart(one: TimeOffRequest, other: TimeOffRequest): number {
  if (one.asked.startDate !== other.asked.startDate) return one.asked.startDate < other.asked.startDate ? -1 : 1;
  return one.id - other.id;
}
