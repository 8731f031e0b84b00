import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live, liveWithoutLabel } from './source.ts';

/** *About*. */
export const aboutFields: readonly Field[] = [
  ...fieldsOf('about', live, [
    ['about.avatar', 'Profile personalization', 'text'],
    ['about.about', 'About', 'text-area'],
    ['about.hobbies', 'Hobbies', 'multi-list:hobbies'],
    ['about.superpowers', 'Superpowers', 'multi-list:superpowers'],
    ['about.foodPreferences', 'Food preferences', 'multi-list:foodPreferences'],
  ]),
  ...fieldsOf('about', liveWithoutLabel, [
    ['about.socialData.facebook', 'Social - Facebook', 'text'],
    ['about.socialData.twitter', 'Social - Twitter', 'text'],
    ['about.socialData.linkedin', 'Social - LinkedIn', 'text'],
  ]),
];
