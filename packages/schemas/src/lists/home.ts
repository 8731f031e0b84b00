import { type BuiltInList, list, plausible } from './row.ts';

/** Lists of *Home* and *Emergency*. Gender (`legalGenderEnhanced`) and Legal sex (`legalGender`) are two lists. */
export const homeLists: readonly BuiltInList[] = [
  list('legalGenderEnhanced', plausible, ['Male', 'Female', 'Non-binary', 'Other', 'Prefer not to say']),
  list('legalGender', plausible, ['Male', 'Female']),
  list('familystatus', plausible, ['Single', 'Married', 'Civil partnership', 'Divorced', 'Widowed', 'Separated']),
  list('relation', plausible, ['Spouse', 'Partner', 'Parent', 'Sibling', 'Child', 'Friend', 'Other']),
];
