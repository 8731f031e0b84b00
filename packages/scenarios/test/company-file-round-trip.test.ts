import { companyOf, defaultCompany, guideGroup, writeGroup, writePerson } from '@hibob-kit/scenarios';
import { expect, test } from 'vitest';
import { everybody } from './everybody.ts';
import { read } from './read-company.ts';

const state = {
  clock: { shows: '2026-11-02T09:00:00.000', goes: false },
  regimes: [],
  ipAllowList: null,
  nextGroup: 1,
  nextNumber: 1,
  modules: {},
};

test('everybody of a generated company can be written down, and is the same again', () => {
  const spec = { ...defaultCompany, employees: 300, seed: 4 };
  const company = companyOf(spec);
  const written = JSON.stringify({
    version: 1,
    company: { name: spec.name, employees: spec.employees, seed: spec.seed, today: spec.today },
    people: everybody(company).map((person) => writePerson(person, () => true)),
    state,
  });
  const again = companyOf(read(JSON.parse(written)).setup.company);
  expect(everybody(again)).toEqual(everybody(company));
});

test('a permission group can be written down, and is the same again', () => {
  const written = {
    version: 1,
    company: { name: 'T', employees: 1 },
    serviceUsers: ['Ravio'],
    permissionGroups: [writeGroup(guideGroup)],
  };
  expect(read(written).setup.groups).toEqual([{ ...guideGroup, employeeIds: [], fields: {} }]);
});
