import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented } from '../evidence.ts';
import { limit, needs, openApi, writes } from './row.ts';

/** Clock times are local and in the format the caller names, so they stay as they came. */
const punch = z.lazy(() =>
  z.object({
    id: z.string(),
    clockIn: z.string().nullish(),
    clockOut: z.string().nullish(),
    entryType: z.enum(['work', 'break']).nullish(),
  }),
);

export const attendanceEndpoints = {
  /** `importMethod` is `aggregate` or `immediate`; `idType` one of three words or a custom field as `/work/custom/…`. */
  import: {
    ...writes,
    id: 'attendance.import',
    path: '/attendance/import/{importMethod}',
    ...needs('manageAttendance'),
    body: z.lazy(() =>
      z.object({
        idType: z.union([z.enum(['bobId', 'email', 'idInCompany']), z.string().startsWith('/')]),
        requests: z.array(punch),
        dateTimeFormat: z.string().nullish(),
      }),
    ),
    answerKind: 'json',
    answer: z.lazy(() =>
      z.looseObject({
        status: z.string(),
        total: z.number(),
        imported: z.number(),
        notImported: z.number(),
        errors: z.array(z.unknown()).nullish(),
      }),
    ),
    evidence: openApi,
    ...limit(5, documented('attendance reference, 2026')),
  },
} as const satisfies Record<string, Endpoint>;
