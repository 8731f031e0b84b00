import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented } from '../evidence.ts';
import { day } from './body.ts';
import { bodyPage, entriesUnder } from './objects.ts';
import { people } from './people.ts';
import { flag } from './query.ts';
import { limit, limitAssumed, openApi, reads, searches } from './row.ts';

const viewPayroll = "People's data > People > View selected employees' Payroll sections";

const employees = z.lazy(() =>
  z.object({
    fieldPath: z.literal('employeeId'),
    operator: z.literal('equals'),
    values: z.array(z.string()).min(1).max(200),
  }),
);

const days = z.lazy(() =>
  z.object({
    fieldPath: z.literal('payDate'),
    operator: z.enum(['greaterThanOrEquals', 'lessThanOrEquals']),
    value: day,
  }),
);

/** Nobody's payments can be asked for without saying whose: at most 200 employees a call. */
const paymentFilters = z.lazy(() =>
  z
    .array(z.discriminatedUnion('fieldPath', [employees, days]))
    .refine((all) => all.some(({ fieldPath }) => fieldPath === 'employeeId'), 'a filter on employeeId is mandatory'),
);

export const payrollEndpoints = {
  searchActualPayments: {
    ...searches,
    id: 'actual-payments.search',
    path: '/people/actual-payments/search',
    permission: viewPayroll,
    body: z.lazy(() =>
      z.object({
        filters: paymentFilters,
        pagination: bodyPage({ most: 200, unsaid: 50 })
          .nullish()
          .transform((raw) => raw ?? { limit: 50, cursor: null }),
      }),
    ),
    answer: entriesUnder('results'),
    evidence: openApi,
    ...limitAssumed,
  },
  /** Legacy; its end is announced. */
  history: {
    ...reads,
    id: 'payroll.history',
    path: '/payroll/history',
    permission: viewPayroll,
    query: z.lazy(() => z.object({ department: z.string().optional(), showInactive: flag })),
    answer: people,
    evidence: openApi,
    ...limit(20, documented('payroll reference')),
  },
} as const satisfies Record<string, Endpoint>;
