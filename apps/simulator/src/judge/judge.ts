import type { Company } from '../company/company.ts';
import type { Version } from '../company/company-store.ts';
import { type Person, peopleOf } from '../company/people.ts';
import type { ServiceUser } from '../company/service-user.ts';
import { indexOf } from '../hibob/company-index.ts';
import { viewOf } from '../hibob/view.ts';
import { type Scope, scopeOf } from './asked-scope.ts';
import type { Court } from './court.ts';
import { judgeEmployee, type Wanted } from './judge-employee.ts';
import type { JudgeInput } from './judge-input.ts';
import type { Judgement } from './judgement.ts';
import { fresh, pastOf } from './past.ts';
import { readingOf } from './reading.ts';
import { type SeenPerson, seenBy } from './shown.ts';
import { type Stored, storedOf } from './stored.ts';
import { createTally, type Tally } from './tally.ts';

/** Splits every difference between what a client stored and the truth of a company. Names in the input are known to be the company's. */
export function judge(
  company: Company,
  older: readonly Version[],
  serviceUser: Pick<ServiceUser, 'id' | 'name'>,
  input: JudgeInput,
): Judgement {
  const stored = storedOf(input.rows);
  const scope = scopeOf(company, input, stored);
  const tally = createTally(input.limit);
  const court: Court = {
    company,
    serviceUserId: serviceUser.id,
    truth: readingOf(company, serviceUser.id),
    past: pastOf(company, older, serviceUser.id),
    lastAllowed: lastAllowedIn(older, serviceUser.id),
  };
  const { people, correct } = judgePeople(court, scope, stored, tally);
  for (const one of stored.duplicates) tally.add({ class: 'duplicated', difference: one });
  const counts = tally.counts();
  return {
    company: company.id,
    version: company.version,
    day: company.today,
    serviceUser: { id: serviceUser.id, name: serviceUser.name },
    verdict: verdictOf(counts),
    values: stored.values,
    correct,
    counts,
    scope: {
      employees: scope.employees,
      people,
      fields: scope.fields.map(({ id }) => id),
      tables: Object.fromEntries([...scope.tables].map(([id, columns]) => [id, [...columns]])),
    },
    versions: { oldest: older[0]?.company.version ?? company.version, newest: company.version },
    classes: [...tally.reports(serviceUser.name)],
  };
}

const nothing: Wanted = { fields: [], tables: new Map() };

/** How many people should be there, and how many values are as they should be. */
function judgePeople(court: Court, scope: Scope, { employees }: Stored, tally: Tally) {
  const { company, serviceUserId } = court;
  const everybody = peopleOf(company);
  const seen = seenBy(viewOf(company, serviceUserId));
  const { fieldById } = indexOf(company.data);
  const fieldNamed = (id: string) => fieldById.get(id) ?? null;
  let people = 0;
  let correct = 0;
  for (let index = 0; index < everybody.size; index += 1) {
    const person = everybody.at(index);
    const stored = employees.get(person.id) ?? null;
    const isExpected = expected[scope.employees](stored !== null, person);
    if (isExpected) people += 1;
    if (!stored && !isExpected) continue;
    const wanted = isExpected ? scope : nothing;
    for (const one of judgeEmployee(court, person, seen(person), stored, wanted, fieldNamed)) {
      if (one === 'correct') correct += 1;
      else tally.add(one);
    }
  }
  for (const [employeeId, { fields, tables }] of employees) {
    if (everybody.byId(employeeId)) continue;
    const cells = [...tables.values()].flatMap((entries) => [...entries.values()]).flatMap((entry) => [...entry.cells]);
    tally.add({ class: 'wrong', difference: { employeeId, values: fields.size + cells.length } });
  }
  return { people, correct };
}

const expected: Record<Scope['employees'], (isStored: boolean, person: Person) => boolean> = {
  all: () => true,
  active: (_, person) => person.value('internal.status') === 'Active',
  named: (isStored) => isStored,
};

/** Looks through the versions before, newest first; their views are made when somebody asks. */
function lastAllowedIn(older: readonly Version[], serviceUserId: string): Court['lastAllowed'] {
  const versions = older.map(({ company }) => company).toReversed();
  const seen = new Map<Company, (employeeId: string) => SeenPerson | null>();
  const seeing = (company: Company) => {
    const copy = fresh(company);
    const people = peopleOf(copy);
    const see = seenBy(viewOf(copy, serviceUserId));
    return (employeeId: string) => {
      const person = people.byId(employeeId);
      return person && see(person);
    };
  };
  return (employeeId, sight) => {
    for (const company of versions) {
      const see = seen.get(company) ?? seeing(company);
      seen.set(company, see);
      const person = see(employeeId);
      if (person && sight(person).kind === 'shown') return { version: company.version, day: company.today };
    }
    return null;
  };
}

function verdictOf({ 'missing-by-permission': unseen, ...others }: Judgement['counts']): Judgement['verdict'] {
  if (Object.values(others).some((count) => count > 0)) return 'differences';
  return unseen > 0 ? 'only what may not be seen is missing' : 'no difference';
}
