import type { ClientEvent } from '../hibob/client.ts';
import type { Telemetry } from './telemetry.ts';

/** What the client to HiBob tells, as counts and times. */
export function measure(telemetry: Telemetry, event: ClientEvent): void {
  switch (event.kind) {
    case 'sent':
      return;
    case 'answered': {
      const { endpoint, status, ms, bytes } = event;
      telemetry.record('hibob_requests', 1, { endpoint, status });
      telemetry.record('hibob_request_seconds', ms / 1000, { endpoint });
      telemetry.took('hibob.request', ms, { endpoint, status, bytes });
      return;
    }
    case 'waiting':
      telemetry.record('hibob_waiting_seconds', event.ms / 1000, { why: event.why });
      return;
    case 'held-back':
      telemetry.record('hibob_held_back', 1, { endpoint: event.endpoint });
      return;
    default:
      throw new Error(`Unknown event ${JSON.stringify(event satisfies never)}`);
  }
}
