import { documented } from '../evidence.ts';
import { type BuiltInList, list, plausible } from './row.ts';

/** Lists of *About*. */
export const aboutLists: readonly BuiltInList[] = [
  list('hobbies', documented('OpenAPI 2025-06 (yoga); the rest is ours'), [
    'yoga',
    'running',
    'cycling',
    'cooking',
    'reading',
    'music',
    'travel',
    'gaming',
  ]),
  list('superpowers', plausible, ['listening', 'organising', 'storytelling', 'problem solving', 'optimism']),
  list('foodPreferences', plausible, ['vegetarian', 'vegan', 'gluten free', 'kosher', 'halal', 'none']),
];
