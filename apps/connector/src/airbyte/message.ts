/** What a source says on standard output, one JSON document a line. Source: Airbyte protocol 0.3.2 (airbyte_protocol.yaml). */
export type Message =
  | { readonly type: 'SPEC'; readonly spec: Specification }
  | { readonly type: 'CONNECTION_STATUS'; readonly connectionStatus: ConnectionStatus }
  | { readonly type: 'CATALOG'; readonly catalog: { readonly streams: readonly Stream[] } }
  | { readonly type: 'RECORD'; readonly record: StreamRecord }
  | { readonly type: 'STATE'; readonly state: StreamState }
  | { readonly type: 'LOG'; readonly log: { readonly level: 'INFO' | 'WARN'; readonly message: string } }
  | { readonly type: 'TRACE'; readonly trace: Trace };

export interface Specification {
  readonly protocol_version: string;
  readonly documentationUrl: string;
  readonly supportsIncremental: boolean;
  readonly connectionSpecification: object;
}

export interface ConnectionStatus {
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly message?: string;
}

export interface Stream {
  readonly name: string;
  readonly json_schema: object;
  readonly supported_sync_modes: readonly SyncMode[];
  readonly source_defined_cursor?: boolean;
  readonly default_cursor_field?: readonly string[];
  readonly source_defined_primary_key: readonly (readonly string[])[];
  readonly is_resumable: boolean;
}

export type SyncMode = 'full_refresh' | 'incremental';

export interface StreamRecord {
  readonly stream: string;
  readonly data: object;
  readonly emitted_at: number;
}

interface Descriptor {
  readonly stream_descriptor: { readonly name: string };
}

export interface StreamState {
  readonly type: 'STREAM';
  readonly stream: Descriptor & { readonly stream_state: object };
  readonly sourceStats: { readonly recordCount: number };
}

export type Trace =
  | {
      readonly type: 'STREAM_STATUS';
      readonly emitted_at: number;
      readonly stream_status: Descriptor & { readonly status: 'STARTED' | 'RUNNING' | 'COMPLETE' | 'INCOMPLETE' };
    }
  | {
      readonly type: 'ERROR';
      readonly emitted_at: number;
      readonly error: {
        readonly message: string;
        readonly failure_type: 'system_error' | 'config_error' | 'transient_error';
      };
    };
