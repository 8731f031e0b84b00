import { expect, test } from 'vitest';
import { createLog } from '../../src/telemetry/log.ts';
import { createTelemetry } from '../../src/telemetry/telemetry.ts';

test('counters, gauges and histograms come out in the text format', async () => {
  const telemetry = await createTelemetry('1.2.3');
  telemetry.record('runs', 1, { kind: 'sync', outcome: 'synced' });
  telemetry.record('runs', 1, { kind: 'sync', outcome: 'synced' });
  telemetry.record('queue_jobs', 4, { state: 'waiting' });
  telemetry.record('queue_jobs', 3, { state: 'waiting' });
  telemetry.record('run_seconds', 2.5, { kind: 'sync' });
  const lines = (await telemetry.text()).split('\n');
  expect(lines.filter((line) => line.startsWith('hibob_connector_runs'))).toEqual([
    expect.stringMatching(/^hibob_connector_runs_total\{kind="sync",outcome="synced".*\} 2$/),
  ]);
  expect(lines.find((line) => line.startsWith('hibob_connector_queue_jobs{'))).toMatch(/ 3$/);
  expect(lines.find((line) => line.startsWith('hibob_connector_run_seconds_sum'))).toMatch(/ 2\.5$/);
  await telemetry.close();
});

test('a log line is an event with fields, and what is named like a secret is not in it', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  log.info(
    {
      connectionId: 'c1',
      token: 'canary-1',
      credentials: { token: 'canary-2' },
      job: { deep: { secret: 'canary-3' } },
    },
    'sync.ended',
  );
  log.error(
    { error: new Error('Failed query: select canary-4\nparams: canary-5', { cause: new Error('canary-6') }) },
    'bug',
  );
  log.debug({}, 'not written');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      program: 'hibob-connector',
      connectionId: 'c1',
      token: '[redacted]',
      credentials: '[redacted]',
      job: { deep: { secret: '[redacted]' } },
      msg: 'sync.ended',
    },
    {
      level: 'error',
      time: expect.any(String),
      program: 'hibob-connector',
      error: { kind: 'Error', message: 'A database query failed.', stack: expect.any(Array) },
      msg: 'bug',
    },
  ]);
  expect(lines.join('')).not.toContain('canary');
});
