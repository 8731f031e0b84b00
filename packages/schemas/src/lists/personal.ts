import { type BuiltInList, list, plausible } from './row.ts';

/** Lists of *Personal* and *EEO*. */
export const personalLists: readonly BuiltInList[] = [
  list('honorific', plausible, ['Mr.', 'Mrs.', 'Ms.', 'Miss', 'Mx.', 'Dr.', 'Prof.']),
  list('pronouns', plausible, ['She / Her', 'He / Him', 'They / Them', 'Other']),
  list('disabilityStatus', plausible, ['Yes', 'No', 'Prefer not to say']),
  list('veteranStatus', plausible, [
    'Not a veteran',
    'Active duty veteran',
    'Disabled veteran',
    'Recently separated veteran',
    'Prefer not to say',
  ]),
  list('ethnicity', plausible, ethnicities()),
  list('ethnicities', plausible, ethnicities()),
  list('jobCategory', plausible, [
    'Executives and senior managers',
    'First and mid-level managers',
    'Professionals',
    'Technicians',
    'Sales workers',
    'Administrative support',
    'Craft workers',
    'Operatives',
    'Laborers and helpers',
    'Service workers',
  ]),
];

function ethnicities(): readonly string[] {
  return [
    'Asian',
    'Black or African American',
    'Hispanic or Latino',
    'White',
    'Two or more',
    'Other',
    'Prefer not to say',
  ];
}
