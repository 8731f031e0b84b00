import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Work contact details*. */
export const workContactFields: readonly Field[] = fieldsOf('workContact', live, [
  ['work.workMobile', 'Work mobile', 'text'],
  ['work.workPhone', 'Work phone', 'text'],
  ['personal.communication.slackUsername', 'Slack username', 'text'],
  ['personal.communication.skypeUsername', 'Skype username', 'text'],
]);
