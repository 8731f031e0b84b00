import {
  accessOf,
  type Case,
  type Change,
  type Exposure,
  exposureOf,
  isGroupChange,
  type Landscape,
  outcomeOf,
  poolsOf,
  sizeOf,
  smallestSets,
} from '@hibob-kit/permissions';
import { endpoints as allEndpoints, grants } from '@hibob-kit/schemas';
import { type Company, regimeOf } from '../company/company.ts';
import { type Person, peopleOf } from '../company/people.ts';
import { destinationOf } from '../hibob/destination.ts';
import { viewOf } from '../hibob/view.ts';
import { caseOf } from './case-of.ts';
import { credentialIn, type PastRequest } from './past-request.ts';
import { patchedCompany, patchedRequest } from './patched.ts';
import { type Presence, presenceIn } from './presence.ts';
import { readingOf } from './reading.ts';
import { type Replayed, replay } from './replay.ts';
import type { Subject } from './subject.ts';
import type { Trials } from './trials.ts';

/** A change that was tried: the company forked, the change applied, the same request asked again. */
export interface Fix {
  readonly changes: readonly Change[];
  readonly size: number;
  readonly presence: Presence;
  readonly before: Replayed;
  readonly after: Replayed;
  readonly exposure: Exposure;
  /** Further endpoints that answer. */
  readonly endpoints: number;
}

export interface Asked {
  readonly company: Company;
  readonly request: PastRequest;
  readonly person: Person | null;
  readonly subject: Subject;
  readonly trials: Trials;
}

const fixesShown = 5;

/** All smallest fixes that work, those that expose least first. */
export function fixesFor(asked: Asked, hidden: Case): readonly Fix[] {
  const { company } = asked;
  const newGroup = {
    name: 'Integration',
    accessRights: { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] },
  } as const;
  const proved = new Map<readonly Change[], Proof>();
  const sets = smallestSets(poolsOf(hidden, company.groups, newGroup), (changes) => {
    const proof = tryOut(asked, changes);
    if (proof) proved.set(changes, proof);
    return proof !== null;
  });
  const before = replay(company, asked.request);
  const fixes = sets.flatMap((changes): readonly Fix[] => {
    const proof = proved.get(changes);
    if (!proof) return [];
    return [{ changes, size: sizeOf(changes), before, ...proof, ...sideEffectsOf(asked, changes) }];
  });
  return fixes.toSorted((one, other) => weightOf(one) - weightOf(other)).slice(0, fixesShown);
}

type Proof = Pick<Fix, 'presence' | 'after'>;

/** null: it does not work. The model is asked first, for an answer costs more. */
export function tryOut(asked: Asked, changes: readonly Change[]): Proof | null {
  const { person, subject, trials } = asked;
  const company = patchedCompany(asked.company, changes);
  const request = patchedRequest(asked.request, changes);
  if (request === null || credentialIn(company, request).kind !== 'accepted') return null;
  const expected = outcomeOf(caseOf(company, request, person, subject, trials), company.groups);
  if (expected === 'hidden') return null;
  const after = replay(company, request);
  const reading = readingOf(request, viewOf(company, request.serviceUserId));
  const presence = presenceIn(after, request, reading, person, subject);
  const works = after.status < 400 && (presence === 'value') === (expected === 'visible');
  return works ? { presence, after } : null;
}

function sideEffectsOf(
  { company, request: { serviceUserId, method, path } }: Asked,
  changes: readonly Change[],
): Pick<Fix, 'exposure' | 'endpoints'> {
  if (!changes.some(isGroupChange)) return { exposure: { employees: 0, categories: [], fields: [] }, endpoints: 0 };
  const regime = regimeOf(company);
  const before = accessOf(serviceUserId, company.groups, regime);
  const after = accessOf(serviceUserId, patchedCompany(company, changes).groups, regime);
  const { endpoint } = destinationOf(method, path);
  const opened = allEndpoints.filter(
    ({ feature, id }) =>
      id !== endpoint?.id && feature !== null && !grants(before.features, feature) && grants(after.features, feature),
  );
  return { exposure: exposureOf(before, after, landscapeOf(company)), endpoints: opened.length };
}

export function landscapeOf(company: Company): Landscape {
  const { data } = company;
  const people = peopleOf(company);
  return {
    people: Array.from({ length: people.size }, (_, index) => people.at(index)),
    categoryIds: data.categories.map(({ id }) => id),
    fields: data.fields.map(({ id, categoryId }) => ({ id, categoryId, sensitive: data.sensitiveFields.has(id) })),
    regime: regimeOf(company),
  };
}

function weightOf({ exposure, endpoints }: Fix): number {
  return exposure.fields.reduce((sum, { people }) => sum + people, exposure.employees + endpoints);
}
