import type { Needs } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { viewOf } from '../hibob/view.ts';
import { boxesFor } from './needed-boxes.ts';
import type { PastRequest } from './past-request.ts';
import { type Reading, readingOf } from './reading.ts';

export interface Logged {
  /** Its number in the journal. */
  readonly n: number;
  readonly request: PastRequest;
}

/** The boxes and features that a log of requests takes to be answered in full. */
export function needsOf(company: Company, log: readonly Logged[]): Needs {
  const each = log.map(({ n, request }) => ({
    n,
    request,
    reading: readingOf(request, viewOf(company, request.serviceUserId)),
  }));
  return {
    boxes: each.flatMap(({ n, request, reading }) =>
      boxesFor(company, request, reading).map((box) => ({ ...box, request: n })),
    ),
    features: each.flatMap(({ n, reading }) => featuresFor(reading).map((feature) => ({ feature, request: n }))),
    inactive: each.map(({ n, reading }) => inactiveIn(reading, n)).find((one) => one !== null) ?? null,
    named: namedIn(each.map(({ reading }) => reading)),
  };
}

/** The employees the log is about, where every request that is about any names them; null: some are about everybody. */
function namedIn(readings: readonly Reading[]): readonly string[] | null {
  const about = readings.map(aboutWhom);
  if (about.includes('everybody')) return null;
  const ids = new Set(about.flatMap((one) => (one === 'everybody' ? [] : one.map(({ id }) => id))));
  return ids.size > 0 ? [...ids] : null;
}

function aboutWhom(reading: Reading): readonly Person[] | 'everybody' {
  switch (reading.kind) {
    case 'people':
    case 'bulk':
      return reading.named ? [...reading.named] : 'everybody';
    case 'person':
    case 'table':
    case 'update':
      return reading.person ? [reading.person] : [];
    case 'door': {
      const { asks, person } = reading.takes;
      if (person) return [person];
      const dependsOnPeople = asks.flat().some((ask) => ask.kind !== 'nothing');
      return dependsOnPeople ? 'everybody' : [];
    }
    default:
      return reading satisfies never;
  }
}

function featuresFor(reading: Reading): readonly string[] {
  if (reading.kind !== 'door') return [];
  return reading.takes.asks
    .flat()
    .flatMap((ask) =>
      ask.kind === 'feature' ? (ask.folder === null ? ask.feature : `${ask.feature}:${ask.folder}`) : [],
    );
}

function inactiveIn(reading: Reading, request: number): Needs['inactive'] {
  const because = inactiveBecause(reading);
  return because === null ? null : { because, request };
}

function inactiveBecause(reading: Reading): string | null {
  switch (reading.kind) {
    case 'people':
      return reading.showInactive ? 'a search says showInactive: true' : null;
    case 'person':
    case 'table':
    case 'update':
      return reading.person && isInactive(reading.person) ? 'an employee who is not active is read by id' : null;
    case 'bulk':
      if (reading.named === null) return 'a bulk table is read of everybody, and leaves out nobody who is inactive';
      return [...reading.named].some(isInactive) ? 'an employee who is not active is asked for by id' : null;
    case 'door':
      if (reading.holdsInactive) return 'a list leaves out nobody who is inactive';
      return reading.takes.person && isInactive(reading.takes.person)
        ? 'an employee who is not active is asked about by id'
        : null;
    default:
      return reading satisfies never;
  }
}

const isInactive = (person: Person) => person.value('internal.status') !== 'Active';
