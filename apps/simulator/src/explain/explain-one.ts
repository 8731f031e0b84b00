import { explainCase, type GroupExplained, nearMisses, paragraphOf, type Told } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { caseOf } from './case-of.ts';
import { companyShown, groupShown, lineShown, requestShown, subjectShown, subjectText } from './described.ts';
import type { Asking } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { fixShown } from './fix-shown.ts';
import { fixesFor } from './fixes.ts';
import { namesIn } from './names.ts';
import { presenceIn } from './presence.ts';
import type { Reading } from './reading.ts';
import { replay } from './replay.ts';
import { type Subject, subjectOf } from './subject.ts';
import { trialsIn } from './trials.ts';

/** One thing of one employee, or whether a request is let through at all. */
export function explainOne(asking: Asking, reading: Reading, person: Person | null): Explanation {
  const { company, request } = asking;
  const subject = subjectMeant(asking, reading, person);
  const trials = trialsIn(company, asking.onEvaluation);
  const nameOf = namesIn(company);
  const asked = caseOf(company, request, person, subject, trials);
  const { outcome, deciding, stages, groups } = explainCase(asked, company.groups, nameOf);
  const answer = replay(company, request);
  const presence = presenceIn(answer, request, reading, person, subject);
  const question = { company, request, person, subject, trials };
  const fixes = outcome === 'hidden' ? fixesFor(question, asked).map((fix) => fixShown(fix, question, nameOf)) : [];
  const misses = outcome === 'hidden' ? nearMisses({ groups }) : [];
  const shown = subjectShown(company, person, subject, nameOf);
  const said = requestShown(request, answer.status, nameOf);
  return {
    explainId: asking.explainId,
    about: aboutOf(subject, reading),
    request: said,
    company: companyShown(company, asking.versionNow),
    subject: shown,
    outcome,
    answer: { presence, agrees: (presence === 'value') === (outcome === 'visible') },
    deciding: deciding && lineShown(deciding),
    stages: stages.map(lineShown),
    groups: groups.map((one) => groupShown(one.group, request.serviceUserId, one.stages, one.deciding)),
    nearMisses: misses.map(({ group, failing, stages: lines }) => ({
      group: { id: group.id, name: group.name },
      failing,
      lacks: lines.filter(({ acts }) => acts === 'fail').map(({ text }) => text),
    })),
    fixes,
    counts: null,
    paragraph: `${paragraphOf({
      serviceUser: said.serviceUser.name,
      about: toldAs(subject, reading),
      subject: subject.kind === 'answer' ? `${said.status} to ${said.method} ${said.path}` : subjectText(shown),
      outcome,
      deciding,
      further: stages.filter(({ acts }) => acts === 'fail').length - 1,
      nearest: nearestTold(misses),
      fixes: fixes.map(({ texts, sideEffects, proof }) => ({
        texts,
        sideEffect: sideEffects.text,
        leavesEmpty: proof.presence !== 'value',
      })),
    })}${shown.field?.nearest ? ` The company has ${shown.field.nearest}.` : ''}`,
  };
}

function subjectMeant(
  { company, field, past }: Pick<Asking, 'field' | 'past'> & { readonly company: Company },
  reading: Reading,
  person: Person | null,
): Subject {
  if (person === null) return { kind: 'answer' };
  return reading.kind === 'door' && reading.namesPeople && field === null
    ? { kind: 'employee' }
    : subjectOf(company, reading, field, past);
}

function aboutOf({ kind }: Subject, reading: Reading): Explanation['about'] {
  if (kind === 'answer' || kind === 'employee' || kind === 'rows') return kind;
  return reading.kind === 'update' ? 'change' : 'field';
}

function toldAs({ kind }: Subject, reading: Reading): Told['about'] {
  if (kind === 'answer') return 'answered';
  return reading.kind === 'update' ? 'changed' : 'seen';
}

function nearestTold([nearest]: readonly GroupExplained[]): Told['nearest'] {
  return nearest ? { name: nearest.group.name, lacks: nearest.stages.filter(({ acts }) => acts === 'fail') } : null;
}
