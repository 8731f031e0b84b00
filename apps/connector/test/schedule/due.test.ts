import { describe, expect, test } from 'vitest';
import { type Charge, type Chore, dueChores } from '../../src/schedule/due.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 28);

function charge(connectionId: string, change: Partial<Charge> = {}): Charge {
  return {
    connectionId,
    createdAt: start,
    last: { reconcile: null, incremental: null, probe: null },
    isBroken: false,
    isPaused: false,
    wokenAt: null,
    namedAt: null,
    readAt: null,
    ...change,
  };
}

/** Runs the scheduler every minute and does at once what it finds due. */
function runFor(hours: number, first: Charge): { readonly at: number; readonly chore: Chore }[] {
  const done: { at: number; chore: Chore }[] = [];
  let now = first;
  for (let at = start; at < start + hours * hour; at += 60_000) {
    for (const { chore } of dueChores([now], at)) {
      done.push({ at, chore });
      now = { ...now, last: { ...now.last, [chore]: at } };
    }
  }
  return done;
}

const count = (done: readonly { chore: Chore }[], chore: Chore) => done.filter((one) => one.chore === chore).length;

describe('a connection', () => {
  test('is read whole at once when it is new', () => {
    expect(dueChores([charge('a')], start)).toEqual([{ connectionId: 'a', chore: 'reconcile', dueAt: start }]);
  });

  test('is synced every hour, whole once a week, and never twice in one minute', () => {
    const done = runFor(14 * 24, charge('a'));
    // The first whole reading, and one at its own time in each of the two weeks.
    expect(count(done, 'reconcile')).toBe(3);
    expect(count(done, 'reconcile') + count(done, 'incremental')).toBeGreaterThanOrEqual(14 * 24);
    expect(count(done, 'reconcile') + count(done, 'incremental')).toBeLessThanOrEqual(14 * 24 + 3);
    expect(count(done, 'probe')).toBe(0);
    expect(new Set(done.map(({ at }) => at)).size).toBe(done.length);
  });

  test('that is broken is only probed, once a day', () => {
    const done = runFor(
      7 * 24 + 1,
      charge('a', { isBroken: true, last: { reconcile: start, incremental: null, probe: null } }),
    );
    expect(done.map(({ chore }) => chore)).toEqual(Array.from({ length: 7 }, () => 'probe'));
  });

  test('that is paused is left alone', () => {
    expect(runFor(200, charge('a', { isPaused: true }))).toEqual([]);
  });

  test('whose people a webhook named is read again for them, once their notices are gathered', () => {
    const last = { reconcile: start, incremental: start, probe: start };
    const named = charge('a', { last, namedAt: start + 60_000 });
    expect(dueChores([named], start + 79_999)).toEqual([]);
    expect(dueChores([named], start + 80_000)).toEqual([{ connectionId: 'a', chore: 'reread', dueAt: start + 80_000 }]);
    expect(dueChores([{ ...named, isPaused: true }], start + 80_000)).toEqual([]);
    expect(dueChores([{ ...named, isBroken: true }], start + 80_000)).toEqual([]);
  });

  test('whose re-reading did not work has it tried again after five minutes, and at once for whoever is named after it', () => {
    const last = { reconcile: start, incremental: start, probe: start };
    const tried = charge('a', { last, namedAt: start + 60_000, readAt: start + 90_000 });
    expect(dueChores([tried], start + 389_999)).toEqual([]);
    expect(dueChores([tried], start + 390_000)).toEqual([
      { connectionId: 'a', chore: 'reread', dueAt: start + 390_000 },
    ]);
    const newer = { ...tried, namedAt: start + 100_000 };
    expect(dueChores([newer], start + 120_000)).toEqual([
      { connectionId: 'a', chore: 'reread', dueAt: start + 120_000 },
    ]);
  });

  test('is synced soon after a webhook that names nobody, once', () => {
    const last = { reconcile: start, incremental: start, probe: start };
    const woken = charge('a', { last, wokenAt: start + 60_000 });
    expect(dueChores([woken], start + 60_000)).toEqual([
      { connectionId: 'a', chore: 'incremental', dueAt: start + 60_000 },
    ]);
    const after = { ...woken, last: { ...last, incremental: start + 61_000 } };
    expect(dueChores([after], start + 62_000)).toEqual([]);
  });
});

test('two schedulers find the same moments due', () => {
  const one = charge('a', { last: { reconcile: start, incremental: start, probe: start } });
  const [first] = dueChores([one], start + 2 * hour);
  const [second] = dueChores([one], start + 3 * hour);
  expect(first?.dueAt).toBe(second?.dueAt);
});

test('a thousand connections made in one minute are spread over the hour', () => {
  const last = { reconcile: start, incremental: start, probe: start };
  const charges = Array.from({ length: 1000 }, (_, at) => charge(`connection-${at}`, { last }));
  const perQuarter = [15, 30, 45, 60].map((minute) => dueChores(charges, start + minute * 60_000).length);
  const [a = 0, b = 0, c = 0, d = 0] = perQuarter;
  expect(d).toBe(1000);
  expect([a, b - a, c - b, d - c].every((many) => many > 180 && many < 320)).toBe(true);
});

test('a clock that jumps back makes nothing due that was done', () => {
  const done = charge('a', { last: { reconcile: start + hour, incremental: start + hour, probe: start + hour } });
  expect(dueChores([done], start)).toEqual([]);
});
