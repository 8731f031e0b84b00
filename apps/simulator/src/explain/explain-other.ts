import {
  type Change,
  changeText,
  clickPath,
  fails,
  type Line,
  type NameOf,
  type PermissionGroup,
  passes,
  permissionLine,
  type Question,
  type RequestVerdict,
  requestLine,
  smallestSets,
  togetherOf,
} from '@hibob-kit/permissions';
import { featurePath } from '@hibob-kit/schemas';
import { type Company, regimeOf } from '../company/company.ts';
import { companyShown, groupShown, lineShown, requestShown, subjectShown } from './described.ts';
import { destinationOf } from './destination.ts';
import type { Asking } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { namesIn } from './names.ts';
import { credentialIn, type PastRequest } from './past-request.ts';
import { patchedCompany } from './patched.ts';
import { refusals } from './refusal.ts';
import { type Replayed, replay } from './replay.ts';

/** Answers that are not about fields of people: who may ask at all, and whether the request itself is at fault. */
export function explainOther(asking: Asking): Explanation {
  const { company, request } = asking;
  const nameOf = namesIn(company);
  const answer = replay(company, request);
  const refusal = refusals(company, asking.onEvaluation)(request);
  const linesFor = (groups: readonly PermissionGroup[]) => linesOf(company, request, groups, answer, refusal, nameOf);
  const stages = linesFor(company.groups);
  const deciding = decidingIn(stages);
  const fixes = deciding && !refusal ? fixesFor(company, request, nameOf) : [];
  const groups = company.groups.map((group) => {
    const lines = linesFor([group]);
    return groupShown(group, request.serviceUserId, lines, decidingIn(lines));
  });
  const said = deciding ? `It is decided at the stage “${deciding.stage}”: ${deciding.text}` : 'Nothing is in its way.';
  return {
    explainId: asking.explainId,
    about: 'answer',
    request: requestShown(request, answer.status, nameOf),
    company: companyShown(company, asking.versionNow),
    subject: subjectShown(company, asking.person, { kind: 'employee' }, nameOf),
    outcome: deciding ? 'hidden' : 'visible',
    answer: null,
    deciding: deciding && lineShown(deciding),
    stages: stages.map(lineShown),
    groups,
    nearMisses: [],
    fixes,
    counts: null,
    paragraph: [
      `“${nameOf('serviceUser', request.serviceUserId)}” is answered ${answer.status}. ${said}`,
      ...(fixes[0] ? [`Smallest change, tried on a copy of the company: ${fixes[0].texts.join(' ')}`] : []),
    ].join(' '),
  };
}

/** Credential, group type and member as for people; then what the endpoint takes, and the request itself. */
function linesOf(
  company: Company,
  request: PastRequest,
  groups: readonly PermissionGroup[],
  { status }: Replayed,
  refusal: RequestVerdict | null,
  nameOf: NameOf,
): readonly Line[] {
  const { verdicts } = togetherOf(questionOf(company, request), groups);
  const door = verdicts.filter(({ stage }) => stage === 'credential' || stage === 'group type' || stage === 'member');
  const right = rightVerdict(request, groups, status);
  // Metadata takes no right at all, so a service user without any group reads it.
  const takesNothing = right === null && status < 400;
  return [
    ...door.filter(({ stage }) => stage === 'credential' || !takesNothing).map((one) => permissionLine(one, nameOf)),
    ...(right ? [requestLine(right, nameOf)] : []),
    requestLine(refusal ?? passes('shape.employee'), nameOf),
  ];
}

function rightVerdict(
  { method, path, serviceUserId }: PastRequest,
  groups: readonly PermissionGroup[],
  status: number,
): RequestVerdict | null {
  const { endpoint } = destinationOf(method, path);
  if (!endpoint || endpoint.permission === 'none') return null;
  const { feature, permission } = endpoint;
  if (feature === null)
    return status === 403 ? fails('right.missing', { permission }) : passes('right.given', { permission });
  const counting = groups.filter(
    ({ type, members }) => type === 'Service user' && members.serviceUserIds.includes(serviceUserId),
  );
  const has = counting.some(({ features }) => features.some((one) => one === feature || one.startsWith(`${feature}:`)));
  const facts = { feature: featurePath(feature) };
  return has ? passes('right.feature', facts) : fails('right.feature-missing', facts);
}

/** Of a question about nobody the first three stages alone are meant. */
function questionOf(company: Company, request: PastRequest): Question {
  return {
    serviceUserId: request.serviceUserId,
    credential: credentialIn(company, request),
    person: { id: '', value: () => null },
    ask: { kind: 'person' },
    showInactive: null,
    regime: regimeOf(company),
    switches: company.data.switches,
  };
}

function decidingIn(lines: readonly Line[]): Line | null {
  return lines.find(({ acts }) => acts === 'fail') ?? null;
}

function fixesFor(company: Company, request: PastRequest, nameOf: NameOf): Explanation['fixes'] {
  const { endpoint } = destinationOf(request.method, request.path);
  const before = replay(company, request);
  const usable = company.groups.filter(({ type }) => type === 'Service user');
  const pools = usable.map(({ id: groupId, members, features, categories }) => {
    const { serviceUserId } = request;
    const member: readonly Change[] = members.serviceUserIds.includes(serviceUserId)
      ? []
      : [{ kind: 'add member', groupId, serviceUserId }];
    const feature = endpoint?.feature ?? null;
    const ticking: readonly Change[] =
      feature === null || features.includes(feature) ? [] : [{ kind: 'tick feature', groupId, feature }];
    // Which category a write takes Edit on only its handler knows: each is tried.
    const editing: readonly Change[] =
      feature === null && endpoint?.kind === 'write'
        ? company.data.categories
            .filter(({ id }) => !categories[id]?.edit)
            .map(({ id }) => ({ kind: 'tick box', groupId, categoryId: id, fieldId: null, right: 'edit' }))
        : [];
    return { always: [], changes: [...member, ...ticking, ...editing] };
  });
  const sets = smallestSets(pools, (changes) => replay(patchedCompany(company, changes), request).status < 400, 2);
  return sets.map((changes) => ({
    size: changes.length,
    changes: [...changes],
    texts: changes.map((change) => changeText(change, nameOf)),
    clicks: [...new Set(changes.flatMap((change) => clickPath(change, nameOf) ?? []))],
    proof: {
      statusBefore: before.status,
      statusAfter: replay(patchedCompany(company, changes), request).status,
      presence: 'value' as const,
      employeesBefore: null,
      employeesAfter: null,
    },
    sideEffects: { employees: 0, sameField: 0, otherFields: 0, categories: [], sensitive: [], text: null },
  }));
}
