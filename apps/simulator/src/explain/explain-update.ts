import type { Person } from '../company/people.ts';
import { tallyOf } from './class-counts.ts';
import { companyShown, requestShown, subjectShown } from './described.ts';
import type { Asking } from './explain.ts';
import { fieldRow } from './explain-answer.ts';
import type { Explanation } from './explanation.ts';
import { namesIn } from './names.ts';
import type { Reading } from './reading.ts';
import { replay } from './replay.ts';
import type { Subject } from './subject.ts';
import { trialsIn } from './trials.ts';

/** A change of several fields: which of them are written, and why HiBob passes over the others without a word. */
export function explainUpdate(
  asking: Asking,
  { sent }: Extract<Reading, { kind: 'update' }>,
  person: Person,
): Explanation {
  const { company, request } = asking;
  const nameOf = namesIn(company);
  const trials = trialsIn(company, asking.onEvaluation);
  const tally = (subject: Subject) => tallyOf(company, request, [[person]], [subject], trials);
  const reached = tally({ kind: 'employee' });
  const fields = sent.flatMap(({ field }) => {
    const subject: Subject = { kind: 'field', field };
    return fieldRow(subject, tally(subject), nameOf) ?? [];
  });
  const { status } = replay(company, request);
  const subject = subjectShown(company, person, { kind: 'employee' }, nameOf);
  const changed = fields.filter(({ visible }) => visible > 0);
  const why = (because: (typeof fields)[number]['because']) => because.map(({ text }) => text).join(' ');
  return {
    explainId: asking.explainId,
    about: 'change',
    request: requestShown(request, status, nameOf),
    company: companyShown(company, asking.versionNow),
    subject,
    outcome: null,
    answer: null,
    deciding: null,
    stages: [],
    groups: [],
    nearMisses: [],
    fixes: [],
    counts: { employees: { all: 1, shown: reached.visible, because: [...reached.because] }, fields },
    paragraph: [
      `“${nameOf('serviceUser', request.serviceUserId)}” is answered ${status}: ${changed.length} of ${fields.length} ${fields.length === 1 ? 'field' : 'fields'} sent for ${subject.employee?.name ?? person.id} ${changed.length === 1 ? 'is' : 'are'} changed.`,
      ...fields
        .filter(({ visible }) => visible === 0)
        .map(({ field, because }) => `${field.name} is not: ${why(because)}`),
      ...(changed.length < fields.length ? ['Ask for one of the fields to see the smallest change.'] : []),
    ].join(' '),
  };
}
