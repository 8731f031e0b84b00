import { scenarios } from '@hibob-kit/scenarios';
import { readCapture } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { openRoom, rebuiltSetup } from '../capture/room.ts';
import { customerOf, roundTrip } from '../capture/round-trip.ts';
import { drawCase } from '../diagnosis/draw.ts';
import { setupNamed } from '../diagnosis/named.ts';
import type { Drawn } from '../diagnosis/walk.ts';

const room = openRoom();
const alike = { exact: null, coarse: null, leaks: [] };
const few = scenarios.filter(({ company }) => company.employees <= 100);

describe('A capture, rebuilt and checked again, finds and sees the same', () => {
  // Every scenario and 1,000 random setups: pnpm sweep:capture.
  it.each(few.filter((_, at) => at % 3 === 0).map((scenario) => [scenario.id, scenario] as const))(
    'scenario %s',
    async (_, setup) => {
      expect(await roundTrip(room, { setup })).toMatchObject(alike);
    },
  );

  const drawn = Array.from({ length: 12 }, (_, at) => drawCase(31, at)).filter(({ shape }) => shape !== 'large');
  it.each(drawn.map((one) => [`${one.shape}: ${one.elements.map(({ id }) => id).join(' + ')}`, one] as const))(
    '%s',
    async (_, one) => {
      expect(await roundTrip(room, customerOf(one))).toMatchObject(alike);
    },
  );
});

describe('What the sweep found once stays mended', () => {
  it.each<[string, Drawn, number]>([
    [
      'pay of a second group for four of six people, told as “<5”',
      setupNamed('tiny', ['boxes of lifecycle: HE', 'two groups: pay for the employed only']),
      1,
    ],
    [
      'pay that is sent empty without Edit, though a table holds it',
      setupNamed('young', ['membership: the default condition kept beside it', 'company: pay needs Edit'], {
        body403: 'html',
        sensitiveWithoutEdit: 'null',
        emptyUnderReplace: 'null',
      }),
      1,
    ],
    [
      'a page that ends before somebody’s salary in force, and one salary to come',
      setupNamed('small', ['audience: Employed, Hired and Terminated', 'boxes of jobsCatalog: VE'], {
        firstSalaryIsCurrent: 'off',
      }),
      1,
    ],
    [
      'a field without values beside one that needs Edit',
      setupNamed('small', ['boxes of work: H', 'company: nobody has a gender'], { namedListsEnvelope: 'lists' }),
      2,
    ],
    [
      'picked statuses, all of HiBob’s in use',
      setupNamed('tiny', ['audience: one department', 'boxes of payroll: H']),
      3,
    ],
  ])('%s', async (_what, setup, chosen) => {
    expect(await roundTrip(room, customerOf(setup), chosen)).toMatchObject(alike);
  });
});

describe('A deep check', () => {
  it('is captured and rebuilt as one: everybody was asked, and more fields of silent categories', async () => {
    const setup = scenarioNamed('home-missing');
    const capture = async (deep: boolean) => (await room.check({ setup, deep })).capture({ exactCounts: true });
    const [usual, deep] = [await capture(false), await capture(true)];
    expect([usual.breadth, deep.breadth]).toEqual(['usual', 'deep']);
    expect(deep.observed?.fields.length).toBeGreaterThan(usual.observed?.fields.length ?? 0);
    expect(await roundTrip(room, { setup, deep: true })).toMatchObject(alike);
  });

  it('of more people than a usual one asks', async () => {
    const setup = scenarioNamed('home-missing');
    const larger = { ...setup, company: { ...setup.company, employees: 220 } };
    expect(await roundTrip(room, { setup: larger, deep: true })).toMatchObject(alike);
  });
});

describe('Where several setups fit a capture', () => {
  it('each of them answers the check alike', async () => {
    const setup = scenarioNamed('personal-edit-missing');
    const { ways } = await roundTrip(room, { setup });
    expect(ways).toBe(2);
    expect(await roundTrip(room, { setup }, 2)).toMatchObject({ ...alike, ways: 2 });
  });

  it('they differ: boxes of the field instead of the category’s', async () => {
    const checked = await room.check({ setup: scenarioNamed('personal-edit-missing') });
    const capture = checked.capture({ exactCounts: false });
    const [first, second] = [rebuiltSetup(capture, 1).setup, rebuiltSetup(capture, 2).setup];
    expect([first.company.regime, first.groups[0]?.categories.personal]).toEqual([
      'category',
      { view: true, viewHistory: false, edit: false },
    ]);
    expect([second.company.regime, second.groups[0]?.fields]).toEqual([
      'field-level',
      { 'personal.birthDate': { view: false, viewHistory: false, edit: false } },
    ]);
  });
});

describe('A capture tells', () => {
  it('the Home mistake in so many words', async () => {
    const checked = await room.check({ setup: scenarioNamed('home-missing') });
    const capture = checked.capture({ exactCounts: false });
    expect(readCapture(JSON.stringify(capture))).toEqual({ kind: 'capture', capture });
    expect(capture.findings).toEqual([
      {
        code: 'category.view-missing',
        severity: 'blocking',
        category: 'home',
        causes: [{ code: 'category.no-view', about: 'home' }],
      },
    ]);
    expect(capture.observed?.people).toEqual({
      visible: 60,
      inactive: 8,
      statuses: [
        { status: 'employed', people: 49 },
        { status: 'terminated', people: 7 },
        { status: 'hired', people: '<5' },
        { status: 'leave', people: '<5' },
        { status: 'garden leave', people: '<5' },
        { status: 'parental leave', people: '<5' },
      ],
      hiddenManagers: 0,
      withoutId: 0,
    });
    expect(capture.observed?.fields.find(({ field }) => field === 'home.legalGender')).toEqual({
      field: 'home.legalGender',
      asked: 60,
      shown: 0,
      filled: 0,
      masked: 0,
    });
  });
});

function scenarioNamed(id: string) {
  const found = scenarios.find((one) => one.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}
