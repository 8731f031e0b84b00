import { type PermissionGroup, rightsOf } from '@hibob-kit/permissions';
import { advised, refused } from '../expect/expectations.ts';
import { guidePlan } from '../expect/plan-rows.ts';
import { guideGroup } from '../guide-setup.ts';
import type { Scenario } from '../scenario.ts';
import { companyWith, scenario } from './base.ts';

const fieldLevel = companyWith({ regime: 'field-level' });
const withBoxesOf = (fields: PermissionGroup['fields']) => [{ ...guideGroup, fields }];
const toTitle = ['System settings → Account → Permission groups.', 'Open the group of the service user.'];

/** Companies in which single fields have boxes of their own. */
export const fieldLevelScenarios: readonly Scenario[] = [
  scenario({
    id: 'job-title-hidden-by-its-own-box',
    title: 'Job title has a box of its own, which is not ticked',
    story: 'Work is ticked as in the guide; under People’s fields, View was taken away from Job title.',
    company: fieldLevel,
    groups: withBoxesOf({ 'work.title': rightsOf('') }),
    expect: refused(
      [
        {
          code: 'field.hidden',
          severity: 'blocking',
          certainty: 'certain',
          title: 'Job title cannot be read',
          category: 'Work',
          rights: ['view'],
          fields: ['Job title'],
          evidence: [
            '60 of 60 people show Employee ID, Department, Site, Manager, Start date, Original start date and Org level.',
            '0 of 60 people show Job title.',
            'Work table: answers, so a right on Work is there.',
          ],
          causes: [
            {
              code: 'field.hidden-by-override',
              about: 'work.title',
              cause: 'Job title has boxes of its own under People’s fields, and View is not ticked there.',
              lookAt: 'Whether the group’s People’s data tab says “People’s fields”, and Job title below Work there.',
            },
          ],
          fix: [
            ...toTitle,
            'People’s data → Edit → People’s fields → Work: tick “View” on Job title.',
            'Save, then Apply.',
          ],
          instead: null,
          retest: {
            request: 'POST /v1/people/search',
            body: { fields: ['work.title'], showInactive: true },
            shows: 'the key of Job title',
          },
        },
      ],
      guidePlan,
    ),
  }),
  scenario({
    id: 'job-title-history-hidden-by-its-own-box',
    title: 'Job title has a box of its own, without View histories',
    story: 'Work is ticked as in the guide; under People’s fields, Job title has View only.',
    company: fieldLevel,
    groups: withBoxesOf({ 'work.title': rightsOf('V') }),
    expect: advised(
      [
        {
          code: 'field.history-hidden',
          severity: 'advisory',
          certainty: 'certain',
          title: 'Earlier values of Job title cannot be read',
          category: 'Work',
          rights: ['viewHistory'],
          fields: ['Job title'],
          evidence: ['Work table: HiBob names Job title as restricted to the row in force.'],
          causes: [
            {
              code: 'field.history-hidden-by-override',
              about: 'work.title',
              cause: 'Job title has boxes of its own under People’s fields, and View histories is not ticked there.',
              lookAt: 'Job title below Work, under People’s fields on the group’s People’s data tab.',
            },
          ],
          fix: [
            ...toTitle,
            'People’s data → Edit → People’s fields → Work: tick “View histories” on Job title.',
            'Save, then Apply.',
          ],
          instead: null,
          retest: { request: 'GET /v1/bulk/people/work', shows: 'no restriction on Job title' },
        },
      ],
      guidePlan,
    ),
  }),
  scenario({
    id: 'field-level-edit-not-needed',
    title: 'Field-level permissions, Personal without Edit',
    story: 'The company changed to field-level permissions, in which a birth date needs no Edit to be read.',
    company: fieldLevel,
    groups: [{ ...guideGroup, categories: { ...guideGroup.categories, personal: rightsOf('VH') } }],
    expect: { verdict: 'ready', findings: [], plan: guidePlan },
  }),
];
