/**
 * The shapes of Airbyte's protocol, transcribed by hand from its published schema (airbyte_protocol.yaml, version 0.3.2,
 * airbytehq/airbyte-protocol), stricter in one thing: a message carries the part its type names.
 */
const descriptor = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, namespace: { type: 'string' } },
};

const record = {
  type: 'object',
  required: ['stream', 'data', 'emitted_at'],
  properties: { stream: { type: 'string' }, data: { type: 'object' }, emitted_at: { type: 'integer' } },
};

const state = {
  type: 'object',
  required: ['type', 'stream'],
  properties: {
    type: { enum: ['STREAM'] },
    stream: {
      type: 'object',
      required: ['stream_descriptor'],
      properties: { stream_descriptor: descriptor, stream_state: { type: 'object' } },
    },
    sourceStats: { type: 'object', properties: { recordCount: { type: 'number' } } },
  },
};

const log = {
  type: 'object',
  required: ['level', 'message'],
  properties: { level: { enum: ['FATAL', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE'] }, message: { type: 'string' } },
};

const trace = {
  type: 'object',
  required: ['type', 'emitted_at'],
  properties: {
    type: { enum: ['ERROR', 'ESTIMATE', 'STREAM_STATUS', 'ANALYTICS'] },
    emitted_at: { type: 'number' },
    error: {
      type: 'object',
      required: ['message'],
      properties: {
        message: { type: 'string' },
        failure_type: { enum: ['system_error', 'config_error', 'transient_error'] },
      },
    },
    stream_status: {
      type: 'object',
      required: ['stream_descriptor', 'status'],
      properties: {
        stream_descriptor: descriptor,
        status: { enum: ['STARTED', 'RUNNING', 'COMPLETE', 'INCOMPLETE'] },
      },
    },
  },
};

const connectionStatus = {
  type: 'object',
  required: ['status'],
  properties: { status: { enum: ['SUCCEEDED', 'FAILED'] }, message: { type: 'string' } },
};

const syncMode = { enum: ['full_refresh', 'incremental'] };
const path = { type: 'array', items: { type: 'string' } };

const stream = {
  type: 'object',
  required: ['name', 'json_schema', 'supported_sync_modes'],
  properties: {
    name: { type: 'string' },
    json_schema: { type: 'object' },
    supported_sync_modes: { type: 'array', minItems: 1, items: syncMode },
    source_defined_cursor: { type: 'boolean' },
    default_cursor_field: path,
    source_defined_primary_key: { type: 'array', items: path },
    is_resumable: { type: 'boolean' },
  },
};

const catalog = {
  type: 'object',
  required: ['streams'],
  properties: { streams: { type: 'array', items: stream } },
};

const spec = {
  type: 'object',
  required: ['connectionSpecification'],
  properties: {
    protocol_version: { type: 'string' },
    documentationUrl: { type: 'string', format: 'uri' },
    connectionSpecification: { type: 'object' },
    supportsIncremental: { type: 'boolean' },
  },
};

const message = (type: string, key: string, shape: object) => ({
  type: 'object',
  required: ['type', key],
  properties: { type: { const: type }, [key]: shape },
});

export const airbyteMessage = {
  oneOf: [
    message('RECORD', 'record', record),
    message('STATE', 'state', state),
    message('LOG', 'log', log),
    message('SPEC', 'spec', spec),
    message('CONNECTION_STATUS', 'connectionStatus', connectionStatus),
    message('CATALOG', 'catalog', catalog),
    message('TRACE', 'trace', trace),
  ],
};
