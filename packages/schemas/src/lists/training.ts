import { documented } from '../evidence.ts';
import { type BuiltInList, list, plausible } from './row.ts';

/** Lists of the training table. */
export const trainingLists: readonly BuiltInList[] = [
  list('trainingName', plausible, ['First aid', 'Fire safety', 'Data protection', 'Leading people', 'Presenting']),
  list('trainingStatus', plausible, ['Not started', 'In progress', 'Completed']),
  list('trainingFrequency', documented('OpenAPI 2025-06'), ['Once', 'Weekly', 'Monthly', 'Yearly']),
];
