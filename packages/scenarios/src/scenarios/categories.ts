// Long because it is a table: one scenario after the other.
import { rightsOf } from '@hibob-kit/permissions';
import { equipment, memberships } from '../company/equipment.ts';
import { refused } from '../expect/expectations.ts';
import { viewMissing, viewOrEditMissing } from '../expect/hidden-fields.ts';
import { guidePlanWith } from '../expect/plan-rows.ts';
import { guideGroupWith } from '../guide-setup.ts';
import type { Scenario } from '../scenario.ts';
import { companyWith, scenario, selectionWith } from './base.ts';

const genderEvidence = ['0 of 60 people show Gender.', '0 of 20 people show Marital status and Number of children.'];
const workFields = [
  'work.employeeIdInCompany',
  'work.title',
  'work.department',
  'work.site',
  'work.siteId',
  'work.manager',
  'work.startDate',
  'work.originalStartDate',
  'employee.orgLevel',
];
const diversity = { id: 'category_1700000000200', name: 'Diversity & Inclusion' };
const genderIdentity = {
  id: 'custom.category_1700000000200.field_1700000000201',
  label: 'Gender identity',
  categoryId: diversity.id,
  type: 'list',
  masked: false,
  values: ['Woman', 'Man', 'Non-binary', 'Prefer not to say'],
} as const;
const keepsGenderElsewhere = companyWith({ customCategories: [diversity], customFields: [genderIdentity] });

/** One category not ticked at all. */
export const categoryScenarios: readonly Scenario[] = [
  scenario({
    id: 'home-missing',
    title: 'The ‘Home’ permission is missing',
    story: 'Home was not ticked while gender is selected.',
    guide: 'The ‘Home’ permission is missing',
    groups: [guideGroupWith({ home: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Home',
          rights: ['view'],
          fields: ['Gender'],
          evidence: genderEvidence,
          instead: 'Unselect Gender in Read Employees.',
          asks: ['home.legalGender'],
          shows: 'the key of Gender',
        }),
      ],
      guidePlanWith({ Home: { view: 'missing' } }),
    ),
  }),
  scenario({
    id: 'home-missing-birth-date',
    title: 'The ‘Home’ permission is missing, and the birth date was moved there',
    story: 'This company moved Date of Birth to Home; the admin ticked Personal as the guide says, and not Home.',
    guide: 'The ‘Home’ permission is missing',
    company: companyWith({ movedFields: { 'personal.birthDate': 'home' } }),
    groups: [guideGroupWith({ home: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Home',
          rights: ['view', 'edit'],
          fields: ['Gender', 'Date of Birth'],
          evidence: [
            '0 of 60 people show Gender and Date of Birth.',
            '0 of 20 people show Marital status and Number of children.',
          ],
          instead: 'Unselect Gender and Date of birth in Read Employees.',
          asks: ['home.legalGender', 'personal.birthDate'],
          shows: 'the key of Gender and Date of Birth',
        }),
      ],
      guidePlanWith({ Home: { view: 'missing', edit: 'cannot tell', why: 'Gender, Date of birth' }, Personal: null }),
    ),
  }),
  scenario({
    id: 'gender-in-custom-field',
    title: 'Gender lives in a custom field, the default is still selected',
    story: 'The company keeps gender in Diversity & Inclusion and ticked that; HiBob’s own Gender is still selected.',
    guide: 'The ‘Home’ permission is missing',
    company: keepsGenderElsewhere,
    groups: [guideGroupWith({ home: null, [diversity.id]: { view: true, viewHistory: true, edit: true } })],
    expect: refused(
      [
        viewMissing({
          category: 'Home',
          rights: ['view'],
          fields: ['Gender'],
          evidence: genderEvidence,
          elsewhere: [
            {
              code: 'field.kept-elsewhere',
              about: genderIdentity.id,
              cause: 'The company may keep this in its own field “Gender identity” (Diversity & Inclusion).',
              lookAt: 'Whether “Gender identity” is filled on an employee’s profile.',
            },
          ],
          instead:
            'Choose “Gender identity” (Diversity & Inclusion) for gender in Read Employees: custom.category_1700000000200.field_1700000000201. Unselect Gender in Read Employees.',
          asks: ['home.legalGender'],
          shows: 'the key of Gender',
        }),
      ],
      guidePlanWith({ Home: { view: 'missing' } }),
    ),
  }),
  scenario({
    id: 'gender-mapped',
    title: 'Gender lives in a custom field, and that field is chosen',
    story: 'As before, with Gender identity chosen for gender in Read Employees.',
    guide: 'The ‘Home’ permission is missing',
    company: keepsGenderElsewhere,
    groups: [guideGroupWith({ home: null, [diversity.id]: { view: true, viewHistory: true, edit: false } })],
    selection: selectionWith({ mapped: { gender: genderIdentity.id } }),
    expect: {
      verdict: 'ready',
      findings: [],
      plan: guidePlanWith({
        Home: null,
        'Diversity & Inclusion': { edit: 'not checkable, not needed for your fields', why: 'Gender' },
      }),
    },
  }),
  scenario({
    id: 'diversity-missing',
    title: 'Gender lives in Diversity & Inclusion, which is not ticked',
    story: 'Gender identity is chosen for gender in Read Employees, but nothing is ticked on Diversity & Inclusion.',
    guide: 'Step 5 - Assign the correct permissions',
    company: keepsGenderElsewhere,
    groups: [guideGroupWith({ home: null })],
    selection: selectionWith({ mapped: { gender: genderIdentity.id } }),
    expect: refused(
      [
        viewOrEditMissing({
          category: 'Diversity & Inclusion',
          about: diversity.id,
          alone: genderIdentity.id,
          fields: ['Gender identity'],
          evidence: ['0 of 60 people show Gender identity.'],
          instead: 'Unselect Gender in Read Employees.',
          asks: [genderIdentity.id],
          shows: 'the key of Gender identity',
        }),
      ],
      guidePlanWith({
        Home: null,
        'Diversity & Inclusion': { view: 'cannot tell', edit: 'cannot tell', why: 'Gender' },
      }),
    ),
  }),
  scenario({
    id: 'basic-info-missing',
    title: 'The ‘Basic info’ permission is missing',
    story: 'Basic info was not ticked: people come without id and name.',
    groups: [guideGroupWith({ root: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Basic info',
          rights: ['view'],
          fields: ['ID', 'First name', 'Last name', 'Display name', 'Email'],
          evidence: [
            '0 of 60 people show ID, First name, Last name, Display name and Email.',
            '0 of 20 people show Company id and Full name.',
          ],
          instead: 'Unselect Names in Read Employees.',
          asks: ['root.id', 'root.firstName', 'root.surname', 'root.displayName', 'root.email'],
          shows: 'the key of ID, First name, Last name, Display name and Email',
        }),
      ],
      guidePlanWith({ 'Basic info': { view: 'missing' } }),
    ),
  }),
  scenario({
    id: 'personal-missing',
    title: 'The ‘Personal’ permission is missing',
    story: 'Personal was not ticked while date of birth is selected.',
    groups: [guideGroupWith({ personal: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Personal',
          rights: ['view', 'edit'],
          fields: ['Date of Birth'],
          evidence: ['0 of 60 people show Date of Birth.', '0 of 20 people show Prefix and Pronouns.'],
          instead: 'Unselect Date of birth in Read Employees.',
          asks: ['personal.birthDate'],
          shows: 'the key of Date of Birth',
        }),
      ],
      guidePlanWith({ Personal: { view: 'missing', edit: 'cannot tell' } }),
    ),
  }),
  scenario({
    id: 'jobs-missing',
    title: 'The ‘Jobs’ permission is missing',
    story: 'Jobs was not ticked.',
    groups: [guideGroupWith({ jobsCatalog: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Jobs',
          rights: ['view'],
          fields: ['Job code', 'Job profile name', 'Job level name', 'Job role', 'Job family'],
          evidence: [
            '0 of 60 people show Job code, Job profile name, Job level name, Job role and Job family.',
            '0 of 20 people show Job level track and Job family group.',
          ],
          asks: [
            'employee.jobProfileCode',
            'employee.jobProfileTitle',
            'employee.jobLevelName',
            'employee.jobRoleId',
            'employee.jobFamilyId',
          ],
          shows: 'the key of Job code, Job profile name, Job level name, Job role and Job family',
        }),
      ],
      guidePlanWith({ Jobs: { view: 'missing' } }),
    ),
  }),
  scenario({
    id: 'equity-missing',
    title: 'The ‘Equity’ permission is missing',
    story: 'Equity was not ticked while equity is selected.',
    groups: [guideGroupWith({ equity: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Equity',
          rights: ['view', 'viewHistory'],
          fields: ['Equity'],
          evidence: ['Equity table: 403.'],
          instead: 'Unselect Equity in Read Employees.',
          request: 'GET /v1/bulk/people/equities',
          shows: 'status 200',
        }),
      ],
      guidePlanWith({ Equity: { view: 'missing', viewHistory: 'missing' } }),
    ),
  }),
  scenario({
    id: 'employment-missing',
    title: 'The ‘Employment’ permission is missing',
    story: 'Employment was not ticked.',
    groups: [guideGroupWith({ employment: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Employment',
          rights: ['view', 'viewHistory'],
          fields: ['Employment type', 'Employment contract', 'FTE %', 'Weekly hours', 'Salary pay type'],
          evidence: [
            '0 of 60 people show Employment type, Employment contract, FTE %, Weekly hours and Salary pay type.',
            '0 of 20 people show Employment effective date and Working pattern.',
            'Employment table: 403.',
          ],
          asks: [
            'payroll.employment.type',
            'payroll.employment.contract',
            'payroll.employment.fte',
            'payroll.employment.weeklyHours',
            'payroll.employment.salaryPayType',
          ],
          shows: 'the key of Employment type, Employment contract, FTE %, Weekly hours and Salary pay type',
        }),
      ],
      guidePlanWith({ Employment: { view: 'missing', viewHistory: 'missing' } }),
    ),
  }),
  scenario({
    id: 'lifecycle-missing',
    title: 'The ‘Lifecycle’ permission is missing',
    story: 'Lifecycle was not ticked: nobody’s status or leaving date can be read.',
    groups: [guideGroupWith({ lifecycle: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Lifecycle',
          rights: ['view', 'viewHistory'],
          fields: [
            'Lifecycle status',
            'Status',
            'Termination date',
            'Reason for termination',
            'Leave and termination type',
          ],
          evidence: [
            '0 of 60 people show Lifecycle status, Status, Termination date, Reason for termination and Leave and termination type.',
            '0 of 20 people show Period since termination and Years since termination.',
            'Lifecycle table: 403.',
          ],
          asks: [
            'internal.lifecycleStatus',
            'internal.status',
            'internal.terminationDate',
            'internal.terminationReason',
            'internal.terminationType',
          ],
          shows:
            'the key of Lifecycle status, Status, Termination date, Reason for termination and Leave and termination type',
        }),
      ],
      guidePlanWith({ Lifecycle: { view: 'missing', viewHistory: 'missing' } }),
    ),
  }),
  scenario({
    id: 'payroll-missing',
    title: 'The ‘Payroll’ permission is missing',
    story: 'Payroll was not ticked: no pay at all.',
    groups: [guideGroupWith({ payroll: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Payroll',
          rights: ['view', 'viewHistory'],
          fields: ['Base salary', 'Salary pay period', 'Salary pay frequency', 'Variable pay'],
          evidence: [
            '0 of 60 people show Base salary, Salary pay period and Salary pay frequency.',
            '0 of 20 people show Salary effective date and Base salary currency code.',
            'Salary table: 403.',
            'Variable pay table: 403.',
          ],
          asks: ['payroll.salary.payment', 'payroll.salary.payPeriod', 'payroll.salary.payFrequency'],
          shows: 'the key of Base salary, Salary pay period and Salary pay frequency',
        }),
      ],
      guidePlanWith({ Payroll: { view: 'missing', viewHistory: 'missing' } }),
    ),
  }),
  scenario({
    id: 'work-missing',
    title: 'The ‘Work’ permission is missing',
    story: 'Work was not ticked: no title, department, site or manager.',
    groups: [guideGroupWith({ work: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Work',
          beside: 'Employment',
          rights: ['view', 'viewHistory'],
          fields: [
            'Employee ID',
            'Job title',
            'Department',
            'Site',
            'Manager',
            'Start date',
            'Original start date',
            'Org level',
          ],
          evidence: [
            '0 of 60 people show Employee ID, Job title, Department, Site, Manager, Start date, Original start date and Org level.',
            '0 of 20 people show Work effective date and Work anniversary.',
            'Work table: 403.',
          ],
          asks: workFields,
          shows:
            'the key of Employee ID, Job title, Department, Site, Manager, Start date, Original start date and Org level',
        }),
      ],
      guidePlanWith({ Work: { view: 'missing', viewHistory: 'missing' } }),
    ),
  }),
  scenario({
    id: 'work-histories-only',
    title: 'Work with View histories alone',
    story: 'The admin followed another vendor’s guide, which asks for the histories of Work and not for its sections.',
    guide: 'Step 5 - Assign the correct permissions',
    groups: [guideGroupWith({ work: rightsOf('H') })],
    expect: refused(
      [
        viewMissing({
          category: 'Work',
          beside: 'Employment',
          rights: ['view'],
          fields: [
            'Employee ID',
            'Job title',
            'Department',
            'Site',
            'Manager',
            'Start date',
            'Original start date',
            'Org level',
          ],
          evidence: [
            '0 of 60 people show Employee ID, Job title, Department, Site, Manager, Start date, Original start date and Org level.',
            '0 of 20 people show Work effective date and Work anniversary.',
            'Work table: answers, so a right on Work is there.',
          ],
          asks: workFields,
          shows:
            'the key of Employee ID, Job title, Department, Site, Manager, Start date, Original start date and Org level',
        }),
      ],
      guidePlanWith({ Work: { view: 'missing' } }),
    ),
  }),
  scenario({
    id: 'payroll-renamed-missing',
    title: 'Payroll, renamed by the company, is not ticked',
    story:
      'The company calls Payroll “Compensation”; the admin looked for Payroll, as the guide says, and found no such row.',
    company: companyWith({ renamedCategories: { payroll: 'Compensation' } }),
    groups: [guideGroupWith({ payroll: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Compensation',
          about: 'payroll',
          rights: ['view', 'viewHistory'],
          fields: ['Base salary', 'Salary pay period', 'Salary pay frequency', 'Variable pay'],
          evidence: [
            '0 of 60 people show Base salary, Salary pay period and Salary pay frequency.',
            '0 of 20 people show Salary effective date and Base salary currency code.',
            'Salary table: 403.',
            'Variable pay table: 403.',
          ],
          asks: ['payroll.salary.payment', 'payroll.salary.payPeriod', 'payroll.salary.payFrequency'],
          shows: 'the key of Base salary, Salary pay period and Salary pay frequency',
        }),
      ],
      guidePlanWith({
        Payroll: null,
        Compensation: { view: 'missing', viewHistory: 'missing', why: 'Base pay, Variable pay' },
      }),
    ),
  }),
  scenario({
    id: 'rearranged-home-missing',
    title: 'A company that renamed sections, moved a field and made tables of its own',
    story:
      'Home is called “Private life” and Payroll “Compensation”, Date of Birth was moved to Home, and there are two custom tables, one of ' +
      'them in Home; the admin ticked everything but Private life.',
    company: companyWith({
      renamedCategories: { home: 'Private life', payroll: 'Compensation' },
      movedFields: { 'personal.birthDate': 'home' },
      customTables: [equipment, memberships],
    }),
    groups: [guideGroupWith({ home: null })],
    expect: refused(
      [
        viewMissing({
          category: 'Private life',
          about: 'home',
          rights: ['view', 'edit'],
          fields: ['Gender', 'Date of Birth'],
          evidence: [
            '0 of 60 people show Gender and Date of Birth.',
            '0 of 20 people show Marital status and Number of children.',
          ],
          instead: 'Unselect Gender and Date of birth in Read Employees.',
          asks: ['home.legalGender', 'personal.birthDate'],
          shows: 'the key of Gender and Date of Birth',
        }),
      ],
      guidePlanWith({
        Home: null,
        'Private life': { view: 'missing', edit: 'cannot tell', why: 'Gender, Date of birth' },
        Personal: null,
        Payroll: null,
        Compensation: { viewHistory: 'proved', why: 'Base pay, Variable pay' },
      }),
    ),
  }),
];
