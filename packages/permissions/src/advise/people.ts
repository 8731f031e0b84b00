import { boxNames, lifecycleExists, saveAndApply, screens } from '../catalogue.ts';
import type { Finding, Retest } from '../finding.ts';
import type { HiddenPeople, Problem } from '../problem.ts';
import { openGroup } from './open-group.ts';
import { peopleCause } from './people-causes.ts';
import { searchShows, showsInactive, tableRequest } from './retest.ts';
import { list } from './ways-out.ts';

export function audienceNobody(problem: Problem & { code: 'audience.nobody' }): Finding {
  return {
    code: 'audience.nobody',
    severity: 'blocking',
    certainty: 'certain',
    title: 'The access rights select nobody',
    category: null,
    rights: [],
    fields: problem.fields,
    evidence: [
      'people/search shows 0 people.',
      `The permission group works: ${problem.answering.join(', ')} answered 200 with no rows.`,
    ],
    causes: [
      {
        code: 'audience.nothing-selected',
        about: null,
        cause: 'No people are selected under Access rights, or the condition fits nobody.',
        lookAt: 'Access rights on the People’s data tab of the group.',
      },
    ],
    fix: audienceFix,
    instead: null,
    retest: searchShows(['root.id'], 'people'),
  };
}

export function hiddenPeople(problem: HiddenPeople): Finding {
  const { code, visible, inactive, hiddenManagers, causes } = problem;
  return {
    code,
    severity: 'advisory',
    certainty: hiddenManagers > 0 ? 'one of several' : 'cannot tell',
    title: titleOf(problem),
    category: null,
    rights: [],
    fields: [],
    evidence: [
      ...(code === 'audience.limited' ? [`people/search shows ${visible} people, ${inactive} of them inactive.`] : []),
      ...(code === 'audience.inactive-hidden' && inactive === 0
        ? [`people/search shows ${visible} people, and asking for inactive people as well adds none.`]
        : []),
      ...(code === 'audience.inactive-hidden' && inactive > 0
        ? [
            `people/search shows ${visible} people, ${inactive} of them inactive, and nobody’s lifecycle status is Terminated.`,
          ]
        : []),
      ...(hiddenManagers > 0 ? [managersLine(hiddenManagers)] : []),
    ],
    causes: causes.map(peopleCause),
    fix: audienceFix,
    instead: null,
    retest: retestOf(problem),
  };
}

/** The same fields are there of some people and not of others: another group grants them, for fewer people. */
export function audienceDiffers({ requirement, partly, refusing }: Problem & { code: 'audience.differs' }): Finding {
  const category = requirement.categoryName;
  return {
    code: 'audience.differs',
    severity: 'blocking',
    certainty: 'certain',
    title: `‘${category}’ can be read of some people only`,
    category,
    rights: [],
    fields: partly.map(({ label }) => label),
    evidence: [
      ...partly.slice(0, 3).map(({ label, seen }) => `${seen.shown} of ${seen.asked} people show ${label}.`),
      ...(refusing === null ? [] : [`A table of ${category} names ${refusing.people} people as not permitted.`]),
    ],
    causes: [
      {
        code: 'audience.two-groups',
        about: requirement.categoryId,
        cause: `The service user is in several permission groups, and the one that grants ${category} covers fewer people.`,
        lookAt: 'Every permission group that lists the service user as a member, and its Access rights.',
      },
    ],
    fix: [
      `${screens.permissionGroups}.`,
      `Open the group of the service user that grants “${boxNames.view}” on ${category}.`,
      `${screens.peoplesData} → Access rights.`,
      `${lifecycleExists}.`,
      saveAndApply,
    ],
    instead: null,
    retest:
      refusing !== null && partly.length === 0
        ? { request: tableRequest(refusing.table), shows: 'nobody as not permitted' }
        : searchShows(
            partly.map(({ id }) => id),
            `the key of ${list(partly.map(({ label }) => label))} for everybody`,
          ),
  };
}

function titleOf({ code, inactive, visible, hiddenManagers }: HiddenPeople): string {
  if (code === 'audience.limited') return 'Some people are not visible';
  if (inactive === 0 || visible === 0) return 'People who left or have not started yet are not visible';
  return hiddenManagers > 0 ? 'People who left, and others, are not visible' : 'People who left are not visible';
}

function managersLine(hidden: number): string {
  return hidden === 1
    ? '1 manager whom visible people report to is not visible.'
    : `${hidden} managers whom visible people report to are not visible.`;
}

function retestOf({ code, inactive, status }: HiddenPeople): Retest {
  if (code === 'audience.limited') return searchShows(['root.id', 'work.manager'], 'every manager among the people');
  return inactive === 0
    ? showsInactive(status)
    : searchShows(
        ['internal.lifecycleStatus'],
        'somebody whose lifecycle status is Terminated, with showInactive true',
      );
}

const audienceFix = [...openGroup, `${screens.peoplesData} → Access rights.`, `${lifecycleExists}.`, saveAndApply];
