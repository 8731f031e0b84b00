import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented } from '../evidence.ts';
import { filters, items } from './objects.ts';
import { limit, limitAssumed, needs, openApi, reads, searches, writes } from './row.ts';

const policies = (perMinute: number) => limit(perMinute, documented('time off policies reference'));
const name = z.lazy(() => z.string().min(1));

export const timeOffPolicyEndpoints = {
  types: {
    ...reads,
    id: 'policy-types.list',
    path: '/timeoff/policy-types',
    ...needs('manageTimeOffSettings'),
    answer: z.lazy(() => z.object({ policyTypes: z.array(z.string()) })),
    evidence: documented('OpenAPI 2025-06; relied on by programs'),
    ...policies(50),
  },
  type: {
    ...reads,
    id: 'policy-types.read',
    path: '/timeoff/policy-types/{policyType}',
    ...needs('manageTimeOffSettings'),
    answer: z.lazy(() => z.looseObject({ name: z.string() })),
    evidence: openApi,
    ...policies(50),
  },
  reasonCodes: {
    ...reads,
    id: 'reason-codes.list',
    path: '/timeoff/policy-types/{policyType}/reason-codes',
    ...needs('manageTimeOffSettings'),
    answer: z.lazy(() =>
      z.object({ reasonCodes: z.array(z.looseObject({ id: z.number(), displayName: z.string().nullish() })) }),
    ),
    evidence: openApi,
    ...policies(10),
  },
  addReasonCodes: {
    ...writes,
    id: 'reason-codes.add',
    path: '/timeoff/policy-types/{policyType}/reason-codes',
    ...needs('manageTimeOffSettings'),
    body: z.lazy(() => z.object({ reasonCodes: z.array(name).min(1) })),
    evidence: openApi,
    ...policies(10),
  },
  names: {
    ...reads,
    id: 'policies.names',
    path: '/timeoff/policies/names',
    ...needs('manageTimeOffSettings'),
    query: z.lazy(() => z.object({ policyTypeName: name })),
    answer: z.lazy(() => z.object({ policyNames: z.array(z.string()) })),
    evidence: openApi,
    ...policies(50),
  },
  policy: {
    ...reads,
    id: 'policies.read',
    path: '/timeoff/policies',
    ...needs('manageTimeOffSettings'),
    query: z.lazy(() => z.object({ policyName: name })),
    answer: z.lazy(() => z.looseObject({ name: z.string() })),
    evidence: openApi,
    ...policies(50),
  },
  /**
   * The holiday calendar of each employee. Unknown ids are left out without a word; more than 5,000 are 400 with a key of its
   * own (`tooManyEmployeeIds`), which is for the handler to say. Source: employee calendars reference, 2026.
   */
  searchCalendars: {
    ...searches,
    id: 'calendars.search',
    path: '/timeoff/calendars/employees/search',
    ...needs('manageCalendar'),
    body: z.lazy(() =>
      z.object({
        fields: z.array(z.string()).nullish(),
        filters: filters(['/employeeCalendar/employeeId']).min(1),
      }),
    ),
    answer: items,
    evidence: documented('employee calendars reference, 2026; one program'),
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;
