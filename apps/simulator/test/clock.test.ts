import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayIn, midnightIn } from '../src/company/time-zones.ts';
import { later, readDuration } from '../src/duration.ts';
import { createSimulator, type SimulatorOptions } from '../src/index.ts';
import { allRights, authorized, jsonOf, simulate } from './simulation.ts';

const start = Date.parse('2026-11-02T09:00:00Z');
const root = new URL('../../../', import.meta.url);

/** Sources of the simulator and of the packages it is made of that hold something. */
function sourcesWith(pattern: RegExp): readonly string[] {
  return ['apps/simulator/src', 'packages/schemas/src', 'packages/permissions/src', 'packages/scenarios/src'].flatMap(
    (folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${folder}/${file}`)
        .filter((file) => pattern.test(readFileSync(new URL(file, root), 'utf8'))),
  );
}

test('nothing but clock.ts reads the machine’s clock', () => {
  const clocks =
    /Date\.now|new Date\(\)|[^.\w]Date\(\)|performance\.(now|timeOrigin)|hrtime|process\.uptime|Temporal\.Now/;
  expect(sourcesWith(clocks)).toEqual(['apps/simulator/src/clock.ts']);
});

test('nothing depends on the machine’s time zone or languages', () => {
  const local =
    /\bIntl\.|localeCompare|toLocale(Date|Time|LowerCase|UpperCase)|\.get(Hours|Date|Day|Month|FullYear|TimezoneOffset)\(|\.set(Hours|Date|Month|FullYear)\(|\.to(Date|Time)String\(/;
  expect(sourcesWith(local)).toEqual([]);
});

/** A company whose clock goes by a machine's that the test moves. */
async function ticking(options: SimulatorOptions = {}, employees = 60) {
  const machine = { now: start };
  const received: { readonly type: string; readonly triggeredAt: string; readonly employeeId: string }[] = [];
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  const simulation = await simulate(
    allRights,
    { employees },
    {
      rateLimits: 'off',
      time: 'ticking',
      clock: { now: () => machine.now },
      fetch: async (_, init) => {
        const body = String(init.body);
        if (!body.includes('Ping test')) {
          const { type, triggeredAt, data } = JSON.parse(body);
          received.push({ type, triggeredAt, employeeId: data.employeeId });
        }
        return new Response('ok');
      },
      ...options,
    },
  );
  const { control, id, simulator } = simulation;
  const put = async (body: object) => (await control('PUT', `/companies/${id}/clock`, body)).json;
  const lifecycle = async (index: number) => {
    const [person] = simulation.ids(index);
    const { json } = await simulation.post(`/v1/people/${person}`, { fields: ['internal.lifecycleStatus'] });
    return json['/internal/lifecycleStatus'].value;
  };
  return {
    ...simulation,
    machine,
    received,
    timers,
    turn: put,
    lifecycle,
    clock: async () => (await control('GET', `/companies/${id}/clock`)).json,
    events: async (index: number) => {
      await simulator.settled();
      const [person] = simulation.ids(index);
      return received.filter(({ employeeId }) => employeeId === person).map((one) => [one.type, one.triggeredAt]);
    },
    listen: () => control('POST', `/companies/${id}/webhooks`, { url: 'http://127.0.0.1:9/hook' }),
  };
}

describe('a company’s clock', () => {
  test('stands still in a process: at nine, on its day, whatever the machine says', async () => {
    const machine = { now: Date.parse('2031-05-05T17:00:00Z') };
    const { app, createCompany } = createSimulator({ clock: { now: () => machine.now } });
    const created = createCompany({ scenario: 'guide-complete', employees: 5 });
    if (created.kind !== 'created') throw new Error(created.error);
    const clock = () => jsonOf(app.request(`/_sim/v1/companies/${created.company.id}/clock`));
    const morning = { now: '2026-11-02T09:00:00.000', today: '2026-11-02', frozen: true };
    expect(await clock()).toEqual(morning);
    machine.now += 86_400_000;
    expect(await clock()).toEqual(morning);
  });

  test('goes at the speed of the machine where it goes, and turns its days', async () => {
    const { machine, clock } = await ticking();
    machine.now = start + 15 * 3_600_000 - 1;
    expect(await clock()).toEqual({ now: '2026-11-02T23:59:59.999', today: '2026-11-02', frozen: false });
    machine.now += 1;
    expect(await clock()).toEqual({ now: '2026-11-03T00:00:00.000', today: '2026-11-03', frozen: false });
  });

  test('begins where its company is asked to begin', async () => {
    const simulator = createSimulator({ clock: { now: () => start } });
    const request = { scenario: 'guide-complete', employees: 5 } as const;
    simulator.createCompany({ ...request, now: '2027-03-01T23:30', frozen: false });
    simulator.createCompany({ ...request, now: '2027-03-01' });
    const clocks = ['guide-complete-1', 'guide-complete-2'].map((id) =>
      jsonOf(simulator.app.request(`/_sim/v1/companies/${id}/clock`)),
    );
    expect(await Promise.all(clocks)).toEqual([
      { now: '2027-03-01T23:30:00.000', today: '2027-03-01', frozen: false },
      { now: '2027-03-01T09:00:00.000', today: '2027-03-01', frozen: true },
    ]);
  });

  test('is turned to a day at the same hour, to a moment, by a length; stopped, and set going', async () => {
    const { machine, turn } = await ticking();
    expect(await turn({ today: '2026-12-24' })).toEqual({
      now: '2026-12-24T09:00:00.000',
      today: '2026-12-24',
      frozen: false,
    });
    machine.now += 60_000;
    expect(await turn({ advance: 'P1M2DT3H' })).toMatchObject({ now: '2027-01-26T12:01:00.000' });
    expect(await turn({ now: '2026-11-30T18:00' })).toMatchObject({ now: '2026-11-30T18:00:00.000' });
    expect(await turn({ frozen: true })).toEqual({ now: '2026-11-30T18:00:00.000', today: '2026-11-30', frozen: true });
    machine.now += 60_000;
    expect(await turn({ advance: 'PT1S' })).toMatchObject({ now: '2026-11-30T18:00:01.000', frozen: true });
    await turn({ frozen: false });
    machine.now += 1_500;
    expect(await turn({ advance: 'PT1S' })).toMatchObject({ now: '2026-11-30T18:00:03.500', frozen: false });
  });

  test.each([
    [{}, 'body: say today, now, advance or frozen'],
    [{ today: '2026-02-30' }, 'today: not a day written YYYY-MM-DD'],
    [{ now: 'noon' }, 'now: not a moment written YYYY-MM-DDTHH:MM:SS'],
    [{ now: '2026-02-30T10:00' }, 'now: not a moment written YYYY-MM-DDTHH:MM:SS'],
    [{ advance: '30 days' }, 'advance: not a duration like P30D or PT5M'],
    [{ advance: 'P1D', today: '2026-12-24' }, 'today: today, now and advance exclude each other'],
    [{ advance: 'P9000Y' }, 'The clock goes from 1900 to 9998.'],
  ])('%j is refused', async (body, error) => {
    expect(await (await ticking({}, 3)).turn(body)).toMatchObject({ error });
  });
});

describe('midnight is that of the site', () => {
  test('a hire in New York starts at five in the morning of the company’s clock', async () => {
    const { turn, lifecycle } = await ticking({}, 30);
    await turn({ now: '2026-11-10T04:59:59.999' });
    expect(await lifecycle(16)).toBe('hired');
    await turn({ advance: 'PT0.001S' });
    expect(await lifecycle(16)).toBe('employed');
  });

  test('a termination in Stockholm takes effect an hour before midnight in London', async () => {
    const { turn, lifecycle, listen, events } = await ticking();
    await turn({ now: '2026-12-29T22:59:59' });
    await listen();
    expect(await lifecycle(35)).toBe('garden leave');
    await turn({ now: '2026-12-29T23:00:00' });
    expect([await lifecycle(35), await events(35)]).toEqual([
      'terminated',
      [['employee.inactivated', '2026-12-29T23:00:00.000000']],
    ]);
  });

  test('a clock that goes tells by itself, though nobody turns it', async () => {
    const { turn, machine, listen, events, lifecycle } = await ticking({}, 30);
    await listen();
    await turn({ now: '2026-11-09T22:00:00' });
    machine.now += 7 * 3_600_000 - 1;
    expect(await events(16)).toEqual([]);
    machine.now += 1;
    expect([await lifecycle(16), await events(16)]).toEqual([
      'employed',
      [
        ['employee.joined', '2026-11-10T05:00:00.000000'],
        ['employee.activated', '2026-11-10T05:00:00.000000'],
      ],
    ]);
    machine.now += 30 * 86_400_000;
    expect((await events(16)).length).toBe(2);
  });

  test('leaves begin and end', async () => {
    const { turn, lifecycle } = await ticking();
    const seen: unknown[] = [];
    for (const now of ['2026-10-23T21:59', '2026-10-23T22:00', '2027-03-07T22:59', '2027-03-07T23:00']) {
      await turn({ now });
      seen.push(await lifecycle(43));
    }
    expect(seen).toEqual(['employed', 'parental leave', 'parental leave', 'employed']);
  });

  test('a raise that is entered for a day to come is current from that day', async () => {
    const { post, get, turn, ids } = await ticking({}, 30);
    const path = `/v1/people/${ids(0)[0]}/salaries`;
    const base = { value: 90_000, currency: 'GBP' };
    const row = { effectiveDate: '2027-01-01', base, payPeriod: 'Annual', payFrequency: 'Monthly' };
    expect((await post(path, row)).status).toBe(200);
    const current = async () =>
      (await get(path)).json.values.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).effectiveDate;
    const before = await current();
    await turn({ today: '2027-01-01' });
    expect([before < '2027-01-01', await current()]).toEqual([true, '2027-01-01']);
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['Europe/London', '2026-07-01', '2026-06-30T23:00:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
    ['Asia/Jerusalem', '2026-03-27', '2026-03-26T22:00:00.000Z'],
    ['Asia/Jerusalem', '2026-03-28', '2026-03-27T21:00:00.000Z'],
    ['Australia/Sydney', '2026-01-01', '2025-12-31T13:00:00.000Z'],
    ['Australia/Sydney', '2026-06-01', '2026-05-31T14:00:00.000Z'],
    ['Asia/Kolkata', '2026-06-01', '2026-05-31T18:30:00.000Z'],
    ['somewhere else', '2026-06-01', '2026-06-01T00:00:00.000Z'],
  ])('in %s %s begins at %s', (zone, day, at) => {
    const midnight = midnightIn(zone, day);
    expect(new Date(midnight).toISOString()).toBe(at);
    expect([dayIn(zone, midnight - 1) < day, dayIn(zone, midnight)]).toEqual([true, day]);
  });
});

test.each([
  ['P30D', '2026-01-31T09:00:00.000Z', '2026-03-02T09:00:00.000Z'],
  ['P1M', '2026-01-31T09:00:00.000Z', '2026-02-28T09:00:00.000Z'],
  ['P1Y', '2028-02-29T09:00:00.000Z', '2029-02-28T09:00:00.000Z'],
  ['P2W', '2026-01-31T09:00:00.000Z', '2026-02-14T09:00:00.000Z'],
  ['PT1H30M0.5S', '2026-01-31T23:00:00.000Z', '2026-02-01T00:30:00.500Z'],
])('%s after %s is %s', (text, from, to) => {
  const duration = readDuration(text);
  expect(duration && new Date(later(Date.parse(from), duration)).toISOString()).toBe(to);
});

test.each(['P', 'PT', '30D', 'P1H', 'P-1D', 'P1.5D'])('%s is no duration', (text) => {
  expect(readDuration(text)).toBe(null);
});

describe('the transport clock', () => {
  async function limited() {
    const machine = { now: start };
    const simulator = createSimulator({ clock: { now: () => machine.now } });
    const found = () => {
      const created = simulator.createCompany({ scenario: 'guide-complete', employees: 3 });
      const [user] = created.kind === 'created' ? created.company.serviceUsers : [];
      if (created.kind !== 'created' || !user) throw new Error('no company');
      const call = async () => {
        const { status, headers } = await simulator.app.request('/v1/profiles', { headers: authorized(user) });
        return [status, headers.get('x-ratelimit-remaining'), Number(headers.get('x-ratelimit-reset')) - start / 1000];
      };
      return { id: created.company.id, call };
    };
    const control = (method: string, path: string, body?: object) =>
      jsonOf(simulator.app.request(`/_sim/v1${path}`, body ? { method, body: JSON.stringify(body) } : { method }));
    return { machine, found, control };
  }

  test('is the machine’s, unless a test advances it: then a minute passes without waiting', async () => {
    const { found, control } = await limited();
    const { call } = found();
    for (let calls = 0; calls < 50; calls += 1) await call();
    expect(await call()).toEqual([429, '0', 60]);
    expect(await control('PUT', '/transport-clock', { advance: 'PT1M' })).toEqual({
      now: '2026-11-02T09:01:00.000Z',
      tie: 'machine',
      aheadSeconds: 60,
    });
    expect(await call()).toEqual([200, '49', 120]);
    await control('PUT', '/transport-clock', { tie: 'machine' });
    expect((await control('GET', '/transport-clock')).now).toBe('2026-11-02T09:00:00.000Z');
  });

  test('tied to a company it goes with that company’s, and stands still with it', async () => {
    const { machine, found, control } = await limited();
    const { id, call } = found();
    await control('PUT', '/transport-clock', { tie: id });
    await call();
    machine.now += 3_600_000;
    expect(await call()).toEqual([200, '48', 60]);
    await control('PUT', `/companies/${id}/clock`, { advance: 'PT1M' });
    expect(await call()).toEqual([200, '49', 120]);
    expect((await control('GET', `/companies/${id}/journal`)).entries.map(({ at }: { at: string }) => at)).toEqual([
      '2026-11-02T09:00:00.000Z',
      '2026-11-02T09:00:00.000Z',
      '2026-11-02T09:01:00.000Z',
    ]);
    await control('DELETE', `/companies/${id}`);
    expect((await control('GET', '/transport-clock')).now).toBe('2026-11-02T10:00:00.000Z');
  });

  test('a company can have its own, and nobody else waits with it', async () => {
    const { found, control } = await limited();
    const [one, other] = [found(), found()];
    await one.call();
    await other.call();
    await control('PUT', `/companies/${one.id}/transport-clock`, { advance: 'PT2M' });
    expect([await one.call(), await other.call()]).toEqual([
      [200, '49', 180],
      [200, '48', 60],
    ]);
    expect(await control('GET', `/companies/${one.id}/transport-clock`)).toMatchObject({
      own: true,
      aheadSeconds: 120,
    });
    expect(await control('DELETE', `/companies/${one.id}/transport-clock`)).toMatchObject({
      own: false,
      aheadSeconds: 0,
    });
    expect(await one.call()).toEqual([200, '49', 60]);
  });

  test('the company’s clock does not move it, nor it the company’s', async () => {
    const { found, control } = await limited();
    const { id } = found();
    await control('PUT', `/companies/${id}/clock`, { today: '2030-01-01' });
    await control('PUT', '/transport-clock', { advance: 'P1D' });
    expect([
      (await control('GET', `/companies/${id}/clock`)).now,
      (await control('GET', '/transport-clock')).now,
    ]).toEqual(['2030-01-01T09:00:00.000', '2026-11-03T09:00:00.000Z']);
  });

  test('what it cannot be tied to is refused with the nearest name', async () => {
    const { found, control } = await limited();
    found();
    expect(await control('PUT', '/transport-clock', { tie: 'guide-complet-1' })).toEqual({
      error: 'There is no company guide-complet-1 to tie the clock to.',
      fix: 'Did you mean guide-complete-1?',
      path: 'tie',
      nearest: 'guide-complete-1',
    });
  });
});
