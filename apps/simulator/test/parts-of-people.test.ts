import { companyOf } from '@hibob-kit/scenarios';
import type { HumanReadable } from '@hibob-kit/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Company, foundCompany } from '../src/company/company.ts';
import { updatePerson } from '../src/company/people/update-person.ts';
import { peopleOf } from '../src/company/people.ts';
import { personSheet } from '../src/hibob/person-sheet.ts';
import { personWires } from '../src/hibob/person-text.ts';
import { viewOf } from '../src/hibob/view.ts';
import { allRights, bare, v, vh, vhe } from './simulation.ts';

/**
 * Texts of employees are put together of parts that service users share. Whatever lists are asked for, by whoever is shown whatever, after
 * whatever changes: each text says what `personWires` builds as an object, which keeps nothing.
 */
const ids = [
  ...['root.id', 'root.firstName', 'root.surname', 'work.title', 'work.reportsTo', 'work.site', 'internal.status'],
  ...['payroll.salary.payment', 'payroll.salary.payment.currency', 'payroll.employment.type', 'home.legalGender'],
  ...['personal.birthDate', 'identification.ssn'],
];
const ofCategories = ['root', 'work', 'lifecycle', 'payroll', 'employment', 'home', 'personal', 'identification'];

const one = fc.record({
  user: fc.nat({ max: 3 }),
  rights: fc.dictionary(fc.constantFrom(...ofCategories), fc.constantFrom(v, vh, vhe), { minKeys: 1 }),
  regroups: fc.boolean(),
  asked: fc.shuffledSubarray(ids, { minLength: 1 }),
  human: fc.constantFrom<HumanReadable>('none', 'none', 'APPEND'),
  renamed: fc.option(fc.nat({ max: 29 })),
});

test('what is put together of parts is what is built anew, whoever asked before', () => {
  const spec = { ...bare, switches: { ...bare.switches, sensitiveWithoutEdit: 'masked text' } } as const;
  let company: Company = foundCompany({ id: 'c', scenarioId: 's', spec, data: companyOf(spec) });
  const group = (user: number, categories: Company['groups'][number]['categories']): Company['groups'][number] => ({
    id: `g${user}`,
    name: `G${user}`,
    type: 'Service user',
    members: { serviceUserIds: [`SERVICE-${user}`], employeeIds: [], condition: null },
    accessRights: allRights.accessRights ?? { select: 'everyone' },
    categories,
    fields: {},
    features: [],
  });
  const texts = new Set<string>();
  for (const [n, step] of fc.sample(one, { seed: 11, numRuns: 400 }).entries()) {
    if (step.renamed !== null) {
      const change = updatePerson(
        company,
        peopleOf(company).at(step.renamed),
        new Map([['root.surname', `Surname${n}`]]),
      );
      if (change.kind === 'changed') company = change.company;
    }
    const others = company.groups.filter(({ id }) => id !== `g${step.user}`);
    if (step.regroups || others.length === company.groups.length)
      company = { ...company, groups: [...others, group(step.user, step.rights)] };
    const view = viewOf(company, `SERVICE-${step.user}`);
    const fields = step.asked.flatMap((id) => company.data.fields.find((field) => field.id === id) ?? []);
    const sheet = personSheet(view, fields, step.human);
    const wire = personWires(view, fields, step.human);
    for (const reached of view.reached(true)) {
      const text = Buffer.from(sheet.of(reached).bytes).toString();
      expect(text).toBe(JSON.stringify(wire(reached)));
      texts.add(text);
    }
  }
  expect(texts.size).toBeGreaterThan(3_000);
});
