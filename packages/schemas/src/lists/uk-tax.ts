import { inferred } from '../evidence.ts';
import { type BuiltInList, list } from './row.ts';

const guessed = inferred('live list names begin with ukTaxSettings; the rest of the name and the items are ours');

/** Lists of *UK tax settings*. */
export const ukTaxLists: readonly BuiltInList[] = [
  list('ukTaxSettingsStarterType', guessed, ['New starter', 'Existing employee', 'Expat', 'Pensioner']),
  list('ukTaxSettingsStarterDeclaration', guessed, ['A', 'B', 'C']),
  list('ukTaxSettingsTaxResidency', guessed, ['England', 'Scotland', 'Wales', 'Northern Ireland']),
  list('ukTaxSettingsNationalInsuranceCategory', guessed, ['A', 'B', 'C', 'H', 'J', 'M', 'V', 'X', 'Z']),
  list('ukTaxSettingsDirectorsNIBasis', guessed, ['Cumulative', 'Non-cumulative']),
  list('ukTaxSettingsLoanTypes', guessed, ['Plan 1', 'Plan 2', 'Plan 4', 'Postgraduate']),
];
