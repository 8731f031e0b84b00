import { rightsOf } from '@hibob-kit/permissions';
import { advised, refused } from '../expect/expectations.ts';
import { editMissing, viewMissing, viewOrEditMissing } from '../expect/hidden-fields.ts';
import { historyMissing } from '../expect/missing-history.ts';
import { guidePlanWith } from '../expect/plan-rows.ts';
import { guideGroupWith } from '../guide-setup.ts';
import type { CustomField, Scenario } from '../scenario.ts';
import { companyWith, scenario, selectionWith } from './base.ts';

const guide = 'How do I find missing or custom fields in HiBob?';

/** The guide's first example: a custom field in the Payroll category. */
const testField: CustomField = {
  id: 'payroll.custom.field_1700000000001',
  label: 'JA Test Field',
  categoryId: 'payroll',
  type: 'text',
  masked: false,
  values: ['A', 'B', 'C'],
};
const withTestField = companyWith({ customFields: [testField] });
const withMaskedTestField = companyWith({ customFields: [{ ...testField, masked: true }] });
const testFieldSelected = selectionWith({ extra: [testField.id] });
const payrollWhy = 'Base pay, Variable pay, JA Test Field';

/** The guide's second example: a field in a category the company made. */
const benefits = { id: 'category_1700000000100', name: 'Benefits (Custom)' };
const eligible: CustomField = {
  id: 'custom.category_1700000000100.field_1700000000101',
  label: 'benefits eligible',
  categoryId: benefits.id,
  type: 'list',
  masked: false,
  values: ['Yes', 'No'],
};
const provider: CustomField = {
  id: 'custom.category_1700000000100.field_1700000000102',
  label: 'benefits provider',
  categoryId: benefits.id,
  type: 'text',
  masked: false,
  values: ['Alder Mutual', 'Birch Life'],
};
const withBenefits = companyWith({ customCategories: [benefits], customFields: [eligible, provider] });
const withMaskedBenefits = companyWith({
  customCategories: [benefits],
  customFields: [{ ...eligible, masked: true }, provider],
});
const eligibleSelected = selectionWith({ extra: [eligible.id] });
const benefitsRow = { why: 'benefits eligible' };

export const customFieldScenarios: readonly Scenario[] = [
  scenario({
    id: 'payroll-custom-field',
    title: 'A custom field in Payroll',
    story: 'JA Test Field is selected and Payroll has View and View History.',
    guide,
    company: withTestField,
    selection: testFieldSelected,
    expect: { verdict: 'ready', findings: [], plan: guidePlanWith({ Payroll: { why: payrollWhy } }) },
  }),
  scenario({
    id: 'payroll-custom-field-view-missing',
    title: 'A custom field in Payroll, Payroll not ticked',
    story: 'JA Test Field is selected and nothing is ticked on Payroll.',
    guide,
    company: withTestField,
    groups: [guideGroupWith({ payroll: null })],
    selection: testFieldSelected,
    expect: refused(
      [
        viewMissing({
          category: 'Payroll',
          rights: ['view', 'viewHistory'],
          fields: ['Base salary', 'Salary pay period', 'Salary pay frequency', 'JA Test Field', 'Variable pay'],
          evidence: [
            '0 of 60 people show Base salary, Salary pay period, Salary pay frequency and JA Test Field.',
            '0 of 20 people show Salary effective date and Base salary currency code.',
            'Salary table: 403.',
            'Variable pay table: 403.',
          ],
          instead: 'Unselect JA Test Field in Read Employees.',
          asks: ['payroll.salary.payment', 'payroll.salary.payPeriod', 'payroll.salary.payFrequency', testField.id],
          shows: 'the key of Base salary, Salary pay period, Salary pay frequency and JA Test Field',
        }),
      ],
      guidePlanWith({ Payroll: { view: 'missing', viewHistory: 'missing', why: payrollWhy } }),
    ),
  }),
  scenario({
    id: 'payroll-custom-field-history-missing',
    title: 'A custom field in Payroll, without View histories',
    story: 'JA Test Field is selected and Payroll has View only.',
    guide,
    company: withTestField,
    groups: [guideGroupWith({ payroll: rightsOf('V') })],
    selection: testFieldSelected,
    expect: advised(
      [
        historyMissing(
          'Payroll',
          ['Base pay', 'Variable pay', 'JA Test Field'],
          'Salary table: 60 people show one row each, and 51 of these rows begin after the person’s start date, so earlier rows seem to be hidden.',
        ),
      ],
      guidePlanWith({ Payroll: { viewHistory: 'perhaps missing', why: payrollWhy } }),
    ),
  }),
  scenario({
    id: 'payroll-custom-field-edit-missing',
    title: 'A masked custom field in Payroll, without Edit',
    story: 'HiBob shows JA Test Field as dots; Payroll has View and View History.',
    guide,
    company: withMaskedTestField,
    selection: testFieldSelected,
    expect: refused(
      [
        editMissing({
          category: 'Payroll',
          fields: ['JA Test Field'],
          ids: testField.id,
          evidence: [
            '60 of 60 people show Base salary, Salary pay period and Salary pay frequency.',
            '0 of 60 people show JA Test Field.',
            'Salary table: answers, so a right on Payroll is there.',
            'Variable pay table: answers, so a right on Payroll is there.',
          ],
          instead: 'Unselect JA Test Field in Read Employees.',
          asks: [testField.id],
          shows: 'the key of JA Test Field',
        }),
      ],
      guidePlanWith({ Payroll: { edit: 'cannot tell', why: payrollWhy } }),
    ),
  }),
  scenario({
    id: 'benefits-custom-category',
    title: 'A field in the custom category Benefits (Custom)',
    story: 'benefits eligible is selected and Benefits (Custom) has View and View History.',
    guide,
    company: withBenefits,
    groups: [guideGroupWith({ [benefits.id]: rightsOf('VH') })],
    selection: eligibleSelected,
    expect: { verdict: 'ready', findings: [], plan: guidePlanWith({ 'Benefits (Custom)': benefitsRow }) },
  }),
  scenario({
    id: 'benefits-history-not-visible',
    title: 'Benefits (Custom) without View histories',
    story:
      'benefits eligible is selected and Benefits (Custom) has View only: no table shows a history, so none is missed.',
    guide,
    company: withBenefits,
    groups: [guideGroupWith({ [benefits.id]: rightsOf('V') })],
    selection: eligibleSelected,
    expect: { verdict: 'ready', findings: [], plan: guidePlanWith({ 'Benefits (Custom)': benefitsRow }) },
  }),
  scenario({
    id: 'benefits-view-missing',
    title: 'The custom category Benefits (Custom) is not ticked',
    story: 'benefits eligible is selected and nothing is ticked on Benefits (Custom).',
    guide,
    company: withBenefits,
    selection: eligibleSelected,
    expect: refused(
      [
        viewOrEditMissing({
          category: 'Benefits (Custom)',
          about: benefits.id,
          fields: ['benefits eligible'],
          evidence: ['0 of 60 people show benefits eligible.', '0 of 20 people show benefits provider.'],
          instead: 'Unselect benefits eligible in Read Employees.',
          asks: [eligible.id],
          shows: 'the key of benefits eligible',
        }),
      ],
      guidePlanWith({ 'Benefits (Custom)': { ...benefitsRow, view: 'cannot tell', edit: 'cannot tell' } }),
    ),
  }),
  scenario({
    id: 'benefits-edit-missing',
    title: 'A masked field in Benefits (Custom), without Edit',
    story: 'HiBob shows benefits eligible as dots; Benefits (Custom) has View and View History.',
    guide,
    company: withMaskedBenefits,
    groups: [guideGroupWith({ [benefits.id]: rightsOf('VH') })],
    selection: eligibleSelected,
    expect: refused(
      [
        editMissing({
          category: 'Benefits (Custom)',
          about: benefits.id,
          fields: ['benefits eligible'],
          ids: eligible.id,
          evidence: ['0 of 60 people show benefits eligible.', '20 of 20 people show benefits provider.'],
          instead: 'Unselect benefits eligible in Read Employees.',
          asks: [eligible.id],
          shows: 'the key of benefits eligible',
        }),
      ],
      guidePlanWith({ 'Benefits (Custom)': { ...benefitsRow, edit: 'cannot tell' } }),
    ),
  }),
];
