import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented } from '../evidence.ts';
import { day } from './body.ts';
import { deletes, limit, needs, orders, writes } from './row.ts';

const base = '/workforce-planning/positions';
const writing = limit(10, documented('an integrator cites 10 a minute'));
const in2026 = documented('workforce planning reference, 2026; bodies and answers as one program has them');

/** A new position carries its first opening, and may carry a budget, as an object of its own in place of a value. */
const value = z.lazy(() => z.union([z.looseObject({ value: z.unknown() }), z.looseObject({ objectType: z.string() })]));

/** At most ten objects a call. Which fields are mandatory, field by field, is for the handler to say. */
function objects(objectType: string) {
  return z.lazy(() =>
    z.object({
      items: z
        .array(z.object({ objectType: z.literal(objectType), fields: z.record(z.string(), value) }))
        .min(1)
        .max(10),
    }),
  );
}

/** What was made; updates answer something or nothing. */
const made = z.lazy(() => z.looseObject({ id: z.number().nullish(), positionOpeningId: z.number().nullish() }));
const madePosition = z.lazy(() => z.looseObject({ positionId: z.number(), positionOpeningId: z.number().nullish() }));

export const positionWriteEndpoints = {
  create: {
    ...writes,
    id: 'positions.create',
    path: base,
    ...needs('editOpenings'),
    body: objects('position'),
    answerKind: 'json',
    answer: z.lazy(() => z.union([z.array(madePosition), made])),
    evidence: in2026,
    ...writing,
  },
  update: {
    ...writes,
    id: 'positions.update',
    method: 'PATCH',
    path: `${base}/{positionId}`,
    ...needs('managePositions'),
    body: objects('position'),
    evidence: in2026,
    ...writing,
  },
  cancel: {
    ...orders,
    id: 'positions.cancel',
    method: 'PATCH',
    path: `${base}/{positionId}/cancel`,
    ...needs('managePositions'),
    evidence: in2026,
    ...writing,
  },
  /** Until the day's midnight the positions are "cancelled soon"; then they are cancelled and whoever holds one loses it. */
  scheduleCancellation: {
    ...writes,
    id: 'positions.schedule-cancellation',
    path: `${base}/schedule-cancellation`,
    ...needs('managePositions'),
    body: z.lazy(() => z.object({ positionIds: z.array(z.int()).min(1), cancellationDate: day })),
    evidence: in2026,
    ...writing,
  },
  createOpening: {
    ...writes,
    id: 'position-openings.create',
    path: `${base}/{positionId}/position-openings`,
    ...needs('editOpenings'),
    body: objects('positionOpening'),
    answerKind: 'json',
    answer: made,
    evidence: in2026,
    ...writing,
  },
  updateOpening: {
    ...writes,
    id: 'position-openings.update',
    method: 'PATCH',
    path: `${base}/{positionId}/position-openings/{positionOpeningId}`,
    ...needs('editOpenings'),
    body: objects('positionOpening'),
    evidence: in2026,
    ...writing,
  },
  removeOpening: {
    ...deletes,
    id: 'position-openings.delete',
    path: `${base}/{positionId}/position-openings/{positionOpeningId}`,
    ...needs('editOpenings'),
    evidence: in2026,
    ...writing,
  },
  /** Refused with 401, not 403, where the permission is missing (observed by one program). */
  createBudget: {
    ...writes,
    id: 'position-budgets.create',
    path: `${base}/{positionId}/position-budget`,
    ...needs('editPositionBudgets'),
    body: objects('positionBudget'),
    answerKind: 'json',
    answer: z.lazy(() => z.looseObject({ positionBudgetId: z.number().nullish() })),
    evidence: in2026,
    ...writing,
  },
  updateBudget: {
    ...writes,
    id: 'position-budgets.update',
    method: 'PATCH',
    path: `${base}/{positionId}/position-budget/{positionBudgetId}`,
    ...needs('editPositionBudgets'),
    body: objects('positionBudget'),
    evidence: in2026,
    ...writing,
  },
} as const satisfies Record<string, Endpoint>;
