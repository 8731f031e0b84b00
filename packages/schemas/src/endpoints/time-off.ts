import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented } from '../evidence.ts';
import { day, instant } from './body.ts';
import { flag } from './query.ts';
import { deletes, limit, limitAssumed, needs, openApi, reads, writes } from './row.ts';
import { requestBody } from './time-off-request.ts';

const relied = documented('OpenAPI 2025-06; relied on by programs');
const balances = (perMinute: number) => limit(perMinute, documented('time off balance reference'));

/** A request as an answer shows it. Which members it has depends on its type, and grows. */
const request = z.lazy(() => z.looseObject({ employeeId: z.string() }));
const outs = z.lazy(() => z.object({ outs: z.array(request) }));

/** Creating needs the feature as well (time off reference). */
const creating = {
  feature: 'manageTimeOffRequests',
  permission:
    "Features > Time off > Settings > Manage company's time off settings and People's data > Time off > Requests > " +
    "Create, edit, and cancel people's requests that haven't been approved yet",
} as const;

/** Requests and who is out. Private ones need a permission of their own, pending ones that of writing (time off reference). */
export const timeOffEndpoints = {
  whosOut: {
    ...reads,
    id: 'time-off.whosout',
    path: '/timeoff/whosout',
    ...needs('seeWhosOut'),
    query: z.lazy(() =>
      z.object({ from: day, to: day, includeHourly: flag, includePrivate: flag, includePending: flag }),
    ),
    answer: outs,
    evidence: relied,
    ...limitAssumed,
  },
  /** The document calls the day `today`, a program in the field `date`. */
  outToday: {
    ...reads,
    id: 'time-off.outtoday',
    path: '/timeoff/outtoday',
    ...needs('seeWhosOut'),
    query: z.lazy(() =>
      z.object({
        today: day.optional(),
        date: day.optional(),
        includeHourly: flag,
        includePrivate: flag,
        siteId: z.string().regex(/^\d+$/, 'not a whole number').optional(),
      }),
    ),
    answer: outs,
    evidence: relied,
    ...limitAssumed,
  },
  /** `since` older than six months is refused (documented); which day that is, the company's clock knows. */
  changes: {
    ...reads,
    id: 'time-off.changes',
    path: '/timeoff/requests/changes',
    ...needs('seeWhosOut'),
    query: z.lazy(() => z.object({ since: instant, to: instant.optional(), includePending: flag })),
    answer: z.lazy(() => z.object({ changes: z.array(request) })),
    evidence: relied,
    ...limitAssumed,
  },
  request: {
    ...writes,
    id: 'time-off.requests.create',
    path: '/timeoff/employees/{id}/requests',
    ...creating,
    body: requestBody,
    evidence: openApi,
    ...limitAssumed,
  },
  readRequest: {
    ...reads,
    id: 'time-off.requests.read',
    path: '/timeoff/employees/{id}/requests/{requestId}',
    ...needs('manageTimeOffRequests'),
    answer: request,
    evidence: openApi,
    ...limitAssumed,
  },
  cancelRequest: {
    ...deletes,
    id: 'time-off.requests.cancel',
    path: '/timeoff/employees/{id}/requests/{requestId}',
    ...needs('manageTimeOffRequests'),
    evidence: openApi,
    ...limitAssumed,
  },
  balance: {
    ...reads,
    id: 'time-off.balance',
    path: '/timeoff/employees/{id}/balance',
    ...needs('seeBalances'),
    query: z.lazy(() => z.object({ policyType: z.string().min(1), date: day })),
    answer: z.lazy(() => z.looseObject({ employeeId: z.string() })),
    evidence: openApi,
    ...balances(50),
  },
  adjust: {
    ...writes,
    id: 'time-off.adjust',
    path: '/timeoff/employees/{id}/adjustments',
    ...needs('adjustBalances'),
    body: z.lazy(() =>
      z.object({
        adjustmentType: z.enum(['balance', 'daysUsed']),
        policyType: z.string().min(1),
        effectiveDate: day,
        amount: z.number(),
        reason: z.string().nullish(),
      }),
    ),
    evidence: documented('OpenAPI 2025-06; that all but the reason is mandatory is inferred'),
    ...balances(10),
  },
} as const satisfies Record<string, Endpoint>;
