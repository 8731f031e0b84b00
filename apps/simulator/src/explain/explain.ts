import {
  explainCase,
  type GroupExplained,
  type Line,
  nearMisses,
  paragraphOf,
  type Told,
} from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { viewOf } from '../hibob/view.ts';
import { caseOf } from './case-of.ts';
import { companyShown, groupShown, lineShown, requestShown, subjectShown, subjectText } from './described.ts';
import { explainAnswer } from './explain-answer.ts';
import { explainOther } from './explain-other.ts';
import type { Explanation } from './explanation.ts';
import { fixShown } from './fix-shown.ts';
import { fixesFor } from './fixes.ts';
import { namesIn } from './names.ts';
import type { PastRequest } from './past-request.ts';
import { presenceIn } from './presence.ts';
import { readingOf } from './reading.ts';
import { type OnExplanation, refusals } from './refusal.ts';
import { replay } from './replay.ts';
import { subjectOf } from './subject.ts';

/** What somebody wants explained. */
export interface Asking {
  readonly explainId: string | null;
  /** As it was when the request was answered. */
  readonly company: Company;
  readonly versionNow: number;
  readonly request: PastRequest;
  /** null: whom the request names, or all of the answer. */
  readonly person: Person | null;
  readonly field: string | null;
  readonly past: boolean;
  readonly onEvaluation: OnExplanation;
}

/** Why something is, or is not, in an answer. Pure: the company is looked at and forked, never changed. */
export function explain(asking: Asking): Explanation {
  const { company, request } = asking;
  const reading = readingOf(request, viewOf(company, request.serviceUserId));
  if (reading.kind === 'other') return explainOther(asking);
  const addressed = reading.kind === 'person' || reading.kind === 'table' ? reading.person : null;
  const person = asking.person ?? addressed;
  if (person) return explainOne({ ...asking, person });
  return reading.kind === 'people' || reading.kind === 'bulk' ? explainAnswer(asking, reading) : explainOther(asking);
}

function explainOne(asking: Asking & { readonly person: Person }): Explanation {
  const { company, request, person } = asking;
  const view = viewOf(company, request.serviceUserId);
  const reading = readingOf(request, view);
  const subject = subjectOf(company, reading, asking.field, asking.past);
  const refusalOf = refusals(company, asking.onEvaluation);
  const nameOf = namesIn(company);
  const asked = caseOf(company, request, person, subject, refusalOf);
  const { outcome, deciding, stages, groups } = explainCase(asked, company.groups, nameOf);
  const answer = replay(company, request);
  const presence = presenceIn(answer, request, reading, person, subject);
  const question = { company, request, person, subject, refusalOf };
  const fixes = outcome === 'hidden' ? fixesFor(question, asked).map((fix) => fixShown(fix, question, nameOf)) : [];
  const misses = outcome === 'hidden' ? nearMisses({ groups }) : [];
  const shown = subjectShown(company, person, subject, nameOf);
  return {
    explainId: asking.explainId,
    about: subject.kind === 'unknown field' ? 'field' : subject.kind,
    request: requestShown(request, answer.status, nameOf),
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
      serviceUser: nameOf('serviceUser', request.serviceUserId),
      subject: subjectText(shown),
      outcome,
      deciding,
      further: stages.filter(({ acts }) => acts === 'fail').length - 1,
      nearest: nearestTold(misses, deciding),
      fixes: fixes.map(({ texts, sideEffects }) => ({ texts, sideEffect: sideEffects.text })),
    })}${shown.field?.nearest ? ` The company has ${shown.field.nearest}.` : ''}`,
  };
}

/** The group that lacks least, where that is more than was said already. */
function nearestTold([nearest]: readonly GroupExplained[], deciding: Line | null): Told['nearest'] {
  const lacks = nearest?.stages.filter(({ acts }) => acts === 'fail') ?? [];
  const isNews = lacks.some(({ text }) => text !== deciding?.text);
  return nearest && isNews ? { name: nearest.group.name, lacks } : null;
}
