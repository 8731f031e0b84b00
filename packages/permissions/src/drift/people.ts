import { searchShows, showsInactive } from '../advise/retest.ts';
import { lifecycleExists, saveAndApply, screens } from '../catalogue.ts';
import { type DriftEntry, note } from './entry.ts';
import type { Seen } from './seen.ts';

/** A company hires and loses people every day; so many at once is no hiring (the guard of a sync uses the same measure). */
const noteworthyPeople = 5;
const noteworthyShare = 0.05;

export function peopleEntries(before: Seen, after: Seen): readonly DriftEntry[] {
  const then = before.people;
  const now = after.people;
  const inactiveThen = Math.max(0, then.visible - then.active);
  const inactiveNow = Math.max(0, now.visible - now.active);
  if (inactiveThen > 0 && inactiveNow === 0 && now.visible > 0) return [leaversHidden(inactiveThen, after)];
  if (inactiveThen === 0 && inactiveNow > 0) return [leaversShown(inactiveNow, after)];
  const difference = now.visible - then.visible;
  if (Math.abs(difference) <= Math.max(noteworthyPeople, then.visible * noteworthyShare)) return [];
  const evidence = [`people/search showed ${then.visible} people at the check before and shows ${now.visible} now.`];
  const retest = searchShows(['root.id'], `${then.visible} people or more`);
  if (difference > 0) {
    const title = `${difference} more people can be seen`;
    return [note({ code: 'drift.people-more', change: 'added', title, evidence, retest })];
  }
  return [
    note({
      code: 'drift.people-fewer',
      change: 'removed',
      certainty: 'one of several',
      title: `${-difference} people cannot be seen any more`,
      evidence,
      causes: [
        {
          code: 'audience.part-of-company',
          about: null,
          cause: 'Access rights were narrowed, to a site, a department or picked people.',
          lookAt: 'Access rights on the People’s data tab of the group.',
        },
        {
          code: 'audience.statuses-picked',
          about: null,
          cause: 'Access rights now name lifecycle statuses one by one.',
          lookAt: 'Whether Access rights say Lifecycle status exists.',
        },
      ],
      fix: accessFix,
      retest,
    }),
  ];
}

function leaversHidden(before: number, { people: { visible }, fields }: Seen): DriftEntry {
  return note({
    code: 'drift.leavers-hidden',
    change: 'removed',
    title: 'People who left cannot be seen any more',
    evidence: [
      `At the check before ${before} inactive people could be seen; now people/search shows ${visible} people, all of them active.`,
    ],
    causes: [
      {
        code: 'audience.employed-only',
        about: null,
        cause: 'Access rights were set to Lifecycle status equals Employed or to Everyone.',
        lookAt: 'Access rights on the People’s data tab of the group.',
      },
    ],
    fix: accessFix,
    retest: showsInactive(fields['internal.status']),
  });
}

function leaversShown(inactive: number, { people: { visible }, fields }: Seen): DriftEntry {
  return note({
    code: 'drift.leavers-shown',
    change: 'added',
    title: 'People who left can be seen now',
    evidence: [
      `people/search shows ${visible} people, ${inactive} of them inactive; there was nobody inactive before.`,
    ],
    retest: showsInactive(fields['internal.status']),
  });
}

const accessFix = [
  `${screens.permissionGroups}.`,
  'Open the group of the service user.',
  `${screens.peoplesData} → Access rights.`,
  `${lifecycleExists}.`,
  saveAndApply,
];
