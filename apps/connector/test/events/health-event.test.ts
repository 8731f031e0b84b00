import { expect, test } from 'vitest';
import { type Health, healthEvent } from '../../src/events/health-event.ts';

const at = '2026-10-07T08:00:00.000Z';
const well: Health = {
  lastTold: null,
  timesTold: 0,
  verdict: 'ready',
  finding: null,
  title: null,
  fix: null,
  stopped: null,
};
const refused = { verdict: 'refused', finding: 'credential.rejected', title: 'Why', fix: 'What to do' };

test('a connection that is well, or was never looked at, is not told', () => {
  expect(healthEvent(well, at)).toBe(null);
  expect(healthEvent({ ...well, verdict: null }, at)).toBe(null);
});

test('one that breaks is told once, with finding and fix, and once when it works again', () => {
  const broken = { ...well, ...refused };
  expect(healthEvent(broken, at)).toEqual({
    type: 'connection.broken',
    at,
    key: 'health 1',
    data: { finding: 'credential.rejected', title: 'Why', fix: 'What to do' },
  });
  expect(healthEvent({ ...broken, lastTold: 'connection.broken', timesTold: 1 }, at)).toBe(null);
  expect(healthEvent({ ...well, lastTold: 'connection.broken', timesTold: 1 }, at)).toEqual({
    type: 'connection.mended',
    at,
    key: 'health 2',
    data: {},
  });
});

test('one whose syncs the guard stops is broken as well, and mended by the next that goes through', () => {
  const stopped = { ...well, stopped: { missing: 12, of: 40 } };
  expect(healthEvent(stopped, at)).toEqual({
    type: 'connection.broken',
    at,
    key: 'health 1',
    data: {
      finding: 'sync.stopped',
      title: 'Syncs are stopped: 12 of 40 people or rows of before are missing, and HiBob never said why',
      fix: 'Look at the access rights and the boxes of the permission group; the last run says which. If it is meant so, sync once with force.',
    },
  });
  expect(healthEvent({ ...stopped, lastTold: 'connection.broken', timesTold: 1 }, at)).toBe(null);
  expect(healthEvent({ ...well, lastTold: 'connection.broken', timesTold: 1 }, at)?.type).toBe('connection.mended');
});
