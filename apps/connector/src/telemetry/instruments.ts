/** What is measured: one row a metric, its labels from a closed set. No label ever names a person, a company or a connection. */
export const instruments = {
  hibob_requests: { kind: 'counter', unit: '', about: 'requests to HiBob, by endpoint and status (0: no answer)' },
  hibob_request_seconds: { kind: 'histogram', unit: 's', about: 'how long HiBob took to answer, by endpoint' },
  hibob_waiting_seconds: {
    kind: 'counter',
    unit: 's',
    about: 'seconds spent waiting for HiBob’s limits and before retries, by reason',
  },
  hibob_held_back: {
    kind: 'counter',
    unit: '',
    about: 'requests not sent because HiBob’s firewall would block this address',
  },
  runs: { kind: 'counter', unit: '', about: 'checks and syncs, by kind and outcome' },
  run_seconds: { kind: 'histogram', unit: 's', about: 'how long checks and syncs took, by kind' },
  chores: { kind: 'counter', unit: '', about: 'scheduled work, by chore and how it ended' },
  api_requests: { kind: 'counter', unit: '', about: 'requests to this connector, by route and status' },
  api_request_seconds: { kind: 'histogram', unit: 's', about: 'how long this connector took to answer, by route' },
  webhooks_sent: { kind: 'counter', unit: '', about: 'webhooks sent, by event type and outcome' },
  notices: { kind: 'counter', unit: '', about: 'webhooks received from HiBob, by what became of them' },
  queue_jobs: { kind: 'gauge', unit: '', about: 'scheduled work in the queue, by state' },
  connections: { kind: 'gauge', unit: '', about: 'connections, by state' },
} as const satisfies Record<string, { kind: 'counter' | 'histogram' | 'gauge'; unit: string; about: string }>;
export type Instrument = keyof typeof instruments;

export type Labels = Readonly<Record<string, string | number>>;
