import { createSelectSchema } from 'drizzle-zod';
import { z } from 'zod';
import { selectionSchema } from '../selection.ts';
import { payBases } from '../store/norms.ts';
import type { RecordTable } from '../store/record.ts';
import { tables } from '../store/tables.ts';

/** What the answers look like, for the document. Records come from the tables they are read from, so the two cannot part. */
export const connectionShape = z.object({
  name: z.string(),
  baseUrl: z.string(),
  serviceUserId: z.string(),
  selection: selectionSchema,
  payBasis: z.enum(payBases).nullable().describe('which pay of part-timers HiBob holds; null: not answered'),
  createdAt: z.iso.datetime(),
  lastCheck: z.unknown(),
  lastCheckAt: z.iso.datetime().nullable(),
  companyId: z.string().nullable().describe('HiBob’s id of the company; null until it was seen'),
  pausedAt: z.iso.datetime().nullable(),
  hasToken: z.boolean(),
});

export const runShape = z.object({
  kind: z.enum(['check', 'sync', 'upload', 're-read']),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  outcome: z.string().nullable(),
  report: z.unknown(),
});

const figure = z.string().nullable().describe('an exact decimal; null: see the reason');
const reason = z.string().nullable().describe('why the figure is null');

/** What a base pay row comes to in a year. */
export const yearlyPayShape = z.object({
  isCurrent: z.boolean(),
  annual: figure,
  annualReason: reason,
  annualActual: figure,
  annualActualReason: reason,
  annualFte: figure,
  annualFteReason: reason,
  normalisation: z.object({
    rule: z.string().nullable(),
    inputs: z.record(z.string(), z.string().nullable()),
    formula: z.array(z.string()),
    warnings: z.array(z.string()),
  }),
});

export function recordShape(table: RecordTable) {
  return createSelectSchema(tables[table]).omit({ connectionId: true });
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('send it as `cursor` for the next page; null at the end'),
  });
}
