import type { NameOf } from '@hibob-kit/permissions';
import { peopleOf } from '../company/people.ts';
import { classesOf, type Tally, tallyOf } from './class-counts.ts';
import { companyShown, requestShown, subjectShown } from './described.ts';
import type { Asking } from './explain.ts';
import type { Counts, Explanation } from './explanation.ts';
import { namesIn } from './names.ts';
import type { Reading } from './reading.ts';
import { refusals } from './refusal.ts';
import { replay } from './replay.ts';
import { type Subject, subjectOf } from './subject.ts';

type Many = Extract<Reading, { kind: 'people' | 'bulk' }>;

/** A whole answer about many employees: who is in it, who is not and why, and the same field by field. */
export function explainAnswer(asking: Asking, reading: Many): Explanation {
  const { company, request } = asking;
  const nameOf = namesIn(company);
  const refusalOf = refusals(company, asking.onEvaluation);
  const people = peopleOf(company);
  const all = Array.from({ length: people.size }, (_, index) => people.at(index));
  const classes = classesOf(company, request, all, refusalOf);
  const tally = (...subjects: [Subject, ...Subject[]]) => tallyOf(company, request, classes, subjects, refusalOf);
  const subject = subjectOf(company, reading, asking.field, asking.past);
  const employees = subject.kind === 'rows' ? tally(...anyRows(subject)) : tally({ kind: 'employee' });
  const fields = asking.field === null ? fieldsAskedIn(reading) : [subject];
  const rows = fields.flatMap((one) => fieldRow(one, tally(one), nameOf) ?? []);
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
      ...employees.because.map(({ count, stage, text }) => `${count} are not (${stage}): ${text}`),
      ...rows.filter(({ hidden }) => hidden > 0).map(fieldText),
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

function fieldRow(subject: Subject, { visible, empty, hidden, because }: Tally, nameOf: NameOf) {
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

function fieldText({ field, visible, hidden, because }: Counts['fields'][number]): string {
  const [first] = because.filter(({ stage }) => stage !== 'data present');
  return `${field.name} is hidden of ${hidden} and readable of ${visible}${first ? `: ${first.text}` : '.'}`;
}
