import { describe, expect, it } from 'vitest';
import {
  builtInLists,
  employerKinds,
  goalKinds,
  hiringKinds,
  jobCatalogKinds,
  objectFieldMetadata,
  objectKind,
  positionKinds,
  skillKind,
} from '../src/index.ts';

const groups = [jobCatalogKinds, positionKinds, hiringKinds, goalKinds, employerKinds];
const kinds = [...groups.flatMap((group) => Object.values(group)), skillKind];

describe('a kind of object', () => {
  it('has field ids that begin with its name, and all fields as core unless told', () => {
    const evidence = { grade: 'inferred', source: 'a test' } as const;
    const cup = objectKind('cup', evidence, [
      ['id', 'ID', 'number'],
      ['colour', 'Colour', 'list:colours', 'mandatory'],
    ]);
    expect(cup).toEqual({
      name: 'cup',
      fields: [
        { id: '/cup/id', label: 'ID', type: 'number', list: null, write: null },
        { id: '/cup/colour', label: 'Colour', type: 'list', list: 'colours', write: 'mandatory' },
      ],
      core: ['/cup/id', '/cup/colour'],
      evidence,
    });
    expect(cup.fields.map(objectFieldMetadata)[1]).toEqual({
      id: '/cup/colour',
      name: 'Colour',
      description: null,
      fieldType: { type: 'list', typeData: { listId: 'colours' } },
      jsonPath: { root: '/cup/colour', rawData: '/cup/colour/value' },
    });
  });

  it('has each field once, draws from lists there are, and has a core of its own fields', () => {
    const lists = new Set(builtInLists.map(({ name }) => name));
    for (const { name, fields, core } of kinds) {
      const ids = fields.map(({ id }) => id);
      expect([name, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([name, []]);
      expect([name, fields.filter(({ list }) => list !== null && !lists.has(list))]).toEqual([name, []]);
      expect([name, core.filter((id) => !ids.includes(id))]).toEqual([name, []]);
    }
  });

  it('must be given these fields when it is made', () => {
    const mandatory = Object.values(positionKinds).flatMap(({ fields }) =>
      fields.filter(({ write }) => write === 'mandatory').map(({ id }) => id),
    );
    expect(mandatory).toEqual([
      '/position/effectiveDate',
      '/position/department',
      '/position/site',
      '/position/jobProfile',
      '/position/fte',
      '/positionOpening/expectedStartDate',
      '/positionBudget/salaryPayPeriod',
      '/positionBudget/currency',
    ]);
  });
});
