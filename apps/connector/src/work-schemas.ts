import { tableIds } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { EquityUpload } from './equity/upload-equity.ts';
import type { Certificate, TableCertificate } from './out/certificate.ts';
import type { ConnectionSettings } from './outlet.ts';
import { checkReportShape } from './report-schemas.ts';
import type { ErasedRows } from './store/erasing.ts';
import { employeeStatuses, payBases, presences, syncModes } from './store/norms.ts';
import { recordTables } from './store/record.ts';
import type { GuardStop } from './sync/guard.ts';
import type { SyncReport } from './sync/sync-report.ts';
import type { SyncResult } from './work.ts';

/** What is answered by the commands and routes that do something, as schemas, held against the types that the code gives. */
const text = z.string();
const count = z.int().min(0);
const counts = z.record(text, count);
const moment = z.iso.datetime();
const tableId = z.enum(tableIds);

const guardStop: z.ZodType<GuardStop> = z.strictObject({
  kind: z.literal('stopped'),
  missing: count,
  lastSeen: count,
  message: text,
});

const syncReport: z.ZodType<SyncReport> = z.strictObject({
  mode: z.enum(syncModes),
  because: text.describe('why in this mode, in words'),
  people: z.record(z.enum(employeeStatuses), count).describe('whom HiBob shows, by lifecycle status'),
  absent: z
    .record(z.enum(presences).exclude(['present']), count)
    .describe('who was shown last time and is not now, by the reason'),
  tables: z.record(
    z.enum(recordTables),
    z.strictObject({ inserted: count, updated: count, unchanged: count, gone: count }),
  ),
  notAvailable: z.array(tableId).describe('HiBob’s tables that this company does not have'),
  oneByOne: z.partialRecord(tableId, count).describe('tables read person by person, with the requests that cost'),
  leftForLater: z.array(tableId).describe('tables whose turn comes when everything is read'),
  resumed: z.boolean().describe('it went on where an earlier sync had died'),
  forced: guardStop.nullable().describe('what the guard had said when it was told to go on all the same'),
  requests: counts.describe('by endpoint, without those of the check'),
  waitedMs: count,
  startedAt: moment,
  finishedAt: moment,
});

export const syncShape: z.ZodType<SyncResult> = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('refused'), check: checkReportShape }).describe('nothing was read'),
  z
    .strictObject({ outcome: z.literal('stopped'), check: checkReportShape, guard: guardStop })
    .describe('so much was missing that nothing was changed'),
  z.strictObject({ outcome: z.literal('synced'), check: checkReportShape, sync: syncReport }),
]);

const tableCertificate: z.ZodType<TableCertificate> = z.strictObject({
  state: z.enum(['read', 'uploaded', 'left for later', 'not available', 'not requested']),
  rowsRead: count,
  rowsHeld: count,
  visibility: counts,
  restricted: counts.describe('column → rows in which a right hides it'),
  sha256: text,
});

export const certificateShape: z.ZodType<Certificate> = z.strictObject({
  connection: text,
  run: z.strictObject({
    id: z.uuid(),
    mode: text.nullable(),
    startedAt: moment,
    finishedAt: moment.nullable(),
    recordedAt: moment.nullable().describe('export as of this moment to get exactly what is certified'),
  }),
  complete: z.boolean(),
  exceptions: z.array(text).describe('why it is not complete'),
  people: z.strictObject({ expected: count.nullable(), seen: count, absent: counts }),
  tables: z.record(z.enum(recordTables), tableCertificate),
  requests: counts,
  waitedMs: count,
  sha256: text.describe('over all tables; the order of rows does not count'),
});

export const settingsShape: z.ZodType<ConnectionSettings> = z.strictObject({
  payBasis: z.enum(payBases).nullable().describe('which pay of part-timers HiBob holds; null: not answered'),
});

export const equityShape: z.ZodType<EquityUpload> = z.strictObject({
  taken: z.boolean().describe('false for a dry run, and where there is a mistake'),
  grants: count,
  mistakes: z.array(
    z.strictObject({ line: count.describe('the header is line 1'), column: text.nullable(), message: text }),
  ),
});

export const erasedShape: z.ZodType<ErasedRows> = z.strictObject({
  rows: count.describe('rows of all tables, in all versions'),
  events: count,
  references: count.describe('rows of others that named them'),
});
export const readmittedShape = z.strictObject({ readmitted: z.boolean().describe('false: they had not been erased') });

/** What is printed by the commands that no route answers for. */
export const exportedShape = z.strictObject({ files: z.array(text) });
export const backedUpShape = z.strictObject({ file: text, at: moment });
export const restoredShape = z.strictObject({ at: moment, rows: count });
export const newKeyShape = z.strictObject({ key: text });
export const servingShape = z.strictObject({
  url: text,
  apiKey: text.optional().describe('only where it was made up for this run'),
});
export const workingShape = z.strictObject({
  ready: z.literal(true),
  url: text.optional().describe('of the probes, where a port was given'),
});
