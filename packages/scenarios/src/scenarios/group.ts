import { rightsOf } from '@hibob-kit/permissions';
import { advised, ready, refused } from '../expect/expectations.ts';
import { generalErrors, noBoxes } from '../expect/group-findings.ts';
import { inactiveHidden, leaversHidden, nobodySelected, payOfSome, peopleHidden } from '../expect/hidden-people.ts';
import { blindPlan, guidePlan, guidePlanWith } from '../expect/plan-rows.ts';
import { guideGroup, guideGroupWith, lifecycleStatusEqualsEmployed } from '../guide-setup.ts';
import type { Scenario } from '../scenario.ts';
import { scenario } from './base.ts';

/** The service user, its group and whom the group sees. */
export const groupScenarios: readonly Scenario[] = [
  scenario({
    id: 'no-group',
    title: 'No permission group',
    story: 'The admin made the service user and stopped after step 2.',
    guide: '‘General Errors’',
    groups: [],
    expect: refused([generalErrors], blindPlan),
  }),
  scenario({
    id: 'other-service-user-in-group',
    title: 'Another service user in the group',
    story: 'A second service user with a similar name was picked as the member.',
    guide: '‘General Errors’',
    serviceUsers: ['Ravio', 'Ravio (old)'],
    groups: [{ ...guideGroup, serviceUsers: ['Ravio (old)'] }],
    expect: refused([generalErrors], blindPlan),
  }),
  scenario({
    id: 'employee-group',
    title: 'A group of type Employee',
    story: 'The admin chose Employee in the dropdown that asks for the type of the group.',
    guide: 'Step 3 - Create a Permission Group & Add Service User',
    groups: [{ ...guideGroup, type: 'Employee' }],
    expect: refused([generalErrors], blindPlan),
  }),
  scenario({
    id: 'admin-group',
    title: 'A group of type Admin',
    story: 'The admin chose Admin in the dropdown that asks for the type of the group.',
    guide: 'Step 3 - Create a Permission Group & Add Service User',
    groups: [{ ...guideGroup, type: 'Admin' }],
    expect: refused([generalErrors], blindPlan),
  }),
  scenario({
    id: 'new-service-user-not-added',
    title: 'A new service user, not yet in the group',
    story: 'The token was lost, so the admin made a new service user; the old one is still the member.',
    guide: '‘General Errors’',
    serviceUsers: ['Ravio 2', 'Ravio'],
    expect: refused([generalErrors], blindPlan),
  }),
  scenario({
    id: 'access-rights-empty',
    title: 'Access rights select nobody',
    story: 'Every box is ticked, but nobody was selected under Access rights.',
    guide: 'Step 4 - Assign access to the correct employees',
    groups: [{ ...guideGroup, accessRights: { select: 'condition', conditions: [] } }],
    expect: refused([nobodySelected], blindPlan),
  }),
  scenario({
    id: 'leavers-hidden',
    title: 'Access rights equal Employed',
    story: 'Everything is as in the guide, but HiBob’s default condition was left in place.',
    guide: 'Step 4 - Assign access to the correct employees',
    groups: [{ ...guideGroup, accessRights: lifecycleStatusEqualsEmployed }],
    expect: advised(
      [
        inactiveHidden(49, [
          'audience.employed-only',
          'audience.everyone',
          'audience.statuses-picked',
          'audience.people-picked',
          'audience.part-of-company',
          'company.nobody-inactive',
        ]),
      ],
      guidePlan,
    ),
  }),
  scenario({
    id: 'access-rights-everyone',
    title: 'Access rights for Everyone',
    story: 'Everyone was chosen under Access rights: that is everyone active.',
    guide: 'Step 4 - Assign access to the correct employees',
    groups: [{ ...guideGroup, accessRights: { select: 'everyone' } }],
    expect: advised(
      [
        inactiveHidden(52, [
          'audience.everyone',
          'audience.statuses-picked',
          'audience.people-picked',
          'audience.part-of-company',
          'company.nobody-inactive',
        ]),
      ],
      guidePlan,
    ),
  }),
  scenario({
    id: 'leavers-not-among-statuses',
    title: 'Access rights equal Employed and Hired',
    story: 'Statuses were picked one by one: future hires are visible, people who left are not.',
    guide: 'Step 4 - Assign access to the correct employees',
    groups: [
      {
        ...guideGroup,
        accessRights: {
          select: 'condition',
          conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed', 'Hired'] }],
        },
      },
    ],
    expect: advised([leaversHidden(50, 1)], guidePlan),
  }),
  scenario({
    id: 'statuses-without-leave',
    title: 'Access rights equal Employed, Hired and Terminated',
    story:
      'Statuses were picked one by one and those of leave forgotten; nobody visible reports to somebody who is hidden.',
    groups: [
      {
        ...guideGroup,
        accessRights: {
          select: 'condition',
          conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed', 'Hired', 'Terminated'] }],
        },
      },
    ],
    // A company in which nobody is on leave answers the same, so there is nothing to accuse; the checklist asks for the headcount.
    expect: ready,
  }),
  scenario({
    id: 'one-site',
    title: 'Access rights for one site',
    story: 'The condition selects the people of London only.',
    groups: [
      {
        ...guideGroup,
        accessRights: { select: 'condition', conditions: [{ field: 'Site', operator: 'equals', values: ['London'] }] },
      },
    ],
    expect: advised([peopleHidden(18, 2, '6 managers whom visible people report to are not visible.')], guidePlan),
  }),
  scenario({
    id: 'people-picked',
    title: 'Access rights for employees picked by name',
    story: 'The admin picked three employees to try it out.',
    groups: [
      {
        ...guideGroup,
        accessRights: {
          select: 'people',
          employeeIds: ['3540797213504000001', '3540797213504000002', '3540797213504000003'],
        },
      },
    ],
    expect: advised(
      [
        inactiveHidden(3, [
          'audience.employed-only',
          'audience.everyone',
          'audience.statuses-picked',
          'audience.people-picked',
          'audience.part-of-company',
          'company.nobody-inactive',
        ]),
      ],
      guidePlanWith({ Lifecycle: { viewHistory: 'cannot tell' } }),
    ),
  }),
  scenario({
    id: 'pay-in-a-second-group',
    title: 'Payroll in a second group with the default access rights',
    story: 'A second group was made for pay, and its access rights still equal Employed: pay of others is hidden.',
    groups: [
      guideGroupWith({ payroll: null }),
      {
        ...guideGroup,
        name: 'Pay',
        accessRights: lifecycleStatusEqualsEmployed,
        categories: { payroll: rightsOf('VH') },
      },
    ],
    expect: refused([payOfSome], guidePlan),
  }),
  scenario({
    id: 'no-box-ticked',
    title: 'No box ticked, or not saved',
    story:
      'Members and access rights are as in the guide, and the boxes of People were lost when the dialog was closed.',
    guide: 'Step 5 - Assign the correct permissions',
    groups: [{ ...guideGroup, categories: {} }],
    expect: refused([noBoxes(60)], blindPlan),
  }),
];
