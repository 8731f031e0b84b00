import type { NameOf } from '@hibob-kit/permissions';
import { peopleOf } from '../company/people.ts';
import { classesOf, type PersonClass, type Tally, tallyOf } from './class-counts.ts';
import { companyShown, requestShown, subjectShown } from './described.ts';
import type { Asking } from './explain.ts';
import type { Counts, Explanation } from './explanation.ts';
import { namesIn } from './names.ts';
import type { Reading } from './reading.ts';
import { replay } from './replay.ts';
import { type Subject, subjectOf } from './subject.ts';
import { trialsIn } from './trials.ts';

type Many = Extract<Reading, { kind: 'people' | 'bulk' }>;

/** A whole answer about many employees: who is in it, who is not and why, and the same field by field. */
export function explainAnswer(asking: Asking, reading: Many): Explanation {
  const { company, request } = asking;
  const nameOf = namesIn(company);
  const trials = trialsIn(company, asking.onEvaluation);
  const people = peopleOf(company);
  const all = Array.from({ length: people.size }, (_, index) => people.at(index));
  const classes = classesOf(company, request, all, trials);
  const tally = (of: readonly PersonClass[], ...subjects: [Subject, ...Subject[]]) =>
    tallyOf(company, request, of, subjects, trials);
  const subject = subjectOf(company, reading, asking.field, asking.past);
  const employees =
    subject.kind === 'rows' ? tally(classes, ...anyRows(subject)) : tally(classes, { kind: 'employee' });
  // Of whoever is not in the answer no field is, and that was said.
  const shown =
    subject.kind === 'rows' ? classes : classes.filter((one) => tally([one], { kind: 'employee' }).hidden === 0);
  const fields = asking.field === null ? fieldsAskedIn(reading) : [subject];
  const rows = fields.flatMap((one) => fieldRow(one, tally(shown, one), nameOf) ?? []);
  const answer = replay(company, request);
  const counts: Counts = {
    employees: { all: all.length, shown: employees.visible, because: [...employees.because] },
    fields: rows,
  };
  const [mostly] = employees.because;
  return {
    explainId: asking.explainId,
    about: 'answer',
    request: requestShown(request, answer.status, nameOf),
    company: companyShown(company, asking.versionNow),
    subject: subjectShown(company, null, subject, nameOf),
    outcome: null,
    answer: null,
    deciding: null,
    stages: [],
    groups: [],
    nearMisses: [],
    fixes: [],
    counts,
    paragraph: [
      `${employees.visible} of ${all.length} employees are in the answer.`,
      ...employees.because.map(
        ({ count, stage, text }) => `${count} ${count === 1 ? 'is' : 'are'} not (${stage}): ${text}`,
      ),
      ...hiddenTexts(rows),
      ...(mostly ? ['Ask for one of the employees to see the smallest change.'] : []),
    ].join(' '),
  };
}

/** Whoever has any row to show is in a bulk answer. */
function anyRows(subject: Extract<Subject, { kind: 'rows' }>): [Subject, Subject] {
  return [
    { ...subject, column: null, past: false },
    { ...subject, column: null, past: true },
  ];
}

function fieldsAskedIn(reading: Many): readonly Subject[] {
  return reading.kind === 'people' ? reading.fields.fields.map((field) => ({ kind: 'field', field })) : [];
}

export function fieldRow(subject: Subject, { visible, empty, hidden, because }: Tally, nameOf: NameOf) {
  const id = subjectId(subject);
  return id === null
    ? null
    : { field: { id, name: nameOf('field', id) }, visible, empty, hidden, because: [...because] };
}

function subjectId(subject: Subject): string | null {
  if (subject.kind === 'field') return subject.field.id;
  if (subject.kind === 'unknown field') return subject.id;
  return subject.kind === 'rows' ? subject.column : null;
}

/** Fields that are hidden for the same reason of as many employees, in one sentence. */
function hiddenTexts(rows: Counts['fields']): readonly string[] {
  const sentences = new Map<string, string[]>();
  for (const { field, hidden, because } of rows) {
    if (hidden === 0) continue;
    const [first] = because.filter(({ stage }) => stage !== 'data present');
    const key = `hidden of ${hidden} of those: ${first?.text ?? ''}`;
    sentences.set(key, [...(sentences.get(key) ?? []), field.name]);
  }
  return [...sentences].map(([text, names]) => {
    const more = names.length - namesSaid;
    const list = more > 0 ? `${names.slice(0, namesSaid).join(', ')} and ${more} more` : names.join(', ');
    return `${list} ${names.length === 1 ? 'is' : 'are'} ${text}`;
  });
}

const namesSaid = 4;
