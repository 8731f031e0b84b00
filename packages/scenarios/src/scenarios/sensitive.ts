import { rightsOf } from '@hibob-kit/permissions';
import { refused } from '../expect/expectations.ts';
import { editMissing } from '../expect/hidden-fields.ts';
import { guidePlanWith } from '../expect/plan-rows.ts';
import { guideGroupWith } from '../guide-setup.ts';
import type { Scenario } from '../scenario.ts';
import { companyWith, scenario } from './base.ts';

/** What HiBob hides without Edit in every company (classic rule), and two companies in which it hides more. */
const alwaysSensitive = [
  'personal.birthDate',
  'personal.age',
  'identification.ssn',
  'identification.ssnSerialNumber',
  'payroll.nin',
  'employee.sin',
  'financial.passportNumber',
  'financial.identificationNumber',
  'home.spouse.birthDate',
];

export const sensitiveScenarios: readonly Scenario[] = [
  scenario({
    id: 'personal-edit-missing',
    title: 'Personal without Edit',
    story: 'Personal has View and View History, but not Edit: the birth date stays hidden.',
    guide: 'Step 5 - Assign the correct permissions',
    groups: [guideGroupWith({ personal: rightsOf('VH') })],
    expect: refused(
      [
        editMissing({
          category: 'Personal',
          fields: ['Date of Birth'],
          ids: 'personal.birthDate',
          evidence: ['0 of 60 people show Date of Birth.', '20 of 20 people show Prefix and Pronouns.'],
          instead: 'Unselect Date of birth in Read Employees.',
          asks: ['personal.birthDate'],
          shows: 'the key of Date of Birth',
        }),
      ],
      guidePlanWith({ Personal: { edit: 'cannot tell' } }),
    ),
  }),
  scenario({
    id: 'basic-info-edit-missing',
    title: 'Basic info without Edit, where HiBob masks names',
    story: 'In this company first and last name are sensitive; Basic info has View and View History only.',
    guide: 'Step 5 - Assign the correct permissions',
    company: companyWith({ sensitiveFields: [...alwaysSensitive, 'root.firstName', 'root.surname'] }),
    groups: [guideGroupWith({ root: rightsOf('VH') })],
    expect: refused(
      [
        editMissing({
          category: 'Basic info',
          fields: ['First name', 'Last name'],
          ids: 'root.firstName, root.surname',
          evidence: [
            '60 of 60 people show ID, Display name and Email.',
            '0 of 60 people show First name and Last name.',
          ],
          instead: 'Unselect Names in Read Employees.',
          asks: ['root.firstName', 'root.surname'],
          shows: 'the key of First name and Last name',
        }),
      ],
      guidePlanWith({ 'Basic info': { edit: 'cannot tell' } }),
    ),
  }),
  scenario({
    id: 'home-edit-missing',
    title: 'Home without Edit, where HiBob masks gender',
    story: 'In this company gender is sensitive; Home has View and View History only.',
    guide: 'Step 5 - Assign the correct permissions',
    company: companyWith({ sensitiveFields: [...alwaysSensitive, 'home.legalGender'] }),
    groups: [guideGroupWith({ home: rightsOf('VH') })],
    expect: refused(
      [
        editMissing({
          category: 'Home',
          fields: ['Gender'],
          ids: 'home.legalGender',
          evidence: ['0 of 60 people show Gender.', '20 of 20 people show Marital status and Number of children.'],
          instead: 'Unselect Gender in Read Employees.',
          asks: ['home.legalGender'],
          shows: 'the key of Gender',
        }),
      ],
      guidePlanWith({ Home: { edit: 'cannot tell' } }),
    ),
  }),
];
