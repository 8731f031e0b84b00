import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { liveWithoutLabel } from './source.ts';

/**
 * *People analytics*: the counters. A live tenant also has 13 `…RiskIndicator` fields (list `flightRiskStatus`); they are left
 * out, because only their number is known, not their ids.
 */
export const peopleAnalyticsFields: readonly Field[] = fieldsOf('peopleAnalytics', liveWithoutLabel, [
  ['peopleAnalytics.lowRiskCounter', 'Low risk counter', 'number'],
  ['peopleAnalytics.someRiskCounter', 'Some risk counter', 'number'],
  ['peopleAnalytics.atRiskCounter', 'At risk counter', 'number'],
]);
