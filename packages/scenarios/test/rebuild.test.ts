import type { Capture } from '@hibob-kit/schemas';
import { readCapture } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { readCompanyFile, rebuild } from '../src/index.ts';

type Observed = NonNullable<Capture['observed']>;
type Field = NonNullable<Capture['metadata']>['fields'][number];

/** Written by hand: everybody shows their id, first name, site and start date. */
function capture(change: {
  readonly people?: Partial<Observed['people']>;
  readonly fields?: readonly Field[];
  readonly seen?: Observed['fields'];
  readonly tables?: Observed['tables'];
  readonly findings?: Capture['findings'];
  readonly lists?: Capture['lists'];
}): Capture {
  const field = (id: string, category: string): Field => ({
    id,
    category,
    type: 'text',
    list: null,
    custom: false,
    moved: false,
  });
  const raw = {
    kind: 'hibob-capture',
    version: 1,
    says: [],
    made: { at: '2026-11-02T12:00:00.000Z', by: 'hand', counts: 'exact', pseudonyms: 'of this file' },
    serviceUser: 'SERVICE-0',
    selection: { unselected: [], mapped: {}, extra: [], anonymous: false },
    labels: [],
    door: 'open',
    metadata: {
      categories: ['root', 'work', 'employment', 'payroll', 'personal', 'lifecycle'].map((id) => ({
        id,
        custom: false,
        fields: 1,
        shownBy: null,
      })),
      fields: [
        field('root.id', 'root'),
        field('root.firstName', 'root'),
        field('work.site', 'work'),
        field('internal.status', 'lifecycle'),
        field('internal.lifecycleStatus', 'lifecycle'),
        { ...field('work.startDate', 'work'), type: 'date' },
        { ...field('personal.pronouns', 'personal'), type: 'list', list: 'pronouns' },
        ...(change.fields ?? []),
      ],
    },
    lists: change.lists ?? null,
    observed: {
      people: { visible: 12, inactive: 0, statuses: null, hiddenManagers: null, withoutId: 0, ...change.people },
      fields: change.seen ?? [{ field: 'root.id', asked: 12, shown: 'all', filled: 'all', masked: 0 }],
      tables: change.tables ?? [],
    },
    exchanges: [],
    verdict: 'ready',
    findings: change.findings ?? [],
  };
  const read = readCapture(JSON.stringify(raw));
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  return read.capture;
}

function rebuilt(one: Capture) {
  const made = rebuild(one);
  if (made.kind !== 'rebuilt') throw new Error(made.kind);
  const read = readCompanyFile(JSON.parse(JSON.stringify(made.file)));
  if (read.kind === 'mistakes') throw new Error(JSON.stringify(read.mistakes));
  return { ...made, setup: read.setup, people: (read.setup.company.people ?? []).map(({ stored }) => stored) };
}

/** How many of everybody have a status, and how many count as inactive. */
function statusesIn(one: Capture) {
  const { people } = rebuilt(one);
  const counts: Record<string, number> = {};
  for (const { facts } of people) {
    const status = String(facts['internal.lifecycleStatus']);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return { counts, inactive: people.filter(({ facts }) => facts['internal.status'] === 'Inactive').length };
}

const own = (many: number, people: number | '<5') =>
  Array.from({ length: many }, (_, at) => ({ status: `own ${at + 1}`, people }));

describe('Statuses of which only the numbers are told', () => {
  it('get numbers that add up, however many a company has', () => {
    const statuses = [{ status: 'employed', people: 40 }, ...own(20, '<5'), { status: 'terminated', people: 7 }];
    const { counts, inactive } = statusesIn(capture({ people: { visible: 97, inactive: 10, statuses } }));
    expect([counts.employed, counts.terminated, inactive]).toEqual([40, 7, 10]);
    const few = Object.entries(counts).filter(([status]) => status.startsWith('own'));
    expect(few.length).toBe(20);
    expect(few.every(([, people]) => people >= 1 && people <= 4)).toBe(true);
    expect(few.reduce((sum, [, people]) => sum + people, 0)).toBe(50);
  });

  it('count as inactive where that alone explains the numbers, though it be the last of many', () => {
    const statuses = [...own(12, 10), { status: 'own 13', people: 7 }];
    const { inactive, counts } = statusesIn(capture({ people: { visible: 127, inactive: 7, statuses } }));
    expect([inactive, counts['own 13']]).toEqual([7, 7]);
  });

  it('that cannot add up are left out, and the program does not look for ever', () => {
    const statuses = [
      ...own(60, '<5'),
      ...Array.from({ length: 30 }, (_, at) => ({ status: `big ${at}`, people: 90 })),
    ];
    const { inactive } = statusesIn(capture({ people: { visible: 5_000, inactive: 2_000, statuses } }));
    expect(inactive).toBe(2_000);
  });
});

it('A company of more inactive people than a file holds is told to be too large', () => {
  const told = capture({});
  const { observed } = told;
  if (observed === null) throw new Error('nothing seen');
  const people = { ...observed.people, inactive: 900_000 };
  expect(rebuild({ ...told, observed: { ...observed, people } })).toEqual({
    kind: 'too-large',
    people: 900_000,
    most: 20_000,
  });
});

describe('Words that JavaScript knows are words like any other', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s as a field, a category and a reason', (word) => {
    const made = rebuilt(
      capture({
        fields: [
          { id: word, category: 'personal', type: 'text', list: null, custom: true, moved: false },
          { id: `custom.${word}`, category: 'personal', type: 'list', list: word, custom: true, moved: false },
        ],
        seen: [
          { field: 'root.id', asked: 12, shown: 'all', filled: 'all', masked: 0 },
          { field: `custom.${word}`, asked: 12, shown: 'all', filled: 'all', masked: 0 },
          { field: word, asked: 12, shown: 'all', filled: 'all', masked: 0 },
        ],
        findings: [{ code: word, severity: 'advisory', category: word, causes: [{ code: word, about: word }] }],
      }),
    );
    expect(made.setups).toEqual([{ number: 1, lines: [`${word}: ${word}`] }]);
    const written = made.file.people?.map(
      ({ fields }) => Object.entries(fields ?? {}).find(([id]) => id === word)?.[1],
    );
    expect(written).toEqual(Array.from({ length: 12 }, () => 'Text'));
  });
});

describe('Lists of which only the length is told', () => {
  const listIn = (made: ReturnType<typeof rebuilt>, name: string) => {
    const part = made.file.lists?.[name];
    return part === undefined || Array.isArray(part) ? [] : part.all;
  };

  it('are as long, as deep and with as many archived items as told', () => {
    const made = rebuilt(capture({ lists: [{ list: 'pronouns', items: 6, archived: 2, levels: 3 }] }));
    const named = (name: string, archived = false, children: readonly unknown[] = []) =>
      expect.objectContaining({ name, archived, children });
    expect(listIn(made, 'pronouns')).toEqual([
      named('She / Her', false, [named('He / Him', false, [named('They / Them')])]),
      named('Other'),
      named('Item 5', true),
      named('Item 6', true),
    ]);
    expect(made.notes).toEqual([]);
  });

  it('are left as every company has them where that is how they were', () => {
    const made = rebuilt(capture({ lists: [{ list: 'pronouns', items: 4, archived: 0, levels: 1 }] }));
    expect(made.file.lists).toEqual({});
  });

  it('are cut where a file would not hold them, which is said', () => {
    const made = rebuilt(capture({ lists: [{ list: 'pronouns', items: 1_000_000_000, archived: 0, levels: 900 }] }));
    expect(made.notes).toEqual(['The list pronouns is not as long or as deep as it was.']);
  });
});

it('In a company of thousands whoever has not begun is one of those whom a check asks', () => {
  const rows = (
    table: 'employment' | 'salaries' | 'work',
    people: number,
    all: number,
    past: number,
    several: number,
  ) => ({
    outcome: 'rows' as const,
    table,
    people,
    rows: all,
    notCurrentRows: past,
    severalRows: several,
    earlierRowHidden: 0,
    restricted: { noView: [], noHistory: [] },
    refusedPeople: 0,
    ofEverybody: false,
  });
  const made = rebuilt(
    capture({
      people: { visible: 5_000, inactive: 686, hiddenManagers: 0 },
      seen: [
        { field: 'root.id', asked: 200, shown: 'all', filled: 'all', masked: 0 },
        { field: 'work.startDate', asked: 200, shown: 'all', filled: 'all', masked: 0 },
        { field: 'work.site', asked: 200, shown: 'all', filled: 159, masked: 0 },
      ],
      tables: [
        rows('employment', 100, 143, 64, 30),
        rows('salaries', 56, 197, 162, 35),
        rows('work', 56, 196, 161, 35),
      ],
    }),
  );
  const late = made.people.filter(({ facts, tables }) => {
    const [first] = tables.employment.map(({ effectiveDate }) => effectiveDate).toSorted();
    return first !== undefined && first > String(facts['work.startDate']);
  });
  expect([late, made.notes]).toEqual([[], []]);
});
