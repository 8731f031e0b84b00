import { z } from 'zod';
import { type ColumnType, columnsOf, type OutTable, outTables } from '../out/columns.ts';
import { tableNamed } from '../out/format.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import type { Stream, SyncMode } from './message.ts';

/** When a version was recorded: what an incremental reading goes on from. */
export const cursorField = 'recordedFrom';
/** Destinations that keep one row per key delete it where this is set (convention of Airbyte's own database sources). */
export const deletedField = '_ab_cdc_deleted_at';

export function streams(): readonly Stream[] {
  return outTables.map(streamOf);
}

function streamOf(table: OutTable): Stream {
  const isRecord = table !== 'pay_snapshot';
  const columns = columnsOf(table).map(({ name, type }) => [name, types[type]] as const);
  return {
    name: table,
    json_schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: Object.fromEntries(isRecord ? [...columns, [deletedField, types.moment] as const] : columns),
    },
    supported_sync_modes: isRecord ? ['full_refresh', 'incremental'] : ['full_refresh'],
    ...(isRecord && { source_defined_cursor: true, default_cursor_field: [cursorField] }),
    source_defined_primary_key: isRecord ? [['employeeId'], ['sourceEntryId']] : [['employeeId'], ['snapshotDate']],
    is_resumable: false,
  };
}

/** Decimals travel as text: a JSON number would not keep every digit of pay. */
const types: Readonly<Record<ColumnType, object>> = {
  text: { type: ['null', 'string'] },
  decimal: { type: ['null', 'string'], description: 'an exact decimal' },
  integer: { type: ['null', 'integer'] },
  boolean: { type: ['null', 'boolean'] },
  date: { type: ['null', 'string'], format: 'date' },
  moment: { type: ['null', 'string'], format: 'date-time', airbyte_type: 'timestamp_with_timezone' },
  json: { type: ['null', 'object', 'array', 'string', 'number', 'boolean'] },
};

/** What of the catalogue somebody chose, as Airbyte hands it to `read`. */
const configured = z.looseObject({
  streams: z.array(
    z.looseObject({
      stream: z.looseObject({ name: z.string() }),
      sync_mode: z.enum(['full_refresh', 'incremental']).default('full_refresh'),
    }),
  ),
});

export interface ChosenStream {
  readonly table: OutTable;
  readonly mode: SyncMode;
}

export function chosenStreams(raw: unknown): readonly ChosenStream[] | Trouble {
  const parsed = configured.safeParse(raw);
  if (!parsed.success) return notACatalog;
  const chosen = parsed.data.streams.map(({ stream, sync_mode }) => ({
    table: tableNamed(stream.name),
    mode: sync_mode,
  }));
  const strange = chosen.map(({ table }) => table).find(isTrouble);
  if (strange !== undefined) return strange;
  const whole = chosen.flatMap(({ table, mode }) => (isTrouble(table) ? [] : [{ table, mode }]));
  const unable = whole.find(({ table, mode }) => mode === 'incremental' && table === 'pay_snapshot');
  return unable === undefined ? whole : noIncrement;
}

const notACatalog = trouble(
  'usage',
  'The file given with --catalog is no configured catalogue.',
  'It is the answer of discover with a sync_mode beside each stream.',
);
const noIncrement = trouble(
  'usage',
  'pay_snapshot is of one day and cannot be read incrementally.',
  'Choose full_refresh for it.',
);
