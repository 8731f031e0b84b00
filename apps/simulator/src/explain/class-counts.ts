import { attemptOf, type Case, decidingOf, type Line, type PermissionGroup } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { caseOf } from './case-of.ts';
import type { Counts } from './explanation.ts';
import { namesIn } from './names.ts';
import type { PastRequest } from './past-request.ts';
import type { Subject } from './subject.ts';
import type { Trials } from './trials.ts';

export type Because = Counts['fields'][number]['because'][number];

/** What a subject comes to of everybody: how many see it, and what decides of the others. */
export interface Tally {
  readonly visible: number;
  readonly empty: number;
  readonly hidden: number;
  readonly because: readonly Because[];
}

/** Employees between whom no group and no stage can tell, so that one of them answers for all. */
export type PersonClass = readonly Person[];

/** By what the audience and the lifecycle status stages say of them, and what the request does. */
export function classesOf(
  company: Company,
  request: PastRequest,
  people: readonly Person[],
  trials: Trials,
): readonly PersonClass[] {
  const classes = new Map<string, Person[]>();
  for (const person of people) {
    const asked = caseOf(company, request, person, { kind: 'employee' }, trials);
    const key = keyOf(asked, company.groups);
    const known = classes.get(key);
    if (known) known.push(person);
    else classes.set(key, [person]);
  }
  return [...classes.values()];
}

function keyOf({ question, shape }: Case, groups: readonly PermissionGroup[]): string {
  const audiences = groups.flatMap((group) =>
    attemptOf(question, group).verdicts.flatMap(({ stage, rule, facts }) =>
      stage === 'audience' || stage === 'lifecycle status' ? [rule, JSON.stringify(facts)] : [],
    ),
  );
  return [shape.rule, ...audiences].join('\n');
}

/** Of several subjects one is enough. */
export function tallyOf(
  company: Company,
  request: PastRequest,
  classes: readonly PersonClass[],
  subjects: readonly [Subject, ...Subject[]],
  trials: Trials,
): Tally {
  const [subject] = subjects;
  const nameOf = namesIn(company);
  // Under REPLACE it differs from one to the next too which text stands where another would.
  const texts = /replace/i.test(request.body ?? '');
  const reasons = new Map<string, { readonly line: Line; readonly people: Person[] }>();
  let visible = 0;
  let empty = 0;
  let hidden = 0;
  const count = (people: readonly Person[], line: Line | null) => {
    if (line === null) {
      visible += people.length;
      return;
    }
    if (line.stage === 'data present') empty += people.length;
    else hidden += people.length;
    const key = `${line.rule} ${line.text}`;
    const known = reasons.get(key) ?? { line, people: [] };
    known.people.push(...people);
    reasons.set(key, known);
  };
  for (const people of classes) {
    const [first] = people;
    if (!first) continue;
    const decides = (person: Person): Line | null => {
      const lines = subjects.map((one) =>
        decidingOf(caseOf(company, request, person, one, trials), company.groups, nameOf),
      );
      return lines.includes(null) ? null : (lines[0] ?? null);
    };
    const line = decides(first);
    if (subject.kind === 'employee' || (subject.kind === 'field' && line !== null && !isOfData(line))) {
      count(people, line);
      continue;
    }
    // Whether there is a value differs from one to the next. Of fields that is all; of rows, what governs them too.
    const parts = subject.kind === 'field' && !texts ? byValue(people, subject.field.id) : people.map((one) => [one]);
    for (const part of parts) if (part[0]) count(part, decides(part[0]));
  }
  const because = [...reasons.values()]
    .map(({ line: { stage, rule, text, evidence }, people }) => ({
      stage,
      rule,
      text,
      count: people.length,
      examples: people.slice(0, 3).map(({ id }) => id),
      evidence,
    }))
    .toSorted((one, other) => other.count - one.count);
  return { visible, empty, hidden, because };
}

function byValue(people: PersonClass, fieldId: string): readonly PersonClass[] {
  const bare = new Set(people.filter((person) => person.value(fieldId) === null));
  return [people.filter((person) => !bare.has(person)), [...bare]];
}

function isOfData({ stage }: Line): boolean {
  return stage === 'data present';
}
