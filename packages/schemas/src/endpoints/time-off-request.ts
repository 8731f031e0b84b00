import { z } from 'zod';
import { day } from './body.ts';

const clock = z.lazy(() => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'not a time of day'));
const hours = z.lazy(() => z.int().min(0).max(24));
const minutes = z.lazy(() => z.int().min(0).max(59));

/** What every request says, whatever its length is counted in. */
const common = () => ({
  policyType: z.string().min(1),
  startDate: day,
  endDate: day,
  skipManagerApproval: z.boolean().nullish(),
  approver: z.string().nullish(),
  description: z.string().nullish(),
  reasonCode: z.int().nullish(),
});

/** Range type → what else it needs. Of the types that came in 2026 only the names are known. Source: OpenAPI 2025-06. */
export const requestBody = z.lazy(() =>
  z.discriminatedUnion('requestRangeType', [
    z.object({
      requestRangeType: z.literal('days'),
      ...common(),
      startDatePortion: z.enum(['all_day', 'afternoon', 'morning']),
      endDatePortion: z.enum(['all_day', 'morning', 'afternoon']),
    }),
    z.object({ requestRangeType: z.literal('hours'), ...common(), hours, minutes }),
    z.object({
      requestRangeType: z.literal('differentDayDurations'),
      ...common(),
      durations: z.array(z.object({ date: day, hours, minutes })).min(1),
    }),
    z.object({
      requestRangeType: z.literal('portionOnRange'),
      ...common(),
      dayPortion: z.enum(['morning', 'afternoon']),
    }),
    z.object({ requestRangeType: z.literal('hoursOnRange'), ...common(), dailyHours: hours, dailyMinutes: minutes }),
    z.object({
      requestRangeType: z.literal('specificHoursDayDurations'),
      ...common(),
      localStartTime: clock,
      localEndTime: clock,
    }),
  ]),
);
