import { rebuild, scenarioById } from '@hibob-kit/scenarios';
import { type Capture, captureBytesAllowed, readCapture } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canary, leaksIn, withCanaries } from '../capture/canaries.ts';
import { openRoom } from '../capture/room.ts';

const room = openRoom();
let whole: Capture;
let text = '';
beforeAll(async () => {
  whole = await captureOf('payroll-custom-field-view-missing');
  text = JSON.stringify(whole);
});

async function captureOf(id: string, masks: 'all' | readonly string[] = []): Promise<Capture> {
  const checked = await room.check({ setup: withCanaries(named(id)) });
  return checked.capture({ exactCounts: false, masks });
}

function named(id: string) {
  const found = scenarioById(id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}

const refusals = (raw: unknown) => {
  const read = readCapture(typeof raw === 'string' ? raw : JSON.stringify(raw));
  return read.kind === 'refused' ? read.problems : [];
};

describe('A file that is no capture to rely on is refused with the place of what is wrong', () => {
  it.each<[string, (capture: Capture) => unknown, string, string]>([
    ['of another kind', (one) => ({ ...one, kind: 'company' }), 'kind', 'This is no capture.'],
    ['of another version', (one) => ({ ...one, version: 2 }), 'version', 'This program reads captures of version 1.'],
    ['with a key nobody knows', (one) => ({ ...one, employees: [] }), '', 'Unrecognized key: "employees"'],
    [
      'with a count that is none',
      (one) => seen(one, { people: { ...people(one), visible: -1 } }),
      'observed.people.visible',
      'Too small: expected number to be >=0',
    ],
    [
      'with a text that turns a terminal round',
      (one) => ({ ...one, labels: [{ of: 'field', id: 'x', label: 'a\u001b[2Jb', masked: false }] }),
      'labels[0].label',
      'A text of a capture has no control characters.',
    ],
    [
      'in which more people show a field than were asked',
      (one) => seen(one, { fields: [{ field: 'root.id', asked: 5, shown: 6, filled: 0, masked: 0 }] }),
      'observed.fields[0].shown',
      'More than were asked.',
    ],
    [
      'in which more people are inactive than are visible',
      (one) => seen(one, { people: { ...people(one), visible: 12, inactive: 1_000_000, statuses: null } }),
      'observed.people.inactive',
      'More than are visible.',
    ],
    [
      'in which more people have a status than are visible',
      (one) => seen(one, { people: { ...people(one), visible: 40, inactive: 0, statuses: [status('own', 41)] } }),
      'observed.people.statuses[0].people',
      'More than are visible.',
    ],
    [
      'in which the statuses are of more people than are visible',
      (one) =>
        seen(one, {
          people: { ...people(one), visible: 40, inactive: 0, statuses: [status('own', 40), status('other', '<5')] },
        }),
      'observed.people.statuses',
      'More in all than are visible.',
    ],
    [
      'in which a list has more archived items than items',
      (one) => ({ ...one, lists: [{ list: 'pronouns', items: 4, archived: 5, levels: 1 }] }),
      'lists[0].archived',
      'More than there are items.',
    ],
    [
      'without what was seen',
      (one) => ({ ...one, observed: null }),
      'observed',
      'HiBob let us in, so what was seen must be there.',
    ],
  ])('%s', (_, change, path, message) => {
    expect(refusals(change(whole))).toEqual([{ path, message }]);
  });

  it('cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        const [first] = refusals(text.slice(0, length));
        expect(first?.message).toMatch(/^It is not JSON, or was cut off/);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('larger than any capture is', () => {
    expect(refusals(' '.repeat(captureBytesAllowed + 1))).toEqual([
      { path: '', message: 'The file is larger than 8 MiB.' },
    ]);
  });

  it('changed anywhere: what is read can be rebuilt, or is told to be too large', () => {
    const places = placesIn(whole);
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, -1, 1.5, 999_999, '<5', 'all', '', [], {}, true, '__proto__', 'a\u202eb'),
      fc.string({ maxLength: 20 }),
    );
    let [refused, rebuilt] = [0, 0];
    fc.assert(
      fc.property(fc.nat(places.length - 1), value, fc.boolean(), (at, put, remove) => {
        const place = places[at] ?? [];
        const read = readCapture(JSON.stringify(changed(whole, place, put, remove)));
        if (read.kind === 'refused') {
          refused += 1;
          expect(read.problems.length).toBeGreaterThan(0);
          expect(read.problems.every(({ message }) => message !== '')).toBe(true);
          return;
        }
        rebuilt += 1;
        expect(['rebuilt', 'no-such-setup', 'too-large']).toContain(rebuild(read.capture).kind);
      }),
      { numRuns: 250, seed: 7 },
    );
    expect(Math.min(refused, rebuilt)).toBeGreaterThan(20);
  });
});

describe('Nothing of anybody stands in a capture', () => {
  it('though HiBob sent it: texts, numbers, reasons of changes, names and addresses', async () => {
    const checked = await room.check({ setup: withCanaries(named('pay-in-a-second-group')) });
    expect(checked.sent.join('\n').split(canary).length).toBeGreaterThan(500);
    expect(checked.sent.join('\n')).toContain('illness');
    expect(leaksIn(checked.capture({ exactCounts: true }), checked.secrets)).toEqual([]);
  });

  it('nor where a HiBob of tomorrow sends keys and refusals that name people', async () => {
    const alter = (sent: string) => {
      const json: unknown = sent === '' ? null : JSON.parse(sent);
      return JSON.stringify(json, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value
          ? { ...value, [`${canary} Miller`]: `${canary} Miller`, error: `${canary} Miller may not be read` }
          : value,
      );
    };
    const checked = await room.check({ setup: withCanaries(named('home-missing')) }, alter);
    const capture = checked.capture({ exactCounts: true });
    expect(checked.sent.join('\n')).toContain(`${canary} Miller`);
    expect(leaksIn(capture, checked.secrets)).toEqual([]);
    expect(capture.exchanges.some(({ otherKeys }) => otherKeys > 0)).toBe(true);
  });

  it('and the scan itself finds what is planted', () => {
    const first = whole.exchanges[0];
    if (!first) throw new Error('no exchange');
    const planted = { ...whole, exchanges: [{ ...first, path: `/people/3540797213504000004` }] };
    expect(leaksIn(planted, [])).toEqual(['an employee id']);
    expect(leaksIn({ ...whole, serviceUser: 'SERVICE-7' }, ['SERVICE-7'])).toEqual(['a credential']);
  });
});

describe('The company’s own words', () => {
  it('are all listed, and ids of its own are pseudonyms', () => {
    expect(whole.labels).toEqual([
      {
        of: 'field',
        id: expect.stringMatching(/^payroll\.custom\.field_9\d{12}$/),
        label: 'JA Test Field',
        masked: false,
      },
    ]);
    expect(text).not.toContain('1700000000001');
  });

  it('can all be left out, or chosen ones', async () => {
    const masked = await captureOf('payroll-renamed-missing', 'all');
    expect(masked.labels).toEqual([{ of: 'category', id: 'payroll', label: 'Category 1', masked: true }]);
    const chosen = await captureOf('payroll-custom-field-view-missing', ['ja test field']);
    expect(chosen.labels.map(({ label }) => label)).toEqual(['Field 1']);
  });

  it('keep what a check made of them: a masked label of a gender field still looks like one', async () => {
    const capture = await captureOf('gender-in-custom-field', 'all');
    expect(capture.labels.map(({ label }) => label)).toEqual(['Category 1', 'Field 1 (like gender)']);
    expect(capture.findings.flatMap(({ causes }) => causes.map(({ code }) => code))).toContain('field.kept-elsewhere');
  });
});

function seen(capture: Capture, change: object): unknown {
  return { ...capture, observed: { ...capture.observed, ...change } };
}

function people({ observed }: Capture): object {
  return observed?.people ?? {};
}

function status(name: string, many: number | '<5'): object {
  return { status: name, people: many };
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, below]) =>
      placesIn(below, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function changed(value: unknown, [key, ...rest]: Place, put: unknown, remove: boolean): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    return value.flatMap((one, at) =>
      at !== key ? [one] : rest.length === 0 && remove ? [] : [changed(one, rest, put, remove)],
    );
  }
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.flatMap(([name, below]) =>
      name !== key ? [[name, below]] : rest.length === 0 && remove ? [] : [[name, changed(below, rest, put, remove)]],
    ),
  );
}
