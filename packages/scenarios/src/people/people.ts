import type { StoredPerson } from '@hibob-kit/schemas';
import { latelyKept } from '../lately.ts';
import type { CompanySpec, PeopleSource } from '../scenario.ts';
import { careerOf, positionOn } from './career.ts';
import { factsOf } from './facts/facts.ts';
import { idOf, indexInEmail, indexInId } from './identity.ts';
import { employmentRows } from './tables/employment-rows.ts';
import { equityRows } from './tables/equity-rows.ts';
import { lifecycleRows } from './tables/lifecycle-rows.ts';
import { salaryRows } from './tables/salary-rows.ts';
import { variableRows } from './tables/variable-rows.ts';
import { workRows } from './tables/work-rows.ts';
import { type World, worldOf } from './world.ts';

/**
 * The employees of a company, each derived alone when asked for. A company of usual size is kept, so that it is derived once; of a
 * larger one the latest few, so that it does not fill the memory: deriving one again takes a quarter of a millisecond (measured on Node 20).
 */
export function peopleOf(
  spec: CompanySpec,
  keep = spec.employees > usualSize ? passedLately : usualSize,
): PeopleSource {
  const world = worldOf(spec);
  const lately = latelyKept<number, StoredPerson>(keep);
  const at = (index: number): StoredPerson =>
    lately(index, () => {
      if (!Number.isInteger(index) || index < 0 || index >= spec.employees) throw new Error(`no employee ${index}`);
      return personAt(world, index);
    });
  return {
    size: spec.employees,
    at,
    idAt: (index) => idOf(world.house, index),
    nameAt: (index) => world.identity(index),
    indexOfId: (id) => indexInId(world.house, id),
    indexOfEmail: (email) => {
      const index = indexInEmail(world.house, email);
      return index !== null && world.identity(index).email === email.toLowerCase() ? index : null;
    },
    // Other managers are history by the company's first day, and what lies ahead of it changes none.
    mayReportTo: (managerId, from) => {
      if (from < spec.today) return null;
      const index = indexInId(world.house, managerId);
      return index === null ? [] : world.chart.directReportsOf(index);
    },
  };
}

const usualSize = 5_000;
const passedLately = 8;

function personAt(world: World, index: number): StoredPerson {
  const identity = world.identity(index);
  const career = careerOf(world, index);
  const dice = world.dice(index);
  const position = positionOn(career, world.today);
  return {
    id: identity.id,
    facts: factsOf({ world, index, identity, career, position, dice }),
    tables: {
      work: workRows(world, career),
      employment: employmentRows(world, career, dice),
      salaries: salaryRows(world, career, dice),
      lifecycle: lifecycleRows(world, career, dice),
      equities: equityRows(world, career, index, dice),
      variable: variableRows(world, career, index, dice),
    },
  };
}
