import { rightsOf } from '@hibob-kit/permissions';
import { categories, features } from '@hibob-kit/schemas';
import { defaultCompany } from '../companies.ts';
import { ready } from '../expect/expectations.ts';
import { guidePlanWith } from '../expect/plan-rows.ts';
import { guideGroup, guideGroupWith } from '../guide-setup.ts';
import type { Scenario } from '../scenario.ts';
import { scenario, selectionWith } from './base.ts';

/** Setups with which nothing is wrong. A finding in one of them is a false accusation. */
export const completeScenarios: readonly Scenario[] = [
  scenario({
    id: 'guide-complete',
    title: 'The guide followed to the letter',
    story:
      'The admin made the service user, the group of type Service user, the access rights and every box of the table.',
    guide: 'Step by Step Instructions',
    company: defaultCompany,
    expect: ready,
  }),
  scenario({
    id: 'all-rights',
    title: 'Everything ticked',
    story: 'The admin ticked every box of every category, and every feature.',
    groups: [
      {
        ...guideGroup,
        name: 'Everything',
        categories: Object.fromEntries(categories.map((category) => [category.id, rightsOf('VHE')])),
        features: features.map((feature) => feature.id),
      },
    ],
    expect: ready,
  }),
  scenario({
    id: 'two-groups-add-up',
    title: 'Half of the boxes in each of two groups',
    story: 'Two permission groups hold the service user; what one lacks the other grants.',
    groups: [
      guideGroupWith({ payroll: null, home: null, personal: rightsOf('E') }),
      {
        ...guideGroup,
        name: 'Pay',
        categories: { payroll: rightsOf('VH'), home: rightsOf('V'), personal: rightsOf('V') },
      },
    ],
    expect: ready,
  }),
  scenario({
    id: 'edit-not-needed',
    title: 'Basic info and Home without Edit, where HiBob masks neither',
    story: 'The admin left out Edit on Basic info and Home; names and gender are readable without it in this company.',
    guide: 'Step 5 - Assign the correct permissions',
    groups: [guideGroupWith({ root: rightsOf('VH'), home: rightsOf('VH') })],
    expect: ready,
  }),
  scenario({
    id: 'anonymous',
    title: 'Integrating anonymously',
    story: 'Names are not shared, so Basic info has View only, as the guide’s footnote says.',
    guide: 'Step 5 - Assign the correct permissions',
    groups: [guideGroupWith({ root: rightsOf('V') })],
    selection: selectionWith({ unselected: ['names'] }),
    expect: {
      ...ready,
      plan: guidePlanWith({ 'Basic info': { viewHistory: 'not asked', edit: 'not asked', why: 'Employee key' } }),
    },
  }),
  scenario({
    id: 'diversity-unselected',
    title: 'Gender and date of birth not shared',
    story: 'The admin ticked neither Home nor Personal and unselected gender and date of birth in Read Employees.',
    guide: 'The ‘Home’ permission is missing',
    groups: [guideGroupWith({ home: null, personal: null })],
    selection: selectionWith({ unselected: ['gender', 'birthDate'] }),
    expect: { ...ready, plan: guidePlanWith({ Home: null, Personal: null }) },
  }),
  scenario({
    id: 'equity-unselected',
    title: 'Equity uploaded separately',
    story: 'The company keeps equity elsewhere: the category is not ticked and equity is unselected.',
    guide: 'Step 5 - Assign the correct permissions',
    groups: [guideGroupWith({ equity: null })],
    selection: selectionWith({ unselected: ['equity'] }),
    expect: { ...ready, plan: guidePlanWith({ Equity: null }) },
  }),
];
