import { scenarios } from '@hibob-kit/scenarios';
import { openRoom } from '../capture/room.ts';
import { customerOf, type RoundTrip, roundTrip } from '../capture/round-trip.ts';
import { drawCase } from '../diagnosis/draw.ts';

/** What a sweep found so far. */
export interface Found {
  readonly scenarios: number;
  readonly setups: number;
  /** Of these, those that were checked deep. */
  readonly deep: number;
  readonly byShape: Readonly<Record<string, number>>;
  readonly byWays: Readonly<Record<string, number>>;
  /** Setups in a second place that were rebuilt and checked as well. */
  readonly others: number;
  readonly different: readonly string[];
  readonly leaks: readonly string[];
}

export const nothingHeld: Found = {
  scenarios: 0,
  setups: 0,
  deep: 0,
  byShape: {},
  byWays: {},
  others: 0,
  different: [],
  leaks: [],
};

/** The first chunk begins with every scenario of the catalogue. */
export async function holdCaptures(found: Found, seed: number, runs: number): Promise<Found> {
  const room = openRoom();
  let now = found;
  if (now.scenarios === 0) {
    for (const setup of scenarios)
      now = added({ ...now, scenarios: now.scenarios + 1 }, setup.id, await roundTrip(room, { setup }));
  }
  for (let at = 0; at < runs; at += 1) {
    const drawn = drawCase(seed, at);
    // A deep check of a large company asks for hundreds of pages.
    const deep = at % 5 === 0 && drawn.shape !== 'large';
    const customer = { ...customerOf(drawn), deep };
    const name = `${seed}/${at} ${drawn.shape}${deep ? ', deep' : ''}: ${drawn.elements.map(({ id }) => id).join(' + ')}`;
    const trip = await roundTrip(room, customer);
    now = added(
      {
        ...now,
        setups: now.setups + 1,
        deep: now.deep + Number(deep),
        byShape: oneMore(now.byShape, drawn.shape),
      },
      name,
      trip,
    );
    if (trip.ways > 1 && drawn.shape !== 'large') {
      const other = 2 + (at % (trip.ways - 1));
      now = added(
        { ...now, others: now.others + 1 },
        `${name}, setup ${other}`,
        await roundTrip(room, customer, other),
      );
    }
  }
  return now;
}

function added(found: Found, name: string, { exact, coarse, leaks, ways }: RoundTrip): Found {
  const different = [
    ...(exact === null ? [] : [`${name}: ${exact}`]),
    ...(coarse === null ? [] : [`${name}, coarse: ${coarse}`]),
  ];
  return {
    ...found,
    byWays: oneMore(found.byWays, String(ways)),
    different: [...found.different, ...different],
    leaks: [...found.leaks, ...leaks.map((leak) => `${name}: ${leak}`)],
  };
}

function oneMore(counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> {
  return { ...counts, [key]: (counts[key] ?? 0) + 1 };
}
