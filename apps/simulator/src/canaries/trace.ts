import type { Company } from '../company/company.ts';
import type { CanaryLedger, Sending } from './canary-ledger.ts';
import { type Origin, originOfToken } from './canary-places.ts';
import { subjectsOf } from './canary-subjects.ts';
import { type Suspect, suspectsIn } from './marks-in.ts';
import { leakSentence, traceSentence } from './trace-sentences.ts';
import type { Leak, Traced } from './traced.ts';

/** Names what of a company stands in a dump, a log or the body of a webhook. */
export function trace(company: Company, ledger: CanaryLedger, text: string): Traced {
  // Without the key nothing is known to be a tag.
  const sendings = company.canaries ? ledger.sendings() : [];
  const numbers = numbersSent(sendings);
  const { suspects, isWhole } = firstOf(suspectsIn(text));
  const found = new Map<string, Found>();
  for (const suspect of suspects) {
    const token = suspect.kind === 'text' ? originOfToken(company, suspect.mark) : null;
    const origins = suspect.kind === 'text' ? (token ? [token] : []) : (numbers.get(suspect.mark) ?? []);
    for (const origin of origins) note(found, origin, suspect, origins.length === 1);
  }
  const labels = new Map(subjectsOf(company.data).map(({ id, label }) => [id, label]));
  const leaks = [...found.values()].slice(0, leaksShown).map((one) => leakOf(one, company, labels, sendings));
  const state = company.canaries ? 'on' : 'off';
  return {
    canaries: state,
    found: found.size,
    sentence: traceSentence(state, found.size, isWhole),
    leaks,
    more: found.size - leaks.length,
    forgottenAnswers: ledger.forgotten(),
  };
}

const leaksShown = 100;
const placesShown = 5;
const requestsShown = 10;
/** Beyond them a text is read no further, and the answer says so. */
const suspectsRead = 200_000;

interface Found {
  readonly origin: Origin;
  readonly kind: Suspect['kind'];
  readonly certain: boolean;
  readonly marks: ReadonlySet<string>;
  readonly occurrences: number;
  readonly at: number[];
}

function firstOf(all: Iterable<Suspect>): { readonly suspects: readonly Suspect[]; readonly isWhole: boolean } {
  const suspects: Suspect[] = [];
  for (const suspect of all) {
    if (suspects.length === suspectsRead) return { suspects, isWhole: false };
    suspects.push(suspect);
  }
  return { suspects, isWhole: true };
}

function note(found: Map<string, Found>, origin: Origin, { kind, mark, at }: Suspect, certain: boolean): void {
  const key = keyOf(origin);
  const known = found.get(key) ?? { origin, kind, certain: false, marks: new Set(), occurrences: 0, at: [] };
  found.set(key, {
    ...known,
    certain: known.certain || certain,
    marks: known.marks.has(mark) ? known.marks : new Set([...known.marks, mark]),
    occurrences: known.occurrences + 1,
    at: known.at.length < placesShown ? [...known.at, at] : known.at,
  });
}

const keyOf = ({ subject, employeeId, serviceUserId }: Origin) => `${serviceUserId} ${employeeId} ${subject}`;

/** A number cannot leak before it was sent, so only what was sent is looked for. */
function numbersSent(sendings: readonly Sending[]): ReadonlyMap<string, readonly Origin[]> {
  const numbers = new Map<string, readonly Origin[]>();
  for (const { marks } of sendings) {
    for (const [mark, origins] of marks) {
      const known = numbers.get(mark) ?? [];
      const added = origins.filter((origin) => !known.some((one) => keyOf(one) === keyOf(origin)));
      if (added.length > 0) numbers.set(mark, [...known, ...added]);
    }
  }
  return numbers;
}

function leakOf(
  { origin, kind, certain, marks, occurrences, at }: Found,
  company: Company,
  labels: ReadonlyMap<string, string>,
  sendings: readonly Sending[],
): Leak {
  const key = keyOf(origin);
  const entries = sendings
    .filter((sending) => [...marks].some((mark) => sending.marks.get(mark)?.some((one) => keyOf(one) === key)))
    .map(({ entry }) => entry);
  const endpoints = [...new Set(entries.map(({ endpoint }) => endpoint ?? 'unknown'))];
  const users = [...company.serviceUsers, ...company.deletedServiceUsers];
  const { subject, employeeId, serviceUserId } = origin;
  const leak = {
    field: subject,
    label: labels.get(subject) ?? subject,
    employeeId,
    serviceUser: { id: serviceUserId, name: users.find(({ id }) => id === serviceUserId)?.name ?? serviceUserId },
    kind,
    certain,
    occurrences,
    at,
    routes: endpoints.map((endpoint) => ({
      endpoint,
      requests: entries.filter((entry) => (entry.endpoint ?? 'unknown') === endpoint).length,
    })),
    requests: entries.slice(-requestsShown).map(({ n, at: when, method, path, endpoint }) => ({
      n,
      explainId: `${company.id}.${n}`,
      at: when,
      method,
      path,
      endpoint: endpoint ?? 'unknown',
    })),
    moreRequests: Math.max(0, entries.length - requestsShown),
  };
  return { ...leak, sentence: leakSentence(leak) };
}
